/** What a formation brings into a fight (docs/models/engagement.md, ENG-2, ENG-3, ENG-6): men, their worth, their posture. */
import { POSTURES, WORKS } from "@staffride/formats";
import { shareOnBank, throughput } from "./crossing.js";
import { MARCHING } from "./march.js";
import type { Run } from "./run.js";

const WITHDRAWING = POSTURES.indexOf("withdrawing");
const CROSSING = POSTURES.indexOf("crossing");
const BROKEN = POSTURES.indexOf("broken");
const DELAYING = POSTURES.indexOf("delaying");
const HASTY = WORKS.indexOf("hasty");
const PREPARED = WORKS.indexOf("prepared");
const FORTIFIED = WORKS.indexOf("fortified");

/** Men a formation brings into one of its fights (ENG-2, ENG-3): closed up, on this bank, no more than the front holds. */
export function engaged(run: Run, f: number): number {
  const { state } = run;
  let share = shareOnBank(run, f);
  const late = state.closedAt[f] - state.now[0];
  if (late > 0 && state.passMinutes[f] > 0) {
    const closed = 1 - late / state.passMinutes[f];
    share *= Math.max(closed, run.parameters.engageColumnHead);
  }
  const fights = state.engagements[f] > 1 ? state.engagements[f] : 1;
  const men = Math.min(
    (state.fit[f] * share) / fights,
    run.parameters.engageFrontageMenPerKm * run.parameters.contactReachKm,
  );
  return men;
}

/** What a man of it does to the enemy, against the average: quality, and what fatigue leaves of it (ENG-2). */
export const effect = (run: Run, f: number): number => (1 - run.state.fatigue[f]) * run.scenario.forces.quality[f];

/** Men that boats have brought over for an assault (CRS-7). */
export function waves(run: Run, f: number): number {
  const { state, scenario } = run;
  const { ground, fields } = scenario;
  const edge = ground.edgeStart[state.cell[f]] + fields.next[state.goal[f] * ground.nCell + state.cell[f]];
  const crossing = ground.edgeCrossing[edge];
  return throughput(run, crossing, scenario.forces.side[f], state.now[0]) * run.parameters.crossOpposedWaves;
}

export function postureStrength(run: Run, f: number): number {
  const { state } = run;
  const p = run.parameters;
  switch (state.posture[f]) {
    case DELAYING:
      return p.engageDelay;
    case WITHDRAWING:
    case CROSSING:
      return p.engageWithdrawal;
    case BROKEN:
    case MARCHING:
      return 1;
  }
  switch (state.works[f]) {
    case HASTY:
      return p.engageHasty;
    case PREPARED:
      return p.engagePrepared;
    case FORTIFIED:
      return p.engageFortified;
  }
  return 1;
}
