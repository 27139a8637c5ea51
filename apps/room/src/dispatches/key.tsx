/** The key to lines and marks. */
import { useWords } from "../words/words.js";
import { Mark } from "./mark.js";
import type { Mark as Which, Style } from "./wire.js";
import { BOARD_WORDS } from "./words.js";

const LINES: readonly (readonly [Style, string, string | undefined])[] = [
  ["order", "2.3", undefined],
  ["report", "1.3", undefined],
  ["appeal", "5.4", undefined],
  ["visit", "2.2", "2 6"],
  ["inquiry", "1.6", "8 4"],
];
const MARKS: readonly Which[] = [
  "obey",
  "in-force",
  "part",
  "delay",
  "refuse",
  "appeal",
  "overtaken",
  "lost",
  "no-answer",
];

export function Key({ recorded }: { readonly recorded: boolean }) {
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  return (
    <div className="board-key">
      <ul aria-label={words.key}>
        {LINES.map(([style, width, dash]) => (
          <li key={style}>
            <svg width="26" height="12" aria-hidden="true">
              <path
                d="M1 6H25"
                stroke="var(--ink)"
                strokeWidth={width}
                strokeDasharray={dash}
                strokeLinecap={style === "visit" ? "round" : "butt"}
              />
              {style === "appeal" && <path d="M1 6H25" stroke="var(--ground)" strokeWidth="2.4" />}
            </svg>
            {words.styles[style]}
          </li>
        ))}
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <path d="M1 6H21" stroke="var(--ink)" strokeWidth="5" />
          </svg>
          {words.deciphering}
        </li>
        {MARKS.map((which) => (
          <li key={which}>
            <svg width="18" height="18" aria-hidden="true">
              <Mark which={which} x={9} y={9} />
            </svg>
            {words.marks[which]}
          </li>
        ))}
      </ul>
      {recorded && <p className="second">{words.bracketNote}</p>}
    </div>
  );
}
