/** A town or a crossing at the minute: what it is, who holds it, who is there, what happened there, what the record says of it. */
import { useMemo } from "react";
import { CROSSING_KINDS, CROSSING_STATES } from "@staffride/formats/words";
import { moment } from "@staffride/views/calendar";
import { count, duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import type { Tick } from "@staffride/views/watch/happenings";
import { crossingAt, placeNow } from "@staffride/views/watch/spot";
import type { Held } from "@staffride/views/watch/spot";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Head } from "./head.js";
import { RecordedAt } from "./recorded.js";
import { TownAsRead } from "./town-as-read.js";
import { capital } from "./wording.js";
import { READING } from "./words.js";

/** Happenings shown; the rest is counted. */
const SHOWN = 8;

export function PlacePanel({ id }: { readonly id: string }) {
  const { run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const place = run.handles.place.get(id);
  const isOpen = useIsOpen();
  const isTold = useIsTold();
  const now = useMemo(() => (place === undefined ? undefined : placeNow(run, place, at)), [run, place, at]);
  if (place === undefined || now === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const { names: called, kind } = run.scenario.names.places[place]!;
  return (
    <>
      <Head called={called} />
      <section className="section">
        <dl className="facts">
          <dt>{said.kind}</dt>
          <dd>{capital(said.kinds[kind] ?? kind)}</dd>
          {isOpen && (
            <>
              <Holder held={now.held} />
              <dt>{said.hereNow}</dt>
              <dd>
                <Bodies formations={now.here} />
              </dd>
            </>
          )}
        </dl>
      </section>
      {isOpen ? <Happened ticks={now.happened} /> : <TownAsRead place={place} />}
      {isTold && <RecordedAt id={id} />}
    </>
  );
}

export function CrossingPanel({ id }: { readonly id: string }) {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const crossing = run.handles.crossing.get(id);
  const isOpen = useIsOpen();
  const isTold = useIsTold();
  const now = useMemo(() => (crossing === undefined ? undefined : crossingAt(run, crossing, at)), [run, crossing, at]);
  if (crossing === undefined || now === undefined) return <p className="section second">{words.reading.notOnMap}</p>;
  const { names, ground, start } = run.scenario;
  const river = names.rivers[ground.crossingRiver[crossing]!];
  const state = CROSSING_STATES[ground.crossingState[crossing]!]!;
  const called = (f: number) => nameIn(language, names.formations[f]!.names);
  const { passing, queue = [] } = now.traffic ?? {};
  return (
    <>
      <Head called={names.crossings[crossing]!.names} />
      <section className="section">
        <dl className="facts">
          <dt>{said.river}</dt>
          <dd>{river ? nameIn(language, river.names) : "–"}</dd>
          <dt>{said.kind}</dt>
          <dd>{capital(said.kinds[CROSSING_KINDS[ground.crossingKind[crossing]!]!]!)}</dd>
          <dt>{said.capacity}</dt>
          <dd>{said.perHour(count(language, ground.crossingMenPerHour[crossing]!))}</dd>
          <dt>{said.state}</dt>
          <dd>{capital(said.states[state]!)}</dd>
          {isOpen && (
            <>
              <Holder held={now.held} />
              <dt>{said.onIt}</dt>
              <dd>
                {passing
                  ? said.crossingNow(
                      called(passing.formation),
                      count(language, passing.men),
                      moment(language, start, passing.due),
                    )
                  : capital(said.heldByNobody)}
              </dd>
              <dt>{said.waiting}</dt>
              <dd>
                {queue.length === 0
                  ? capital(said.heldByNobody)
                  : queue.map(({ formation, since }) => (
                      <div key={formation}>{said.waits(called(formation), duration(language, at - since))}</div>
                    ))}
              </dd>
              <dt>{said.lastDay}</dt>
              <dd>
                {now.over.length === 0
                  ? capital(said.heldByNobody)
                  : now.over.map(({ formation, landed, ended }) => (
                      <div key={`${formation} ${ended}`}>
                        {said.wentOver(called(formation), count(language, landed), moment(language, start, ended))}
                      </div>
                    ))}
              </dd>
            </>
          )}
        </dl>
        {pack.papers.crossings.find((one) => one.id === id)?.place && <TownOf crossing={id} />}
      </section>
      {isOpen ? <Happened ticks={now.happened} /> : <Closed />}
      {isTold && <RecordedAt id={id} />}
    </>
  );
}

/** What was so may be told: through nobody's eyes. What a headquarters has read of a town its map shows. */
function useIsOpen(): boolean {
  return useRoom(({ choices }) => choices.watching === "run" && choices.eyes.kind === "truth");
}

/** What the record says is no headquarters' knowledge: through borrowed eyes it is told where truth is laid beside belief. */
const useIsTold = (): boolean =>
  useRoom(
    ({ choices: { watching, eyes, difference } }) => watching === "record" || eyes.kind === "truth" || difference,
  );

function Closed() {
  const { run } = useOpened();
  const { language } = useWords();
  const { eyes, watching } = useRoom(({ choices }) => choices);
  if (watching === "record" || eyes.kind === "truth") return null;
  const { names } = run.scenario;
  const who =
    eyes.kind === "side"
      ? names.sides.find(({ id }) => id === eyes.side)
      : names.headquarters.find(({ id }) => id === eyes.headquarters);
  return <p className="section second">{READING[language].onlyRead(who ? nameIn(language, who.names) : "–")}</p>;
}

function TownOf({ crossing }: { readonly crossing: string }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const choose = useRoom((room) => room.choose);
  const paper = pack.papers.crossings.find(({ id }) => id === crossing);
  const town = pack.papers.places.find(({ id }) => id === paper?.place);
  if (town === undefined) return null;
  return (
    <button className="plain" onClick={() => choose({ selection: { kind: "place", id: town.id } })}>
      {nameIn(language, town.names)}
    </button>
  );
}

function Holder({ held: { side, since } }: { readonly held: Held }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const { names, start } = run.scenario;
  return (
    <>
      <dt>{said.heldBy}</dt>
      <dd>
        {side < 0 ? capital(said.heldByNobody) : nameIn(language, names.sides[side]!.names)}
        {side >= 0 && (
          <>
            <br />
            <span className="second">{since > 0 ? said.since(moment(language, start, since)) : said.fromTheStart}</span>
          </>
        )}
      </dd>
    </>
  );
}

/** Names of formations, each of which can be chosen. */
function Bodies({ formations }: { readonly formations: readonly number[] }) {
  const { run } = useOpened();
  const { language } = useWords();
  const choose = useRoom((room) => room.choose);
  const { names } = run.scenario;
  if (formations.length === 0) return capital(READING[language].heldByNobody);
  return formations.map((f) => (
    <div key={f}>
      <button
        className="link"
        onClick={() => choose({ selection: { kind: "formation", id: names.formations[f]!.id } })}
      >
        {nameIn(language, names.formations[f]!.names)}
      </button>
    </div>
  ));
}

function Happened({ ticks }: { readonly ticks: readonly Tick[] }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const setAt = useRoom((room) => room.setAt);
  return (
    <section className="section">
      <h3>{said.happened}</h3>
      {ticks.length === 0 && <p className="second">{said.nothingHappened}</p>}
      {ticks.slice(0, SHOWN).map((tick, i) => (
        <p className="claim" key={i}>
          <button className="link" onClick={() => setAt(tick.at)}>
            {moment(language, run.scenario.start, tick.at)}
          </button>{" "}
          {tick.words(language)}
        </p>
      ))}
      {ticks.length > SHOWN && <p className="second">{said.more(ticks.length - SHOWN)}</p>}
    </section>
  );
}
