/** Where a newcomer may begin: moments of the campaign worth a look, found in its papers and in the run, each as an address. */
import { clockMinutes } from "@staffride/formats/moment";
import type { RoomPapers } from "@staffride/formats/room";
import { leaningOf } from "@staffride/views/watch/leaning";
import { under } from "@staffride/views/watch/opening-map";
import { perRun } from "@staffride/views/watch/run";
import type { WatchedRun } from "@staffride/views/watch/run";

/** A headquarters that decides much, or whoever commands one that does; and a minute at which there is something to decide. */
export interface Seat {
  readonly headquarters: number;
  readonly at: number;
}

/** A headquarters whose reading of the enemy swings: which intent, how likely it was at its height, and when. */
export interface Swing {
  readonly headquarters: number;
  readonly intent: number;
  readonly share: number;
  readonly at: number;
}

const HALF_DAY = 720;

/** The superior of who decides most, if he has a mind of his own; else who decides most. Undefined: nobody decides. */
export function seatIn({ scenario, handles }: WatchedRun, papers: Pick<RoomPapers, "decisions">): Seat | undefined {
  const minute = (moment: string) => clockMinutes(moment)! - clockMinutes(scenario.start)!;
  const points = new Map<number, number[]>();
  for (const { headquarters, window } of papers.decisions) {
    const h = handles.headquarters.get(headquarters);
    if (h !== undefined) points.set(h, [...(points.get(h) ?? []), (minute(window.from) + minute(window.to)) / 2]);
  }
  const [busiest] = [...points].sort(([, a], [, b]) => b.length - a.length);
  if (busiest === undefined) return undefined;
  const superior = scenario.command.parent[busiest[0]]!;
  const [headquarters, windows] = points.has(superior) ? [superior, points.get(superior)!] : busiest;
  const middles = [...windows].sort((a, b) => a - b);
  // midway among its decisions, and half a day on, when something will have been read
  const at = Math.max(0, Math.floor(middles[middles.length >> 1]!)) + HALF_DAY;
  return { headquarters, at: Math.min(scenario.length, at) };
}

/** A reading of the enemy that a check of the campaign asks about; if none rises, the greatest rise in anybody's mind. */
export const swingIn = perRun((run): Swing | undefined => {
  const { checks, names, minds } = run.scenario;
  const asked = checks.flatMap(({ check: { measure } }) =>
    measure.kind === "believes" || measure.kind === "falls" ? [measure] : [],
  );
  const risesAsked = asked.flatMap(({ headquarters, intent, enemy }) => {
    const [h, i] = [run.handles.headquarters.get(headquarters), run.handles.intent.get(intent)];
    return h === undefined || i === undefined ? [] : [riseOf(run, h, i, enemiesIn(run, enemy))];
  });
  const rises = () =>
    names.headquarters.flatMap((_, h) => (minds.minded[h] === 1 ? names.intents.map((_, i) => riseOf(run, h, i)) : []));
  const found =
    greatest(risesAsked.filter(({ share }) => share > 0)) ?? greatest(rises().filter(({ rise }) => rise > LEAST));
  if (found === undefined) return undefined;
  const { headquarters, intent, share, at } = found;
  return { headquarters, intent, share, at };
});

const greatest = (rises: readonly Rise[]): Rise | undefined => [...rises].sort((a, b) => b.rise - a.rise)[0];

/** Formations by id, or those under headquarters on day one. */
const enemiesIn = ({ handles, scenario }: WatchedRun, ids: readonly string[]): number[] =>
  ids.flatMap((id) => {
    const formation = handles.formation.get(id);
    if (formation !== undefined) return [formation];
    const h = handles.headquarters.get(id);
    return h === undefined
      ? []
      : under(scenario, h)
          .flatMap((one) => scenario.command.formation[one]!)
          .filter((f) => f >= 0);
  });

interface Rise extends Swing {
  readonly rise: number;
}

/** A smaller rise is not worth watching. */
const LEAST = 0.1;

function riseOf(run: WatchedRun, headquarters: number, intent: number, enemies?: readonly number[]): Rise {
  const { at, values } = leaningOf(run, headquarters, intent, enemies);
  const top = values.reduce((best, share, i) => (share > (values[best] ?? -1) ? i : best), 0);
  const share = values[top] ?? 0;
  const rise = share - (values[0] ?? 0);
  return { headquarters, intent, share, rise, at: Math.min(run.scenario.length, Math.max(0, at[top] ?? 0)) };
}
