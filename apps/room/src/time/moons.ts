/** The moon over a campaign, for marks on the axis: nights of half and full moon. */

export type Phase = "first-quarter" | "full" | "last-quarter";

export interface MoonMark {
  /** Day, from 0. */
  readonly day: number;
  readonly phase: Phase;
}

/** A moon no fuller than this at its height is not called full: the height lies beyond the campaign. */
const FULL = 0.95;

/** @param lit fraction of each day */
export function moonsOf(lit: ArrayLike<number>): MoonMark[] {
  return Array.from(lit).flatMap((now, day, all): MoonMark[] => {
    const [before, after] = [all[day - 1], all[day + 1]];
    if (before === undefined) return [];
    if (before < 0.5 && now >= 0.5) return [{ day, phase: "first-quarter" }];
    if (before > 0.5 && now <= 0.5) return [{ day, phase: "last-quarter" }];
    return now >= FULL && now > before && after !== undefined && now >= after ? [{ day, phase: "full" }] : [];
  });
}
