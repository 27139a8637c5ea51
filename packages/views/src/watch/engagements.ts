/** Engagements of a run: who fought whom, where, how long, and who fell when. */
import type { TraceLine } from "@staffride/formats/trace";
import type { EngagementNow } from "./position.js";
import { blankTimeline, change, indexAt, latest } from "./timeline.js";
import type { Timeline } from "./timeline.js";

export interface Engagement {
  readonly engagement: number;
  readonly cell: number;
  readonly attacker: number;
  readonly defender: number;
  readonly phase: string;
  readonly began: number;
  ended: number;
  /** When each party came into it. */
  readonly joined: Map<number, number>;
  /** Men fallen so far, the attacker's side and the other. */
  readonly fallen: Timeline<readonly [number, number]>;
}

export function beginEngagement(line: TraceLine, cell: number, attacker: number, defender: number): Engagement {
  const joined = new Map([attacker, defender].map((formation) => [formation, line.at]));
  const { at: began, engagement, phase } = line as TraceLine & { engagement: number; phase: string };
  return { engagement, cell, attacker, defender, phase, began, ended: Infinity, joined, fallen: blankTimeline() };
}

/** Men fell in it. */
export function countFallen(one: Engagement, at: number, formation: number, men: number, attacks: boolean): void {
  if (!one.joined.has(formation)) one.joined.set(formation, at);
  const [attackers, defenders] = latest(one.fallen) ?? [0, 0];
  change(one.fallen, at, attacks ? [attackers + men, defenders] : [attackers, defenders + men]);
}

/** When somebody last fell in it, or it began; -Infinity if it has not begun. */
export function lastFelt({ began, fallen }: Engagement, at: number): number {
  if (began > at) return -Infinity;
  return fallen.at[indexAt(fallen.at, at)] ?? began;
}

/** The engagement at a minute at which it is going on. */
export function engagementAt(one: Engagement, sides: ArrayLike<number>, at: number): EngagementNow {
  const { engagement, cell, attacker, phase, began, joined, fallen } = one;
  const parties = [...joined].filter(([, since]) => since <= at).map(([formation]) => formation);
  const attacks = (formation: number) => sides[formation] === sides[attacker];
  return {
    ...{ engagement, cell, phase, since: began },
    attackers: parties.filter(attacks),
    defenders: parties.filter((formation) => !attacks(formation)),
    fallen: fallen.values[indexAt(fallen.at, at)] ?? [0, 0],
  };
}
