/** Minds of a campaign that has none: headquarters obey, and plans fall due at their dates. */
import { COURSES, SIGHTINGS, STANDS } from "./words.js";
import { APPEARANCES, TRAITS, type Minds } from "./scenario.js";

export function noMinds(nHeadquarters: number): Minds {
  return {
    free: 0,
    nIntent: 1,
    prior: new Float64Array([1, 1]),
    likelihood: new Float64Array(SIGHTINGS.length).fill(1 / SIGHTINGS.length),
    regained: new Float64Array([1]),
    displaced: new Float64Array([1]),
    tells: new Uint8Array(0),
    appearance: new Float64Array(APPEARANCES.length * SIGHTINGS.length).fill(1 / SIGHTINGS.length),
    pay: new Float64Array(COURSES.length),
    exposure: new Float64Array(STANDS.length),
    cutOff: new Float64Array(STANDS.length),
    reach: new Float64Array(STANDS.length),
    minded: new Uint8Array(nHeadquarters),
    traits: new Float64Array(nHeadquarters * TRAITS.length * 3),
    advised: new Uint8Array(nHeadquarters),
    openingMen: new Float64Array(nHeadquarters),
    openingLosses: new Float64Array(nHeadquarters),
    openingTold: new Float64Array(nHeadquarters),
    known: new Uint8Array(0),
    knownCell: new Int32Array(0),
    knownMen: new Float64Array(0),
    menUnder: new Float64Array(0),
    nLiaison: 0,
    liaisonA: new Int16Array(0),
    liaisonB: new Int16Array(0),
    liaisonStrength: new Float64Array(0),
    nSector: 0,
    sectorHolder: new Int16Array(0),
    sectorAt: new Int8Array(0),
    nDecision: 0,
    decisions: [],
    operations: Array.from({ length: nHeadquarters }, () => []),
  };
}
