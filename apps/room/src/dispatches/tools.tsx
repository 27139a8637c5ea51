/** Above the board: what it shows in words, and what can be changed about it. */
import { nameIn, shortNameIn } from "@staffride/views/language";
import { time, date } from "@staffride/views/calendar";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useSettledAt } from "../state/settled.js";
import { useWords } from "../words/words.js";
import type { Arrow } from "./arrows.js";
import type { Believed } from "./beliefs.js";
import { beliefWords } from "./belief-strip.js";
import { LanesMenu } from "./lanes-menu.js";
import type { Drawn } from "./drawn.js";
import type { Lane } from "./lanes.js";
import type { Quarrel } from "./quarrel.js";
import type { Story } from "./stories.js";
import type { Settings } from "./settings.js";
import type { Arrange } from "./use-settings.js";
import type { Style } from "./wire.js";
import { moved, stretched } from "./window.js";
import { BOARD_WORDS } from "./words.js";

export interface ToolsProps {
  readonly title: string;
  readonly dates: string;
  readonly settings: Settings;
  readonly arrange: Arrange;
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  readonly quarrel: Quarrel | undefined;
  readonly stories: readonly Story[];
  readonly beliefs: readonly Believed[];
  readonly belief: Believed | undefined;
  readonly dropped: number;
  /** Dispatches that the record has on this board. */
  readonly inRecord: number;
  readonly drawn: Drawn;
  /** Of the quarrel, in the run. */
  readonly exchanged: number | undefined;
  readonly save: () => void;
}

export function Tools(props: ToolsProps) {
  const { title, dates, settings, arrange, lanes, drawn } = props;
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { length } = pack.scenario;
  const { from, to } = settings.window;
  const step = (change: Settings["window"]) => arrange({ window: change });
  return (
    <div className="board-head">
      <div className="board-title">
        <h1>{title}</h1>
        <small className="second">
          {dates}
          {drawn !== "run" && words.origin[drawn]}
        </small>
      </div>
      <div className="board-tools" role="group" aria-label={words.tools.name}>
        <Source {...{ settings, arrange, drawn }} />
        <Preset {...props} />
        <LanesMenu lanes={lanes} arrange={arrange} />
        {drawn !== "record" && (
          <label className="tick">
            <input
              type="checkbox"
              checked={settings.reports}
              onChange={({ target }) => arrange({ reports: target.checked })}
            />
            {words.tools.reports}
          </label>
        )}
        <BeliefChoice {...props} />
        <span className="segments" role="group" aria-label={dates}>
          {(
            [
              ["‹", words.tools.earlier, () => moved(settings.window, -0.25, length)],
              ["›", words.tools.later, () => moved(settings.window, 0.25, length)],
              ["+", words.tools.closer, () => stretched(settings.window, 1 / 1.4, (from + to) / 2, length)],
              ["−", words.tools.wider, () => stretched(settings.window, 1.4, (from + to) / 2, length)],
            ] as const
          ).map(([sign, name, change]) => (
            <button key={sign} aria-label={name} title={name} onClick={() => step(change())}>
              {sign}
            </button>
          ))}
        </span>
        <button className="plain-button" onClick={props.save}>
          {words.tools.save}
        </button>
      </div>
      <Told {...props} />
    </div>
  );
}

