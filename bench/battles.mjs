/**
 * The law of engagements and of breaking off, judged on recorded battles: `node bench/battles.mjs FOLDER`.
 *
 * FOLDER holds CDB90 (US Army CAA; J. Arnold's revision, ODC-By 1.0) as battles.csv, one row a battle, repaired as
 * docs/models/battles.md says. It is not part of this repository: without it the command says so and ends well.
 * Battles of 1900-45 with both strengths, no parts of others, without the Pacific islands (numbers 517 to 548).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { quantile } from "@staffride/experiment/quantile";
import { fieldOf, fightOut } from "./battle-field.mjs";
import { load } from "./load.mjs";

const RUNS = 12;
const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9];
const RATIOS = [0, 2 / 3, 1, 1.5, 2, 3, 5, Infinity];

const folder = process.argv[2];
const file = folder === undefined ? undefined : join(folder, "battles.csv");
if (file === undefined || !existsSync(file)) {
  console.log("skipped: no battles.csv; give the folder that holds it");
  process.exit(0);
}
const battles = read(readFileSync(file, "utf8"));
const { parameters } = load("two-banks");
const fights = [1, 2].flatMap((sides) => battles.flatMap((battle) => fightsOf(battle, sides)));
for (const sides of [1, 2]) report(`attacked from ${sides} side${sides > 1 ? "s" : ""}`, (f) => f.sides === sides);
report("half of each", () => true);

function fightsOf(battle, sides) {
  const kernel = fieldOf(battle, parameters, sides);
  return Array.from({ length: RUNS }, (_, run) => ({ battle, sides, ...fightOut(kernel, sides, run) }));
}

function report(name, which) {
  const chosen = fights.filter(which);
  console.log(`\n${battles.length} battles, ${name}`);
  row(
    "days",
    battles.map((b) => b.days),
    chosen.map((f) => f.days),
    0,
  );
  const decided = battles.filter((b) => b.won !== undefined);
  shares(decided, chosen);
  const at = (who, outcome) => [
    decided.filter((b) => b.won === outcome).flatMap((b) => b.lost[who] ?? []),
    chosen.filter((f) => f.decided && f.won === outcome).map((f) => f.lost[who]),
  ];
  row("loss, attackers who lost", ...at(0, false), 3);
  row("loss, defenders who lost", ...at(1, true), 3);
  row("loss, attackers who won", ...at(0, true), 3);
  row("loss, defenders who won", ...at(1, false), 3);
  winners(decided, chosen);
  exchange(chosen);
  covered(chosen);
}

/** Quantiles, recorded and fought. */
function row(name, recorded, fought, digits) {
  const show = (values) =>
    QUANTILES.map((q) =>
      quantile(
        [...values].sort((a, b) => a - b),
        q,
      ).toFixed(digits),
    ).join("  ");
  console.log(`${name.padEnd(28)} recorded ${show(recorded)}   fought ${show(fought)}`);
}

function shares(decided, chosen) {
  const won = (list) => (list.length === 0 ? "-" : (list.filter(({ won }) => won).length / list.length).toFixed(2));
  for (let i = 1; i < RATIOS.length; i++) {
    const within = ({ ratio }) => ratio >= RATIOS[i - 1] && ratio < RATIOS[i];
    const past = decided.filter(within);
    const now = chosen.filter((f) => within(f.battle));
    const band = `${RATIOS[i - 1].toFixed(2)} to ${RATIOS[i] === Infinity ? "more" : RATIOS[i].toFixed(2)}`;
    console.log(`attacker wins, ratio ${band.padEnd(14)} recorded ${won(past)} of ${past.length}   fought ${won(now)}`);
  }
}

/** Log loss of the winner as fought against that of the logit on force ratio alone, with its published weights (T1). */
function winners(decided, chosen) {
  const scores = decided.map((battle) => {
    const mine = chosen.filter((f) => f.battle === battle);
    const p = (mine.filter((f) => f.won).length + 0.5) / (mine.length + 1);
    const logit = 1 / (1 + Math.exp(-0.147 - 0.671 * Math.log(battle.ratio)));
    const loss = (q) => -Math.log(battle.won ? q : 1 - q);
    return { fought: loss(p), logit: loss(logit) };
  });
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const differences = scores.map((s) => s.fought - s.logit);
  const error = Math.sqrt(mean(differences.map((d) => (d - mean(differences)) ** 2)) / scores.length);
  console.log(
    `winner, log loss: fought ${mean(scores.map((s) => s.fought)).toFixed(3)}, logit on force ratio ` +
      `${mean(scores.map((s) => s.logit)).toFixed(3)}, difference ${mean(differences).toFixed(3)} +- ${(1.96 * error).toFixed(3)}`,
  );
}

/** Slope of ln (attackers' over defenders' losses) on ln force ratio (T4). */
function exchange(chosen) {
  const slope = (points) => {
    const mx = points.reduce((s, [x]) => s + x, 0) / points.length;
    const my = points.reduce((s, [, y]) => s + y, 0) / points.length;
    return points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0);
  };
  const point = (ratio, [a, d]) => (a > 0 && d > 0 ? [[Math.log(ratio), Math.log((ratio * a) / d)]] : []);
  const past = slope(battles.flatMap((b) => point(b.ratio, b.lost)));
  const now = slope(chosen.flatMap((f) => point(f.battle.ratio, f.lost)));
  console.log(`slope of ln loss exchange on ln ratio: recorded ${past.toFixed(2)}   fought ${now.toFixed(2)}`);
}

/** How many battles' recorded losses lie within the middle eight tenths of those fought (T3). */
function covered(chosen) {
  for (const [who, name] of ["attackers", "defenders"].entries()) {
    const known = battles.filter((b) => b.lost[who] !== undefined);
    const inside = known.filter((b) => {
      const mine = chosen
        .filter((f) => f.battle === b)
        .map((f) => f.lost[who])
        .sort((x, y) => x - y);
      return b.lost[who] >= quantile(mine, 0.1) && b.lost[who] <= quantile(mine, 0.9);
    });
    console.log(`losses of ${name} within eight tenths of the runs: ${inside.length} of ${known.length}`);
  }
}

function read(text) {
  const [head, ...lines] = text.trim().split("\n").map(cells);
  const rows = lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
  return rows.filter(isWanted).map((r) => {
    const [attackers, defenders] = [Number(r.str_a), Number(r.str_d)];
    const lost = (cas, men) => (cas === "" ? undefined : Number(cas) / men);
    return {
      attackers,
      defenders,
      ratio: attackers / defenders,
      days: Number(r.days),
      won: r.wina === "1" ? true : r.wina === "-1" ? false : undefined,
      lost: [lost(r.cas_a, attackers), lost(r.cas_d, defenders)],
      posture: r.post1,
      terrain: [r.terra1, r.terra2],
    };
  });
}

function isWanted({ era, parent, isqno, str_a, str_d, days }) {
  const island = Number(isqno) >= 517 && Number(isqno) <= 548;
  return era === "1900-1945" && parent === "" && !island && str_a !== "" && str_d !== "" && days !== "";
}

/** Cells of a line of comma-separated values, quoted ones with their commas. */
function cells(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|\r?$)/g)].map(([, plain, quoted]) => quoted ?? plain);
}
