/** What a headquarters believes at the minute: what the enemy means to do, how strong he is thought, what is thought of those under it. */
import { useMemo } from "react";
import { count, duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { seenFrom } from "@staffride/views/watch/seen";
import type { SeenEnemy } from "@staffride/views/watch/seen";
import { strengthsOf } from "@staffride/views/watch/series";
import { valueAt } from "@staffride/views/watch/timeline";
import { OwnForces } from "../forces/own-forces.js";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Intents } from "./intents.js";
import { READING } from "./words.js";

export function Beliefs({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const { names } = run.scenario;
  const who = nameIn(language, names.headquarters[headquarters]!.names);
  return (
    <aside className="left" aria-label={said.believes(who)}>
      <div className="panel-head">
        <h2>{said.believes(who)}</h2>
      </div>
      <Intents key={headquarters} headquarters={headquarters} />
      <OwnForces headquarters={headquarters} />
      <Losses headquarters={headquarters} />
      <Enemies headquarters={headquarters} />
    </aside>
  );
}

/** Losses of those under it: as it had them, and with difference on as they were. */
function Losses({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const difference = useRoom(({ choices }) => choices.difference);
  const { own } = useMemo(() => seenFrom(run, headquarters, at), [run, headquarters, at]);
  const strengths = strengthsOf(run);
  const rows = own.filter(({ subordinate, losses }) => subordinate && losses >= 0);
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h3>{said.ownLosses}</h3>
      {rows.map((one) => {
        const before = run.scenario.minds.openingLosses[one.headquarters] ?? 0;
        const actual = before + (valueAt(strengths[one.headquarters]!.lost, at) ?? 0);
        return (
          <p key={one.headquarters} className="between">
            <span>{nameIn(language, run.scenario.names.headquarters[one.headquarters]!.names)}</span>
            <span>
              {count(language, one.losses)}
              {difference && <span className="truth"> · {said.actual(count(language, actual))}</span>}
            </span>
          </p>
        );
      })}
    </section>
  );
}

/** Every enemy a headquarters has heard of. */
function Enemies({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const at = useSettledAt();
  const { enemies } = useMemo(() => seenFrom(run, headquarters, at), [run, headquarters, at]);
  return <KnownEnemies title={READING[language].known} enemies={enemies} />;
}

/** Enemies that have been heard of: what each is taken for, believed beside actual. */
export function KnownEnemies({ title, enemies }: { readonly title: string; readonly enemies: readonly SeenEnemy[] }) {
  const { run } = useOpened();
  const { language, words } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const choose = useRoom((room) => room.choose);
  const { difference, selection } = useRoom(({ choices }) => choices);
  const { names } = run.scenario;
  const truth = useMemo(() => run.positionAt(at), [run, at]);
  const rows = [...enemies].sort((a, b) => a.age - b.age);
  return (
    <section className="section">
      <h3>
        {title}
        <span>{rows.length > 0 ? said.age : ""}</span>
      </h3>
      {rows.length === 0 && <p className="second">{said.noEnemy}</p>}
      {rows.map(({ formation, believed, reported, intents, age, silent }) => {
        const best = intents.reduce((top, share, i) => (share > (intents[top] ?? -1) ? i : top), 0);
        const men = believed >= 0 ? believed : reported;
        const actual = truth.formations.find((one) => one.formation === formation)?.men;
        const { id, names: called } = names.formations[formation]!;
        return (
          <button
            key={formation}
            className={`known between${silent ? " third" : ""}`}
            aria-pressed={selection?.kind === "formation" && selection.id === id}
            onClick={() => choose({ selection: { kind: "formation", id } })}
          >
            <span>
              {nameIn(language, called)}
              <small className="second">
                {men >= 0 ? `${count(language, men)} ${words.map.men}` : said.unknown}
                {difference && actual !== undefined && (
                  <span className="truth"> · {said.actual(count(language, actual))}</span>
                )}
                {intents.length > 0 &&
                  ` · ${nameIn(language, names.intents[best]!.names)} ${intents[best]!.toFixed(2)}`}
              </small>
            </span>
            <span className="second">{duration(language, age)}</span>
          </button>
        );
      })}
    </section>
  );
}
