/** Minds: the tables headquarters think by, their commanders' characters, neighbours and sectors (rules DEC-2 to DEC-5). */
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Commander, MindsPaper } from "@staffride/formats/papers/minds";
import type { Quantity } from "@staffride/formats/papers/common";
import { noMinds } from "@staffride/formats/no-minds";
import { APPEARANCES, TRAITS } from "@staffride/formats/scenario";
import type { Ground, Minds } from "@staffride/formats/scenario";
import { COURSES, SIGHTINGS, STANDS } from "@staffride/formats/words";
import { cellsWithin } from "@staffride/terrain";
import { nodesOf } from "./chain.js";
import { compileDecisions, compileOperations } from "./decisions.js";
import { figure, traitDefault } from "./figure.js";
import type { Work } from "./work.js";

export function compileMinds(work: Work, campaign: Campaign, ground: Ground): Minds {
  const { minds } = work.papers;
  const decisions = compileDecisions(work, campaign.start);
  return {
    ...noMinds(nodesOf(work).length),
    ...(minds ? { ...compileTables(campaign, minds), ...compileCommanders(work, minds) } : {}),
    ...(minds ? { ...compileLiaison(work, minds), ...compileSectors(work, campaign, minds, ground) } : {}),
    tells: compileTells(work, minds, ground),
    free: work.mode === "free" ? 1 : 0,
    nDecision: decisions.length,
    decisions,
    operations: compileOperations(work),
  };
}

type Tables = Pick<
  Minds,
  "nIntent" | "prior" | "likelihood" | "regained" | "displaced" | "appearance" | "pay" | "exposure" | "cutOff" | "reach"
>;

/** The tables as written, their rows and columns in the order of the lists they are over (rule DEC-2). */
function compileTables({ sides }: Campaign, minds: MindsPaper): Tables {
  const intents = minds.intents.map(({ id }) => id);
  const ofIntents = (row: Readonly<Record<string, number>> | undefined) => intents.map((id) => row?.[id] ?? 0);
  const stands = STANDS.map((stand) => minds.stands[stand]);
  return {
    nIntent: intents.length,
    prior: Float64Array.from(sides.flatMap(({ id }) => ofIntents(minds.prior[id]))),
    likelihood: Float64Array.from(
      intents.flatMap((id) => SIGHTINGS.map((sighting) => minds.likelihood[id]![sighting])),
    ),
    regained: Float64Array.from(ofIntents(minds.regained)),
    displaced: Float64Array.from(ofIntents(minds.displaced)),
    appearance: Float64Array.from(
      APPEARANCES.flatMap((so) => SIGHTINGS.map((sighting) => minds.appearance[so][sighting])),
    ),
    pay: Float64Array.from(COURSES.flatMap((course) => ofIntents(minds.pay[course]))),
    exposure: Float64Array.from(stands, ({ exposure }) => exposure),
    cutOff: Float64Array.from(stands, ({ cutOff }) => cutOff),
    reach: Float64Array.from(stands, ({ reach }) => reach),
  };
}

type Characters = Pick<Minds, "minded" | "traits" | "advised" | "openingMen" | "openingLosses" | "openingTold">;

/** Each headquarters' commander; one that is not listed has none (rules DEC-3 and DEC-4). */
function compileCommanders(work: Work, { commanders }: MindsPaper): Characters {
  const listed = new Map(commanders?.map((one) => [work.registers.headquarters.get(one.headquarters)!, one]));
  const seats = nodesOf(work).map((_, h) => listed.get(h));
  const opening = (field: "men" | "losses" | "told") =>
    Float64Array.from(seats, (one) => figure(work, one?.opening?.[field], 0).value);
  return {
    minded: Uint8Array.from(seats, (one) => (one ? 1 : 0)),
    traits: Float64Array.from(seats.flatMap((one) => TRAITS.flatMap((trait) => triangleOf(work, one, trait)))),
    advised: Uint8Array.from(seats, (one) => (one?.advised ? 1 : 0)),
    openingMen: opening("men"),
    openingLosses: opening("losses"),
    openingTold: opening("told"),
  };
}

/** Low, mode and high of a trait: of an assumption that is drawn; three equal values otherwise (rule DEC-3). */
function triangleOf(work: Work, commander: Commander | undefined, trait: (typeof TRAITS)[number]): number[] {
  if (!commander) return [0, 0, 0];
  const quantity = commander.traits?.[trait] ?? traitDefault(trait);
  const { low, value, high } = figure(work, quantity, 0);
  return isDrawn(work, quantity) ? [low, value, high] : [value, value, value];
}

const isDrawn = ({ papers, registers }: Work, quantity: Quantity): boolean =>
  "assumption" in quantity && papers.assumptions[registers.assumptions.get(quantity.assumption) ?? -1]?.drawn === true;

/** Which places are on the paper's list. */
function compileTells({ registers }: Work, minds: MindsPaper | undefined, { nPlace }: Ground): Uint8Array {
  const tells = new Uint8Array(nPlace);
  for (const { place } of minds?.tells ?? []) tells[registers.places.get(place)!] = 1;
  return tells;
}

function compileLiaison(work: Work, { liaison = [] }: MindsPaper) {
  const end = (i: 0 | 1) => Int16Array.from(liaison, ({ between }) => work.registers.headquarters.get(between[i])!);
  return {
    nLiaison: liaison.length,
    liaisonA: end(0),
    liaisonB: end(1),
    liaisonStrength: Float64Array.from(liaison, ({ strength }) => figure(work, strength, 0).value),
  };
}

/** A cell lies in the last of a side's sectors that its centre lies in (rule DEC-5). */
function compileSectors(work: Work, { sides }: Campaign, { sectors = [] }: MindsPaper, ground: Ground) {
  const holders = sectors.map(({ headquarters }) => work.registers.headquarters.get(headquarters)!);
  const sectorAt = new Int8Array(sectors.length > 0 ? 2 * ground.nCell : 0).fill(-1);
  sectors.forEach(({ within }, s) => {
    const side = sides.findIndex(({ id }) => id === nodesOf(work)[holders[s]!]!.side);
    cellsWithin(ground, within).forEach((inside, cell) => {
      if (inside) sectorAt[side * ground.nCell + cell] = s;
    });
  });
  return { nSector: sectors.length, sectorHolder: Int16Array.from(holders), sectorAt };
}
