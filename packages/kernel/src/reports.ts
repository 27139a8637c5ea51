/**
 * What formations report (docs/models/headquarters.md, REP-1..5): the situation once a day, contacts, tasks done or
 * failed, towns won. Reports are true as far as the formation can see; shading comes with the minds that shade.
 */
import { DISPATCHES, POSTURES, PRECEDENCES, REPORT, WORDS } from "@staffride/formats";
import { exp } from "@staffride/formats/exact";
import { PURPOSE } from "./chance.js";
import { normalOf } from "./chance-of.js";
import { firstOf } from "./contact.js";
import { draft } from "./dispatch.js";
import type { Run } from "./run.js";

const SITUATION = DISPATCHES.indexOf("situation-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const TASK = DISPATCHES.indexOf("task-report");
const CONTROL = DISPATCHES.indexOf("control-report");
const URGENT = PRECEDENCES.indexOf("urgent");
const ROUTINE = PRECEDENCES.indexOf("routine");
if (POSTURES.length > 255) throw new Error("too many postures for a byte");

const words = new Int32Array(WORDS);

function own(run: Run, f: number): void {
  const { state, scenario } = run;
  for (let w = 0; w < WORDS; w++) words[w] = -1; // ten integers: `fill` takes longer
  words[REPORT.formation] = f;
  words[REPORT.cell] = state.cell[f];
  words[REPORT.strength] = state.fit[f];
  words[REPORT.losses] = state.killed[f] + state.evacuated[f] + state.carried[f] + state.missing[f];
  words[REPORT.posture] = state.posture[f];
  words[REPORT.headquarters] = scenario.forces.headquarters[f];
  words[REPORT.happenedAt] = state.now[0];
}

/** An enemy in contact, or else in sight: the one of the lowest number (REP-1). */
function enemy(run: Run, f: number): number {
  const { state } = run;
  let e = firstOf(state.contactLow[f], state.contactHigh[f], 0);
  if (e < 0) e = firstOf(state.seenLow[f], state.seenHigh[f], 0);
  if (e < 0) return -1;
  describe(run, f, e);
  return e;
}

/** How he looks to f: the same error all through a run (REP-5). */
function describe(run: Run, f: number, e: number): void {
  const { state, scenario } = run;
  const pair = f * scenario.forces.nFormation + e;
  const error = exp(run.parameters.sightSpread * normalOf(run, pair, PURPOSE.report, 0, 0));
  words[REPORT.enemy] = e;
  words[REPORT.enemyCell] = state.cell[e];
  words[REPORT.enemyStrength] = Math.floor((state.fit[e] * error) / 100 + 0.5) * 100;
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
  enemy(run, f);
  send(run, f, SITUATION, ROUTINE);
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
  describe(run, f, news);
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

/** A named place is ours (REP-4). */
export function controlReport(run: Run, f: number, place: number): void {
  own(run, f);
  words[REPORT.posture] = run.scenario.forces.side[f];
  words[REPORT.headquarters] = place;
  send(run, f, CONTROL, URGENT);
}
