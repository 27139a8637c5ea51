/** What is not sure, drawn under the symbols: the areas somebody may be in, and how far belief is from what was so. */
import type { Point } from "@staffride/views/map/line";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Ring } from "@staffride/views/watch/outline";
import { decimal } from "@staffride/views/figures";
import type { Scenario } from "@staffride/formats/scenario";
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

/** A line from the believed place to an open lozenge at the true one, with the distance. */
export function differencesOf({ ground }: Drawn, { differences }: Shown, sheet: Sheet, km: string): string {
  return differences
    .map(({ believed, actual, km: far }) => {
      const [from, to] = [believed, actual].map((cell) => sheet.at(ground.lon[cell]!, ground.lat[cell]!)) as [
        Point,
        Point,
      ];
      const [x, y] = to;
      return (
        `<g class="difference"><path d="M${text(from)}L${text(to)}"/>` +
        `<path class="lozenge" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>` +
        `<text x="${(x + 9).toFixed(1)}" y="${(y + 4).toFixed(1)}">${decimal(far, 0)} ${km}</text></g>`
      );
    })
    .join("");
}

const text = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
