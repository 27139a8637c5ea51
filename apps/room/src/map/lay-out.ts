/**
 * Where symbols and their names stand. It follows from the minute, the camera and what is chosen, and from nothing that was drawn
 * before: the same address shows the same picture.
 */
import { overlap } from "@staffride/views/map/box";
import type { Box } from "@staffride/views/map/box";
import { ANYHOW, openLabels } from "@staffride/views/map/labels";
import type { Around, Placed, Style } from "@staffride/views/map/labels";
import { bodyAround, byWeight } from "@staffride/views/map/naming";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import { boxOf } from "@staffride/views/map/troops";
import type { Body } from "@staffride/views/map/troops";
import type { Language } from "@staffride/views/language";
import type { GroundName } from "./ground-names.js";

export interface NamedBody {
  readonly body: Body;
  readonly name: string;
  /** Where its name stands; undefined: it found no room. */
  readonly room: Placed | undefined;
}

/** Something else that bears words, or none: they stand beside it, or not at all. */
export interface Noted {
  readonly around: Box;
  readonly words: string;
}

/** Where a name of the ground stands: as it was laid out, elsewhere since something stands there, or nowhere. */
export type Stand = "as laid out" | Placed | undefined;

export interface Named {
  /** In the order in which they asked for room. */
  readonly bodies: readonly NamedBody[];
  /** Where the ground's names stand. */
  readonly ground: readonly Stand[];
  /** Where the words of each of the noted stand. */
  readonly notes: readonly (Placed | undefined)[];
}

export interface Paper {
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly language: Language;
  /** Time runs: names that yield do not run from side to side, they wait until it rests. */
  readonly isMoving?: boolean;
}

/**
 * @param taken what no name stands on, beside the symbols
 * @param nameOf a body's name as it is written
 * @param isFirst whose name has the right of way: the chosen one's
 */
export function nameBodies(
  bodies: readonly Body[],
  ground: readonly GroundName[],
  taken: readonly Box[],
  { sheet, theme, language, isMoving = false }: Paper,
  nameOf: (body: Body) => string,
  isFirst: (body: Body) => boolean,
  noted: readonly Noted[] = [],
): Named {
  const size = nameSize(sheet);
  const inTheWay = [...bodies.map(boxOf), ...noted.map(({ around }) => around)];
  const stands = ground.map(({ boxes }): Stand => (meet(boxes, inTheWay) ? undefined : "as laid out"));
  // beside the ground's names that yield where there is room, else in their stead
  const beside = openLabels(sheet, theme, language);
  const instead = openLabels(sheet, theme, language);
  for (const labels of [beside, instead]) [...taken, ...inTheWay].forEach((box) => labels.reserve(box));
  ground.forEach(({ boxes, isFirm }, i) => {
    if (stands[i] === undefined) return;
    for (const labels of isFirm ? [beside, instead] : [beside]) boxes.forEach((box) => labels.reserve(box));
  });

  const place = (name: string, style: Style, around: Around): Placed | undefined => {
    // beside its own in the stead of another is read more easily than from afar
    const free = beside.place(name, style, around, { cut: true });
    const found = free ?? instead.place(name, style, around, ANYHOW);
    if (found === undefined) return undefined;
    (free ? instead : beside).reserve(found.box);
    ground.forEach(({ boxes, isFirm }, i) => {
      if (!isFirm && !free && meet(boxes, [found.box])) stands[i] = undefined;
    });
    return found;
  };
  ground.forEach(({ isFirm, spot }, i) => {
    if (isFirm && spot && stands[i] === undefined) stands[i] = place(spot.words, spot.style, spot.around);
  });
  const inOrder = [...bodies].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || byWeight(a, b));
  const style: Style = { size, bold: true, colour: "" };
  const named = inOrder.map((body): NamedBody => {
    const name = nameOf(body);
    return { body, name, room: place(name, style, bodyAround(body)) };
  });
  const notes = noted.map(({ words, around }) => (words === "" ? undefined : place(words, style, around)));
  ground.forEach(({ isFirm, spot }, i) => {
    if (!isMoving && !isFirm && spot && stands[i] === undefined)
      stands[i] = beside.place(spot.words, spot.style, spot.around);
  });
  return { bodies: named, ground: stands, notes };
}

const meet = (some: readonly Box[], others: readonly Box[]): boolean =>
  some.some((one) => others.some((other) => overlap(one, other)));

/** Names are so large, px; on a phone smaller, but never less than 11. */
export const nameSize = ({ width }: Sheet): number => (width < NARROW ? 11 : 12.5);
const NARROW = 600;