/** The record, or the run; of the record, whose account. */
function Source({ settings, arrange, drawn }: Pick<ToolsProps, "settings" | "arrange" | "drawn">) {
  const { record } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].tools;
  const ghosts = useRoom(({ choices }) => choices.ghosts);
  const choose = useRoom((room) => room.choose);
  const draw = (which: "run" | "record") => {
    if (which === "run") arrange({ drawn: "run" });
    choose({ watching: which });
  };
  const hasRecord = record.dispatches.length > 0;
  if (!hasRecord) return null;
  return (
    <>
      <span className="segments" role="group" aria-label={words.source}>
        {(["run", "record"] as const).map((which) => (
          <button key={which} aria-pressed={(drawn === "record") === (which === "record")} onClick={() => draw(which)}>
            {words[which]}
          </button>
        ))}
      </span>
      {drawn !== "record" && (
        <label className="tick">
          <input
            type="checkbox"
            checked={ghosts}
            onChange={({ target }) => {
              arrange({ drawn: "run" });
              choose({ ghosts: target.checked });
            }}
          />
          {words.ghosts}
        </label>
      )}
      {drawn !== "run" && record.accounts.length > 1 && (
        <select
          aria-label={words.account}
          value={settings.account}
          onChange={({ target }) => arrange({ account: target.value })}
        >
          <option value="">{words.everyAccount}</option>
          {record.accounts.map(({ id, gloss }) => (
            <option key={id} value={id}>
              {(language === "zh" ? (gloss.zh ?? gloss.en) : gloss.en).split(/[.:：。]/u)[0]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function Preset({ settings, arrange, quarrel, stories }: ToolsProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { names, command, length } = pack.scenario;
  // a story opens on its days, and on what tells more of it
  const onPick = (preset: string) => {
    const days = preset === "quarrel" ? quarrel : stories.find(({ name }) => preset === `story:${name}`);
    const window = days && { from: days.from, to: Math.min(length, days.to) };
    arrange({ preset, ...(window === undefined ? {} : { window, drawn: "" }) });
  };
  return (
    <select aria-label={words.tools.show} value={settings.preset} onChange={({ target }) => onPick(target.value)}>
      {quarrel && <option value="quarrel">{words.quarrel}</option>}
      {stories.map(({ name }) => (
        <option key={name} value={`story:${name}`}>
          {words.stories[name]}
        </option>
      ))}
      {settings.preset === "own" && <option value="own">{words.own}</option>}
      {names.sides.map(({ id, names: called }, side) => (
        <optgroup key={id} label={nameIn(language, called)}>
          <option value={`side:${id}`}>{words.sideOf(nameIn(language, called))}</option>
          {names.headquarters.map((one, h) =>
            command.side[h] === side && command.formation[h]! < 0 ? (
              <option key={one.id} value={`chain:${one.id}`}>
                {words.chainOf(nameIn(language, one.names))}
              </option>
            ) : null,
          )}
        </optgroup>
      ))}
    </select>
  );
}

function BeliefChoice({ beliefs, belief, arrange }: ToolsProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].belief;
  if (beliefs.length === 0) return null;
  return (
    <select
      className="belief-choice"
      aria-label={words.name}
      value={belief?.key ?? "none"}
      onChange={({ target }) => arrange({ belief: target.value })}
    >
      <option value="none">{words.none}</option>
      {beliefs.map((one) => (
        <option key={one.key} value={one.key}>
          {beliefWords(language, one, pack.scenario.names)}
        </option>
      ))}
    </select>
  );
}

const STYLES: readonly Style[] = ["order", "appeal", "visit", "inquiry", "report"];

/** What stands on the board, in a sentence; and what does not. */
function Told({ arrows, dropped, beliefs, inRecord, arrange, drawn, exchanged }: ToolsProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { watching, eyes } = useRoom(({ choices }) => choices);
  const choose = useRoom((room) => room.choose);
  const at = useSettledAt();
  const { names, start } = pack.scenario;
  const all = arrows.flatMap(({ wires }) => wires);
  const kinds = STYLES.flatMap((style) => {
    const n = all.filter((one) => one.style === style).length;
    return n > 0 ? [words.kinds[style](n)] : [];
  });
  const seeing =
    eyes.kind === "headquarters" ? names.headquarters.find(({ id }) => id === eyes.headquarters) : undefined;
  const offersRecord = drawn === "run" && eyes.kind === "truth" && inRecord > 0;
  return (
    <p className="board-told second">
      {arrows.length > 0 &&
        `${words.told(all.length, kinds.join(language === "zh" ? "，" : ", "))}${language === "zh" ? "。" : ". "}`}
      {dropped > 0 && `${words.dropped(dropped)}${language === "zh" ? "。" : ". "}`}
      {seeing && words.onlyOwn(shortNameIn(language, seeing.names), `${date(language, start, at)} ${time(start, at)}`)}
      {drawn !== "record" && beliefs.length === 0 && eyes.kind === "truth" && `${words.belief.noDiary} `}
      {offersRecord && (
        <>
          {words.recordHas(inRecord)}{" "}
          <button className="plain" onClick={() => choose({ watching: "record" })}>
            {words.showRecord}
          </button>
        </>
      )}
      {drawn === "record" && watching === "run" && exchanged !== undefined && (
        <>
          {words.runHas(exchanged)}{" "}
          <button className="plain" onClick={() => arrange({ drawn: "run" })}>
            {words.showRun}
          </button>
        </>
      )}
    </p>
  );
}
