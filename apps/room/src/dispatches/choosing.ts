/** From one arrow to the next by keys. */
import { holds } from "./arrows.js";
import type { Arrow } from "./arrows.js";

/** The next or previous in time; along a lane of the one that is chosen if `lane`. Nothing chosen: the first from a place on. */
export function nextArrow(
  arrows: readonly Arrow[],
  chosen: string | undefined,
  way: 1 | -1,
  lane: boolean,
  from: number,
): Arrow | undefined {
  const i = arrows.findIndex((arrow) => holds(arrow, chosen));
  const now = arrows[i];
  if (now === undefined)
    return way > 0 ? (arrows.find(({ x1 }) => x1 >= from) ?? arrows[0]) : arrows.findLast(({ x1 }) => x1 <= from);
  const touches = (one: Arrow) =>
    !lane || one.from === now.from || one.to === now.from || one.from === now.to || one.to === now.to;
  const rest = way > 0 ? arrows.slice(i + 1) : arrows.slice(0, i).reverse();
  return rest.find(touches);
}

/** Of those that an arrow stands for, the one after the chosen; the first if none is. */
export function nextOf({ wires }: Arrow, chosen: string | undefined): Arrow["wire"] {
  const i = wires.findIndex(({ id }) => id === chosen);
  return wires[(i + 1) % wires.length]!;
}
