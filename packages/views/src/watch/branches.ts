/** The order of battle at a minute: each headquarters with what is under it then, its men, its losses, its condition. */
import { perRun } from "./run.js";
import type { WatchedRun } from "./run.js";
import type { Standing } from "./position.js";
import { indexAt, valueAt } from "./timeline.js";

/** Men of a body and of all under it. They add up: fit, unfit, stragglers and lost are those of day one. */
export interface Men {
  readonly fit: number;
  /** Sick or exhausted, with the column. */
  readonly unfit: number;
  readonly stragglers: number;
  readonly lost: number;
  readonly dayOne: number;
}

export interface Branch {
  readonly headquarters: number;
  /** Formation it leads, -1: it is above formations. */
  readonly formation: number;
  readonly side: number;
  readonly men: Men;
  /** Of a formation in the field. */
  readonly standing?: Standing;
  /** A formation that has laid down its arms. */
  readonly gone: boolean;
  /** It is under another than on day one: whom it left, and when it came here. */
  readonly attached?: { readonly from: number; readonly since: number };
  /** In order of handles. */
  readonly under: readonly Branch[];
}

/** From the top down, the first side first. */
export function branchesAt(run: WatchedRun, at: number): Branch[] {
  const { command } = run.scenario;
  const { formations, parents } = run.positionAt(at);
  const standings = new Map(formations.map((one) => [one.formation, one]));
  const children = new Map<number, number[]>();
  parents.forEach((parent, h) => children.set(parent, [...(children.get(parent) ?? []), h]));
  const branch = (h: number): Branch => {
    const formation = command.formation[h]!;
    const under = (children.get(h) ?? []).map(branch);
    const standing = standings.get(formation);
    const attached = attachmentOf(run, h, parents[h]!, at);
    return {
      ...{ headquarters: h, formation, side: command.side[h]!, under, gone: formation >= 0 && !standing },
      men: total([...under.map(({ men }) => men), ...(formation >= 0 ? [menOf(run, formation, at)] : [])]),
      ...(standing && { standing }),
      ...(attached && { attached }),
    };
  };
  return (children.get(-1) ?? []).map(branch).sort((a, b) => a.side - b.side);
}

/** Men of each formation as the run began: drawn about the papers' figure. */
export const menOnDayOne = perRun(({ memory }): readonly number[] =>
  memory.formations.map(({ muster }) => valueAt(muster, 0)!.men),
);

/** Men of one formation by itself. */
export function menOf(run: WatchedRun, formation: number, at: number): Men {
  const { muster, lost } = run.memory.formations[formation]!;
  const { men: fit, unfit, stragglers } = valueAt(muster, at)!;
  return { fit, unfit, stragglers, lost: valueAt(lost, at)!, dayOne: menOnDayOne(run)[formation]! };
}

function total(all: readonly Men[]): Men {
  const sum = (of: (one: Men) => number) => all.reduce((men, one) => men + of(one), 0);
  return {
    fit: sum(({ fit }) => fit),
    unfit: sum(({ unfit }) => unfit),
    stragglers: sum(({ stragglers }) => stragglers),
    lost: sum(({ lost }) => lost),
    dayOne: sum(({ dayOne }) => dayOne),
  };
}

function attachmentOf({ scenario, memory }: WatchedRun, h: number, parent: number, at: number): Branch["attached"] {
  const from = scenario.command.parent[h]!;
  if (parent === from) return undefined;
  const { at: minutes } = memory.parents[h]!;
  return { from, since: minutes[indexAt(minutes, at)]! };
}
