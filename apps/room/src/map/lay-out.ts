/**
 * Where symbols and their names stand. It follows from the minute, the camera and what is chosen, and from nothing that was drawn
 * before: the same address shows the same picture.
 */
import { overlap } from "@staffride/views/map/box";
import type { Box } from "@staffride/views/map/box";
import { openLabels } from "@staffride/views/map/labels";
import type { Around, Placed } from "@staffride/views/map/labels";
import { bodyAround, byWeight } from "@staffride/views/map/naming";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import { boxOf } from "@staffride/views/map/troops";
import type { Body } from "@staffride/views/map/troops";
import type { Language } from "@staffride/views/language";
import type { GroundNames } from "./ground-names.js";

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

export interface Named {
  /** In the order in which they asked for room. */
  readonly bodies: readonly NamedBody[];
  /** Of the ground's names that yield, those that stand under a symbol or its name. */
  readonly covered: readonly boolean[];
  /** Where the words of each of the noted stand. */
  readonly notes: readonly (Placed | undefined)[];
}

/** @param nameOf a body's name as it is written @param isFirst whose name has the right of way: the chosen one's */
export function nameBodies(
  bodies: readonly Body[],
  { furniture, taken, yielding }: Pick<GroundNames, "furniture" | "taken" | "yielding">,
  { sheet, theme, language }: { readonly sheet: Sheet; readonly theme: Theme; readonly language: Language },
  nameOf: (body: Body) => string,
  isFirst: (body: Body) => boolean,
  noted: readonly Noted[] = [],
): Named {
  const size = nameSize(sheet);
  const boxes = [...bodies.map(boxOf), ...noted.map(({ around }) => around)];
  const covered = yielding.map((pieces) => pieces.some((piece) => boxes.some((box) => overlap(piece, box))));
  // beside the ground's names where there is room, else in their stead
  const beside = openLabels(sheet, theme, language);
  const instead = openLabels(sheet, theme, language);
  for (const labels of [beside, instead]) [...furniture, ...taken, ...boxes].forEach((box) => labels.reserve(box));
  yielding.forEach((pieces, i) => covered[i] || pieces.forEach((piece) => beside.reserve(piece)));

  const place = (name: string, around: Around): Placed | undefined => {
    const asked = [name, { size, bold: true, colour: "" }, around, true] as const;
    const found = beside.place(...asked);
    if (found !== undefined) {
      instead.reserve(found.box);
      return found;
    }
    const room = instead.place(...asked);
    if (room === undefined) return undefined;
    beside.reserve(room.box);
    yielding.forEach((pieces, i) => (covered[i] ||= pieces.some((piece) => overlap(piece, room.box))));
    return room;
  };
  const inOrder = [...bodies].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || byWeight(a, b));
  const named = inOrder.map((body): NamedBody => {
    const name = nameOf(body);
    return { body, name, room: place(name, bodyAround(body)) };
  });
  const notes = noted.map(({ words, around }) => (words === "" ? undefined : place(words, around)));
  return { bodies: named, covered, notes };
}

/** Names are so large, px; on a phone smaller, but never less than 11. */
export const nameSize = ({ width }: Sheet): number => (width < NARROW ? 11 : 12.5);
const NARROW = 600;
