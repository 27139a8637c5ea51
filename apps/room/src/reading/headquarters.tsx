/** A headquarters at the minute: who leads it, where its post is, what is under it, the order it acts on. */
import { useMemo } from "react";
import { nameIn } from "@staffride/views/language";
import { whereabouts } from "@staffride/views/whereabouts";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Believed } from "./believed.js";
import { Head } from "./head.js";
import { OrderFacts } from "./order-facts.js";
import { Recorded } from "./recorded.js";
import { seerOf } from "./seer.js";
import { StrengthPlot } from "./strength-plot.js";
import { placeWords } from "./wording.js";
import { READING } from "./words.js";

export function HeadquartersPanel({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const choose = useRoom((room) => room.choose);
  const { watching, eyes, difference } = useRoom(({ choices }) => choices);
  const { names, command, ground } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const position = useMemo(() => run.positionAt(at), [run, at]);
  const h = run.handles.headquarters.get(id);
  if (h === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const paper = pack.papers.headquarters.find((one) => one.id === id);
  const seer = seerOf(run, eyes, h, at);
  const isTrue = seer === "truth";
  const cell = position.posts.get(h) ?? -1;
  const parent = position.parents[h]!;
  const task = position.tasks[h];
  const place = pack.papers.places.find((one) => one.id === paper?.at);
  return (
    <div data-hue={names.sides[command.side[h]!]!.hue}>
      <Head called={names.headquarters[h]!.names} commander={paper?.commander} />
      {watching === "run" && !isTrue && <Believed headquarters={h} seer={seer} at={at} />}
      {watching === "run" && isTrue && (
        <>
          <div className="section">
            <dl className="facts">
              <dt>{words.reading.under}</dt>
              <dd>{parent >= 0 ? nameIn(language, names.headquarters[parent]!.names) : "–"}</dd>
              <dt>{words.reading.at}</dt>
              <dd>
                {cell >= 0
                  ? placeWords(language, where.words(language, ground.h3[cell]!))
                  : place
                    ? nameIn(language, place.names)
                    : "–"}
              </dd>
              {task && <OrderFacts task={task} />}
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
      {(watching === "record" || isTrue || difference) && <Recorded id={id} />}
    </div>
  );
}
