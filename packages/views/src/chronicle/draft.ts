/** A day while it is being read: what its lines add up to, until the last of them is in. */
import type { Day, Happening, Party } from "./day.js";

export interface Draft {
  readonly day: number;
  readonly at: number;
  readonly happenings: Happening[];
  readonly losses: [number, number];
  readonly km: Map<string, number>;
  readonly delays: number[];
  lost: number;
  /** The same order to several addressees is told once: its readers, by sender and content. */
  readonly orders: Map<string, { readonly readers: { to: string; minutes: number }[] }>;
  /** By the place fought around. */
  readonly fights: Map<string, Fight>;
  /** What was noted once already and need not be again that day. */
  readonly noted: Set<string>;
}

export interface Fight {
  readonly at: number;
  readonly cell: string;
  goesOn: boolean;
  readonly sides: readonly [Side, Side];
}
interface Side {
  readonly formations: Set<string>;
  losses: number;
  attacks: boolean;
}

export const blankSide = (): Side => ({ formations: new Set(), losses: 0, attacks: false });

export function blankDay(day: number, at: number): Draft {
  const empty = {
    orders: new Map<string, { readers: { to: string; minutes: number }[] }>(),
    km: new Map<string, number>(),
    fights: new Map<string, Fight>(),
    noted: new Set<string>(),
  };
  return { day, at, happenings: [], losses: [0, 0], delays: [], lost: 0, ...empty };
}

export function finishDay({ day, at, happenings, losses, km, delays, lost, fights }: Draft): Day {
  const fought = [...fights.values()].map((fight): Happening => ({
    at: fight.at,
    what: "fought",
    cell: fight.cell,
    goesOn: fight.goesOn,
    parties: [party(fight, 0), party(fight, 1)],
  }));
  const marches = [...km].map(([formation, km]) => ({ formation, km })).sort((a, b) => b.km - a.km);
  const signals = { read: delays.length, medianMinutes: median(delays), lost };
  return { day, at, happenings: [...happenings, ...fought], losses, marches, signals };
}

function party({ sides }: Fight, side: 0 | 1): Party {
  const { formations, losses, attacks } = sides[side];
  return { side, formations: [...formations], losses, attacks };
}

/** NaN of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
