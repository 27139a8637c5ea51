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
function row({ id, row, off, effects }) {
  const found = effects.filter(({ beyondNoise }) => beyondNoise).sort((a, b) => sureness(b) - sureness(a));
  const told = found.length > 0 ? found.map(inWords).join("<br>") : "nothing beyond noise";
  return `| \`${id}\` | ${row} | ${off.en} | ${told} |`;
}

const idle = notAtWork.map(({ id, row }) => `\`${id}\` (${row})`).join(", ");
const text = `# Ablations

What each mechanism does to \`${CAMPAIGN}\`: ${runs} runs with the mechanism switched off against the same runs with it, seed ${seed} (EXP-24 to EXP-26 in [experiment](experiment.md)). Written by \`npm run ablations -- ${runs}\` from \`staffride ablate ${CAMPAIGN} --runs ${runs} --json\`; the switches are in \`packages/experiment/src/ablation/mechanisms.ts\`.

A difference is off minus on: the mean over the pairs of runs in which the thing happened in both, with its 95% interval; \`happens:\` is how often it happens at all. Shown is what lies more than ${noise.errors.toFixed(2)} standard errors from nought, which one or more of the ${noise.effects} differences looked at would do by chance in one table of twenty.

| mechanism | serves | without it | differences |
| --- | --- | --- | --- |
${mechanisms.map(row).join("\n")}

A switch without effect here is not without effect elsewhere: it says that this campaign, in this version, does not turn on it.${idle === "" ? "" : ` Not at work in it: ${idle}.`}
`;
writeFileSync(PAGE, await prettier.format(text, { ...(await prettier.resolveConfig(PAGE)), parser: "markdown" }));
