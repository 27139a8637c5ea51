/** What is not sure, drawn under the symbols: the areas somebody may be in, and how far belief is from what was so. */
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { around } from "@staffride/views/map/box";
import { linesOf, tieEnd } from "@staffride/views/map/labels";
import type { Placed } from "@staffride/views/map/labels";
import type { Point } from "@staffride/views/map/line";
import { shortened } from "@staffride/views/map/troops";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Ring } from "@staffride/views/watch/outline";
import { decimal } from "@staffride/views/figures";
import type { Scenario } from "@staffride/formats/scenario";
import { nameSize, type Noted } from "./lay-out.js";
import type { Shown } from "./shown.js";

type Drawn = Pick<Scenario, "ground" | "names">;

/** Whoever was last heard of longer ago may be almost anywhere: an area says no more than a question mark, minutes. */
const OLDEST = 2 * 1440;

/** Inner area half sure, outer dotted line nine-tenths sure. One that is chosen has its area however old. */
export function areasOf({ names }: Drawn, { areas: all, ages }: Shown, sheet: Sheet, chosen: number): string {
  const areas = all.filter(({ formation }) => formation === chosen || (ages.get(formation) ?? 0) <= OLDEST);
  const path = (rings: readonly Ring[]) =>
    rings.map((ring) => `M${ring.map(([lon, lat]) => text(sheet.at(lon!, lat!))).join("L")}Z`).join("");
  const outer = areas.map(
    ({ side, spread }) => `<path class="nine" data-hue="${names.sides[side]!.hue}" d="${path(spread.nine.rings)}"/>`,
  );
  const inner = areas.map(
    ({ side, spread }) => `<path class="half" data-hue="${names.sides[side]!.hue}" d="${path(spread.half.rings)}"/>`,
  );
  return outer.join("") + inner.join("");
}

/** What is written beside the lozenge at each true place: who it is, and how far from where he is believed to be. */
export function differenceNotes(
  { ground, names }: Drawn,
  { differences }: Shown,
  sheet: Sheet,
  language: Language,
  km: string,
): Noted[] {
  return differences.map(({ formation, actual, km: far }) => ({
    around: around(sheet.at(ground.lon[actual]!, ground.lat[actual]!), LOZENGE),
    words: `${shortened(language, nameIn(language, names.formations[formation]!.names))} ${decimal(far, 0)} ${km}`,
  }));
}
const LOZENGE = 6;

/**
 * A line from the believed place to an open lozenge at the true one, with its note where that found room.
 *
 * @param chosen the formation whose line stands out, -1 for none
 */
export function differencesOf(
  { ground }: Drawn,
  { differences }: Shown,
  sheet: Sheet,
  notes: readonly (Placed | undefined)[],
  chosen: number,
): string {
  return differences
    .map(({ formation, believed, actual }, i) => {
      const [from, to] = [believed, actual].map((cell) => sheet.at(ground.lon[cell]!, ground.lat[cell]!)) as [
        Point,
        Point,
      ];
      const [x, y] = to;
      return (
        `<g class="difference"${formation === chosen ? ' data-chosen=""' : ""}><path d="M${text(from)}L${text(to)}"/>` +
        `<path class="lozenge" d="M${x} ${y - LOZENGE}l6 6l-6 6l-6 -6z"/>${noteAt(notes[i], nameSize(sheet))}</g>`
      );
    })
    .join("");
}

/** Words where they found room, with a thin line from what they tell of if they stand away from it. */
export function noteAt(room: Placed | undefined, size: number): string {
  if (room === undefined) return "";
  const { x, y, anchor, from, box } = room;
  const tie = from === undefined ? "" : `<path class="tie" d="M${text(from)}L${text(tieEnd(from, box))}"/>`;
  return `${tie}<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${size}">${linesOf(room, size)}</text>`;
}

const text = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
