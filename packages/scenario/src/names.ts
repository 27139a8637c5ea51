/** Names of everything that has a handle, for papers and screens. */
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Names } from "@staffride/formats/papers/common";
import type { Fields, NameTables, Named } from "@staffride/formats/scenario";
import { nodesOf } from "./chain.js";
import type { Work } from "./work.js";

export function compileNames(work: Work, campaign: Campaign, fields: Fields): NameTables {
  const { formations, places, rivers, crossings, plans, minds, decisions } = work.papers;
  return {
    title: campaign.title,
    sides: campaign.sides.map(({ id, names, hue, frame }) => ({ id, names, hue, frame })),
    formations: formations.map(named),
    headquarters: nodesOf(work).map(named),
    places: places.map(({ id, names, kind }) => ({ id, names, kind })),
    rivers: rivers.map(named),
    crossings: crossings.map(named),
    objectives: objectiveNames(work, fields),
    plans: plans.map(({ id, gloss, decision, cites }) => ({ id, gloss, decision: decision ?? "", cites: cites ?? [] })),
    intents: (minds?.intents ?? []).map(named),
    decisions: decisions.map(({ id, gloss, options, cites }) => {
      return { id, gloss, options: options.map(({ id, gloss }) => ({ id, gloss })), cites: cites ?? [] };
    }),
    sectors: (minds?.sectors ?? []).map(named),
  };
}

const named = ({ id, names }: Named): Named => ({ id, names });

function objectiveNames(work: Work, fields: Fields): Named[] {
  const objectives: Named[] = new Array<Named>(fields.nObjective);
  work.papers.places.forEach((place, p) => {
    if (fields.ofPlace[p]! >= 0) objectives[fields.ofPlace[p]!] = named(place);
  });
  work.papers.crossings.forEach((crossing, k) => {
    const [near, far] = [fields.ofBank[2 * k]!, fields.ofBank[2 * k + 1]!];
    if (near >= 0)
      objectives[near] = { id: `${crossing.id}.near`, names: bankName(crossing.names, "near bank", "此岸") };
    if (far >= 0) objectives[far] = { id: `${crossing.id}.far`, names: bankName(crossing.names, "far bank", "彼岸") };
  });
  return objectives;
}

function bankName({ en, zh }: Names, bank: string, bankZh: string): Names {
  return { en: `${en}, ${bank}`, ...(zh === undefined ? {} : { zh: `${zh}${bankZh}` }) };
}
