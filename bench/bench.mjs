/**
 * Measures what the project promises about speed and size, shows it beside the saved baseline and the budgets.
 *
 * --save   keep these figures as the new baseline
 * --json   one object on stdout instead of the table
 * --quick  few and short rounds, to see whether the bench works; not for comparing
 */
import { parseArgs } from "node:util";
import pc from "picocolors";
import { changes, paperOf, readBaseline, saveBaseline } from "./baseline.mjs";
import { CONFIDENCE, FULL, QUICK, figures } from "./figures.mjs";

const wanted = options();
const extent = wanted.quick ? QUICK : FULL;
const found = await figures(extent, (what) => process.stderr.write(`measuring: ${what} ...\n`));
const paper = paperOf(found, extent);
const baseline = readBaseline();
const comparable = baseline !== undefined && JSON.stringify(baseline.extent) === JSON.stringify(extent);
const since = comparable ? changes(found, baseline) : new Map();

if (wanted.json) console.log(JSON.stringify({ ...paper, changes: Object.fromEntries(since) }));
else print();
if (wanted.save) {
  saveBaseline(paper);
  process.stderr.write("saved as bench/baseline.json\n");
}

/** What was asked for; help, or a word that is not known, ends here. */
function options() {
  const flag = { type: "boolean" };
  const usage = "usage: npm run bench -- [--save] [--json] [--quick]";
  try {
    const { values } = parseArgs({ options: { save: flag, json: flag, quick: flag, help: flag } });
    if (!values.help) return values;
    console.log(usage);
    process.exit(0);
  } catch (reason) {
    console.error(`${reason.message}\n${usage}`);
    process.exit(2);
  }
}

function print() {
  console.log(`\n${paper.machine}, Node ${paper.node}`);
  console.log(
    `median, and where the true median lies with at least ${100 * CONFIDENCE}% confidence; samples interleaved\n`,
  );
  for (const figure of found) console.log(lineOf(figure));
  console.log(`\n${noise()}\n${comparison()}`);
}

function lineOf(figure) {
  const { id, name, unit, median, low, high, n } = figure;
  const interval = low === low && low !== high ? `${short(low)} .. ${short(high)}` : "";
  const columns = [
    name.startsWith("- ") ? `  ${name}`.padEnd(42) : name.padEnd(42),
    `${short(median)} ${unit}`.padStart(12),
    interval.padStart(20),
    (n > 1 ? `n ${n}` : "").padStart(6),
    changeOf(id).padStart(10),
    verdict(figure),
  ];
  return columns.join("  ").trimEnd();
}

function short(x) {
  return Math.abs(x) >= 1000 ? Math.round(x).toLocaleString("en") : x.toPrecision(3);
}

function changeOf(id) {
  const change = since.get(id);
  if (change === undefined) return "";
  const percent = `${change.share >= 0 ? "+" : ""}${(100 * change.share).toFixed(1)}%`;
  return change.clear ? `${percent} !` : `${percent}  `;
}

function verdict({ median, budget, target, atLeast }) {
  if (budget === undefined) return "";
  const within = atLeast ? median >= budget : median <= budget;
  const words = `${atLeast ? "at least" : "budget"} ${budget}${target === undefined ? "" : `, target ${target}`}`;
  return within ? pc.green(`within ${words}`) : pc.red(`MISSES ${words}`);
}

/** How far to trust a difference. */
function noise() {
  const { median, spread, n } = found.at(-1);
  return `Machine noise: the yardstick took ${short(median)} ms of processor time, 90% of its ${n} times within ${(100 * spread).toFixed(0)}% of one another.`;
}

function comparison() {
  if (baseline === undefined) return "No baseline yet: keep this one with --save.";
  if (!comparable) return "Not compared: the baseline was measured to another extent.";
  const pace = found.at(-1).median / baseline.figures.at(-1).median;
  return (
    `Change since bench/baseline.json (${baseline.machine}, Node ${baseline.node}), times put on its yardstick ` +
    `(this machine now: ${pace.toFixed(2)}x its time). "!": the intervals stay apart.`
  );
}
