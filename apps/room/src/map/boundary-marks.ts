/** Boundaries between sectors, as the map draws them: a line broken by dots in the colour of the side, the holders' names on both hands. */
import type { RoomPack } from "@staffride/formats/room";
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { overlap } from "@staffride/views/map/box";
import type { Box } from "@staffride/views/map/box";
import type { Point } from "@staffride/views/map/line";
import type { Sheet } from "@staffride/views/map/sheet";
import { textWidth } from "@staffride/views/map/text-width";
import { boundariesOf, holdersAt } from "@staffride/views/watch/boundaries";
import type { Boundary } from "@staffride/views/watch/boundaries";
import type { WatchedRun } from "@staffride/views/watch/run";
import type { Eyes } from "../state/choices.js";

/** A line shorter than this bears no names, px. */
const NAMED_FROM = 90;
/** Names stand so far off their line, px. */
const OFF = 11;
/** Type of the names, px. */
const SIZE = 11;

/** The boundaries that those know with whose eyes one looks; a side knows its own. @param taken their names do not stand there */
export function boundaryMarks(
  { scenario, papers: { minds } }: Pick<RoomPack, "scenario" | "papers">,
  run: WatchedRun,
  eyes: Eyes,
  at: number,
  sheet: Sheet,
  language: Language,
  taken: readonly Box[],
): Marks {
  if (minds?.sectors === undefined || minds.sectors.length === 0) return { svg: "", names: [] };
  const { command, names } = scenario;
  const reader = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  const side =
    eyes.kind === "side" ? run.handles.side.get(eyes.side) : reader === undefined ? undefined : command.side[reader];
  const marks = boundariesOf(run, minds.sectors, holdersAt(run, at, reader))
    .filter((one) => side === undefined || one.side === side)
    .map((one) =>
      mark(one, {
        ...{ hue: names.sides[one.side]!.hue, sheet, taken },
        nameOf: (h) => nameIn(language, names.headquarters[h]!.names),
      }),
    );
  return { svg: marks.map(({ svg }) => svg).join(""), names: marks.flatMap((one) => one.names) };
}

export interface Marks {
  readonly svg: string;
  /** Room that the names take up. */
  readonly names: readonly Box[];
}

interface Drawn {
  readonly hue: string;
  readonly sheet: Sheet;
  /** What its names may not stand on. */
  readonly taken: readonly Box[];
  nameOf(h: number): string;
}

function mark({ line, left, right }: Boundary, { hue, sheet, taken, nameOf }: Drawn): Marks {
  const points = line.map(([lon, lat]) => sheet.at(lon, lat));
  const d = `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  const both = [nameOf(left), nameOf(right)] as const;
  const stretch = lengthOf(points) < NAMED_FROM ? undefined : stretchFor(both, points, sheet, taken);
  const texts = stretch === undefined ? "" : `${nameAt(both[0], stretch, 1)}${nameAt(both[1], stretch, -1)}`;
  return {
    svg: `<g class="boundary" data-hue="${hue}"><path d="${d}"/>${texts}</g>`,
    names: stretch === undefined ? [] : boxesOf(both, stretch),
  };
}

type Stretch = readonly [Point, Point];

function nameAt(name: string, stretch: Stretch, hand: Hand): string {
  const [x, y] = middleOf(stretch, hand).map((one) => one.toFixed(1));
  const [from, to] = stretch;
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const upright = (turn > 90 || turn <= -90 ? turn + 180 : turn).toFixed(1);
  return `<text x="${x}" y="${y}" dy="0.35em" text-anchor="middle" transform="rotate(${upright} ${x} ${y})">${name}</text>`;
}

/** 1 for the left hand of the way, -1 for the right. */
type Hand = 1 | -1;

/** Middle of a name on one hand of a stretch. On paper, where y goes down, the left hand is this one. */
function middleOf([from, to]: Stretch, hand: Hand): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [((to[1] - from[1]) / length) * OFF, (-(to[0] - from[0]) / length) * OFF];
  return [(from[0] + to[0]) / 2 + nx * hand, (from[1] + to[1]) / 2 + ny * hand];
}

/** Room that a name along a stretch takes up, with its corners. */
function boxOf(name: string, stretch: Stretch, hand: Hand): Box {
  const [from, to] = stretch;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [cos, sin] = [Math.abs(to[0] - from[0]) / length, Math.abs(to[1] - from[1]) / length];
  const [width, height] = [textWidth(name, { size: SIZE }), SIZE];
  const [x, y] = middleOf(stretch, hand);
  const [dx, dy] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { left: x - dx, top: y - dy, right: x + dx, bottom: y + dy };
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0);

/** Where along a line its names stand, as a share of it: towards its end, away from where most of the troops are. */
const NAMED_AT = 0.8;

/** Names have so much room to the edge of the sheet, px. */
const ROOM = 6;

const boxesOf = ([left, right]: readonly [string, string], stretch: Stretch): readonly Box[] => [
  boxOf(left, stretch, 1),
  boxOf(right, stretch, -1),
];

/** Tried so many px apart. */
const STEP = 4;

/**
 * The piece of a line that bears its names, in sight and clear, and long enough for its bends not to turn them: the nearest to
 * where they are wanted, towards its beginning; undefined if there is none.
 */
function stretchFor(
  [left, right]: readonly [string, string],
  points: readonly Point[],
  sheet: Sheet,
  taken: readonly Box[],
): Stretch | undefined {
  const reach = Math.max(...[left, right].map((name) => textWidth(name, { size: SIZE }))) / 2;
  for (let at = lengthOf(points) * NAMED_AT; at >= reach; at -= STEP) {
    const stretch: Stretch = [pointAt(points, at - reach), pointAt(points, at + reach)];
    if (!stretch.every((end) => sheet.holds(end, ROOM))) continue;
    if (!boxesOf([left, right], stretch).some((box) => taken.some((other) => overlap(box, other)))) return stretch;
  }
  return undefined;
}

/** The point of a line so many px from its beginning. */
function pointAt(points: readonly Point[], way: number): Point {
  let left = way;
  for (let i = 1; i < points.length; i++) {
    const [[x, y], [toX, toY]] = [points[i - 1]!, points[i]!];
    const step = Math.hypot(toX - x, toY - y);
    if (left <= step && step > 0) return [x + ((toX - x) * left) / step, y + ((toY - y) * left) / step];
    left -= step;
  }
  return points.at(-1)!;
}
