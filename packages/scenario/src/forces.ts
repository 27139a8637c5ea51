/** Forces and command: formations, headquarters, who answers to whom, where they stand and fall back to. */
import type { Formation } from "@staffride/formats/papers/forces";
import type { Command, Fields, Forces, Ground } from "@staffride/formats/scenario";
import { ECHELONS, WORKS } from "@staffride/formats/words";
import { changesOfSuperior, nodesOf, superiorsAt } from "./chain.js";
import { figure } from "./figure.js";
import { cellOfFormation } from "./start.js";
import { warn } from "./work.js";
import type { Work } from "./work.js";

/** Formations as written; the headquarters of formation f is headquarters.length + f. */
export function compileForces(work: Work, start: string, ground: Ground, fields: Fields): Forces {
  const superiors = superiorsAt(work, start, 0);
  const { formations, headquarters } = work.papers;
  const strengths = formations.map(({ strength }) => figure(work, strength, 0));
  return {
    nFormation: formations.length,
    side: Uint8Array.from(formations, ({ side }) => work.registers.sides.get(side)!),
    headquarters: Int16Array.from(formations, (_, f) => headquarters.length + f),
    echelon: Uint8Array.from(formations, ({ echelon }) => ECHELONS.indexOf(echelon)),
    cell: Int32Array.from(formations, (formation) => cellOfFormation(work, ground, formation)),
    men: Int32Array.from(strengths, ({ value }) => Math.round(value)),
    menLow: Int32Array.from(strengths, ({ low }) => Math.round(low)),
    menHigh: Int32Array.from(strengths, ({ high }) => Math.round(high)),
    quality: Float64Array.from(formations, ({ quality }) => figure(work, quality, 1).value),
    works: Uint8Array.from(formations, ({ works }) => WORKS.indexOf(works ?? "none")),
    fatigue: Float64Array.from(formations, ({ fatigue }) => figure(work, fatigue, 0).value),
    base: Int16Array.from(formations, (formation) => baseOfFormation(work, fields, superiors, formation)),
  };
}

/** Objective of the nearest base up the chain of command (rule CMP-4); -1 if none is on the map. */
function baseOf(work: Work, fields: Fields, superiors: Int16Array, headquarters: number): number {
  const nodes = nodesOf(work);
  for (let h = headquarters; h >= 0; h = superiors[h]!) {
    const { base } = nodes[h]!;
    const objective = base === undefined ? -1 : fields.ofPlace[work.registers.places.get(base)!]!;
    if (objective >= 0) return objective;
  }
  return -1;
}

/** A formation without any base falls back on the place it stands at, which is worth a warning. */
function baseOfFormation(work: Work, fields: Fields, superiors: Int16Array, formation: Formation): number {
  const objective = baseOf(work, fields, superiors, work.registers.headquarters.get(formation.id)!);
  if (objective >= 0) return objective;
  const message = `formation "${formation.id}" has no base on the map, nor has any headquarters above it`;
  warn(work, ["formations", formation.id], { message, hint: `it will fall back on ${formation.at}` });
  return fields.ofPlace[work.registers.places.get(formation.at)!]!;
}

/** The chain of command. `initialOrder` is given by the orders compiled beside it. */
export function compileCommand(
  work: Work,
  start: string,
  ground: Ground,
  fields: Fields,
  forces: Forces,
  initialOrder: Int16Array,
): Command {
  const nodes = nodesOf(work);
  const nHeadquarters = nodes.length;
  const first = nHeadquarters - forces.nFormation;
  const { sides, formations } = work.registers;
  const marchesWith = nodes.map((node, h) =>
    h >= first ? h - first : "with" in node && node.with !== undefined ? formations.get(node.with)! : -1,
  );
  const cell = nodes.map((node, h) => {
    const f = marchesWith[h]!;
    return f >= 0 ? forces.cell[f]! : ground.placeCell[work.registers.places.get(node.at)!]!;
  });
  const changes = changesOfSuperior(work, start).filter(({ at }) => at > 0);
  const parent = superiorsAt(work, start, 0);
  return {
    nHeadquarters,
    side: Uint8Array.from(nodes, ({ side }) => sides.get(side)!),
    echelon: Uint8Array.from(nodes, ({ echelon }) => ECHELONS.indexOf(echelon)),
    parent,
    formation: Int16Array.from(nodes, (_, h) => (h >= first ? h - first : -1)),
    with: Int16Array.from(marchesWith),
    cell: Int32Array.from(cell),
    base: Int16Array.from(nodes, (_, h) => baseOf(work, fields, parent, h)),
    ...children(parent),
    initialOrder,
    attachAt: Int32Array.from(changes, ({ at }) => at),
    attachHeadquarters: Int16Array.from(changes, ({ headquarters }) => headquarters),
    attachParent: Int16Array.from(changes, ({ parent }) => parent),
  };
}

function children(parent: Int16Array): Pick<Command, "childStart" | "childHeadquarters"> {
  const lists = Array.from(parent, (_, h) => [...parent.keys()].filter((child) => parent[child] === h));
  const childStart = new Int32Array(parent.length + 1);
  lists.forEach((list, h) => (childStart[h + 1] = childStart[h]! + list.length));
  return { childStart, childHeadquarters: Int16Array.from(lists.flat()) };
}
