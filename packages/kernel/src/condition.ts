/** The day's reckoning (docs/models/condition.md, CND-1..6): fatigue, stragglers, sick, wounded; the muster. */
import { KIND } from "@staffride/formats";
import { PURPOSE } from "./chance.js";
import { roundMen } from "./chance-of.js";
import { inContact } from "./contact.js";
import { emit, type Run } from "./run.js";
import { isCold } from "./sky.js";

export function reckonDay(run: Run): void {
  const { nFormation } = run.scenario.forces;
  for (let f = 0; f < nFormation; f++) {
    if (run.state.gone[f] === 1) continue;
    tireAndRest(run, f);
    moveMen(run, f);
    muster(run, f);
  }
}

/** Fighting, forced and night marching and the cold of the day that ends tire; a day without rests (CND-1, CND-2). */
function tireAndRest(run: Run, f: number): void {
  const { state } = run;
  const p = run.parameters;
  const fought = state.foughtHours[f] / p.engageActiveHours;
  let change = p.fatigueCombatDay * (fought < 1 ? fought : 1);
  change += p.fatigueForcedKm * state.forcedKm[f];
  change += (p.fatigueNightMarch * state.nightMinutes[f]) / 60;
  if (isCold(run, state.now[0] - 1)) change += p.fatigueCold;
  const idle = 1 - Math.min(1, fought + state.marchedKm[f] / p.fatigueMarchDay);
  change -= p.fatigueRestDay * idle * (inContact(run, f) ? p.fatigueContactRest : 1);

  const tired = state.fatigue[f] + change;
  state.fatigue[f] = tired < 0 ? 0 : tired > p.fatigueMaximum ? p.fatigueMaximum : tired;
  state.foughtHours[f] = 0;
  state.forcedKm[f] = 0;
  state.nightMinutes[f] = 0;
  state.marchedKm[f] = 0;
}

/** Stragglers come in or are lost, men fall sick and return, wounded die or are carried to the rear (CND-3..5). */
function moveMen(run: Run, f: number): void {
  const { state } = run;
  const p = run.parameters;
  const now = state.now[0];
  const followed = (state.seenLow[f] | state.seenHigh[f]) !== 0;
  const cut = state.encircledSince[f] >= 0;

  const back = Math.min(
    state.stragglers[f],
    roundMen(run, state.stragglers[f] * p.stragglersReturn, f, PURPOSE.straggle, 0, now),
  );
  state.stragglers[f] -= back;
  state.fit[f] += back;
  const lost = followed
    ? Math.min(state.stragglers[f], roundMen(run, state.stragglers[f] * p.stragglersLost, f, PURPOSE.straggle, 1, now))
    : 0;
  state.stragglers[f] -= lost;
  state.missing[f] += lost;

  const sick = Math.min(
    state.fit[f],
    roundMen(run, state.fit[f] * p.sickPerDay * (1 + p.sickFatigue * state.fatigue[f]), f, PURPOSE.sick, 0, now),
  );
  state.fit[f] -= sick;
  state.unfit[f] += sick;
  const well = Math.min(state.unfit[f], roundMen(run, state.unfit[f] * p.sickReturn, f, PURPOSE.sick, 1, now));
  state.unfit[f] -= well;
  state.fit[f] += well;

  const died = Math.min(state.carried[f], roundMen(run, state.carried[f] * p.woundedDie, f, PURPOSE.sick, 2, now));
  state.carried[f] -= died;
  state.killed[f] += died;
  const rear = cut
    ? 0
    : Math.min(state.carried[f], roundMen(run, state.carried[f] * p.woundedEvacuated, f, PURPOSE.sick, 3, now));
  state.carried[f] -= rear;
  state.evacuated[f] += rear;
  if (back + lost + sick + rear + died > 0) emit(run, KIND.strays, f, lost, back, sick, rear, died);
}

/** Strength as it stands at the end of the day (CND-6). */
export function muster(run: Run, f: number): void {
  const { state } = run;
  emit(
    run,
    KIND.muster,
    f,
    state.fit[f],
    state.carried[f],
    state.stragglers[f],
    state.unfit[f],
    Math.floor(state.fatigue[f] * 1000),
  );
}
