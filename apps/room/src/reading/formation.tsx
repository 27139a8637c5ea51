/** A formation at the minute: what it is, where and what it does, the order it acts on, its men, what the record says of it. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { whereabouts } from "@staffride/views/whereabouts";
import type { Position, Standing } from "@staffride/views/watch/position";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Believed } from "./believed.js";
import { Condition } from "./condition.js";
import { Head } from "./head.js";
import { OrderFacts } from "./order-facts.js";
import { Recorded } from "./recorded.js";
import { seerOf } from "./seer.js";
import { StrengthPlot } from "./strength-plot.js";
import { capital, listed, placeWords } from "./wording.js";
import { READING } from "./words.js";

export function Formation({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words } = useWords();
  const at = useSettledAt();
  const { watching, eyes, difference } = useRoom(({ choices }) => choices);
  const { names, forces } = run.scenario;
  const position = useMemo(() => run.positionAt(at), [run, at]);
  const f = run.handles.formation.get(id);
  if (f === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const headquarters = forces.headquarters[f]!;
  const standing = position.formations.find(({ formation }) => formation === f);
  const seer = seerOf(run, eyes, headquarters, at);
  const isTrue = seer === "truth";
  return (
    <div data-hue={names.sides[forces.side[f]!]!.hue}>
      <Head
        called={names.formations[f]!.names}
        commander={pack.papers.formations.find((one) => one.id === id)?.commander}
      />
      {watching === "record" ? null : !isTrue ? (
        <Believed headquarters={headquarters} seer={seer} at={at} />
      ) : standing === undefined ? (
        <p className="section">{words.reading.gone}</p>
      ) : (
        <InField standing={standing} position={position} at={at} />
      )}
      {(watching === "record" || isTrue || difference) && <Recorded id={id} />}
    </div>
  );
}

interface InFieldProps {
  readonly standing: Standing;
  readonly position: Position;
  readonly at: number;
}

function InField({ standing, position, at }: InFieldProps) {
  const { run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const { names, forces, ground, command, start } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const { formation: f, parent } = standing;
  const headquarters = forces.headquarters[f]!;
  const since = run.memory.parents[headquarters]!.at.findLast((minute) => minute <= at);
  const isAttached = parent !== command.parent[headquarters]!;
  const facing = facedBy(standing, position);
  return (
    <>
      <div className="section">
        <dl className="facts">
          <dt>{words.reading.under}</dt>
          <dd>
            {parent >= 0 ? nameIn(language, names.headquarters[parent]!.names) : "–"}
            {isAttached && since !== undefined && (
              <>
                <br />
                <span className="second">{said.since(moment(language, start, since))}</span>
              </>
            )}
          </dd>
          <dt>{words.reading.at}</dt>
          <dd>{placeWords(language, where.words(language, ground.h3[standing.cell]!))}</dd>
          <dt>{words.reading.doing}</dt>
          <dd>
            {capital(term(language, "posture", standing.posture))}
            {standing.encircled && `${language === "zh" ? "，" : ", "}${said.encircled}`}
          </dd>
          <dt>{said.against}</dt>
          <dd>
            {facing.length === 0
              ? capital(said.nobody)
              : listed(
                  language,
                  facing.map((g) => nameIn(language, names.formations[g]!.names)),
                )}
          </dd>
          {standing.task && <OrderFacts task={standing.task} />}
        </dl>
      </div>
      <div className="section">
        <h3>{said.strengthPlot}</h3>
        <StrengthPlot headquarters={headquarters} at={at} />
      </div>
      <Condition standing={standing} at={at} />
    </>
  );
}

/** Enemies in contact with it, and those it fights. */
function facedBy({ formation, contacts, engagements }: Standing, position: Position): number[] {
  const fought = position.engagements
    .filter(({ engagement }) => engagements.includes(engagement))
    .flatMap(({ attackers, defenders }) => (attackers.includes(formation) ? defenders : attackers));
  return [...new Set([...contacts, ...fought])];
}
