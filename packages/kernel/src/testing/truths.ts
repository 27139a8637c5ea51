/** For tests: what must hold of the state after any event, each told in words when it does not. */
import { POSTURES } from "@staffride/formats/words";
import type { Kernel } from "../kernel.js";

const ATTACKING = POSTURES.indexOf("attacking");
const PINNING = POSTURES.indexOf("pinning");
const CROSSING = POSTURES.indexOf("crossing");

/** Everything that is wrong with the state, empty when all is well. */
export function untruths(kernel: Kernel): string[] {
  return [men, places, contacts, crossings, marches, targets, numbers].flatMap((truth) => truth(kernel));
}

const formations = ({ scenario }: Kernel): number[] => Array.from({ length: scenario.forces.nFormation }, (_, f) => f);

/** Men are conserved: fit, carried, stragglers, unfit, killed, evacuated and missing are those who set out. */
function men(kernel: Kernel): string[] {
  const { state } = kernel;
  return formations(kernel).flatMap((f) => {
    const groups = [
      state.fit,
      state.carried,
      state.stragglers,
      state.unfit,
      state.killed,
      state.evacuated,
      state.missing,
    ];
    const counts = groups.map((group) => group[f]!);
    const sum = counts.reduce((total, count) => total + count, 0);
    const wrong = sum !== state.initial[f] || counts.some((count) => count < 0);
    return wrong ? [`formation ${f}: ${counts.join(" + ")} men, expected ${state.initial[f]}`] : [];
  });
}

/** Nobody is in two places: whoever is left stands in the list of his own cell, once, and in no other. */
function places(kernel: Kernel): string[] {
  const { state, scenario } = kernel;
  const listed = new Map<number, number[]>();
  for (let cell = 0; cell < scenario.ground.nCell; cell++) {
    for (let f = state.firstIn[cell]!; f >= 0; f = state.nextIn[f]!) listed.set(f, [...(listed.get(f) ?? []), cell]);
  }
  return formations(kernel).flatMap((f) => {
    const expected = state.gone[f] ? "" : `${state.cell[f]}`;
    const found = (listed.get(f) ?? []).join(",");
    return found === expected ? [] : [`formation ${f} is listed in [${found}], expected [${expected}]`];
  });
}

/** Contact and sight are what a walk over all pairs gives, from either side. */
function contacts(kernel: Kernel): string[] {
  const { state, scenario } = kernel;
  const { ground, forces } = scenario;
  const near = (start: Int32Array, cells: Int32Array, a: number, b: number): boolean =>
    a === b || cells.subarray(start[a]!, start[a + 1]!).includes(b);
  const bit = (low: Uint32Array, high: Uint32Array, f: number, e: number): boolean =>
    (((e < 32 ? low : high)[f]! >>> (e & 31)) & 1) === 1;
  const problems: string[] = [];
  for (const f of formations(kernel)) {
    for (const e of formations(kernel)) {
      const [here, there] = [state.cell[f]!, state.cell[e]!];
      const enemies = forces.side[f] !== forces.side[e] && !state.gone[f] && !state.gone[e];
      const touch = enemies && near(ground.reachStart, ground.reachCell, here, there);
      const see = enemies && near(ground.sightStart, ground.sightCell, here, there);
      if (bit(state.contactLow, state.contactHigh, f, e) !== touch)
        problems.push(`contact of ${f} with ${e}: not ${touch}`);
      if (bit(state.seenLow, state.seenHigh, f, e) !== (see || touch))
        problems.push(`sight of ${e} by ${f}: not ${see}`);
    }
  }
  return problems;
}

/** A crossing passes one formation at a time; its queue holds those who wait at it, each once, in order of arrival. */
function crossings(kernel: Kernel): string[] {
  const { state, scenario } = kernel;
  const { ground } = scenario;
  const problems: string[] = [];
  for (let c = 0; c < ground.nCrossing; c++) {
    const there = formations(kernel).filter((f) => state.crossingOf[f] === c);
    const passing = there.filter((f) => state.crossingFrom[f]! >= 0);
    const busy = state.crossingBusy[c]!;
    if (passing.length > 1) problems.push(`crossing ${c} passes ${passing.join(" and ")} at once`);
    if ((passing[0] ?? -1) !== busy)
      problems.push(`crossing ${c} passes ${passing[0] ?? "nobody"}, its log says ${busy}`);
    const queue: number[] = [];
    for (let f = state.crossingFirst[c]!; f >= 0; f = state.crossingQueue[f]!) queue.push(f);
    const waiting = there.filter((f) => state.crossingFrom[f]! < 0);
    const same = queue.length === waiting.length && waiting.every((f) => queue.includes(f));
    if (!same) problems.push(`crossing ${c} queues ${queue.join(",")}, waiting are ${waiting.join(",")}`);
    if ((queue[queue.length - 1] ?? -1) !== state.crossingLast[c]) problems.push(`crossing ${c}: wrong last in queue`);
    if (queue.length > 0 && busy < 0) problems.push(`crossing ${c} is free and ${queue.length} wait`);
    const banks = [ground.crossingNear[c], ground.crossingFar[c]];
    for (const f of there)
      if (!state.gone[f] && !banks.includes(state.cell[f])) problems.push(`${f} waits for crossing ${c} away from it`);
  }
  return problems;
}

/** A march goes from the cell where the formation stands over open ground; nobody marches and crosses at once. */
function marches(kernel: Kernel): string[] {
  const { state, scenario } = kernel;
  const { ground } = scenario;
  return formations(kernel).flatMap((f) => {
    const edge = state.stepEdge[f]!;
    if (edge < 0) return [];
    const from = ground.edgeTo[ground.edgeTwin[edge]!];
    if (from !== state.cell[f]) return [`formation ${f} stands in ${state.cell[f]} and marches from ${from}`];
    if (state.crossingOf[f]! >= 0) return [`formation ${f} marches and crosses`];
    if (state.gone[f]) return [`formation ${f} is gone and marches`];
    return [];
  });
}

/** Who aims at somebody attacks or pins him, and he is an enemy; who crosses is at a crossing. */
function targets(kernel: Kernel): string[] {
  const { state, scenario } = kernel;
  const { side } = scenario.forces;
  return formations(kernel).flatMap((f) => {
    if (state.gone[f]) return [];
    const e = state.target[f]!;
    const posture = state.posture[f]!;
    const word = POSTURES[posture]!;
    if (e >= 0 && side[e] === side[f]) return [`formation ${f} aims at its own ${e}`];
    if (e >= 0 && posture !== ATTACKING && posture !== PINNING) return [`formation ${f} aims at ${e} while ${word}`];
    if (e < 0 && (posture === ATTACKING || posture === PINNING))
      return [`formation ${f} is ${word} and aims at nobody`];
    if (e >= 0 && state.stepEdge[f]! >= 0) return [`formation ${f} attacks and marches`];
    if (state.overWater[f] && e < 0) return [`formation ${f} attacks nobody over water`];
    if (posture === CROSSING && state.crossingOf[f]! < 0) return [`formation ${f} crosses nowhere`];
    return [];
  });
}

/** No number is missing, and shares are shares. */
function numbers(kernel: Kernel): string[] {
  const { state } = kernel;
  const arrays = Object.entries(state).filter(([, array]) => array instanceof Float64Array);
  const broken = arrays.filter(([, array]) => array.some((value) => !Number.isFinite(value)));
  const tired = formations(kernel).filter((f) => state.fatigue[f]! < 0 || state.fatigue[f]! > 1);
  return [...broken.map(([name]) => `${name} is not a number`), ...tired.map((f) => `formation ${f}: fatigue`)];
}
