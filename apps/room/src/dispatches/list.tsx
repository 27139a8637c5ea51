/** The dispatches of the board in a list: on a phone below it, where its labels have no room. */
import { date, moment } from "@staffride/views/calendar";
import { shortNameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import type { Arrow } from "./arrows.js";
import { Mark } from "./mark.js";
import type { Wire } from "./wire.js";
import { BOARD_WORDS } from "./words.js";

interface ListProps {
  readonly arrows: readonly Arrow[];
  readonly chosen: string | undefined;
  readonly onChoose: (wire: Wire) => void;
}

/** More than so many stand on the board alone. */
const MOST = 120;

export function DispatchList({ arrows, chosen, onChoose }: ListProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const { start, names } = pack.scenario;
  const name = (h: number) => shortNameIn(language, names.headquarters[h]!.names);
  const all = arrows.flatMap(({ wires }) => wires).sort((a, b) => a.sent.from - b.sent.from);
  const shown = all.filter(({ routine }) => !routine).slice(0, MOST);
  const when = ({ recorded, sent }: Wire) => {
    if (!recorded) return moment(language, start, sent.from);
    const [first, last] = [date(language, start, sent.from), date(language, start, sent.to)];
    return first === last ? first : words.between(first, last);
  };
  return (
    <ol className="dispatch-list" aria-label={words.list}>
      {shown.map((wire) => (
        <li key={wire.key}>
          <button aria-pressed={wire.id === chosen} onClick={() => onChoose(wire)}>
            <span className="second">{when(wire)}</span>
            <span>
              <b>{words.panel.fromTo(name(wire.from), name(wire.to))}</b>{" "}
              {wire.label === "" ? term(language, "dispatch-kind", wire.content) : wire.label}
            </span>
            <span className="second outcome">
              {wire.mark !== "silent" && wire.mark !== "unknown" && (
                <svg width="18" height="18" aria-hidden="true">
                  <Mark which={wire.mark} x={9} y={9} />
                </svg>
              )}
              {words.marks[wire.mark]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
