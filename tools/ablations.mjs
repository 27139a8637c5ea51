/**
 * What each mechanism does: the campaign with it switched off, against itself, run by run with the same luck.
 * Writes docs/models/ablations.md. `npm run ablations [-- RUNS]`; 400 runs a switch if not said.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const CAMPAIGN = "changde-1943";
const runs = Number(process.argv[2] ?? 400);

/** Standing outcomes looked at beside the checks. */
const STANDING = ["losses:side.jp", "losses:side.cn"];
/** Half-width of the interval a difference must clear to be called an effect, in its own unit: minutes, men, hours, shares. */
const LEAST = { moment: 30, men: 20, hours: 0.1 };
const LEAST_SHARE = 0.05;

const switches = readdirSync(join(ROOT, "campaigns", CAMPAIGN, "variants", "ablations"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -5))
  .sort();

const refight = (variant) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        join(ROOT, "apps/cli/bin/staffride.js"),
        ...["refight", CAMPAIGN, "--runs", String(runs), "--seed", "1", "--json"],
        ...["--variant", "recorded", "--variant", variant],
      ],
      { encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "ignore"] },
    ),
  );

/** The differences beyond noise, largest first by how many half-widths they are from nought. */
function effects(report) {
  const checks = new Set(report.checks.map(({ id }) => id));
  return report.variants[0].differences
    .filter(({ id }) => checks.has(id) || STANDING.includes(id))
    .map((difference) => ({ ...difference, weight: weightOf(difference) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4);
}

function weightOf({ unit, q50, medianLow, medianHigh, shareBase, shareVariant }) {
  const shift = Math.abs(shareVariant - shareBase);
  const clear = medianLow > 0 || medianHigh < 0;
  const sure =
    clear && Math.abs(q50) >= (LEAST[unit] ?? 0) ? Math.abs(q50) / (medianHigh - medianLow + (LEAST[unit] ?? 1)) : 0;
  return sure + (shift >= LEAST_SHARE ? shift * 10 : 0);
}

function inWords({ id, unit, q50, medianLow, medianHigh, shareBase, shareVariant }) {
  const amount = (value) =>
    unit === "moment"
      ? `${(value / 60).toFixed(1)} h`
      : unit === "hours"
        ? `${value.toFixed(1)} h`
        : `${Math.round(value)}`;
  const sign = (value) => (value > 0 ? "+" : "");
  const share =
    Math.abs(shareVariant - shareBase) >= LEAST_SHARE
      ? `; happens in ${Math.round(shareBase * 100)}% of runs, ${Math.round(shareVariant * 100)}% without`
      : "";
  const median =
    q50 === null || medianLow === null
      ? ""
      : `${sign(q50)}${amount(q50)} (${sign(medianLow)}${amount(medianLow)} to ${sign(medianHigh)}${amount(medianHigh)})`;
  return `\`${id}\` ${median}${share}`;
}

const rows = switches.map((variant) => {
  process.stderr.write(`${variant} ...\n`);
  const found = effects(refight(variant));
  return `| \`${variant}\` | ${found.length > 0 ? found.map(inWords).join("<br>") : "nothing beyond noise in the checks"} |`;
});

const text = `# Ablations

What each mechanism does to \`${CAMPAIGN}\`: the campaign with the mechanism switched off against the campaign as recorded, ${runs} runs each with seed 1, the same run of both sharing its luck. Off switches are the variants in \`campaigns/${CAMPAIGN}/variants/ablations/\`. Written by \`npm run ablations -- ${runs}\`.

Shown are up to four checks or side losses whose paired difference (off minus on) is beyond noise: the median of the difference and the interval that holds that median with nine chances in ten, or a change in how often the thing happens. Differences of dates are over runs in which both happened.

| switched off | difference |
| --- | --- |
${rows.join("\n")}

A switch without effect here is not without effect elsewhere: it says that this campaign, in this version, does not turn on it.
`;
writeFileSync(join(ROOT, "docs/models/ablations.md"), text);
