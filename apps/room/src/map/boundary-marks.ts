/** Boundaries between sectors, as the map draws them: a line broken by dots in the colour of the side, the holders' names on both hands. */
import type { RoomPack } from "@staffride/formats/room";
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import type { Point } from "@staffride/views/map/line";
import type { Sheet } from "@staffride/views/map/sheet";
import { boundariesOf, holdersAt } from "@staffride/views/watch/boundaries";
import type { Boundary } from "@staffride/views/watch/boundaries";
import type { WatchedRun } from "@staffride/views/watch/run";
import type { Eyes } from "../state/choices.js";

/** A line shorter than this bears no names, px. */
const NAMED_FROM = 90;
/** Names stand so far off their line, px. */
const OFF = 11;

/** SVG of the boundaries that those know with whose eyes one looks; a side knows its own. */
export function boundaryMarks(
  { scenario, papers: { minds } }: Pick<RoomPack, "scenario" | "papers">,
  run: WatchedRun,
  eyes: Eyes,
  at: number,
  sheet: Sheet,
  language: Language,
): string {
  if (minds?.sectors === undefined || minds.sectors.length === 0) return "";
  const { command, names } = scenario;
  const reader = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  const side =
    eyes.kind === "side" ? run.handles.side.get(eyes.side) : reader === undefined ? undefined : command.side[reader];
  return boundariesOf(run, minds.sectors, holdersAt(run, at, reader))
    .filter((one) => side === undefined || one.side === side)
    .map((one) => mark(one, names.sides[one.side]!.hue, sheet, (h) => nameIn(language, names.headquarters[h]!.names)))
    .join("");
}

function mark({ line, left, right }: Boundary, hue: string, sheet: Sheet, nameOf: (h: number) => string): string {
  const points = line.map(([lon, lat]) => sheet.at(lon, lat));
  const d = `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  const [from, to] = stretch(points, sheet);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  // on paper, where y goes down, the left hand of the way is this one
  const [nx, ny] = [((to[1] - from[1]) / length) * OFF, (-(to[0] - from[0]) / length) * OFF];
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const upright = turn > 90 || turn <= -90 ? turn + 180 : turn;
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const name = (h: number, by: 1 | -1) => {
    const [tx, ty] = [(x + nx * by).toFixed(1), (y + ny * by).toFixed(1)];
    return `<text x="${tx}" y="${ty}" dy="0.35em" text-anchor="middle" transform="rotate(${upright.toFixed(1)} ${tx} ${ty})">${nameOf(h)}</text>`;
  };
  const names = lengthOf(points) < NAMED_FROM ? "" : name(left, 1) + name(right, -1);
  return `<g class="boundary" data-hue="${hue}"><path d="${d}"/>${names}</g>`;
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0);

/** Where along a line its names stand, as a share of it: towards its end, away from where most of the troops are. */
const NAMED_AT = 0.8;

/** Names have so much room to the edge of the sheet, px. */
const ROOM = 48;

/** The piece of a line that bears its names, in sight, and long enough for its bends not to turn them. */
function stretch(points: readonly Point[], sheet: Sheet): readonly [Point, Point] {
  const wanted = Math.floor(points.length * NAMED_AT);
  const seen = points.findLastIndex((point, i) => i <= wanted && sheet.holds(point, ROOM));
  const at = seen < 0 ? wanted : seen;
  return [points[Math.max(0, at - 3)]!, points[Math.min(points.length - 1, at + 3)]!];
}
