/** The chain of command makes sense: one side, no circles, nobody twice (rule CHK-4). */
import { minutesSince } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import { ECHELONS } from "@staffride/formats/words";
import { changesOfSuperior, firstSuperiors, isOverItself, nodesOf } from "./chain.js";
import type { Node } from "./chain.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

/** @returns whether the chain holds, so that orders can be followed down it */
export function checkHierarchy(work: Work, campaign: Campaign): boolean {
  if (!checkSameId(work)) return false;
  nodesOf(work).forEach((node, h) => {
    checkParent(work, node, node.parent, [...placeOf(work, h), "parent"]);
    node.attachments?.forEach((attachment, i) => {
      checkParent(work, node, attachment.parent, [...placeOf(work, h), "attachments", i, "parent"]);
      checkAttachedAt(work, campaign, attachment.from, [...placeOf(work, h), "attachments", i, "from"]);
    });
  });
  checkCompany(work);
  checkDoubles(work);
  return checkCircles(work, campaign.start);
}

/** Where a headquarters handle was written. */
export function placeOf(work: Work, h: number): At {
  const first = work.papers.headquarters.length;
  return h < first
    ? ["headquarters", work.papers.headquarters[h]!.id]
    : ["formations", work.papers.formations[h - first]!.id];
}

/** A formation has a headquarters of its own under its own id, so no other may bear it. */
function checkSameId(work: Work): boolean {
  const ids = new Set(work.papers.headquarters.map(({ id }) => id));
  const twins = work.papers.formations.filter(({ id }) => ids.has(id));
  for (const { id } of twins) {
    const { file, line } = work.papers.where("headquarters", id, "id");
    const message = `"${id}" is both a formation and a headquarters`;
    complain(work, ["formations", id, "id"], {
      message,
      hint: `a formation has its own; the other is at ${file}:${line}`,
    });
  }
  return twins.length === 0;
}

function checkParent(work: Work, node: Node, parentId: string | undefined, at: At): void {
  const parent = parentId === undefined ? undefined : nodesOf(work)[work.registers.headquarters.get(parentId) ?? -1];
  if (!parent) return;
  if (parent.side !== node.side) {
    const message = `"${node.id}" of ${node.side} would answer to "${parent.id}" of ${parent.side}`;
    complain(work, at, { message, expected: `a headquarters of ${node.side}` });
  } else if (ECHELONS.indexOf(parent.echelon) < ECHELONS.indexOf(node.echelon)) {
    const message = `"${node.id}", a ${node.echelon}, answers to "${parent.id}", only a ${parent.echelon}`;
    warn(work, at, { message });
  }
}

function checkAttachedAt(work: Work, { start, end }: Campaign, from: string, at: At): void {
  const minute = minutesSince(start, from);
  if (minute === undefined) complain(work, at, { message: `there is no moment ${from}`, expected: "a date and hour" });
  else if (minute <= 0) warn(work, at, { message: `${from} is not after the start`, hint: "say it with parent" });
  else if (minute >= minutesSince(start, end)!) warn(work, at, { message: `${from} is after the campaign` });
}

/** No headquarters is its own superior, neither on day one nor after any change. */
function checkCircles(work: Work, start: string): boolean {
  const superiors = firstSuperiors(work);
  const nodes = nodesOf(work);
  const inCircle = nodes.findIndex((_, h) => isOverItself(superiors, h));
  if (inCircle >= 0) {
    const message = `"${nodes[inCircle]!.id}" is in the end its own superior`;
    complain(work, [...placeOf(work, inCircle), "parent"], { message, expected: "a chain that ends at the top" });
    return false;
  }
  for (const { headquarters, parent } of changesOfSuperior(work, start)) {
    superiors[headquarters] = parent;
    if (!isOverItself(superiors, headquarters)) continue;
    const message = `attached to "${nodes[parent]!.id}", "${nodes[headquarters]!.id}" becomes its own superior`;
    complain(work, [...placeOf(work, headquarters), "attachments"], { message });
    return false;
  }
  return true;
}

/** A headquarters that marches with a formation is of its side, and stands where it does. */
function checkCompany(work: Work): void {
  for (const one of work.papers.headquarters) {
    const formation = work.papers.formations[work.registers.formations.get(one.with ?? "") ?? -1];
    if (!formation) continue;
    if (formation.side !== one.side) {
      const message = `"${one.id}" of ${one.side} marches with "${formation.id}" of ${formation.side}`;
      complain(work, ["headquarters", one.id, "with"], { message });
    } else if (formation.at !== one.at) {
      const message = `"${one.id}" is in two places: at ${one.at}, and with "${formation.id}" at ${formation.at}`;
      warn(work, ["headquarters", one.id, "at"], { message, hint: "it will start with the formation" });
    }
  }
}

/** Two formations of one side under one name may be one formation in two places. */
function checkDoubles(work: Work): void {
  const seen = new Map<string, string>();
  for (const { id, names, side, at } of work.papers.formations) {
    const key = `${side} ${names.en.toLowerCase()}`;
    const other = seen.get(key);
    if (other !== undefined) {
      const message = `${names.en} is in two places: "${id}" at ${at}, and again as "${other}"`;
      warn(work, ["formations", id, "names", "en"], { message, hint: "give one of them another name, or remove it" });
    }
    seen.set(key, id);
  }
}
