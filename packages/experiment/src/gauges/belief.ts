/**
 * What a headquarters believes of some enemy formations, as its war diary has it: when it holds one intent likelier
 * than another, and for how long.
 *
 * An entry holds until the next about the same formation. A formation the diary has not named yet is not believed
 * anything of. Strengths are those believed, by the diary's last sighting; while no strength is believed of any of them,
 * all count alike.
 */
import type { Scenario } from "@staffride/formats/scenario";
import { KIND } from "@staffride/formats/trace";
import { combined } from "./combined.js";
import { AT, B, C, F, type Gauge } from "./gauge.js";

interface Belief {
  readonly headquarters: number;
  readonly enemy: readonly number[];
  /** Of the campaign's list of intents; one of the four a diary tells of. */
  readonly intent: number;
  readonly above: number;
  /** The formation with the most believed strength alone, or the mean of all by believed strength. */
  readonly strongest: boolean;
}

/** A gauge that only takes notes: minutes at which the one intent comes above the other and, in turn, ceases to be. */
interface Course extends Gauge {
  readonly turns: readonly number[];
}

function courseOf(scenario: Scenario, { headquarters, enemy, intent, above, strongest }: Belief): Course {
  const { nFormation } = scenario.forces;
  const watched = new Uint8Array(nFormation);
  for (const formation of enemy) watched[formation] = 1;
  /** Probability of the one intent less that of the other, promille; and believed men. NaN, 0: not named yet. */
  const lead = new Float64Array(nFormation);
  const believed = new Float64Array(nFormation);
  const turns: number[] = [];

  function leadOfStrongest(): number {
    let most = -1;
    let found = NaN;
    for (const formation of enemy) {
      if (lead[formation] !== lead[formation] || believed[formation]! <= most) continue;
      most = believed[formation]!;
      found = lead[formation]!;
    }
    return found;
  }
  function leadOfAll(): number {
    let [weighted, men, plain, n] = [0, 0, 0, 0];
    for (const formation of enemy) {
      if (lead[formation] !== lead[formation]) continue;
      weighted += lead[formation]! * believed[formation]!;
      men += believed[formation]!;
      plain += lead[formation]!;
      n++;
    }
    return men > 0 ? weighted / men : plain / n;
  }

  return {
    turns,
    kinds: [KIND.intents, KIND.sighting],
    headquarters,
    begin() {
      lead.fill(NaN);
      believed.fill(0);
      turns.length = 0;
    },
    read(lines, i) {
      const formation = lines[i + B]!;
      if (watched[formation] !== 1) return;
      if (lines[i] === KIND.sighting) believed[formation] = Math.max(0, lines[i + F]!);
      else lead[formation] = lines[i + C + intent]! - lines[i + C + above]!;
      const isAbove = (strongest ? leadOfStrongest() : leadOfAll()) > 0;
      if (isAbove !== (turns.length % 2 === 1)) turns.push(lines[i + AT]!);
    },
    end: () => NaN,
  };
}

/** Hours between two instants in which it holds the one intent likelier; NaN if `from` never comes. `to` may never come. */
export function believes(scenario: Scenario, belief: Belief, from: Gauge, to: Gauge): Gauge {
  const course = courseOf(scenario, belief);
  return {
    ...combined([course, from, to]),
    end() {
      const [begin, end] = [from.end(), orElse(to.end(), scenario.length)];
      if (Number.isNaN(begin)) return NaN;
      let minutes = 0;
      for (let i = 0; i < course.turns.length; i += 2) {
        const [up, down] = [course.turns[i]!, course.turns[i + 1] ?? scenario.length];
        minutes += Math.max(0, Math.min(down, end) - Math.max(up, begin));
      }
      return minutes / 60;
    },
  };
}

/**
 * Hours from an instant until the one intent last ceases to be the likelier; 0 if it had ceased before. NaN if the
 * instant never comes, if it never was the likelier, or if it still is at the end.
 */
export function falls(scenario: Scenario, belief: Belief, after: Gauge): Gauge {
  const course = courseOf(scenario, belief);
  return {
    ...combined([course, after]),
    end() {
      const { turns } = course;
      if (turns.length === 0 || turns.length % 2 === 1) return NaN;
      const minutes = turns[turns.length - 1]! - after.end();
      return minutes < 0 ? 0 : minutes / 60;
    },
  };
}

const orElse = (value: number, other: number): number => (Number.isNaN(value) ? other : value);
