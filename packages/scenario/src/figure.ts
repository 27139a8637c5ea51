/** Figures: the number a claim or an assumption gives, with its range. */
import type { Quantity } from "@staffride/formats/papers/common";
import { TRAITS } from "@staffride/formats/scenario";
import { complain } from "./work.js";
import type { At, Work } from "./work.js";

export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The figure a quantity refers to, or `absent` if the field was left out. Problems are those of `checkFigures`. */
export function figure(work: Work, quantity: Quantity | undefined, absent: number): Figure {
  const nothing = { value: absent, low: absent, high: absent };
  if (!quantity) return nothing;
  if ("assumption" in quantity) {
    return work.papers.assumptions[work.registers.assumptions.get(quantity.assumption) ?? -1] ?? nothing;
  }
  const claim = work.papers.claims[work.registers.claims.get(quantity.claim) ?? -1];
  if (claim?.value === undefined) return nothing;
  return { value: claim.value, low: claim.low ?? claim.value, high: claim.high ?? claim.value };
}

/** Assumption a trait takes where the papers give a commander none. */
export const traitDefault = (trait: (typeof TRAITS)[number]): Quantity => ({ assumption: `trait.${trait}` });

/** Every quantity of the papers that the compiler turns into a number, with what it may be. */
interface Use {
  readonly at: At;
  readonly quantity: Quantity | undefined;
  readonly least: number;
  readonly most: number;
  readonly what: string;
}

/** A quantity has a value, and one that can be (rule CHK-2). */
export function checkFigures(work: Work): void {
  for (const { at, quantity, least, most, what } of uses(work)) {
    if (!quantity) continue;
    if ("claim" in quantity && valueless(work, quantity.claim)) {
      const message = `claim "${quantity.claim}" gives no value`;
      complain(work, [...at, "claim"], { message, expected: "a claim with a value", hint: "or use an assumption" });
      continue;
    }
    const { value, low, high } = figure(work, quantity, least);
    if (low < least || high > most || value < least || value > most) {
      const message = `${what} would be ${value} (${low} to ${high})`;
      complain(work, at, { message, expected: `between ${least} and ${most}` });
    }
  }
}

function valueless(work: Work, id: string): boolean {
  const claim = work.papers.claims[work.registers.claims.get(id) ?? -1];
  return claim !== undefined && claim.value === undefined;
}

function uses(work: Work): Use[] {
  const { formations, crossings, links, rivers, intercepts } = work.papers;
  return [
    ...formations.flatMap(({ id, strength, quality, fatigue }): Use[] => [
      { at: ["formations", id, "strength"], quantity: strength, least: 1, most: 1_000_000, what: "strength" },
      { at: ["formations", id, "quality"], quantity: quality, least: 0.01, most: 100, what: "quality" },
      { at: ["formations", id, "fatigue"], quantity: fatigue, least: 0, most: 0.5, what: "fatigue" },
    ]),
    ...crossings.map(({ id, menPerHour }): Use => {
      return { at: ["crossings", id, "menPerHour"], quantity: menPerHour, least: 1, most: 100_000, what: "passage" };
    }),
    ...links.map(({ relays }, i): Use => {
      return { at: ["links", i, "relays"], quantity: relays, least: 0, most: 20, what: "relays" };
    }),
    ...rivers.map(({ id, widthM }): Use => {
      return { at: ["rivers", id, "widthM"], quantity: widthM, least: 1, most: 20_000, what: "width" };
    }),
    ...intercepts.flatMap(({ id, chance, delayHours }): Use[] => [
      { at: ["intercepts", id, "chance"], quantity: chance, least: 0, most: 1, what: "chance" },
      { at: ["intercepts", id, "delayHours"], quantity: delayHours, least: 0, most: 720, what: "delay" },
    ]),
    ...usesOfMinds(work),
  ];
}

/** What a trait may be, in its unit: logits, points, shares. */
const TRAIT_BOUNDS: Readonly<Record<(typeof TRAITS)[number], readonly [number, number]>> = {
  deference: [-10, 10],
  face: [-10, 10],
  aggression: [-100, 100],
  prestige: [0, 100],
  assertion: [0, 1],
  advice: [0, 1],
  candour: [0, 1],
  reluctance: [-10, 10],
};

function usesOfMinds({ papers: { minds }, registers }: Work): Use[] {
  if (!minds) return [];
  const trait = (at: At, name: (typeof TRAITS)[number], quantity: Quantity | undefined): Use => {
    const [least, most] = TRAIT_BOUNDS[name];
    return { at, quantity, least, most, what: name };
  };
  const common = TRAITS.filter((name) => registers.assumptions.has(`trait.${name}`));
  return [
    ...common.map((name) => trait(["assumptions", `trait.${name}`], name, traitDefault(name))),
    ...(minds.commanders ?? []).flatMap(({ traits, opening }, i): Use[] => [
      ...TRAITS.map((name) => trait(["minds", 0, "commanders", i, "traits", name], name, traits?.[name])),
      ...(["men", "losses", "told"] as const).map((field): Use => {
        const at: At = ["minds", 0, "commanders", i, "opening", field];
        return { at, quantity: opening?.[field], least: 0, most: 10_000_000, what: field };
      }),
    ]),
    ...(minds.liaison ?? []).map(({ strength }, i): Use => {
      return { at: ["minds", 0, "liaison", i, "strength"], quantity: strength, least: 0, most: 1, what: "strength" };
    }),
  ];
}
