/**
 * Engagements (docs/models/engagement.md, ENG-1..13): each hour, every cell that is attacked is a fight between those
 * who attack into it and those who stand in it (fight.ts). All losses are reckoned before any is applied.
 */
import { NO_SLOT } from "@staffride/formats";
import { endQuietEngagements } from "./battle.js";
import { considerBreaking } from "./break.js";
import { enemyNear, touches } from "./contact.js";
import { drill } from "./drill.js";
import { fightFor } from "./fight.js";
import { applyLosses } from "./losses.js";
import { skirmish } from "./outposts.js";
import type { Run } from "./run.js";
import { dropTarget } from "./stand.js";

/** The hour's fighting everywhere. */
export function fightHour(run: Run): void {
  const { state, scenario, work } = run;
  const { nFormation } = scenario.forces;
  const attackers = listAttackers(run);
  countEngagements(run, attackers);

  for (let i = 0; i < attackers; i++) {
    if (work.firstOfCell[i] === 1) fightFor(run, state.target[work.attacker[i]], attackers);
  }
  skirmish(run);
  applyLosses(run);
  if (attackers > 0) for (let f = 0; f < nFormation; f++) if (work.role[f] !== 0) considerBreaking(run, f);
  endQuietEngagements(run);
}

/** Everybody who attacks this hour, ascending, the cell he attacks into, and whether he is the first into it. A clean sheet for all. */
function listAttackers(run: Run): number {
  const { state, scenario, work } = run;
  const { forces } = scenario;
  let n = 0;
  for (let f = 0; f < forces.nFormation; f++) {
    state.engagements[f] = state.flanked[f] = 0;
    work.loss[f] = work.role[f] = work.odds[f] = 0;
    if (state.target[f] < 0 || !confirmTarget(run, f)) continue;
    const cell = state.cell[state.target[f]];
    let first = 1;
    for (let i = 0; i < n; i++)
      if (work.attackedCell[i] === cell && forces.side[work.attacker[i]] === forces.side[f]) first = 0;
    work.attacker[n] = f;
    work.attackedCell[n] = cell;
    work.firstOfCell[n] = first;
    n++;
  }
  return n;
}

/** An attack needs its enemy within reach, or on the far bank of the crossing it goes for; else what now (ENG-1)? Is there one? */
function confirmTarget(run: Run, f: number): boolean {
  const { state } = run;
  const e = state.target[f];
  const near = state.overWater[f] === 1 ? stillOpposed(run, f, e) : touches(run, f, e);
  if (state.gone[e] === 0 && near) return true;
  dropTarget(run, f);
  drill(run, f);
  return state.target[f] >= 0;
}

function stillOpposed(run: Run, f: number, e: number): boolean {
  const { state, scenario } = run;
  const { ground, fields, forces } = scenario;
  const goal = state.goal[f];
  if (goal < 0) return false;
  const slot = fields.next[goal * ground.nCell + state.cell[f]];
  if (slot === NO_SLOT) return false;
  const far = ground.edgeTo[ground.edgeStart[state.cell[f]] + slot];
  return enemyNear(run, forces.side[f], far) === e;
}

/** In how many fights each formation stands this hour: its strength is shared among them (ENG-3). */
function countEngagements(run: Run, attackers: number): void {
  const { state, scenario, work } = run;
  const { side } = scenario.forces;
  for (let i = 0; i < attackers; i++) {
    const f = work.attacker[i];
    state.engagements[f]++;
    if (work.firstOfCell[i] === 0) continue;
    for (let d = state.firstIn[work.attackedCell[i]]; d >= 0; d = state.nextIn[d]) {
      if (side[d] !== side[f]) state.engagements[d]++;
    }
  }
}
