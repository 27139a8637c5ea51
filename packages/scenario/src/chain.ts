/** The chain of command at a moment: who answers to whom, after the changes of superior so far. */
import { minutesSince } from "@staffride/formats/moment";
import type { Formation, Headquarters } from "@staffride/formats/papers/forces";
import type { Work } from "./work.js";

/** A body of troops or a headquarters, as a node of the chain of command. */
export type Node = Formation | Headquarters;

/** All nodes by headquarters handle: the headquarters as written, then the formations. */
export const nodesOf = ({ papers }: Work): readonly Node[] => [...papers.headquarters, ...papers.formations];

/** A change of superior after the start. */
export interface Change {
  readonly at: number;
  readonly headquarters: number;
  readonly parent: number;
}

/** Changes of superior, by minute, then by headquarters (rule CMP-5). A moment that does not exist is left out. */
export function changesOfSuperior(work: Work, start: string): Change[] {
  const changes = nodesOf(work).flatMap(({ attachments }, headquarters) =>
    (attachments ?? []).flatMap(({ parent, from }): Change[] => {
      const at = minutesSince(start, from);
      const handle = work.registers.headquarters.get(parent);
      return at === undefined || handle === undefined ? [] : [{ at, headquarters, parent: handle }];
    }),
  );
  return changes.sort((a, b) => a.at - b.at || a.headquarters - b.headquarters);
}

/** Superior of each headquarters on day one, -1 at the top or where the parent is unknown. */
export function firstSuperiors(work: Work): Int16Array {
  const handle = (id: string | undefined) => (id === undefined ? -1 : (work.registers.headquarters.get(id) ?? -1));
  return Int16Array.from(nodesOf(work), ({ parent }) => handle(parent));
}

/** Superior of each headquarters at a minute. */
export function superiorsAt(work: Work, start: string, minute: number): Int16Array {
  const superiors = firstSuperiors(work);
  for (const { at, headquarters, parent } of changesOfSuperior(work, start)) {
    if (at <= minute) superiors[headquarters] = parent;
  }
  return superiors;
}

/** Whether `junior` answers to `senior`, directly or through others. Nobody is under himself. */
export function isUnder(superiors: Int16Array, junior: number, senior: number): boolean {
  let h = superiors[junior] ?? -1;
  for (let steps = 0; h >= 0 && steps < superiors.length; steps++) {
    if (h === senior) return true;
    h = superiors[h]!;
  }
  return false;
}

/** Whether the chain above a headquarters is known to its end: no parent on the way is an id that nothing bears. */
export function isChainKnown(work: Work, superiors: Int16Array, headquarters: number): boolean {
  const nodes = nodesOf(work);
  let h = headquarters;
  for (let steps = 0; superiors[h]! >= 0 && steps < superiors.length; steps++) h = superiors[h]!;
  return nodes[h]!.parent === undefined || superiors[h]! >= 0;
}

/** Whether a headquarters is, in the end, its own superior. */
export const isOverItself = (superiors: Int16Array, h: number): boolean => isUnder(superiors, h, h);
