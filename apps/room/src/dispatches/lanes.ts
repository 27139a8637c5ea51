/** Lanes of the board: headquarters in command order, and those below one of them gathered into a lane. */
import type { Scenario } from "@staffride/formats/scenario";

type Command = Pick<Scenario["command"], "parent" | "formation" | "side" | "nHeadquarters">;

export interface Lane {
  /** Id of the headquarters; with BELOW after it: all that are under it. */
  readonly key: string;
  readonly headquarters: number;
  /** Whose dispatches run from and to this lane. */
  readonly members: readonly number[];
  readonly gathered: boolean;
  /** Does it lead a formation, or gather those who do? */
  readonly minor: boolean;
}

export const BELOW = "/below";
/** More subordinates than this share a lane. */
const MOST_APART = 4;

/** Every headquarters, each before those under it on day one. */
export function commandOrder({ parent, nHeadquarters }: Command): number[] {
  const under = (of: number): number[] =>
    Array.from({ length: nHeadquarters }, (_, h) => h)
      .filter((h) => parent[h] === of)
      .flatMap((h) => [h, ...under(h)]);
  return under(-1);
}

/** Headquarters above formations of a side. */
export const lanesOfSide = (scenario: Scenario, side: number): string[] =>
  commandOrder(scenario.command)
    .filter((h) => scenario.command.side[h] === side && scenario.command.formation[h]! < 0)
    .map((h) => scenario.names.headquarters[h]!.id);

/** A headquarters with all above it and those under it; many of these in one lane. */
export function lanesOfChain({ command, names }: Pick<Scenario, "command" | "names">, headquarters: number): string[] {
  const id = (h: number) => names.headquarters[h]!.id;
  const above: string[] = [];
  for (let up = command.parent[headquarters]!; up >= 0; up = command.parent[up]!) above.unshift(id(up));
  const under = directlyUnder(command, headquarters);
  const below = under.length > MOST_APART ? [id(headquarters) + BELOW] : under.map(id);
  return [...above, id(headquarters), ...below];
}

export const directlyUnder = ({ parent, nHeadquarters }: Command, headquarters: number): number[] =>
  Array.from({ length: nHeadquarters }, (_, h) => h).filter((h) => parent[h] === headquarters);

/** Lanes by their keys, in command order; a key nobody knows is left out. A headquarters with a lane of its own is in no other. */
export function openLanes({ command, names }: Pick<Scenario, "command" | "names">, keys: readonly string[]): Lane[] {
  const wanted = new Set(keys);
  const alone = new Set(keys.map((key) => names.headquarters.findIndex(({ id }) => id === key)));
  return commandOrder(command).flatMap((h) => {
    const { id } = names.headquarters[h]!;
    const minor = command.formation[h]! >= 0;
    const self: Lane = { key: id, headquarters: h, members: [h], gathered: false, minor };
    const members = directlyUnder(command, h).filter((one) => !alone.has(one));
    const rest: Lane = { key: id + BELOW, headquarters: h, members, gathered: true, minor: true };
    return [...(wanted.has(self.key) ? [self] : []), ...(wanted.has(rest.key) && members.length > 0 ? [rest] : [])];
  });
}

/** Lane of each headquarters, by handle. */
export const laneOf = (lanes: readonly Lane[]): ReadonlyMap<number, number> =>
  new Map(lanes.flatMap(({ members }, i) => members.map((h) => [h, i] as const)));

/** Heights of the lanes' lines between two heights: less room to lanes of formations. */
export function laneHeights(lanes: readonly Lane[], top: number, bottom: number): number[] {
  const gaps = lanes.map((lane, i): number => (i === 0 ? 0 : !lane.minor ? 1 : lanes[i - 1]!.minor ? 0.5 : 0.75));
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  let so = 0;
  return gaps.map((gap) => top + (whole === 0 ? 0.5 : (so += gap) / whole) * (bottom - top));
}
