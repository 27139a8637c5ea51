/**
 * Where everybody stands at one moment of a run: read off the trace up to that minute, from where they stood on day one.
 */
import type { Scenario } from "@staffride/formats/scenario";
import type { TraceLine } from "@staffride/formats/trace";

export interface Standing {
  /** Handle of the formation. */
  readonly formation: number;
  readonly cell: number;
  /** Fit for duty. */
  readonly men: number;
  readonly posture: string;
  /** Has fought within the last hours. */
  readonly fighting: boolean;
  /** Cells it came through in the last day, the oldest first, its present one last. */
  readonly route: readonly number[];
  /** Headquarters it answers to now: handle, or -1. */
  readonly parent: number;
}

export interface Position {
  /** Minutes since the campaign began. */
  readonly at: number;
  /** Formations still in the field. */
  readonly formations: readonly Standing[];
  /** Cell of each headquarters above formations, by handle; -1 off the map. */
  readonly posts: ReadonlyMap<number, number>;
  /** Cells in which there was fighting in the last hours. */
  readonly fights: readonly number[];
  /** Side that holds each crossing, by handle; -1 nobody. */
  readonly crossings: readonly number[];
  /** Side that holds each place, by handle; -1 nobody yet. */
  readonly places: readonly number[];
}

export type Positioned = Pick<Scenario, "ground" | "forces" | "command" | "names">;

/** Fighting is shown for so long after men last fell in it, minutes. */
const RECENT = 6 * 60;
/** Routes are shown so far back, minutes. */
const ROUTE = 24 * 60;

/** The position at a minute. `lines` may go on beyond it. */
export function positionAt(scenario: Positioned, lines: Iterable<TraceLine>, at: number): Position {
  const { ground, forces, command, names } = scenario;
  const handles = (table: readonly { readonly id: string }[]) => new Map(table.map(({ id }, handle) => [id, handle]));
  const formationOf = handles(names.formations);
  const headquartersOf = handles(names.headquarters);
  const placeOf = handles(names.places);
  const crossingOf = handles(names.crossings);
  const sideOf = handles(names.sides);
  const cellOf = new Map(ground.h3.map((h3, cell) => [h3, cell]));

  const cell = [...forces.cell];
  const men = [...forces.men];
  const posture = names.formations.map(() => "halted");
  const lastFell = names.formations.map(() => -Infinity);
  const gone = names.formations.map(() => false);
  const steps = names.formations.map((): { at: number; cell: number }[] => []);
  const parent = [...command.parent];
  const posts = new Map(
    [...command.cell].flatMap((c, h) => (command.formation[h]! < 0 ? [[h, c] as [number, number]] : [])),
  );
  const engagements = new Map<number, { cell: number; at: number }>();
  const crossings = [...ground.crossingHolder];
  const places = names.places.map(() => -1);

  for (const line of lines) {
    if (line.at > at) break;
    const f = formationOf.get(line.formation as string) ?? -1;
    switch (line.kind) {
      case "moved":
        steps[f]!.push({ at: line.at, cell: cellOf.get(line.from as string)! });
        cell[f] = cellOf.get(line.to as string)!;
        break;
      case "crossing-ended":
        steps[f]!.push({ at: line.at, cell: cell[f]! });
        cell[f] = cellOf.get(line.cell as string) ?? cell[f]!;
        break;
      case "posture":
        posture[f] = line.posture as string;
        break;
      case "muster":
        men[f] = line.fit as number;
        break;
      case "losses": {
        lastFell[f] = line.at;
        const engagement = engagements.get(line.engagement as number);
        if (engagement) engagement.at = line.at;
        break;
      }
      case "surrendered":
        gone[f] = true;
        break;
      case "engagement-began":
        engagements.set(line.engagement as number, { cell: cellOf.get(line.cell as string)!, at: line.at });
        break;
      case "control":
        places[placeOf.get(line.place as string)!] = sideOf.get(line.side as string) ?? -1;
        break;
      case "crossing-held":
        crossings[crossingOf.get(line.crossing as string)!] = sideOf.get(line.side as string) ?? -1;
        break;
      case "attached":
        parent[headquartersOf.get(line.headquarters as string)!] = headquartersOf.get(line.parent as string) ?? -1;
        break;
      case "headquarters-moved": {
        const h = headquartersOf.get(line.headquarters as string)!;
        if (posts.has(h)) posts.set(h, cellOf.get(line.to as string) ?? -1);
      }
    }
  }

  const standing = (f: number): Standing => ({
    formation: f,
    cell: cell[f]!,
    men: men[f]!,
    posture: posture[f]!,
    fighting: at - lastFell[f]! <= RECENT,
    route: [...steps[f]!.filter((step) => at - step.at <= ROUTE).map((step) => step.cell), cell[f]!],
    parent: parent[forces.headquarters[f]!] ?? -1,
  });
  return {
    at,
    formations: names.formations
      .map((_, f) => f)
      .filter((f) => !gone[f] && cell[f]! >= 0)
      .map(standing),
    posts,
    fights: [
      ...new Set([...engagements.values()].filter((fight) => at - fight.at <= RECENT).map((fight) => fight.cell)),
    ],
    crossings,
    places,
  };
}
