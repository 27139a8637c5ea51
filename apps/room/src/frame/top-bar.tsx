/** The bar above: what is open, which page of it, through whose eyes, and the tools. */
import { nameIn, shortNameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { VIEWS } from "../state/choices.js";
import type { Eyes as EyesChosen } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Undo } from "./undo.js";
import { useIsRoomy } from "./wide.js";

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

/** The one switch: what was so, a side, or any headquarters; where there is little room all of it is one list. */
function Eyes() {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const choose = useRoom((room) => room.choose);
  const isRoomy = useIsRoomy();
  const { names, command } = pack.scenario;
  const seeing = names.headquarters.filter((_, h) => command.formation[h]! < 0);
  const sideOf = (id: string) => command.side[names.headquarters.findIndex((one) => one.id === id)]!;
  const inList = eyes.kind === "headquarters" || (eyes.kind === "side" && !isRoomy);
  const hue = eyes.kind === "headquarters" ? names.sides[sideOf(eyes.headquarters)]?.hue : undefined;
  return (
    <div role="group" aria-label={words.bar.seenBy}>
      <span className="label" aria-hidden="true">
        {words.bar.seenBy}
      </span>
      <span className="segments">
        {isRoomy && (
          <button aria-pressed={eyes.kind === "truth"} onClick={() => choose({ eyes: { kind: "truth" } })}>
            {words.bar.truth}
          </button>
        )}
        {isRoomy &&
          names.sides.map(({ id, names: side, hue: colour }) => (
            <button
              key={id}
              data-hue={colour}
              aria-pressed={eyes.kind === "side" && eyes.side === id}
              onClick={() => choose({ eyes: { kind: "side", side: id } })}
            >
              {nameIn(language, side)}
            </button>
          ))}
        <select
          aria-label={isRoomy ? words.bar.headquarters : words.bar.seenBy}
          data-on={inList}
          data-hue={eyes.kind === "side" ? names.sides.find(({ id }) => id === eyes.side)?.hue : hue}
          value={inList ? valueOf(eyes) : ""}
          onChange={({ target }) => choose({ eyes: eyesOf(target.value) })}
        >
          <option value="">{isRoomy ? words.bar.headquarters : words.bar.truth}</option>
          {names.sides.map((side, s) => (
            <optgroup key={side.id} label={nameIn(language, side.names)}>
              {!isRoomy && (
                <option value={valueOf({ kind: "side", side: side.id })}>{nameIn(language, side.names)}</option>
              )}
              {seeing
                .filter(({ id }) => sideOf(id) === s)
                .map(({ id, names: called }) => (
                  <option key={id} value={valueOf({ kind: "headquarters", headquarters: id })}>
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

const SIDE = "side:";
/** A headquarters by its id: the list is told by that. */
const valueOf = (eyes: EyesChosen): string =>
  eyes.kind === "headquarters" ? eyes.headquarters : eyes.kind === "side" ? SIDE + eyes.side : "";
const eyesOf = (value: string): EyesChosen =>
  value === ""
    ? { kind: "truth" }
    : value.startsWith(SIDE)
      ? { kind: "side", side: value.slice(SIDE.length) }
      : { kind: "headquarters", headquarters: value };
