/** What a headquarters believes the enemy means to do: the odds now, how they came to be so, and one of them through the days. */
import { useMemo } from "react";
import { nameIn } from "@staffride/views/language";
import { leaningOf } from "@staffride/views/watch/leaning";
import { seenFrom } from "@staffride/views/watch/seen";
import { valueAt } from "@staffride/views/watch/timeline";
import type { Timeline } from "@staffride/views/watch/timeline";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { LeaningPlot, stepsOf } from "./leaning-plot.js";
import { READING } from "./words.js";

/** The campaign's intents, the likeliest first; of the enemy that is chosen, or of all together. */
export function Intents({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const followed = useRoom(({ choices }) => choices.intent);
  const follow = useRoom((room) => room.choose);
  const { names, length } = run.scenario;
  const chosen = names.intents.findIndex(({ id }) => id === followed);
  const enemies = useMemo(
    () =>
      seenFrom(run, headquarters, at)
        .enemies.filter(({ intents }) => intents.length > 0)
        .map(({ formation }) => names.formations[formation]!),
    [run, headquarters, at, names],
  );
  const { about, choose } = useAbout(enemies);
  const courses = useMemo(() => {
    const only = about === undefined ? undefined : [run.handles.formation.get(about.id)!];
    return names.intents.map((_, intent) => leaningOf(run, headquarters, intent, only));
  }, [run, headquarters, names, about]);
  const rows = courses
    .map((course, intent) => ({ intent, course, share: valueAt(course, at) ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const isWritten = courses.some(({ at: minutes }) => minutes.length > 0 && minutes[0]! <= at);
  const watched = chosen < 0 ? (rows[0]?.intent ?? 0) : chosen;
  return (
    <section className="section">
      <h3>{said.enemyMeans}</h3>
      {!isWritten && <p className="second">{said.nothingYet}</p>}
      {isWritten && (
        <>
          {rows.map(({ intent, course, share }, i) => (
            <button
              key={intent}
              className={`share${i === 0 ? " first" : ""}`}
              aria-pressed={intent === watched}
              onClick={() => follow({ intent: names.intents[intent]!.id })}
            >
              <span>
                <span>{nameIn(language, names.intents[intent]!.names)}</span>
                <span className="bar-track">
                  <span className="bar-fill" style={{ width: `${share * 100}%` }} />
                </span>
              </span>
              <Spark course={course} at={at} length={length} />
              <span className="number">{share.toFixed(2)}</span>
            </button>
          ))}
          <label className="about">
            {said.aboutWhom}
            <select value={about?.id ?? ""} onChange={({ target }) => choose(target.value)}>
              <option value="">{said.allTogether}</option>
              {enemies.map(({ id, names: called }) => (
                <option key={id} value={id}>
                  {nameIn(language, called)}
                </option>
              ))}
            </select>
          </label>
          <LeaningPlot
            {...{ headquarters, at, courses }}
            intent={watched}
            about={about === undefined ? said.ofThem : nameIn(language, about.names)}
          />
        </>
      )}
    </section>
  );
}

/** The enemy that is chosen in the room, if it has written of him. */
function useAbout<Known extends { readonly id: string }>(enemies: readonly Known[]) {
  const choose = useRoom((room) => room.choose);
  const selection = useRoom(({ choices }) => choices.selection);
  return {
    about: enemies.find(({ id }) => selection?.kind === "formation" && selection.id === id),
    choose: (id: string) => choose({ selection: id === "" ? undefined : { kind: "formation", id } }),
  };
}

const SPARK = { width: 62, height: 24 };

/** How a share went, up to now. */
function Spark({
  course,
  at,
  length,
}: {
  readonly course: Timeline<number>;
  readonly at: number;
  readonly length: number;
}) {
  const x = (minute: number) => 1 + (Math.max(0, minute) / length) * (SPARK.width - 5);
  const y = (share: number) => SPARK.height - 2 - share * (SPARK.height - 4);
  const now = valueAt(course, at);
  if (now === undefined) return <span />;
  return (
    <svg width={SPARK.width} height={SPARK.height} aria-hidden="true">
      <path d={stepsOf(course, at, x, y)} fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />
      <circle cx={x(at)} cy={y(now)} r="2.2" fill="var(--ink)" />
    </svg>
  );
}
