/** One claim in the list: its words, its time, whose it is, and its citation. */
import { textIn } from "@staffride/views/language";
import { citation } from "@staffride/views/record/citation";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { timeText } from "@staffride/views/record/words";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { ModeMark } from "./mode-mark.js";
import { RECORD } from "./words.js";

/** @param pointed it stands elsewhere in full, and is only pointed at from here */
export function ClaimRow({ claim, pointed = false }: { readonly claim: RecordedClaim; readonly pointed?: boolean }) {
  const { record } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  const selection = useRoom(({ choices }) => choices.selection);
  const choose = useRoom((room) => room.choose);
  const account = record.accounts.find(({ id }) => id === claim.account);
  return (
    <button
      className={pointed ? "claim-row claim-pointed" : "claim-row"}
      aria-pressed={selection?.kind === "claim" && selection.id === claim.id}
      onClick={() => choose({ selection: { kind: "claim", id: claim.id } })}
    >
      <ModeMark mode={claim.mode} />
      <span>
        <span className="claim-words">{textIn(language, claim.gloss)}</span>
        <small className="second">
          {timeText(language, record.start, claim.time)}
          {account && <span className="whose"> · {textIn(language, account.title)}</span>}
          {claim.rivals.length > 0 && ` · ${said.otherwise(claim.rivals.length)}`}
        </small>
      </span>
      <span className="cite">{citation(claim, language).short}</span>
    </button>
  );
}
