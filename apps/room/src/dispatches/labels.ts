/** Room for the labels of arrows: on the open side of each, clear of lanes, arrows, marks and one another; what does not fit is dropped. */
import { textWidth } from "@staffride/views/map/text-width";
import type { Arrow } from "./arrows.js";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** From the arrow's beginning to words that stand apart from it, heights. */
  readonly leader?: { readonly x: number; readonly from: number; readonly to: number };
}

export interface Wanted {
  readonly arrow: Arrow;
  /** The same words broken in several ways, the best first. */
  readonly ways: readonly (readonly string[])[];
  readonly bold: boolean;
}

export const SIZE = 13;
export const LEADING = 15;
/** Clear of an arrow, of a lane. */
const ASIDE = 8;
const CLEAR = 4;
/** Room of a mark at the end of an arrow, each way. */
const MARK = 9;
/** Lines of words by which a label stands farther off. */
const ROWS = [0, 1.6, 3.2, 4.8];
/** Room of the brackets on a lane, pixels. */
const PAST_BRACKETS = 30;
const PLACES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.15, 0.85];

/** Lanes closer than this leave no room for words between them, pixels. */
const CLOSE = 58;

/**
 * @param wanted the most important first
 * @param lanes heights that no label may lie on; where they are close, one may that finds no other room
 */
export function placeLabels(
  wanted: readonly Wanted[],
  arrows: readonly Arrow[],
  lanes: readonly number[],
  within: Box,
): { readonly labels: Label[]; readonly dropped: number } {
  const taken: Box[] = arrows.flatMap(marksOf);
  const labels: Label[] = [];
  const areClose = lanes.some((y, i) => i > 0 && y - lanes[i - 1]! < CLOSE);
  for (const one of wanted) {
    const tries = triesFor(one);
    const isClear = ({ box }: { box: Box }) => !lanes.some((y) => y > box.top - CLEAR && y < box.bottom + CLEAR);
    const found = [...tries.filter(isClear), ...(areClose ? tries.filter((some) => !isClear(some)) : [])].find(
      ({ box, label }) =>
        isWithin(box, within) &&
        !taken.some((other) => overlap(box, other)) &&
        !leaderBox(label).some((leader) => taken.some((other) => overlap(leader, other))) &&
        !arrows.some((arrow) => arrow !== one.arrow && crosses(arrow, box)),
    );
    if (found === undefined) continue;
    labels.push(found.label);
    taken.push(found.box, ...leaderBox(found.label));
  }
  return { labels, dropped: wanted.length - labels.length };
}

function triesFor({ arrow, ways, bold }: Wanted): { label: Label; box: Box }[] {
  return ways.flatMap((lines) => {
    const wide = Math.max(...lines.map((line) => textWidth(line, { size: SIZE, bold })));
    const high = lines.length * LEADING;
    const beside = PLACES.flatMap((share) =>
      (["start", "end"] as const).map((anchor) => tryAt(arrow, lines, share, anchor, wide, high)),
    );
    const beyond = ROWS.flatMap((row) =>
      (["start", "middle", "end"] as const).map((anchor) => tryBeyond(arrow, lines, row, anchor, wide, high)),
    );
    return [...beside, ...beyond];
  });
}

/** Beyond the sender's lane, where the arrow does not go: with a leader where it is not close by. */
function tryBeyond(
  arrow: Arrow,
  lines: readonly string[],
  row: number,
  anchor: "start" | "middle" | "end",
  wide: number,
  high: number,
): { label: Label; box: Box } {
  const { x1, y1, y2, bracket, key } = arrow;
  const way = y2 > y1 ? -1 : 1;
  const away = (bracket === undefined ? 10 : PAST_BRACKETS) + row * LEADING;
  const [top, bottom] = way < 0 ? [y1 - away - high, y1 - away] : [y1 + away, y1 + away + high];
  const left = anchor === "start" ? x1 - 5 : anchor === "end" ? x1 + 5 - wide : x1 - wide / 2;
  const x = anchor === "start" ? left : anchor === "end" ? left + wide : x1;
  const leader = { x: x1, from: y1 + way * 5, to: y1 + way * (away - 1) };
  return {
    label: { key, lines, x, y: top + LEADING - 4, anchor, ...(away > 16 ? { leader } : {}) },
    box: { left, right: left + wide, top, bottom },
  };
}

function leaderBox({ leader }: Label): Box[] {
  if (leader === undefined) return [];
  const { x, from, to } = leader;
  return [{ left: x - 2, right: x + 2, top: Math.min(from, to), bottom: Math.max(from, to) }];
}

/** Beside the line: clear of it over the whole height of the words. */
function tryAt(
  arrow: Arrow,
  lines: readonly string[],
  share: number,
  anchor: "start" | "end",
  wide: number,
  high: number,
): { label: Label; box: Box } {
  const middle = arrow.y1 + (arrow.y2 - arrow.y1) * share;
  const [top, bottom] = [middle - high / 2, middle + high / 2];
  const [a, b] = [xOn(arrow, top), xOn(arrow, bottom)];
  const x = anchor === "start" ? Math.max(a, b) + ASIDE : Math.min(a, b) - ASIDE;
  const box =
    anchor === "start" ? { left: x, right: x + wide, top, bottom } : { left: x - wide, right: x, top, bottom };
  return { label: { key: arrow.key, lines, x, y: top + LEADING - 4, anchor }, box };
}

/** Where the arrow is at a height, or its nearer end. */
function xOn({ x1, y1, x2, y2 }: Arrow, y: number): number {
  const share = y1 === y2 ? 0 : (y - y1) / (y2 - y1);
  return x1 + (x2 - x1) * Math.min(1, Math.max(0, share));
}

function marksOf({ x1, y1, xRead, y2, looks }: Arrow): Box[] {
  const about = (x: number, y: number, r: number) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
  return [about(x1, y1, MARK / 2), about(xRead, y2, MARK), ...looks.map(({ x }) => about(x, y2, MARK))];
}

const isWithin = (box: Box, { left, top, right, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Does an arrow run through a box? Of a line that only goes one way it is enough to look where it is at the box's heights. */
function crosses(arrow: Arrow, { left, top, right, bottom }: Box): boolean {
  const [high, low] = [Math.min(arrow.y1, arrow.y2), Math.max(arrow.y1, arrow.y2)];
  if (low <= top || high >= bottom) return false;
  const [a, b] = [xOn(arrow, Math.max(top, high)), xOn(arrow, Math.min(bottom, low))];
  return Math.max(a, b) > left - CLEAR && Math.min(a, b) < right + CLEAR;
}
