/** The saved figures, and what has changed since. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const FILE = new URL("baseline.json", import.meta.url);

export function readBaseline() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : undefined;
}

/** What was measured and on what. Times of day are left out: the commit says when. */
export function paperOf(figures, extent) {
  return {
    machine: `${cpus()[0].model.trim()}, ${cpus().length} cores`,
    node: process.versions.node,
    extent,
    figures: figures.map(({ id, unit, median, low, high, n, spread }) => ({ id, unit, median, low, high, n, spread })),
  };
}

export function saveBaseline(paper) {
  writeFileSync(FILE, `${JSON.stringify(paper, undefined, 2)}\n`);
}

const TIMES = new Set(["ms", "ns", "s"]);

/**
 * Change of each figure since the baseline, as a share, by id. Times are first put on the baseline's yardstick, so that
 * a slower machine is not taken for slower code. `clear` when the two intervals stay apart.
 */
export function changes(figures, baseline) {
  const then = new Map(baseline.figures.map((figure) => [figure.id, figure]));
  const now = new Map(figures.map((figure) => [figure.id, figure]));
  const pace = then.get("yardstick").median / now.get("yardstick").median;
  return new Map(
    figures.flatMap(({ id, unit, median, low, high }) => {
      const before = then.get(id);
      if (before === undefined || id === "yardstick") return [];
      const scale = TIMES.has(unit) ? pace : unit === "/s" ? 1 / pace : 1;
      const apart = low * scale > before.high || high * scale < before.low;
      return [[id, { share: (median * scale) / before.median - 1, clear: apart }]];
    }),
  );
}
