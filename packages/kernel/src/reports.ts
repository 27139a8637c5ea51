/**
 * What formations report (docs/models/headquarters.md, REP-1..10): the situation once a day, contacts, tasks done or
 * failed, towns won. Reports are true as far as the formation can see; where headquarters have minds, it says what it
 * sees the enemy do, says when it has lost him, and shades its own losses.
 */
import { DISPATCHES, POSTURES, PRECEDENCES, REPORT, SIGHTINGS, WORDS } from "@staffride/formats";
import { exp } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { normalOf, uniformOf } from "./chance-of.js";
import { claimOf } from "./claims.js";
import { firstOf, inContact } from "./contact.js";
import { draft } from "./dispatch.js";
import type { Run } from "./run.js";
import { lossesTold } from "./shading.js";
import { sightingOf } from "./sightings.js";

const SITUATION = DISPATCHES.indexOf("situation-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const URGENT = PRECEDENCES.indexOf("urgent");
const NO_CONTACT = SIGHTINGS.indexOf("no-contact");
const ROUTINE = PRECEDENCES.indexOf("routine");
if (POSTURES.length > 255) throw new Error("too many postures for a byte");

const words = new Int32Array(WORDS);

function own(run: Run, f: number): void {
  const { state, scenario } = run;
  for (let w = 0; w < WORDS; w++) words[w] = -1; // a few integers: `fill` takes longer
  const losses = state.killed[f] + state.evacuated[f] + state.carried[f] + state.missing[f];
  const told = scenario.minds.free === 1 ? lossesTold(run, f, losses) : losses;
  words[REPORT.formation] = f;
  words[REPORT.cell] = state.cell[f];
  words[REPORT.strength] = state.fit[f] + losses - told;
  words[REPORT.losses] = told;
  words[REPORT.posture] = state.posture[f];
  words[REPORT.headquarters] = scenario.forces.headquarters[f];
  words[REPORT.happenedAt] = state.now[0];
  if (scenario.minds.free === 1) words[REPORT.claimed] = claimOf(run, f);
}

/** An enemy in contact, or else in sight: the one of the lowest number (REP-1). */
function enemy(run: Run, f: number): void {
  const { state } = run;
  let e = firstOf(state.contactLow[f], state.contactHigh[f], 0);
  if (e < 0) e = firstOf(state.seenLow[f], state.seenHigh[f], 0);
  if (e >= 0) describeSeen(run, f, e);
}

/** How he looks to f: the same error all through a run (REP-5), and what he is seen doing (REP-6). */
function describe(run: Run, f: number, e: number): void {
  const { state, scenario } = run;
  words[REPORT.enemy] = e;
  words[REPORT.enemyCell] = state.cell[e];
  words[REPORT.enemyStrength] = Math.floor((state.fit[e] * misjudging(run, f, e)) / 100 + 0.5) * 100;
  if (scenario.minds.free === 0) return;
  words[REPORT.sighting] = sightingOf(run, f, e);
}

/** One whom f sees itself: if he goes out of its sight, that is to be told (REP-7). */
function describeSeen(run: Run, f: number, e: number): void {
  const { state, scenario } = run;
  describe(run, f, e);
  if (scenario.minds.free === 0) return;
  state.namedEnemy[f] = e;
  state.namedCell[f] = state.cell[e];
  state.namedAt[f] = state.now[0];
}

/** The factor by which f misjudges e's strength: drawn when he first looks (REP-5). */
function misjudging(run: Run, f: number, e: number): number {
  const { misjudged } = run.work;
  const pair = f * run.scenario.forces.nFormation + e;
  if (misjudged[pair] === 0)
    misjudged[pair] = exp(run.parameters.sightSpread * normalOf(run, pair, PURPOSE.report, 0, 0));
  return misjudged[pair];
}

/** The enemy it last named, less than a report's day ago, is out of its sight: where it had him, said once (REP-7). */
function lost(run: Run, f: number): boolean {
  const { state } = run;
  const e = state.namedEnemy[f];
  if (e < 0 || (((e < 32 ? state.seenLow[f] : state.seenHigh[f]) >>> (e & 31)) & 1) === 1) return false;
  state.namedEnemy[f] = -1;
  if (state.now[0] - state.namedAt[f] > run.parameters.situationHours * 60) return false;
  words[REPORT.enemy] = e;
  words[REPORT.enemyCell] = state.namedCell[f];
  words[REPORT.sighting] = NO_CONTACT;
  return true;
}

function send(run: Run, f: number, kind: number, precedence: number): void {
  const h = run.scenario.forces.headquarters[f];
  const to = run.state.parent[h];
  if (to < 0) return;
  draft(run, h, to, kind, precedence, words, 0, run.parameters.reportDraftMinutes, run.state.now[0]);
}

/** Once a day (REP-1). */
export function situationReport(run: Run, f: number): void {
  if (run.state.gone[f] === 1) return;
  own(run, f);
  if (inContact(run, f) || !lost(run, f)) enemy(run, f);
  send(run, f, SITUATION, ROUTINE);
  if (run.scenario.minds.free === 1) scoutReport(run, f);
}

/** Once a day agents and airmen may bring word of an enemy out of sight: one of those not too far (REP-9). */
function scoutReport(run: Run, f: number): void {
  const { state, scenario } = run;
  const { nFormation, side } = scenario.forces;
  const day = Math.floor(state.now[0] / 1440);
  if (uniformOf(run, f, PURPOSE.scout, 0, day) >= run.parameters.scoutChance) return;
  const { found } = run.work;
  let n = 0;
  for (let e = 0; e < nFormation; e++) if (side[e] !== side[f] && isWithinScouting(run, f, e)) found[n++] = e;
  if (n === 0) return;
  own(run, f);
  describe(run, f, found[Math.floor(uniformOf(run, f, PURPOSE.scout, 1, day) * n)]);
  send(run, f, CONTACT, ROUTINE);
}

/** Out of sight, and not too far for agents. */
function isWithinScouting(run: Run, f: number, e: number): boolean {
  const { state, scenario } = run;
  if (state.gone[e] === 1 || (((e < 32 ? state.seenLow[f] : state.seenHigh[f]) >>> (e & 31)) & 1) === 1) return false;
  const { ground } = scenario;
  const x = (ground.lon[state.cell[e]] - ground.lon[state.cell[f]]) * run.desk.wall.scale.kmPerLon;
  const y = (ground.lat[state.cell[e]] - ground.lat[state.cell[f]]) * run.desk.wall.scale.kmPerLat;
  return x * x + y * y <= run.parameters.scoutKm * run.parameters.scoutKm;
}

/** New enemies in contact, and old ones again after a time (REP-2). One dispatch names the strongest that is news. */
export function contactReport(run: Run, f: number): void {
  const { state } = run;
  const low = state.contactLow[f];
  const high = state.contactHigh[f];
  let news = -1;
  for (let e = firstOf(low, high, 0); e >= 0; e = firstOf(low, high, e + 1))
    if (news < 0 || state.fit[e] > state.fit[news]) news = e;
  if (news < 0) return;
  const stale = state.now[0] - state.reportedAt[f] >= run.parameters.contactReportHours * 60;
  if (news === state.reportedEnemy[f] ? !stale : state.now[0] - state.reportedAt[f] < run.parameters.contactGapMinutes)
    return;
  state.reportedAt[f] = state.now[0];
  state.reportedEnemy[f] = news;
  own(run, f);
  describeSeen(run, f, news);
  words[REPORT.posture] = state.posture[news];
  send(run, f, CONTACT, URGENT);
}

/** Task done, failed or barred (REP-3). */
export function taskReport(run: Run, f: number, outcome: number): void {
  own(run, f);
  enemy(run, f);
  words[REPORT.posture] = outcome;
  send(run, f, TASK, URGENT);
}

/** A named place is ours, and whether an enemy who held it was not beaten out of it, but left (REP-4). */
export function controlReport(run: Run, f: number, place: number, wasHis: boolean): void {
  own(run, f);
  words[REPORT.posture] = run.scenario.forces.side[f];
  words[REPORT.headquarters] = place;
  if (wasHis && !drivenFrom(run, run.state.cell[f])) words[REPORT.sighting] = NO_CONTACT;
  send(run, f, CONTROL, URGENT);
}

/** Has a defence broken there of late, or given up? */
function drivenFrom({ state, parameters }: Run, cell: number): boolean {
  return state.drivenHour[cell] * 60 >= state.now[0] - parameters.reportDrivenHours * 60;
}
