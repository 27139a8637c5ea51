/** What the record has of a dispatch: when it was sent and received by each account, and every claim that tells of it, cited. */
import { nameIn, textIn } from "@staffride/views/language";
import { citation } from "@staffride/views/record/citation";
import { timeText } from "@staffride/views/record/words";
import type { RecordedDispatch, Telling } from "@staffride/views/record/dispatches";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { Quoted } from "../record/quoted.js";
import { BOARD_WORDS } from "./words.js";

interface InRecordProps {
  /** Plan that an order of the run carries out. */
  readonly plan?: string | undefined;
  readonly recorded?: RecordedDispatch;
}

export function InRecord({ plan, recorded }: InRecordProps) {
  const { pack, record } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const found = recorded ?? record.dispatches.find(({ plans }) => plan !== undefined && plans.includes(plan));
  const cites = pack.scenario.names.plans.find((one) => one?.id === plan)?.cites ?? [];
  const ids = new Set([...(found?.claims ?? []), ...cites]);
  const claims = record.claims.filter(({ id }) => ids.has(id));
  if (plan === undefined && recorded === undefined) return null;
  return (
    <div className="section">
      <h3>{words.recorded}</h3>
      {found && (
        <dl className="facts">
          <Times what={words.sentWhen} tellings={found.sent} />
          <Times what={words.receivedWhen} tellings={found.received} />
        </dl>
      )}
      {claims.length === 0 && <p className="second">{words.notInRecord}</p>}
      {claims.map((claim, i) => {
        const { short } = citation(claim, language);
        return (
          <div key={claim.id} className="recorded-claim">
            <p>
              {textIn(language, claim.gloss)} <span className="cite">{short}</span>
              {claim.account !== undefined && <small className="third"> {accountWords(claim.account)}</small>}
            </p>
            <Quoted cited={claim.citation} quiet={i > 0} />
          </div>
        );
      })}
      {claims.length > 0 && (
        <small className="third">
          {words.sources}
          {language === "zh" ? "：" : ": "}
          {[...new Set(claims.map((claim) => sourceWords(claim.citation)))].join("; ")}
        </small>
      )}
    </div>
  );

  function sourceWords({ mark, sentence, title, where }: (typeof claims)[number]["citation"]): string {
    const name = nameIn(language, title);
    return sentence === undefined
      ? `${mark}: ${[name, where && textIn(language, where)].filter(Boolean).join(", ")}`
      : `S: ${name}`;
  }
  function accountWords(id: string): string {
    const title = record.accounts.find((one) => one.id === id)?.title;
    return title === undefined ? id : textIn(language, title);
  }
}

function Times({ what, tellings }: { readonly what: string; readonly tellings: readonly Telling[] }) {
  const { pack, record } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const { start } = pack.scenario;
  const short = (id: string | undefined) =>
    id === undefined ? "" : textIn(language, record.accounts.find((one) => one.id === id)?.title ?? { en: id });
  return (
    <>
      <dt>{what}</dt>
      <dd>
        {tellings.length === 0
          ? words.notRecorded
          : tellings.map((one) => (
              <div key={one.claim}>
                {timeText(language, start, one)}{" "}
                {one.account !== undefined && <small className="third">{short(one.account)}</small>}
              </div>
            ))}
      </dd>
    </>
  );
}
