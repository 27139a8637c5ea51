import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { AT, A, B, type Gauge } from "./gauge.js";

/**
 * Share of the campaign that the formations were in contact with one of the enemies; the mean over the formations.
 * A line of contact names the pair once, whichever of the two moved.
 */
export function contact(scenario: Scenario, formations: readonly number[], enemies: readonly number[]): Gauge {
  const n = scenario.forces.nFormation;
  const watched = maskOf(n, formations);
  const hostile = maskOf(n, enemies);
  const touching = new Uint8Array(n * n);
  /** Enemies each touches, since when, and minutes in contact so far. */
  const count = new Int32Array(n);
  const since = new Int32Array(n);
  const minutes = new Float64Array(n);

  function touch(formation: number, enemy: number, now: number, at: number): void {
    if (watched[formation] !== 1 || hostile[enemy] !== 1 || touching[formation * n + enemy] === now) return;
    touching[formation * n + enemy] = now;
    if (now === 1 && count[formation]!++ === 0) since[formation] = at;
    if (now === 0 && --count[formation]! === 0) minutes[formation]! += at - since[formation]!;
  }

  return {
    kinds: [KIND.contact, KIND.contactLost],
    begin() {
      touching.fill(0);
      count.fill(0);
      minutes.fill(0);
    },
    read(lines, i) {
      const now = lines[i] === KIND.contact ? 1 : 0;
      touch(lines[i + A]!, lines[i + B]!, now, lines[i + AT]!);
      touch(lines[i + B]!, lines[i + A]!, now, lines[i + AT]!);
    },
    end() {
      let sum = 0;
      for (const f of formations) sum += minutes[f]! + (count[f]! > 0 ? scenario.length - since[f]! : 0);
      return sum / formations.length / scenario.length;
    },
  };
}

function maskOf(n: number, members: readonly number[]): Uint8Array {
  const mask = new Uint8Array(n);
  for (const member of members) mask[member] = 1;
  return mask;
}
