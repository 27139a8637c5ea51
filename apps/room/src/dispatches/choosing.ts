/** From one arrow to the next by keys. */
import { holds } from "./arrows.js";
import type { Arrow } from "./arrows.js";

/** Nothing is chosen yet: the first shown from a place on, or the last before it; without a place, of all. */
export function firstArrow(arrows: readonly Arrow[], way: 1 | -1, place: number | undefined): Arrow | undefined {
  const [first, last] = [arrows[0], arrows.at(-1)];
  if (place === undefined) return way > 0 ? first : last;
  return way > 0 ? (arrows.find(({ x1 }) => x1 >= place) ?? first) : (arrows.findLast(({ x1 }) => x1 <= place) ?? last);
}

/** The next or previous in time; along a lane of the one that is chosen if `lane`. */
export function nextArrow(
  arrows: readonly Arrow[],
  chosen: string | undefined,
  way: 1 | -1,
  lane: boolean,
): Arrow | undefined {
  const i = arrows.findIndex((arrow) => holds(arrow, chosen));
  const now = arrows[i];
  if (now === undefined) return undefined;
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
