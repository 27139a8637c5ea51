/** The board: where everything stands while a trace is being read, line by line. */
import type { Scenario } from "@staffride/formats/scenario";
import type { TraceLine } from "@staffride/formats/trace";

export type Positioned = Pick<Scenario, "ground" | "forces" | "command" | "names">;

/** By handle. Cells are -1 off the map, sides -1 for nobody. */
export interface Board {
  readonly cell: number[];
  readonly men: number[];
  readonly posture: string[];
  /** When men of it last fell. */
  readonly lastFell: number[];
  readonly gone: boolean[];
  /** Cells it left, and when. */
  readonly steps: { readonly at: number; readonly cell: number }[][];
  readonly parent: number[];
  /** Cells of the command posts of headquarters above formations. */
  readonly posts: Map<number, number>;
  /** Where each is fought, and when men last fell in it. */
  readonly engagements: Map<number, { readonly cell: number; at: number }>;
  readonly crossings: number[];
  readonly places: number[];
}

/** As the campaign opens. */
export function openBoard({ ground, forces, command, names }: Positioned): Board {
  const posts = [...command.cell.entries()].filter(([h]) => command.formation[h]! < 0);
  return {
    cell: [...forces.cell],
    men: [...forces.men],
    posture: names.formations.map(() => "halted"),
    lastFell: names.formations.map(() => -Infinity),
    gone: names.formations.map(() => false),
    steps: names.formations.map(() => []),
    parent: [...command.parent],
    posts: new Map(posts),
    engagements: new Map(),
    crossings: [...ground.crossingHolder],
    places: names.places.map(() => -1),
  };
}

/** Handles by the ids that a trace speaks of. */
export type Handles = Readonly<
  Record<"formation" | "headquarters" | "place" | "crossing" | "side" | "cell", ReadonlyMap<string, number>>
>;

export function handlesOf({ ground, names }: Positioned): Handles {
  const of = (table: readonly { readonly id: string }[]) => new Map(table.map(({ id }, handle) => [id, handle]));
  return {
    formation: of(names.formations),
    headquarters: of(names.headquarters),
    place: of(names.places),
    crossing: of(names.crossings),
    side: of(names.sides),
    cell: new Map(ground.h3.map((h3, cell) => [h3, cell])),
  };
}

/** What a line changes on the board. */
export function moveOn(board: Board, handles: Handles, line: TraceLine): void {
  const handle = (kind: keyof Handles, column: string = kind) => handles[kind].get(line[column] as string) ?? -1;
  const f = handle("formation");
  switch (line.kind) {
    case "moved":
      return step(board, f, line.at, handle("cell", "from"), handle("cell", "to"));
    case "crossing-ended":
      return step(board, f, line.at, board.cell[f]!, handle("cell"));
    case "posture":
      board.posture[f] = line.posture as string;
      return;
    case "muster":
      board.men[f] = line.fit as number;
      return;
    case "losses":
      board.lastFell[f] = line.at;
      return prolong(board, line.engagement as number, line.at);
    case "surrendered":
      board.gone[f] = true;
      return;
    case "engagement-began":
      board.engagements.set(line.engagement as number, { cell: handle("cell"), at: line.at });
      return;
    case "control":
      board.places[handle("place")] = handle("side");
      return;
    case "crossing-held":
      board.crossings[handle("crossing")] = handle("side");
      return;
    case "attached":
      board.parent[handle("headquarters")] = handle("headquarters", "parent");
      return;
    case "headquarters-moved":
      if (board.posts.has(handle("headquarters"))) board.posts.set(handle("headquarters"), handle("cell", "to"));
  }
}

function step(board: Board, f: number, at: number, from: number, to: number): void {
  board.steps[f]!.push({ at, cell: from });
  if (to >= 0) board.cell[f] = to;
}

function prolong({ engagements }: Board, engagement: number, at: number): void {
  const fight = engagements.get(engagement);
  if (fight) fight.at = at;
}
