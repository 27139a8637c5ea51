/** Under the lanes, where a run has no diary or the record is drawn: what the record says that they believed. */
import { shortNameIn, textIn } from "@staffride/views/language";
import { textWidth } from "@staffride/views/map/text-width";
import { citation } from "@staffride/views/record/citation";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { xAt } from "./arrows.js";
import { Carried } from "./carried.js";
import type { Live } from "./live.js";
import { LeftWords } from "./belief-strip.js";
import type { Laid } from "./picture.js";
import { MARK, laidBeliefs } from "./recorded-beliefs.js";
import { BOARD_WORDS } from "./words.js";

const ROW = 19;
const ROWS = 4;

interface RecordedStripProps {
  readonly laid: Laid;
  readonly live: Live;
  readonly claims: readonly RecordedClaim[];
}

export function RecordedStrip({ laid, live, claims }: RecordedStripProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].belief;
  const { ground, bottom } = laid;
  const top = bottom + 16;
  const holder = (id: string | undefined) => {
    const found = pack.scenario.names.headquarters.find((one) => one.id === id);
    return shortNameIn(language, found?.names ?? { en: "" });
  };
  const head = (claim: RecordedClaim) => `${holder(claim.believer)}${language === "zh" ? "：" : ": "}`;
  const said = (claim: RecordedClaim) => textIn(language, claim.gloss);
  const width = (claim: RecordedClaim) =>
    textWidth(head(claim), { size: 12, bold: true }) +
    textWidth(`${said(claim)} ${citation(claim, language).short}`, { size: 12 });
  const laidOut = laidBeliefs(claims, ROWS, ground, (minute) => xAt(ground, minute), width);
  return (
    <g className="recorded-strip">
      <path d={`M${ground.left} ${bottom + 6}H${ground.right}`} stroke="var(--rule)" />
      <LeftWords left={ground.left} y={top + 8} parts={[words.recordedTitle, words.noRecord]} />
      <Carried {...{ laid, live }}>
        {laidOut.map(({ claim, x1, x2, x, row }) => {
          const y = top + row * ROW;
          return (
            <g key={claim.id}>
              <path
                d={`M${x1.toFixed(1)} ${y + 9}H${Math.max(x1 + 2, x2).toFixed(1)}`}
                stroke="var(--rule-strong)"
                strokeWidth="1"
              />
              <circle
                cx={x + 4}
                cy={y}
                r="3.6"
                fill="var(--ground)"
                stroke="var(--ink)"
                strokeWidth="1.4"
                strokeDasharray="2 1.4"
              />
              <text
                x={x + MARK}
                y={y + 4}
                style={{
                  fontSize: 12,
                  fill: "var(--ink)",
                  stroke: "var(--ground)",
                  strokeWidth: 3,
                  paintOrder: "stroke",
                }}
              >
                <tspan fontWeight="600">{head(claim)}</tspan>
                {said(claim)}
                <tspan fontWeight="600" fill="var(--accent)">
                  {" "}
                  {citation(claim, language).short}
                </tspan>
              </text>
            </g>
          );
        })}
      </Carried>
    </g>
  );
}
