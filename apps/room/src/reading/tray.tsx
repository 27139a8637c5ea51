/** The in-tray of a headquarters at the minute: what it has read, the latest first, and what lies in the cipher room. */
import { useMemo } from "react";
import { moment } from "@staffride/views/calendar";
import { duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { asRead } from "@staffride/views/dispatch/dispatch";
import { message, sayingFor } from "@staffride/views/dispatch/traffic";
import { dispatchesOf } from "@staffride/views/watch/dispatches";
import { traysOf } from "@staffride/views/watch/tray";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { unbroken } from "../words/unbroken.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { READING } from "./words.js";

/** Papers shown; the rest is counted. */
const SHOWN = 30;
/** A way of so many minutes fills the bar. */
const LONGEST = 48 * 60;

export function Tray({ headquarters }: { readonly headquarters: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const at = useSettledAt();
  const choose = useRoom((room) => room.choose);
  const selection = useRoom(({ choices }) => choices.selection);
  const { scenario } = run;
  const trays = useMemo(() => traysOf(run, headquarters, at, SHOWN), [run, headquarters, at]);
  const saying = useMemo(() => sayingFor(scenario, language), [scenario, language]);
  const dispatches = dispatchesOf(run);
  const name = (h: number) => (h < 0 ? "–" : nameIn(language, scenario.names.headquarters[h]!.names));
  return (
    <aside className="right" aria-label={said.tray}>
      <div className="panel-head">
        <h2>{said.tray}</h2>
        <small className="third">{said.trayCount(trays.nRead, trays.unread.length)}</small>
      </div>
      {trays.unread.map(({ dispatch, received }) => (
        <div key={dispatch} className="tray-item">
          <div className="between">
            <b>{said.cipher}</b>
            <small className="second">{said.came(moment(language, scenario.start, received))}</small>
          </div>
        </div>
      ))}
      {trays.nRead === 0 && trays.unread.length === 0 && <p className="section second">{said.empty}</p>}
      {trays.read.map(({ dispatch, at: read, other, content }) => {
        const paper = dispatches.get(dispatch)!;
        const took = read - paper.drafted;
        const { text } = message(saying, asRead(paper));
        return (
          <button
            key={`${dispatch} ${read}`}
            className="tray-item"
            aria-current={selection?.kind === "dispatch" && selection.id === String(dispatch)}
            onClick={() => choose({ selection: { kind: "dispatch", id: String(dispatch) } })}
          >
            <span className="between">
              <span>
                <b>{name(other)}</b> <span className="second">{term(language, "dispatch-kind", content)}</span>
              </span>
              <small className="second">{said.read(moment(language, scenario.start, read))}</small>
            </span>
            <span className="tray-text">{unbroken(text)}</span>
            <span className="way">
              <svg width="140" height="8" aria-hidden="true">
                <path d="M0 4H140" stroke="var(--rule)" />
                <path d={`M0 4H${Math.min(136, (took / LONGEST) * 140)}`} stroke="var(--side)" strokeWidth="2" />
                <circle cx={Math.min(136, (took / LONGEST) * 140)} cy="4" r="2.6" fill="var(--side)" />
              </svg>
              <small className="second">{said.took(duration(language, took))}</small>
            </span>
          </button>
        );
      })}
      {trays.nRead > SHOWN && <p className="section second">{said.more(trays.nRead - SHOWN)}</p>}
    </aside>
  );
}
