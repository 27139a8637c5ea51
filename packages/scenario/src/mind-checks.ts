/** What a minds paper says of headquarters fits together (rules DEC-1, DEC-2, DEC-3, DEC-9). */
import type { MindsPaper } from "@staffride/formats/papers/minds";
import { TRAITS } from "@staffride/formats/scenario";
import { nodesOf } from "./chain.js";
import { traitDefault } from "./figure.js";
import { complain } from "./work.js";
import type { At, Work } from "./work.js";

/** @param sides ids of both sides */
export function checkMinds(work: Work, sides: readonly string[]): void {
  const { minds } = work.papers;
  checkModes(work);
  if (!minds) return;
  checkPriors(work, minds, sides);
  checkTraits(work, minds);
  checkOnce(
    work,
    "commanders",
    "headquarters",
    (minds.commanders ?? []).map(({ headquarters }) => headquarters),
  );
  checkOnce(
    work,
    "sectors",
    "id",
    (minds.sectors ?? []).map(({ id }) => id),
  );
  checkLiaison(work, minds);
  checkBoundaries(work, minds);
}

/** A variant frees no minds where there are none. */
function checkModes(work: Work): void {
  if (work.papers.minds) return;
  for (const { id, minds } of work.papers.variants) {
    if (minds !== "free") continue;
    const message = "no headquarters can decide: the campaign has no minds";
    const expected = "a paper with the format line staffride/minds@1";
    complain(work, ["variants", id, "minds"], { message, expected });
  }
}

function checkPriors(work: Work, { prior }: MindsPaper, sides: readonly string[]): void {
  for (const side of sides) {
    if (Object.hasOwn(prior, side)) continue;
    const message = `prior says nothing of what ${side} may intend`;
    complain(work, ["minds", 0, "prior"], { message, expected: `a row for each side: ${sides.join(", ")}` });
  }
}

/** A trait that a commander is not given has its assumption. */
function checkTraits(work: Work, { commanders = [] }: MindsPaper): void {
  for (const trait of TRAITS) {
    const quantity = traitDefault(trait);
    const known = "assumption" in quantity && work.registers.assumptions.has(quantity.assumption);
    const lacking = commanders.findIndex(({ traits }) => traits?.[trait] === undefined);
    if (known || lacking < 0) continue;
    const message = `the ${trait} of the commander of "${commanders[lacking]!.headquarters}" is not given`;
    const expected = `${trait} here, or the assumption "trait.${trait}" for all who have none of their own`;
    complain(work, ["minds", 0, "commanders", lacking], { message, expected });
  }
}

/** A headquarters has one commander, a sector one id. */
function checkOnce(work: Work, list: "commanders" | "sectors", field: string, names: readonly string[]): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) === i) return;
    const message = `"${name}" stands twice in ${list}`;
    complain(work, ["minds", 0, list, i, field], { message, expected: "each once" });
  });
}

/** Neighbours who keep liaison are two, of one side, and listed once. */
function checkLiaison(work: Work, { liaison = [] }: MindsPaper): void {
  const pairs = liaison.map(({ between }) => [...between].sort().join(" "));
  liaison.forEach(({ between: [a, b] }, i) => {
    const at: At = ["minds", 0, "liaison", i, "between"];
    const [one, other] = [a, b].map((id) => nodesOf(work)[work.registers.headquarters.get(id) ?? -1]);
    if (a === b) complain(work, at, { message: `"${a}" keeps liaison with itself`, expected: "two headquarters" });
    else if (one && other && one.side !== other.side) {
      complain(work, at, { message: `"${a}" of ${one.side} keeps liaison with "${b}" of ${other.side}` });
    } else if (pairs.indexOf(pairs[i]!) < i) {
      complain(work, at, { message: `liaison between "${a}" and "${b}" stands twice`, expected: "each pair once" });
    }
  });
}

/** A boundary is moved between headquarters of one side (rule DEC-15). */
function checkBoundaries(work: Work, { sectors = [] }: MindsPaper): void {
  const { headquarters } = work.registers;
  const sideOf = (id: string) => nodesOf(work)[headquarters.get(id) ?? -1]?.side;
  for (const { id, headquarters, boundary } of work.papers.plans) {
    const held = sectors.find((one) => one.id === boundary?.sector);
    if (!boundary || !held) continue;
    const [side, to, by] = [held.headquarters, boundary.to, headquarters].map(sideOf);
    if (!side || !to || !by || (side === to && side === by)) continue;
    const message = `"${headquarters}" hands "${held.id}" of ${side} to "${boundary.to}"`;
    complain(work, ["plans", id, "boundary"], { message, expected: "a sector of its own side, to one of it" });
  }
}
