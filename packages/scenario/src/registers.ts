/** Registers: the handle of every id, by kind. A handle is the index in the compiled table of that kind. */
import type { Papers } from "@staffride/formats/papers/collection";

export type Register = ReadonlyMap<string, number>;

export interface Registers {
  readonly sides: Register;
  readonly places: Register;
  readonly rivers: Register;
  readonly crossings: Register;
  readonly formations: Register;
  /** Headquarters of the papers as written, then one for each formation under the formation's id. */
  readonly headquarters: Register;
  readonly plans: Register;
  readonly sources: Register;
  readonly claims: Register;
  readonly assumptions: Register;
  readonly decisions: Register;
  readonly checks: Register;
  readonly variants: Register;
  readonly sectors: Register;
}

export function openRegisters(papers: Papers): Registers {
  const { places, rivers, crossings, formations, headquarters, plans } = papers;
  const { sources, claims, assumptions, decisions, checks, variants } = papers;
  return {
    sides: register(papers.campaign?.sides ?? []),
    places: register(places),
    rivers: register(rivers),
    crossings: register(crossings),
    formations: register(formations),
    headquarters: register([...headquarters, ...formations]),
    plans: register(plans),
    sources: register(sources),
    claims: register(claims),
    assumptions: register(assumptions),
    decisions: register(decisions),
    checks: register(checks),
    variants: register(variants),
    sectors: register(papers.minds?.sectors ?? []),
  };
}

const register = (entries: readonly { readonly id: string }[]): Register =>
  new Map(entries.map(({ id }, handle) => [id, handle]));
