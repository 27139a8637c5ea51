/** Command posts in the field (docs/models/headquarters.md, HQ-1..5): they march, are threatened, displaced, overrun, cut off. */
import { KIND, NO_SLOT, NO_WAY, POSTURES } from "@staffride/formats";
import { cellAbout, enemyNear, inContact } from "./contact.js";
import { emit, type Run } from "./run.js";

const BROKEN = POSTURES.indexOf("broken");
/** A post that finds no cell out of reach of the enemy stops after this many. */
const MOST_STEPS = 16;

/**
 * Every hour: posts follow their formation; one with the enemy near and nobody between gets out of his way (HQ-2..4).
 * A post with a formation is shielded by it until it breaks; one that stays put looks about every few hours.
 */
export function watchPosts(run: Run): void {
  const { state, scenario, work } = run;
  const { command } = scenario;
  const now = state.now[0];
  const lookAbout = now % (Math.floor(run.parameters.headquartersLookHours) * 60) === 0;
  for (const h of work.posts) {
    const f = command.with[h];
    if (f >= 0) follow(run, h, f);
    if (state.busyUntil[h] > now) continue;
    if (f >= 0 ? state.posture[f] !== BROKEN || !inContact(run, f) : !lookAbout || state.post[h] < 0) continue;
    const enemy = enemyNear(run, command.side[h], state.post[h]);
    if (enemy >= 0 && !shielded(run, h, enemy)) threatened(run, h, enemy);
  }
}

/** Troops that stand unbroken with the post or within reach of it, strong enough against the enemy, shield it (HQ-3). */
function shielded(run: Run, h: number, enemy: number): boolean {
  const { state, scenario } = run;
  const { ground, forces, command } = scenario;
  const post = state.post[h];
  if (state.cell[enemy] === post) return false;
  let strength = 0;
  const end = ground.reachStart[post + 1];
  for (let i = ground.reachStart[post] - 1; i < end; i++) {
    for (let f = state.firstIn[cellAbout(ground, post, i)]; f >= 0; f = state.nextIn[f]) {
      if (forces.side[f] === command.side[h] && state.posture[f] !== BROKEN) strength += state.fit[f];
    }
  }
  return strength >= run.parameters.headquartersShield * state.fit[enemy];
}

/** A post that marches with a formation stands where it stands; surrounded with it, it is cut off (HQ-2, HQ-5). */
function follow(run: Run, h: number, f: number): void {
  const { state } = run;
  if (state.gone[f] === 1) return;
  if (state.post[h] !== state.cell[f] && state.stepEdge[f] < 0) {
    emit(run, KIND.headquartersMoved, h, state.post[h], state.cell[f]);
    state.post[h] = state.cell[f];
  }
  const cut = state.encircledSince[f] >= 0 ? 1 : 0;
  if (cut && state.cutOff[h] === 0) emit(run, KIND.headquartersCutOff, h, state.post[h]);
  state.cutOff[h] = cut;
}

function threatened(run: Run, h: number, enemy: number): void {
  const { state, scenario } = run;
  const p = run.parameters;
  const now = state.now[0];
  emit(run, KIND.headquartersThreatened, h, enemy, state.post[h]);
  const overrun = state.cell[enemy] === state.post[h] && !friendIn(run, h);
  if (overrun) {
    emit(run, KIND.headquartersOverrun, h, enemy, state.post[h]);
    state.busyUntil[h] = now + Math.floor(p.headquartersOverrunHours * 60);
  } else state.busyUntil[h] = now + Math.floor(p.headquartersDisplaceHours * 60);
  if (overrun || scenario.command.with[h] < 0) displace(run, h);
}

function friendIn(run: Run, h: number): boolean {
  const { state, scenario } = run;
  for (let f = state.firstIn[state.post[h]]; f >= 0; f = state.nextIn[f]) {
    if (scenario.forces.side[f] === scenario.command.side[h]) return true;
  }
  return false;
}

/** Back towards its base until out of reach of the enemy (HQ-4). */
function displace(run: Run, h: number): void {
  const { state, scenario } = run;
  const { fields, ground, command } = scenario;
  const base = command.base[h];
  if (base < 0) return;
  const from = state.post[h];
  let cell = from;
  let km = 0;
  for (let i = 0; i < MOST_STEPS; i++) {
    const at = base * ground.nCell + cell;
    if (fields.cost[at] === NO_WAY || fields.next[at] === NO_SLOT) break;
    const edge = ground.edgeStart[cell] + fields.next[at];
    cell = ground.edgeTo[edge];
    km += ground.edgeKm[edge];
    if (km >= run.parameters.headquartersDisplaceKm && enemyNear(run, command.side[h], cell) < 0) break;
  }
  if (cell === from) return;
  emit(run, KIND.headquartersMoved, h, from, cell);
  state.post[h] = cell;
}
