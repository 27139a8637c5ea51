/** The record: claims in order of time with their citations, the rival accounts, the doubtful points. */
import { useEffect, useMemo, useRef, useState, type CSSProperties } from "react";
import { textIn } from "@staffride/views/language";
import type { Names } from "@staffride/formats/papers/common";
import type { Scenario } from "@staffride/formats/scenario";
import { MODES } from "@staffride/formats/words";
import type { Mode } from "@staffride/formats/words";
import { useOpened } from "../data/opened.js";
import { isWide } from "../frame/wide.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { ClaimPanel } from "./claim-panel.js";
import { ClaimsByDay } from "./claims-by-day.js";
import { ModeMark } from "./mode-mark.js";
import { PrintedHead, PrintedSources } from "./on-paper.js";
import { searchIn } from "./search.js";
import { ALL, COMPARE, retold, toldIn, useRecordTold } from "./told.js";
import { RECORD } from "./words.js";

/** Whose account is told, which kind of claims is shown and what is sought in them, as the address has it: `compare;order;linli`. */
function useShown() {
  const { choices, choose } = useRoom();
  const [, kind = "", sought = ""] = choices.record.split(";");
  const now = { told: toldIn(choices.record), mode: MODES.find((one) => one === kind), sought };
  const write = ({ told, mode, sought }: typeof now) =>
    choose({ record: retold([told, mode ?? "", sought.replaceAll(";", " ")].join(";"), told) });
  return {
    ...now,
    tell: (told: string) => write({ ...now, told }),
    show: (mode: Mode | undefined) => write({ ...now, mode }),
    seek: (sought: string) => write({ ...now, sought }),
  };
}

/** What is typed is sought at once; it stands in the address when one has stopped typing. */
const TYPED_MS = 600;

function Search({ sought, seek }: { readonly sought: string; readonly seek: (words: string) => void }) {
  const { language } = useWords();
  const [typed, type] = useState(sought);
  useEffect(() => type(sought), [sought]);
  useEffect(() => {
    if (typed === sought) return;
    const waiting = setTimeout(() => seek(typed), TYPED_MS);
    return () => clearTimeout(waiting);
  }, [typed]);
  return (
    <label className="section record-search">
      <span className="minor">{RECORD[language].search}</span>
      <input type="search" value={typed} onChange={({ target }) => type(target.value)} />
    </label>
  );
}

export function RecordView() {
  const { record, pack } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  const { told, mode, sought, tell, show, seek } = useShown();
  const selection = useRoom(({ choices }) => choices.selection);
  const modes = [...new Set(record.claims.map((claim) => claim.mode))];
  const { claims } = useRecordTold();
  const found = useMemo(() => {
    const names = namesOf(pack.scenario);
    return searchIn(claims, sought, (id) => names.get(id));
  }, [claims, sought, pack]);
  const kept = useMemo(
    () => (mode === undefined ? found : found.filter((claim) => claim.mode === mode)),
    [found, mode],
  );
  const [isOpen, open] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const toldBy = (id: string) =>
    id === ALL
      ? said.all
      : id === COMPARE
        ? said.compare
        : textIn(language, record.accounts.find((one) => one.id === id)!.gloss);
  useEffect(() => goToNow(list.current), []);
  const chosen = selection?.kind === "claim" ? record.claims.find(({ id }) => id === selection.id) : undefined;
  const right = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen && !isWide()) right.current?.scrollIntoView();
  }, [chosen]);
  return (
    <main className="record">
      <div className="record-left">
        <div className="panel-head">
          <h1>{said.title}</h1>
        </div>
        <Search sought={sought} seek={seek} />
        <button
          className="plain record-more"
          aria-expanded={isOpen}
          aria-controls="record-filters"
          onClick={() => open(!isOpen)}
        >
          {said.filters}
        </button>
        <div id="record-filters" data-open={isOpen}>
          <fieldset className="section plain-set">
            <legend>{said.told}</legend>
            {[ALL, ...record.accounts.map(({ id }) => id), ...(record.accounts.length > 1 ? [COMPARE] : [])].map(
              (id) => (
                <label key={id}>
                  <input type="radio" name="told" checked={told === id} onChange={() => tell(id)} />
                  {toldBy(id)}
                </label>
              ),
            )}
          </fieldset>
          <fieldset className="section plain-set">
            <legend>{said.modes}</legend>
            {[undefined, ...modes].map((one) => (
              <label key={one ?? ALL}>
                <input type="radio" name="mode" checked={mode === one} onChange={() => show(one)} />
                {one !== undefined && <ModeMark mode={one} />}
                <span className="grow">{one === undefined ? said.everything : said.modeNames[one]}</span>
                <span className="third">
                  {one === undefined ? found.length : found.filter((claim) => claim.mode === one).length}
                </span>
              </label>
            ))}
          </fieldset>
          <section className="section">
            <h2 className="minor">{said.doubts}</h2>
            {record.anomalies.map(({ id, title, doubt, decided }) => (
              <details key={id}>
                <summary>
                  <span className="cite">{id}</span> {textIn(language, title)}
                </summary>
                <p className="second">{textIn(language, doubt)}</p>
                <p>
                  <b>{said.decided}:</b> {textIn(language, decided)}
                </p>
              </details>
            ))}
          </section>
        </div>
      </div>
      <div
        className="record-claims"
        data-columns={told === COMPARE ? record.accounts.length : 1}
        style={{ "--accounts": record.accounts.length } as CSSProperties}
        ref={list}
      >
        <PrintedHead told={toldBy(told)} kept={kept} />
        <ClaimsByDay claims={kept} compared={told === COMPARE} />
        <PrintedSources kept={kept} />
      </div>
      <div className="record-right" ref={right}>
        {chosen === undefined ? (
          <p className="section second record-choose">{said.choose}</p>
        ) : (
          <ClaimPanel claim={chosen} />
        )}
      </div>
    </main>
  );
}

/** Names of all that a claim may tell of, by id. */
function namesOf({ names }: Scenario): ReadonlyMap<string, Names> {
  const { formations, headquarters, places, rivers, crossings } = names;
  return new Map([formations, headquarters, places, rivers, crossings].flat().map((one) => [one.id, one.names]));
}

/** The record opens where the clock stands, or at the claim that is chosen. */
function goToNow(list: HTMLElement | null): void {
  const chosen = list?.querySelector<HTMLElement>('[aria-pressed="true"]');
  const { at } = useRoom.getState();
  const days = [...(list?.querySelectorAll<HTMLElement>("[data-from]") ?? [])];
  const day = days.findLast((one) => Number(one.dataset["from"]) <= at);
  if (isWide()) (chosen ?? day)?.scrollIntoView({ block: chosen ? "center" : "start" });
}
