/** The order of battle at the minute: who is under whom, fit for duty against day one, losses, fatigue. Of a side, that side's alone. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { count } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { branchesAt } from "@staffride/views/watch/branches";
import type { Branch } from "@staffride/views/watch/branches";
import { seenBySide } from "@staffride/views/watch/side";
import { useOpened } from "../data/opened.js";
import type { Opened } from "../data/opened.js";
import { KnownEnemies } from "../reading/beliefs.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { RowPlot, boxesOf } from "./plots.js";
import { Name, TreeView } from "./tree-view.js";
import type { Leaf } from "./tree-view.js";
import { FORCES } from "./words.js";

export function Forces() {
  const { run } = useOpened();
  const { words, language } = useWords();
  const said = FORCES[language];
  const at = useSettledAt();
  const { watching, eyes } = useRoom(({ choices }) => choices);
  // of the record nobody says how many stood there each day
  const isCounted = watching === "run";
  const side = isCounted && eyes.kind === "side" ? run.handles.side.get(eyes.side) : undefined;
  const branches = useMemo(
    () => branchesAt(run, isCounted ? at : 0).filter((one) => side === undefined || one.side === side),
    [run, at, side, isCounted],
  );
  const leaves = useMemo(() => leavesOf(run, language, branches, isCounted), [run, language, branches, isCounted]);
  return (
    <aside className="left" aria-label={words.forces.title}>
      <div className="panel-head">
        <h2>{words.forces.title}</h2>
        {isCounted && <small className="third">{said.head}</small>}
      </div>
      {isCounted && <Key />}
      <TreeView label={words.forces.title} leaves={leaves} />
      {side !== undefined && <Other side={side} at={at} />}
    </aside>
  );
}

/** What the other side is to this one. */
function Other({ side, at }: { readonly side: number; readonly at: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const { enemies } = useMemo(() => seenBySide(run, side, at), [run, side, at]);
  const who = nameIn(language, run.scenario.names.sides[1 - side]!.names);
  return <KnownEnemies title={FORCES[language].enemies(who)} enemies={enemies} />;
}

function Key() {
  const { language } = useWords();
  const { key, keySays } = FORCES[language];
  return (
    <p className="forces-key" title={keySays}>
      <i className="fit" />
      {key.fit}
      <i className="out" />
      {key.out}
      <i className="lost" />
      {key.lost}
      <i className="boxes" />
      {key.tired}
    </p>
  );
}

function leavesOf(run: Opened["run"], language: Language, branches: readonly Branch[], isCounted: boolean): Leaf[] {
  const { names, forces, parameters, start } = run.scenario;
  const said = FORCES[language];
  const most = [0, 1].map((side) => Math.max(1, ...[...forces.men].filter((_, f) => forces.side[f] === side)));
  const leaf = ({ headquarters, formation, side, men, standing, gone, attached, under }: Branch): Leaf => {
    const isPost = formation < 0;
    const { id, names: called } = isPost ? names.headquarters[headquarters]! : names.formations[formation]!;
    const kind = isPost ? "headquarters" : "formation";
    const { hue, frame } = names.sides[side]!;
    const filled = boxesOf((standing?.fatigue ?? 0) / parameters.fatigueMaximum);
    const out = men.unfit + men.stragglers;
    const aside =
      attached &&
      isCounted &&
      said.attached(
        nameIn(language, names.headquarters[attached.from]?.names ?? { en: "–" }),
        moment(language, start, attached.since),
      );
    const says = [
      nameIn(language, called),
      ...(gone ? [said.gone] : []),
      ...(isCounted
        ? [said.of(count(language, men.fit), count(language, men.dayOne)), said.lost(count(language, men.lost))]
        : []),
      ...(isCounted && out > 0 ? [said.out(count(language, out))] : []),
      ...(isCounted && standing ? [said.tired(filled)] : []),
      ...(aside ? [aside] : []),
    ];
    return {
      ...{ key: `${kind}:${id}`, selection: { kind, id }, hue, frame, isPost, aside },
      says: says.join(language === "zh" ? "，" : ", "),
      name: <Name>{nameIn(language, called)}</Name>,
      figures: isCounted && (
        <>
          <span className="number">{gone ? "–" : men.fit > 0 ? count(language, men.fit) : ""}</span>
          {!isPost && <RowPlot men={men} most={most[side]!} tired={filled} />}
        </>
      ),
      under: under.map(leaf),
    };
  };
  return branches.map(leaf);
}
