/** Symbols that make room for one another glide there; only how far off its place one stands glides, never its place. */
import type { Point } from "@staffride/views/map/line";
import { keyOf } from "@staffride/views/map/troops";
import type { Body } from "@staffride/views/map/troops";

/** Of what is left of the way so much is gone in a picture. */
const EAGER = 0.35;
/** Nearer than this it has arrived, px. */
const THERE = 0.5;

export interface Glide {
  /** Draw the bodies on their way to where they are to stand. @returns whether all have arrived */
  toward(bodies: readonly Body[]): boolean;
}

/** @param isStill no motion is wanted: they arrive at once */
export function openGlide(isStill: () => boolean): Glide {
  let offsets: ReadonlyMap<string, Point> = new Map();
  return {
    toward(bodies) {
      const still = isStill();
      let arrived = true;
      for (const body of bodies) {
        const before = offsets.get(keyOf(body));
        if (before === undefined || still) continue;
        const { at, drawnAt } = body;
        const [dx, dy] = [drawnAt[0] - at[0] - before[0], drawnAt[1] - at[1] - before[1]];
        if (Math.hypot(dx, dy) <= THERE) continue;
        arrived = false;
        body.drawnAt = [at[0] + before[0] + dx * EAGER, at[1] + before[1] + dy * EAGER];
      }
      offsets = new Map(bodies.map((body) => [keyOf(body), offset(body)]));
      return arrived;
    },
  };
}

const offset = ({ at, drawnAt }: Body): Point => [drawnAt[0] - at[0], drawnAt[1] - at[1]];
