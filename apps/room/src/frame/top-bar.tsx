/** The bar above: what is open, which page of it, through whose eyes, and the tools. */
import { nameIn, shortNameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { VIEWS } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Undo } from "./undo.js";

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const { choices, choose } = useRoom();
  return (
    <header className="bar">
      <div className="brand">
        {words.product}
        <span>{shortNameIn(language, pack.scenario.names.title)}</span>
      </div>
      <nav className="tabs" aria-label={words.bar.views}>
        {VIEWS.map((view) => (
          <button key={view} aria-current={choices.view === view ? "page" : undefined} onClick={() => choose({ view })}>
            {words.views[view]}
          </button>
        ))}
      </nav>
      <div className="grow" />
      <Undo />
      <Eyes />
      <div className="tools">
        <button
          lang={language === "zh" ? "en" : "zh-Hans"}
          onClick={() => choose({ language: language === "zh" ? "en" : "zh" })}
        >
          {words.bar.language}
        </button>
        <button
          aria-label={words.bar.theme}
          title={words.bar.theme}
          onClick={() => choose({ theme: choices.theme === "paper" ? "night" : "paper" })}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </svg>
        </button>
        <button className="on-wide" aria-label={words.bar.help} title={words.bar.help} onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

/** The one switch: what was so, a side, or any headquarters. */
function Eyes() {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const choose = useRoom((room) => room.choose);
  const { names, command } = pack.scenario;
  const seeing = names.headquarters.filter((_, h) => command.formation[h]! < 0);
  const chosen = eyes.kind === "headquarters" ? names.headquarters.findIndex(({ id }) => id === eyes.headquarters) : -1;
  const hue = chosen >= 0 ? names.sides[command.side[chosen]!]!.hue : undefined;
  return (
    <div role="group" aria-label={words.bar.seenBy}>
      <span className="label" aria-hidden="true">
        {words.bar.seenBy}
      </span>
      <span className="segments">
        <button aria-pressed={eyes.kind === "truth"} onClick={() => choose({ eyes: { kind: "truth" } })}>
          {words.bar.truth}
        </button>
        {names.sides.map(({ id, names: side, hue: colour }) => (
          <button
            key={id}
            className="side-eyes"
            data-hue={colour}
            aria-pressed={eyes.kind === "side" && eyes.side === id}
            onClick={() => choose({ eyes: { kind: "side", side: id } })}
          >
            {nameIn(language, side)}
          </button>
        ))}
        <select
          aria-label={words.bar.headquarters}
          data-on={chosen >= 0}
          data-hue={hue}
          value={eyes.kind === "headquarters" ? eyes.headquarters : ""}
          onChange={({ target }) =>
            choose({
              eyes: target.value === "" ? { kind: "truth" } : { kind: "headquarters", headquarters: target.value },
            })
          }
        >
          <option value="">{words.bar.headquarters}</option>
          {names.sides.map((side, s) => (
            <optgroup key={side.id} label={nameIn(language, side.names)}>
              {seeing
                .filter(({ id }) => command.side[names.headquarters.findIndex((one) => one.id === id)] === s)
                .map(({ id, names: called }) => (
                  <option key={id} value={id}>
                    {nameIn(language, called)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </span>
    </div>
  );
}
