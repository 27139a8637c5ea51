/**
 * For tests: the board as an hour of fighting finds it, in plain objects: words for indexes, lists for chained handles,
 * nothing shared with the state it was read from. What the plain reading of the fighting (fighting.ts) works on.
 */
import type { Ground, Fields, Scenario } from "@staffride/formats/scenario";
import type { Parameters } from "@staffride/formats/parameters";
import { POSTURES, WORKS, type Posture, type Works } from "@staffride/formats/words";
import type { Run } from "../run.js";

/** One formation. */
export interface Troop {
  readonly number: number;
  readonly side: number;
  readonly cell: number;
  readonly gone: boolean;
  readonly posture: Posture;
  readonly works: Works;
  readonly quality: number;
  readonly fatigue: number;
  /** Number of the enemy it attacks, pins or pursues, -1 for none. */
  readonly target: number;
  readonly overWater: boolean;
  /** Objective it marches on, -1 for none. */
  readonly goal: number;
  /** Minutes between which it passes a crossing, if it is in a passage. */
  readonly passage: { readonly from: number; readonly until: number } | undefined;
  /** Minute at which the tail of its column has come up, and minutes the column takes to pass a point. */
  readonly tailAt: number;
  readonly columnMinutes: number;
  readonly men: Men;
}

/** What the hour's fighting changes in a formation. */
export interface Men {
  readonly fit: number;
  readonly killed: number;
  readonly missing: number;
  readonly carried: number;
  readonly evacuated: number;
  /** Parts of men who wait for the next hour. */
  readonly lossDue: number;
  readonly missingDue: number;
  readonly killedDue: number;
  readonly carriedDue: number;
  readonly assaultHours: number;
  readonly lossRate: number;
}

/** The fight for a cell, as it is kept from hour to hour. */
export interface Battle {
  readonly cell: number;
  /** Side that defends it. */
  readonly side: number;
  readonly id: number;
  readonly lastHour: number;
  readonly hours: number;
  readonly lossA: number;
  readonly lossD: number;
  /** ln of the luck of the battle, of either side, and of the day, of both. */
  readonly luckA: number;
  readonly luckD: number;
  readonly luckOfDay: number;
}

export interface Hour {
  readonly minute: number;
  readonly seed: number;
  readonly run: number;
  readonly ground: Ground;
  readonly fields: Fields;
  readonly sky: Scenario["sky"];
  readonly parameters: Parameters;
  readonly troops: readonly Troop[];
  /** Who stands in a cell, last comer first: sums are taken in this order. */
  readonly inCell: (cell: number) => readonly Troop[];
  readonly battles: readonly Battle[];
  /** Battles begun so far. */
  readonly battleCount: number;
}

/** The board as it stands. */
export function hourOf({ state, scenario, parameters }: Run): Hour {
  const troops = Array.from({ length: scenario.forces.nFormation }, (_, f) => troopOf(f));
  const stand = new Map<number, Troop[]>();
  for (let cell = 0; cell < scenario.ground.nCell; cell++) {
    const here: Troop[] = [];
    for (let f = state.firstIn[cell]!; f >= 0; f = state.nextIn[f]!) here.push(troops[f]!);
    if (here.length > 0) stand.set(cell, here);
  }
  return {
    minute: state.now[0]!,
    seed: state.seed[0]!,
    run: state.run[0]!,
    ground: scenario.ground,
    fields: scenario.fields,
    sky: scenario.sky,
    parameters: { ...parameters },
    troops,
    inCell: (cell) => stand.get(cell) ?? [],
    battles: battlesOf({ state }),
    battleCount: state.engagementCount[0]!,
  };

  function troopOf(f: number): Troop {
    const from = state.crossingFrom[f]!;
    return {
      number: f,
      side: scenario.forces.side[f]!,
      cell: state.cell[f]!,
      gone: state.gone[f] === 1,
      posture: POSTURES[state.posture[f]!]!,
      works: WORKS[state.works[f]!]!,
      quality: scenario.forces.quality[f]!,
      fatigue: state.fatigue[f]!,
      target: state.target[f]!,
      overWater: state.overWater[f] === 1,
      goal: state.goal[f]!,
      passage: from < 0 ? undefined : { from, until: state.crossingUntil[f]! },
      tailAt: state.closedAt[f]!,
      columnMinutes: state.passMinutes[f]!,
      men: menOf({ state }, f),
    };
  }
}

/** What the fighting has made of a formation so far. */
export function menOf({ state }: Pick<Run, "state">, f: number): Men {
  return {
    fit: state.fit[f]!,
    killed: state.killed[f]!,
    missing: state.missing[f]!,
    carried: state.carried[f]!,
    evacuated: state.evacuated[f]!,
    lossDue: state.lossDue[f]!,
    missingDue: state.missingDue[f]!,
    killedDue: state.killedDue[f]!,
    carriedDue: state.carriedDue[f]!,
    assaultHours: state.assaultHours[f]!,
    lossRate: state.lossRate[f]!,
  };
}

/** Battles that are going on, in the order in which they began. */
export function battlesOf({ state }: Pick<Run, "state">): Battle[] {
  const slots = Array.from({ length: state.engagementsUsed[0]! }, (_, e) => e);
  return slots
    .filter((e) => state.engagementCell[e]! >= 0)
    .map((e) => ({
      cell: state.engagementCell[e]!,
      side: state.engagementSide[e]!,
      id: state.engagementId[e]!,
      lastHour: state.engagementHour[e]!,
      hours: state.engagementHours[e]!,
      lossA: state.engagementLossA[e]!,
      lossD: state.engagementLossD[e]!,
      luckA: state.engagementNoiseA[e]!,
      luckD: state.engagementNoiseD[e]!,
      luckOfDay: state.engagementDay[e]!,
    }))
    .sort((a, b) => a.id - b.id);
}
