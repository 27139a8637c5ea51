/** Whose eyes: a band over the map in the colour of their side, so that nobody takes belief for truth. */
import { time } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

/** With whose eyes one looks, in words; undefined for what was so. */
export function useEyesName(): string | undefined {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const { sides, headquarters } = pack.scenario.names;
  if (eyes.kind === "truth") return undefined;
  const one =
    eyes.kind === "side"
      ? sides.find(({ id }) => id === eyes.side)
      : headquarters.find(({ id }) => id === eyes.headquarters);
  return one && `${words.bar.seenBy}${language === "zh" ? "：" : " "}${nameIn(language, one.names)}`;
}

export function EyesBand() {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const at = useSettledAt();
  const { eyes, difference } = useRoom(({ choices }) => choices);
  const choose = useRoom((room) => room.choose);
  const { names, command, start } = pack.scenario;
  if (eyes.kind === "truth") return null;
  const h = eyes.kind === "headquarters" ? (run.handles.headquarters.get(eyes.headquarters) ?? -1) : -1;
  const side = h >= 0 ? command.side[h]! : names.sides.findIndex(({ id }) => eyes.kind === "side" && id === eyes.side);
  if (side < 0) return null;
  const paper = h >= 0 ? pack.papers.headquarters.find(({ id }) => id === names.headquarters[h]!.id) : undefined;
  const who = h >= 0 ? nameIn(language, names.headquarters[h]!.names) : nameIn(language, names.sides[side]!.names);
  const commander = paper?.commander && nameIn(language, paper.commander.names);
  return (
    <div className="eyes" data-hue={names.sides[side]!.hue} data-furniture="">
      <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
        <path d="M1 7q9-11 18 0q-9 11-18 0z" fill="none" stroke="var(--side)" strokeWidth="1.6" />
        <circle cx="10" cy="7" r="3" fill="var(--side)" />
      </svg>
      <span>
        <b>{commander ? `${commander}${language === "zh" ? "，" : ", "}${who}` : who}</b>
        {language === "zh" ? "。" : ". "}
        {h >= 0 ? words.eyes.onlyRead(time(start, at)) : words.eyes.onlySide(who)}
      </span>
      <span className="grow" />
      <button
        className="switch"
        role="switch"
        aria-checked={difference}
        onClick={() => choose({ difference: !difference })}
      >
        <svg width="28" height="16" aria-hidden="true">
          <rect
            {...{ x: 0.75, y: 0.75, width: 26.5, height: 14.5, rx: 7.25, strokeWidth: 1.5 }}
            fill={difference ? "var(--accent)" : "none"}
            stroke={difference ? "var(--accent)" : "var(--ink-3)"}
          />
          <circle cx={difference ? 20 : 8} cy="8" r="4.6" fill={difference ? "var(--panel)" : "var(--ink-3)"} />
        </svg>
        {words.eyes.difference}
      </button>
    </div>
  );
}
