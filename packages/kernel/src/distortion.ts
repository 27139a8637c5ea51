/** Orders that are not read as they were written (docs/models/dispatch.md, DSP-12), where headquarters have minds. */
import { KIND, NO_WAY, ORDER, WORDS } from "@staffride/formats";
import { PURPOSE } from "./chance.js";
import { uniformOf } from "./chance-of.js";
import { emit, type Run } from "./run.js";

/** An order as it is read: now and then its object or its hour is another, the more hands it went through. */
export function distort(run: Run, d: number): void {
  const { state, scenario } = run;
  if (scenario.minds.free === 0) return;
  const p = run.parameters;
  const pair = state.dispatchFrom[d] * scenario.command.nHeadquarters + state.dispatchTo[d];
  const chance = Math.min(p.distortMost, p.distortHop * (1 + scenario.signals.relays[pair]));
  const w = d * WORDS;
  const lot = uniformOf(run, pair, PURPOSE.distortion, 0, state.words[w + ORDER.decidedAt]);
  if (lot >= chance) return;
  const other = lot < chance / 2 ? nextTo(run, state.words[w + ORDER.objective]) : -1;
  if (other >= 0) state.words[w + ORDER.objective] = other;
  else {
    const begin = Math.max(state.now[0], state.words[w + ORDER.startAt]);
    state.words[w + ORDER.startAt] = begin + Math.floor(p.distortHours * 60);
  }
  emit(run, KIND.distorted, state.dispatchId[d], state.words[w + ORDER.objective], state.words[w + ORDER.startAt]);
}

/** The objective nearest to another by march, or -1. */
function nextTo(run: Run, objective: number): number {
  if (objective < 0) return -1;
  const { fields, ground } = run.scenario;
  const from = fields.objectiveCell[objective];
  let best = -1;
  let least = NO_WAY;
  for (let o = 0; o < fields.objectiveCell.length; o++) {
    const minutes = fields.cost[o * ground.nCell + from];
    if (o === objective || fields.objectiveCell[o] === from || minutes >= least) continue;
    least = minutes;
    best = o;
  }
  return best;
}
