/** What a run is remembered by: a timeline for everything that a map shows of it. By handle. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Engagement } from "./engagements.js";
import { beginWay } from "./legs.js";
import type { Way } from "./legs.js";
import type { Passage } from "./passages.js";
import type { TaskInForce } from "./position.js";
import { timelineFrom } from "./timeline.js";
import type { Timeline } from "./timeline.js";

export type Positioned = Pick<Scenario, "ground" | "forces" | "command" | "names">;

/** Men of a formation as it last counted them, at midnight; those fit for duty less whoever has fallen since. */
export interface Muster {
  /** Fit for duty. */
  readonly men: number;
  readonly wounded: number;
  readonly stragglers: number;
  readonly unfit: number;
  /** 0 to 1. */
  readonly fatigue: number;
}

/** One formation. */
export interface Remembered {
  readonly way: Way;
  /** Before this minute it cannot have set off on the step it is on. */
  readyAt: number;
  readonly posture: Timeline<string>;
  readonly muster: Timeline<Muster>;
  /** Men lost since the campaign began. */
  readonly lost: Timeline<number>;
  /** Minutes at which men of it fell. */
  readonly fell: number[];
  /** When it surrendered. */
  gone: number;
  readonly encircled: Timeline<boolean>;
  readonly contacts: Timeline<readonly number[]>;
  readonly engagements: Engagement[];
  /** The passage it waits for or is on. */
  passage: Passage | undefined;
}

export interface Memory {
  readonly formations: readonly Remembered[];
  readonly engagements: Map<number, Engagement>;
  readonly passages: readonly Passage[][];
  /** Sides, -1 nobody. */
  readonly crossings: readonly Timeline<number>[];
  readonly places: readonly Timeline<number>[];
  /** Cells of the command posts of headquarters above formations. */
  readonly posts: ReadonlyMap<number, Timeline<number>>;
  readonly parents: readonly Timeline<number>[];
  readonly tasks: readonly Timeline<TaskInForce | undefined>[];
}

/** As the campaign opens. */
export function openMemory({ ground, forces, command, names }: Positioned): Memory {
  const posts = [...command.cell.entries()].filter(([h]) => command.formation[h]! < 0);
  return {
    formations: names.formations.map((_, f) => remember(forces.cell[f]!, forces.men[f]!, forces.fatigue?.[f] ?? 0)),
    engagements: new Map(),
    passages: names.crossings.map(() => []),
    crossings: names.crossings.map((_, crossing) => timelineFrom(ground.crossingHolder[crossing]!)),
    places: names.places.map((_, place) => timelineFrom(firstHolder(ground, forces, place))),
    posts: new Map(posts.map(([h, cell]) => [h, timelineFrom(cell)])),
    parents: names.headquarters.map((_, h) => timelineFrom(command.parent[h]!)),
    tasks: names.headquarters.map(() => timelineFrom<TaskInForce | undefined>(undefined)),
  };
}

/** Whoever stands in a town as the campaign opens, the first of them, holds it (CTL-1): no line of the trace says so. */
function firstHolder({ placeAt }: Positioned["ground"], { cell, side }: Positioned["forces"], place: number): number {
  const first = cell.findIndex((one) => placeAt[one] === place);
  return first < 0 ? -1 : side[first]!;
}

const remember = (cell: number, men: number, fatigue: number): Remembered => ({
  way: beginWay(cell),
  readyAt: -Infinity,
  posture: timelineFrom("halted"),
  muster: timelineFrom({ men, wounded: 0, stragglers: 0, unfit: 0, fatigue }),
  lost: timelineFrom(0),
  fell: [],
  gone: Infinity,
  encircled: timelineFrom(false),
  contacts: timelineFrom<readonly number[]>([]),
  engagements: [],
  passage: undefined,
});
