/** A headquarters at the minute: who leads it, where its post is, what is under it, the order it acts on. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { openBook } from "@staffride/views/book";
import { taskWords } from "@staffride/views/task-words";
import { whereabouts } from "@staffride/views/whereabouts";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Recorded } from "./recorded.js";
import { StrengthPlot } from "./strength-plot.js";
import { READING } from "./words.js";

export function HeadquartersPanel({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const choose = useRoom((room) => room.choose);
  const watching = useRoom(({ choices }) => choices.watching);
  const { names, command, ground, start } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const book = useMemo(() => openBook(language, run.scenario), [language, run]);
  const position = useMemo(() => run.positionAt(at), [run, at]);
  const h = run.handles.headquarters.get(id);
  if (h === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const paper = pack.papers.headquarters.find((one) => one.id === id);
  const called = names.headquarters[h]!.names;
  const other = language === "zh" ? called.en : called.zh;
  const cell = position.posts.get(h) ?? -1;
  const parent = position.parents[h]!;
  const task = position.tasks[h];
  const place = pack.papers.places.find((one) => one.id === paper?.at);
  return (
    <div data-hue={names.sides[command.side[h]!]!.hue}>
      <div className="panel-head">
        <h2>{nameIn(language, called)}</h2>
      </div>
      <p className="subtitle">
        {other !== undefined && <span lang={language === "zh" ? "en" : "zh-Hans"}>{other}</span>}
        {paper?.commander && ` · ${nameIn(language, paper.commander.names)}`}
      </p>
      {watching === "run" && (
        <>
          <div className="section">
            <dl className="facts">
              <dt>{words.reading.under}</dt>
              <dd>{parent >= 0 ? nameIn(language, names.headquarters[parent]!.names) : "–"}</dd>
              <dt>{words.reading.at}</dt>
              <dd>
                {cell >= 0 ? where.words(language, ground.h3[cell]!) : place ? nameIn(language, place.names) : "–"}
              </dd>
              {task && (
                <>
                  <dt>{said.order}</dt>
                  <dd>
                    {taskWords(book, task.task, names.objectives[task.objective]?.id)}
                    <br />
                    <span className="second">
                      {task.from >= 0 && task.dispatch >= 0
                        ? said.orderFrom(
                            nameIn(language, names.headquarters[task.from]!.names),
                            moment(language, start, task.since),
                          )
                        : said.ownWill}
                    </span>
                  </dd>
                </>
              )}
            </dl>
            <button className="plain" onClick={() => choose({ eyes: { kind: "headquarters", headquarters: id } })}>
              {said.lookThrough}
            </button>
          </div>
          <div className="section">
            <h3>{said.strengthPlot}</h3>
            <StrengthPlot headquarters={h} at={at} />
          </div>
        </>
      )}
      <Recorded id={id} />
    </div>
  );
}
