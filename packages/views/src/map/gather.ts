/**
 * Who is drawn as one: formations of one corps that would touch become the corps; where still more stand in one place, the
 * headquarters they share stands for them all, its own post with it. As one zooms in they come apart again.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { ECHELONS } from "@staffride/formats/words";
import type { Point } from "./line.js";
import type { Standing } from "./position.js";

export type Commanding = Pick<Scenario, "forces" | "command">;

/** Drawn as one symbol. */
export interface Group {
  readonly side: number;
  readonly members: readonly Standing[];
  /** Headquarters that stands for its members, or whose post it is; -1 for a formation by itself. */
  readonly headquarters: number;
  /** Is the post of that headquarters among them? */
  readonly isPost: boolean;
  /** Where: of one formation its place, of several their middle. */
  readonly at: Point;
}

/** Symbols of one corps nearer than this are gathered, px. */
const TOUCHING = 34;
/** Symbols of one side nearer than this are gathered whoever they answer to, px: they would hide one another. */
const PILED = 22;
const CORPS = ECHELONS.indexOf("corps");

/**
 * Gather, the nearest pair first, until nobody is near enough.
 *
 * @param within formations of one corps nearer than this are one, px
 */
export function gather(scenario: Commanding, groups: readonly Group[], within = TOUCHING): Group[] {
  const all = [...groups];
  for (;;) {
    let best: { readonly a: number; readonly b: number; readonly under: number; readonly way: number } | undefined;
    for (let a = 0; a < all.length; a++) {
      for (let b = a + 1; b < all.length; b++) {
        const [one, other] = [all[a]!, all[b]!];
        if (one.side !== other.side) continue;
        const way = Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]);
        if (way >= within || (best !== undefined && way >= best.way)) continue;
        const under = shared(scenario, one, other);
        if (under < 0 || !standsForSome(one, other, under)) continue;
        if (way >= PILED && !isOneCorps(scenario, one, other, under)) continue;
        best = { a, b, under, way };
      }
    }
    if (best === undefined) return all;
    const merged = together(all[best.a]!, all[best.b]!, best.under);
    all.splice(best.b, 1);
    all[best.a] = merged;
  }
}

/** Two of one side as one, if they share a headquarters that may stand for them. */
export function gatherTwo(scenario: Commanding, one: Group, other: Group): Group | undefined {
  const under = one.side === other.side ? shared(scenario, one, other) : -1;
  return under < 0 || !standsForSome(one, other, under) ? undefined : together(one, other, under);
}

/** Headquarters a group answers to: its own where it has one, else its formation's superior. */
const answersTo = ({ headquarters, members }: Group): number => (headquarters >= 0 ? headquarters : members[0]!.parent);

/** The lowest headquarters that both are under; -1 if they share none. */
function shared({ command }: Commanding, one: Group, other: Group): number {
  const above = new Set<number>();
  for (let h = answersTo(one); h >= 0; h = command.parent[h]!) above.add(h);
  for (let h = answersTo(other); h >= 0; h = command.parent[h]!) if (above.has(h)) return h;
  return -1;
}

/** Away from its post a headquarters stands for two formations at least: not for two posts, nor for one formation and another's post. */
const standsForSome = (one: Group, other: Group, under: number): boolean =>
  one.members.length + other.members.length > 1 ||
  [one, other].some(({ isPost, headquarters }) => isPost && headquarters === under);

const isOneCorps = ({ command }: Commanding, one: Group, other: Group, under: number): boolean =>
  command.echelon[under]! <= CORPS && under === answersTo(one) && under === answersTo(other);

function together(one: Group, other: Group, under: number): Group {
  const members = [...one.members, ...other.members];
  const post = [one, other].find((group) => group.isPost && group.headquarters === under);
  const [n, m] = [Math.max(1, one.members.length), Math.max(1, other.members.length)];
  return {
    side: one.side,
    members,
    headquarters: under,
    isPost: post !== undefined,
    at: [(one.at[0] * n + other.at[0] * m) / (n + m), (one.at[1] * n + other.at[1] * m) / (n + m)],
  };
}
