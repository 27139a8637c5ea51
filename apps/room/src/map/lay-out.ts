/**
 * Where symbols and their names stand. At rest it follows from the minute, the camera and what is chosen, and from nothing that was
 * drawn before: the same address shows the same picture. While time runs a name stays on its side of its symbol as long as it can.
 */
import { overlap } from "@staffride/views/map/box";
import type { Box } from "@staffride/views/map/box";
import { ANYHOW, isCloseBy, openLabels } from "@staffride/views/map/labels";
import type { Around, Placed, Style } from "@staffride/views/map/labels";
import { bodyAround, byWeight } from "@staffride/views/map/naming";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import { boxOf, keyOf } from "@staffride/views/map/troops";
import type { Body } from "@staffride/views/map/troops";
import type { Language } from "@staffride/views/language";
import type { GroundName } from "./ground-names.js";

export interface NamedBody {
  readonly body: Body;
  readonly name: string;
  /** Where its name stands; undefined: it found no room. */
  readonly room: Room | undefined;
}

export interface Room extends Placed {
  /** Nobody stood there, and no name of the ground. */
  readonly isFree: boolean;
  /** For how many pictures the name has stood so. */
  readonly stood: number;
}

/** Something else that bears words, or none: they stand beside it, or not at all. */
export interface Noted {
  readonly around: Box;
  readonly words: string;
}

/** Where a name of the ground stands: as it was laid out, elsewhere since something stands there, or nowhere. */
export type Stand = "as laid out" | Room | undefined;

export interface Named {
  /** In the order in which they asked for room. */
  readonly bodies: readonly NamedBody[];
  /** Where the ground's names stand. */
  readonly ground: readonly Stand[];
  /** For how many pictures nobody has been where each of them was laid out. */
  readonly free: readonly number[];
  /** Where the words of each of the noted stand. */
  readonly notes: readonly (Room | undefined)[];
}

export interface Paper {
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly language: Language;
  /**
   * Time runs, and this is the picture before: names do not run from side to side. Those that yield wait until it rests, or until
   * their place has been free for a while.
   */
  readonly before?: Named | undefined;
}

/** A name of the ground that gave way comes back while time runs when its place has been free for so many pictures. */
const A_WHILE = 40;
/** One that stands at some distance seeks a place beside its own when it has stood there for so many. */
const STAYS = 20;

/**
 * @param taken what no name stands on, beside the symbols
 * @param nameOf a body's name as it is written
 * @param isFirst whose name has the right of way: the chosen one's
 */
export function nameBodies(
  bodies: readonly Body[],
  ground: readonly GroundName[],
  taken: readonly Box[],
  { sheet, theme, language, before }: Paper,
  nameOf: (body: Body) => string,
  isFirst: (body: Body) => boolean,
  noted: readonly Noted[] = [],
): Named {
  const size = nameSize(sheet);
  const inTheWay = [...bodies.map(boxOf), ...noted.map(({ around }) => around)];
  const free = ground.map(({ boxes }, i) => (meet(boxes, inTheWay) ? 0 : (before?.free[i] ?? A_WHILE) + 1));
  const stands = free.map((pictures): Stand => (pictures > A_WHILE ? "as laid out" : undefined));
  const roomOf = new Map(before?.bodies.map(({ body, room }) => [keyOf(body), room]));
  // beside the ground's names that yield where there is room, else in their stead
  const beside = openLabels(sheet, theme, language);
  const instead = openLabels(sheet, theme, language);
  for (const labels of [beside, instead]) [...taken, ...inTheWay].forEach((box) => labels.reserve(box));
  ground.forEach(({ boxes, isFirm }, i) => {
    if (stands[i] === undefined) return;
    for (const labels of isFirm ? [beside, instead] : [beside]) boxes.forEach((box) => labels.reserve(box));
  });

  const place = (name: string, style: Style, around: Around, was?: Room): Room | undefined => {
    const again = ({ way, isFree, stood }: Room) => {
      const found = (isFree ? beside : instead).place(name, style, around, { ...ANYHOW, way });
      return found && { ...found, isFree, stood: stood + 1 };
    };
    const clear = () => {
      const found = beside.place(name, style, around, { cut: true });
      return found && { ...found, isFree: true, stood: 0 };
    };
    const anyhow = () => {
      const found = instead.place(name, style, around, ANYHOW);
      return found && { ...found, isFree: false, stood: 0 };
    };
    // beside its own in the stead of another is read more easily than from afar
    const stays = was && (isCloseBy(was.way) || was.stood < STAYS) ? again(was) : undefined;
    const found = stays ?? clear() ?? (was ? again(was) : undefined) ?? anyhow();
    if (found === undefined) return undefined;
    (found.isFree ? instead : beside).reserve(found.box);
    ground.forEach(({ boxes, isFirm }, i) => {
      if (!isFirm && !found.isFree && meet(boxes, [found.box])) gives(i);
    });
    return found;
  };
  const gives = (i: number) => {
    stands[i] = undefined;
    free[i] = 0;
  };
  ground.forEach(({ isFirm, spot }, i) => {
    const was = before?.ground[i];
    if (isFirm && spot && stands[i] === undefined)
      stands[i] = place(spot.words, spot.style, spot.around, was === "as laid out" ? undefined : was);
  });
  const inOrder = [...bodies].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || byWeight(a, b));
  const style: Style = { size, bold: true, colour: "" };
  const named = inOrder.map((body): NamedBody => {
    const name = nameOf(body);
    return { body, name, room: place(name, style, bodyAround(body), roomOf.get(keyOf(body))) };
  });
  const notes = noted.map(({ words, around }) => (words === "" ? undefined : place(words, style, around)));
  ground.forEach(({ isFirm, spot }, i) => {
    if (isFirm || !spot || stands[i] !== undefined) return;
    const was = before?.ground[i];
    if (before && (was === undefined || was === "as laid out")) return;
    const found = beside.place(
      spot.words,
      spot.style,
      spot.around,
      was && was !== "as laid out" ? { way: was.way } : {},
    );
    stands[i] = found && { ...found, isFree: true, stood: 0 };
  });
  return { bodies: named, ground: stands, free, notes };
}

const meet = (some: readonly Box[], others: readonly Box[]): boolean =>
  some.some((one) => others.some((other) => overlap(one, other)));

/** Names are so large, px; on a phone smaller, but never less than 11. */
export const nameSize = ({ width }: Sheet): number => (width < NARROW ? 11 : 12.5);
const NARROW = 600;
