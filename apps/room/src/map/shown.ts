/** What the map shows of a minute, through whose eyes: who stands where as far as they know, how old that is, how unsure. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Eyes, Layer } from "../state/choices.js";
import type { Position, Standing } from "@staffride/views/watch/position";
import type { WatchedRun } from "@staffride/views/watch/run";
import { seenFrom } from "@staffride/views/watch/seen";
import type { SeenEnemy } from "@staffride/views/watch/seen";
import { seenBySide } from "@staffride/views/watch/side";
import { spreadOf } from "@staffride/views/watch/spread";
import type { Spread } from "@staffride/views/watch/spread";
import { wayBetween } from "@staffride/views/whereabouts";

/** Where a formation is believed to be and where it is: cells, and km between. */
export interface Difference {
  readonly formation: number;
  readonly believed: number;
  readonly actual: number;
  readonly km: number;
}

export interface Shown {
  readonly position: Position;
  /** Minutes since what is shown of a formation was so; none: it is so. */
  readonly ages: ReadonlyMap<number, number>;
  /** Where those may be by now whose place is not sure. */
  readonly areas: readonly { readonly formation: number; readonly side: number; readonly spread: Spread }[];
  /** Where belief is wrong. */
  readonly differences: readonly Difference[];
}

/** Nearer than this a difference is none, km. */
const SAME_PLACE = 10;
/** What is younger is as good as now, minutes. */
const FRESH = 60;

export function shownAt(run: WatchedRun, eyes: Eyes, difference: boolean, at: number): Shown {
  const truth = run.positionAt(at);
  const side = eyes.kind === "side" ? run.handles.side.get(eyes.side) : undefined;
  if (side !== undefined) return bySide(run, truth, side, difference, at);
  const headquarters = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  return headquarters === undefined ? asItWas(truth) : byOne(run, truth, headquarters, difference, at);
}

/** What is shown but for the layers that are left off. */
export function without(shown: Shown, off: readonly Layer[]): Shown {
  const { position, areas } = shown;
  const { formations, fights } = position;
  return {
    ...shown,
    position: {
      ...position,
      formations: off.includes("routes") ? formations.map((one) => ({ ...one, route: [] })) : formations,
      fights: off.includes("fights") ? [] : fights,
    },
    areas: off.includes("areas") ? [] : areas,
  };
}

const asItWas = (position: Position): Shown => ({ position, ages: new Map(), areas: [], differences: [] });

interface Known {
  readonly formation: number;
  readonly cell: number;
  readonly men: number;
  readonly posture: string | undefined;
  readonly age: number;
  readonly spread: Spread | undefined;
}

function bySide(run: WatchedRun, truth: Position, side: number, difference: boolean, at: number): Shown {
  const { formations, enemies } = seenBySide(run, side, at);
  const posts = [...truth.posts].filter(([h]) => run.scenario.command.side[h] === side);
  return shown(run, truth, formations, enemies.map(enemyKnown(run.scenario, at)), posts, difference);
}

function byOne(run: WatchedRun, truth: Position, headquarters: number, difference: boolean, at: number): Shown {
  const { scenario } = run;
  const { own, enemies, self, post } = seenFrom(run, headquarters, at);
  const formations = own.flatMap((one): Known[] =>
    one.formation < 0 || one.cell < 0 || one.formation === self?.formation
      ? []
      : [
          {
            ...{
              formation: one.formation,
              cell: one.cell,
              men: Math.max(0, one.men),
              posture: one.posture,
              age: one.age,
            },
            spread: one.age < FRESH ? undefined : spreadOf(scenario, one, at),
          },
        ],
  );
  const posts = own.flatMap((one): [number, number][] =>
    one.formation < 0 && one.cell >= 0 ? [[one.headquarters, one.cell]] : [],
  );
  const known = [...formations, ...enemies.map(enemyKnown(scenario, at))];
  const here: [number, number][] = post >= 0 ? [[headquarters, post]] : [];
  const isAbove = scenario.command.formation[headquarters]! < 0;
  return shown(run, truth, self ? [self] : [], known, isAbove ? [...posts, ...here] : posts, difference);
}

const enemyKnown =
  (scenario: Scenario, at: number) =>
  (one: SeenEnemy): Known => ({
    ...{ formation: one.formation, cell: one.cell, age: one.age, posture: one.posture },
    men: Math.max(0, one.believed >= 0 ? one.believed : one.reported),
    spread: one.age < FRESH || one.cell < 0 ? undefined : spreadOf(scenario, one, at),
  });

function shown(
  run: WatchedRun,
  truth: Position,
  seen: readonly Standing[],
  known: readonly Known[],
  posts: readonly (readonly [number, number])[],
  difference: boolean,
): Shown {
  const placed = known.filter(({ cell }) => cell >= 0);
  return {
    position: {
      ...truth,
      formations: [...seen, ...placed.map((one) => believedStanding(run.scenario, one))],
      posts: new Map(posts),
      fights: seen.length > 0 ? truth.fights.filter((cell) => seen.some((one) => one.cell === cell)) : [],
    },
    ages: new Map(placed.map(({ formation, age }) => [formation, age])),
    areas: placed.flatMap(({ formation, spread }) =>
      spread === undefined ? [] : [{ formation, side: run.scenario.forces.side[formation]!, spread }],
    ),
    differences: difference ? differences(run.scenario, truth, placed) : [],
  };
}

/** Nothing is known of it but what was said. */
const believedStanding = ({ forces, command }: Scenario, { formation, cell, men, posture }: Known): Standing => ({
  ...{ formation, cell, men, wounded: 0, stragglers: 0, unfit: 0, fatigue: 0, lost: 0, posture: posture ?? "" },
  ...{ fighting: false, contacts: [], engagements: [], encircled: false, route: [] },
  parent: command.parent[forces.headquarters[formation]!]!,
});

function differences({ ground }: Scenario, truth: Position, known: readonly Known[]): Shown["differences"] {
  const actual = new Map(truth.formations.map((one) => [one.formation, one.cell]));
  return known.flatMap(({ formation, cell }) => {
    const so = actual.get(formation);
    if (so === undefined) return [];
    const { km } = wayBetween(ground.lon[cell]!, ground.lat[cell]!, ground.lon[so]!, ground.lat[so]!);
    return km < SAME_PLACE ? [] : [{ formation, believed: cell, actual: so, km }];
  });
}
