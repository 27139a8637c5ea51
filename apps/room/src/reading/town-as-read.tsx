/** A town through borrowed eyes: what had been read of it, and nothing else. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { placeReadBy, placeReadBySide } from "@staffride/views/watch/place-read";
import type { PlaceRead } from "@staffride/views/watch/place-read";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { capital } from "./wording.js";
import { READING } from "./words.js";

export function TownAsRead({ place }: { readonly place: number }) {
  const { language } = useWords();
  const said = READING[language];
  const read = usePlaceRead(place);
  if (read === undefined) return null;
  const { who, won, atFirst, here } = read;
  return (
    <section className="section">
      <h3>{said.asReadBy(who)}</h3>
      <dl className="facts">
        <dt>{said.heldBy}</dt>
        <dd>{won === undefined ? <AtFirst side={atFirst} /> : <Won won={won} />}</dd>
        <dt>{said.thoughtHere}</dt>
        <dd>
          {here.length === 0 ? (
            <span className="second">{said.nobodyThoughtHere}</span>
          ) : (
            here.map((one) => <Thought key={one.formation} {...one} />)
          )}
        </dd>
      </dl>
    </section>
  );
}

/** What those with whose eyes one looks had read of the town, and who they are; undefined through nobody's eyes. */
function usePlaceRead(place: number): (PlaceRead & { readonly who: string }) | undefined {
  const { run } = useOpened();
  const { language } = useWords();
  const at = useSettledAt();
  const { eyes, watching } = useRoom(({ choices }) => choices);
  return useMemo(() => {
    const { names } = run.scenario;
    if (watching === "record" || eyes.kind === "truth") return undefined;
    if (eyes.kind === "side") {
      const side = run.handles.side.get(eyes.side)!;
      return { who: nameIn(language, names.sides[side]!.names), ...placeReadBySide(run, side, place, at) };
    }
    const reader = run.handles.headquarters.get(eyes.headquarters)!;
    return { who: nameIn(language, names.headquarters[reader]!.names), ...placeReadBy(run, reader, place, at) };
  }, [run, eyes, watching, place, at, language]);
}

/** As it was known to be when the campaign opened. */
function AtFirst({ side }: { readonly side: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  return (
    <>
      {side < 0 ? capital(said.heldByNobody) : nameIn(language, run.scenario.names.sides[side]!.names)}
      <br />
      <span className="second">{said.noWordOfTown}</span>
    </>
  );
}

function Won({ won: { side, asOf, readAt, dispatch } }: { readonly won: NonNullable<PlaceRead["won"]> }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const choose = useRoom((room) => room.choose);
  const { names, start } = run.scenario;
  return (
    <>
      {nameIn(language, names.sides[side]!.names)}
      <br />
      <span className="second">{said.since(moment(language, start, asOf))}</span>
      <br />
      <button className="link" onClick={() => choose({ selection: { kind: "dispatch", id: String(dispatch) } })}>
        {said.readInNo(dispatch, moment(language, start, readAt))}
      </button>
    </>
  );
}

function Thought({ formation, age }: { readonly formation: number; readonly age: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const choose = useRoom((room) => room.choose);
  const { id, names } = run.scenario.names.formations[formation]!;
  return (
    <div>
      <button className="link" onClick={() => choose({ selection: { kind: "formation", id } })}>
        {nameIn(language, names)}
      </button>
      {age > 0 && <span className="second"> {READING[language].heardOf(duration(language, age))}</span>}
    </div>
  );
}
