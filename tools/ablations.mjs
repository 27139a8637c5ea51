/**
 * What each mechanism does to changde-1943, as a page: writes docs/models/ablations.md from `staffride ablate`.
 * `npm run ablations [-- RUNS]`; 400 runs of each if not said.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const PAGE = join(ROOT, "docs/models/ablations.md");
const CAMPAIGN = "changde-1943";
const RUNS = process.argv[2] ?? "400";

const { runs, seed, noise, mechanisms, notAtWork } = JSON.parse(
  execFileSync(
    process.execPath,
    [join(ROOT, "apps/cli/bin/staffride.js"), "ablate", CAMPAIGN, "--runs", RUNS, "--json"],
    { encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "inherit"] },
  ),
);

const amount = (unit, value) => {
  if (unit === "moment") return `${(value / 60).toFixed(1)} h`;
  if (unit === "hours") return `${value.toFixed(1)} h`;
  if (unit === "chance" || unit === "share") return `${(value * 100).toFixed(1)}%`;
  return String(Math.round(value));
};
const signed = (unit, value) => (value > 0 ? "+" : "") + amount(unit, value);

const inWords = ({ outcome, unit, difference, lo, hi, n }) =>
  `\`${outcome}\` ${signed(unit, difference)} (${signed(unit, lo)} to ${signed(unit, hi)})` +
  (n < runs ? `, ${n} pairs` : "");

const sureness = ({ difference, error }) => (error === 0 ? Infinity : Math.abs(difference) / error);
const found = ({ effects }) =>
  effects.filter(({ beyondNoise }) => beyondNoise).sort((a, b) => sureness(b) - sureness(a));
const section = (one) =>
  `## \`${one.id}\`: ${one.off.en}\n\nServes ${one.row}.\n\n${found(one)
    .map((effect) => `- ${inWords(effect)}`)
    .join("\n")}`;
const named = (list) => list.map(({ id, row }) => `\`${id}\` (${row})`).join(", ");

const [telling, silent] = [
  mechanisms.filter((one) => found(one).length > 0),
  mechanisms.filter((one) => found(one).length === 0),
];
const text = `# Ablations

What each mechanism does to \`${CAMPAIGN}\`: ${runs} runs with the mechanism switched off against the same runs with it, seed ${seed} (EXP-24 to EXP-26 in [experiment](experiment.md)). Written by \`npm run ablations -- ${runs}\` from \`staffride ablate ${CAMPAIGN} --runs ${runs} --json\`; the switches are in \`packages/experiment/src/ablation/mechanisms.ts\`.

A difference is off minus on: the mean over the pairs of runs in which the thing happened in both, with its 95% interval; \`happens:\` is how often it happens at all. Shown is what lies more than ${noise.errors.toFixed(2)} standard errors from nought, which one or more of the ${noise.effects} differences looked at would do by chance in one table of twenty.

${telling.map(section).join("\n\n")}

## Nothing beyond noise

${silent.length > 0 ? `${named(silent)}. ` : ""}A switch without effect here is not without effect elsewhere: it says that this campaign, in this version, does not turn on it; the small cases of \`two-banks\` show each at work (EXP-29).${notAtWork.length > 0 ? ` Not at work in this campaign: ${named(notAtWork)}.` : ""}
`;
writeFileSync(PAGE, await prettier.format(text, { ...(await prettier.resolveConfig(PAGE)), parser: "markdown" }));
