/** Those of a headquarters' own side that it has heard of: men as it had them, and how old that is. Nothing it had not read. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { count, duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { branchesAt } from "@staffride/views/watch/branches";
import type { Branch } from "@staffride/views/watch/branches";
import { chainOf } from "@staffride/views/watch/membership";
import { seenFrom } from "@staffride/views/watch/seen";
import type { SeenOwn } from "@staffride/views/watch/seen";
import { whereabouts } from "@staffride/views/whereabouts";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Name, TreeView } from "./tree-view.js";
import type { Leaf } from "./tree-view.js";
import { FORCES } from "./words.js";

export function OwnForces({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = FORCES[language];
  const at = useSettledAt();
  const difference = useRoom(({ choices }) => choices.difference);
  const { own } = useMemo(() => seenFrom(run, headquarters, at), [run, headquarters, at]);
  const truth = useMemo(() => (difference ? fitOf(branchesAt(run, at)) : undefined), [difference, run, at]);
  const leaves = useMemo((): Leaf[] => {
    const { names, command } = run.scenario;
    // its superiors are none of its own
    const over = chainOf(command.parent, headquarters);
    const all = own.filter((one) => !over.includes(one.headquarters));
    const known = new Map(all.map((one) => [one.headquarters, one]));
    // as the tables of day one have it, but for those who have come under it since
    const above = ({ headquarters: h, subordinate }: SeenOwn): number => {
      if (subordinate) return -1;
      for (let up = command.parent[h]!; up >= 0; up = command.parent[up]!) if (known.has(up)) return up;
      return -1;
    };
    const under = (h: number): Leaf[] => all.filter((one) => above(one) === h).map(leaf);
    const leaf = (one: SeenOwn): Leaf => {
      const { headquarters: h, formation, men, age, silent } = one;
      const isPost = formation < 0;
      const { id, names: called } = isPost ? names.headquarters[h]! : names.formations[formation]!;
      const kind = isPost ? "headquarters" : "formation";
      const { hue, frame } = names.sides[command.side[h]!]!;
      const actual = truth?.get(h);
      const told = men >= 0 ? said.asBelieved(count(language, men)) : said.notSaid;
      const howOld = duration(language, Math.round(age / 60) * 60);
      const old = said.ago(howOld);
      return {
        ...{ key: `${kind}:${id}`, selection: { kind, id }, hue, frame, isPost },
        says: [nameIn(language, called), told, old, ...(silent ? [said.silent] : [])].join(
          language === "zh" ? "，" : ", ",
        ),
        name: <Name>{nameIn(language, called)}</Name>,
        figures: (
          <>
            <span className="number">
              {men >= 0 ? count(language, men) : "–"}
              {actual !== undefined && <span className="truth"> {count(language, actual)}</span>}
            </span>
            <small className={`age${silent ? " silent" : ""}`}>{howOld}</small>
          </>
        ),
        under: under(h),
      };
    };
    return under(-1);
  }, [run, headquarters, own, truth, language, said]);
  if (leaves.length === 0) return null;
  return (
    <section className="own-forces">
      <h3>{said.own}</h3>
      <TreeView label={said.own} leaves={leaves} />
      <MainBodies own={own} />
    </section>
  );
}

/** Those above formations report where their main body is, not where each formation is: said, for it is older news that stands for those. */
function MainBodies({ own }: { readonly own: readonly SeenOwn[] }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = FORCES[language];
  const { names, ground, start } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const told = own.filter(({ subordinate, formation, cell }) => subordinate && formation < 0 && cell >= 0);
  if (told.length === 0) return null;
  return (
    <div className="main-bodies">
      {told.map(({ headquarters, cell, posture, cellAsOf }) => (
        <p key={headquarters}>
          {said.mainBody(
            nameIn(language, names.headquarters[headquarters]!.names),
            where.words(language, ground.h3[cell]!),
            posture === undefined ? "" : term(language, "posture", posture),
          )}{" "}
          <span className="second">· {moment(language, start, Math.max(0, cellAsOf))}</span>
        </p>
      ))}
      <p className="second">{said.mainBodyNote}</p>
    </div>
  );
}

const fitOf = (branches: readonly Branch[]): Map<number, number> =>
  new Map(
    branches.flatMap((one): [number, number][] => [[one.headquarters, one.men.fit], ...fitOf(one.under).entries()]),
  );
