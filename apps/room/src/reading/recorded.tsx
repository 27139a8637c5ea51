/** What the record says of a formation or headquarters about this minute: its claims, each with its citation. */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { textIn } from "@staffride/views/language";
import { citation } from "@staffride/views/record/citation";
import { recordAt } from "@staffride/views/record/at";
import { gapText, timeText } from "@staffride/views/record/words";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { READING } from "./words.js";

/** Claims shown: those about this minute, the last before and the next after; the others are folded, unless there are no such. */
export function Recorded({ id }: { readonly id: string }) {
  const { record } = useOpened();
  const { language } = useWords();
  const at = useSettledAt();
  const now = useMemo(() => recordAt(record, at), [record, at]);
  const all = useMemo(() => record.claims.filter(({ about }) => about.includes(id)), [record, id]);
  const body = now.bodies.find((one) => one.id === id);
  const about = now.claims.filter((claim) => claim.about.includes(id));
  const shown = [...new Set([body?.last, ...about, body?.next])].filter((claim) => claim !== undefined);
  const others = all.filter((claim) => !shown.includes(claim));
  return (
    <Section count={all.length} shown={shown.length > 0 ? shown : others} others={shown.length > 0 ? others : []}>
      {body?.gap && all.length > 0 && <p className="note">{gapText(language, record.start, body.gap)}</p>}
    </Section>
  );
}

/** Claims that name a town or crossing. */
export function RecordedAt({ id }: { readonly id: string }) {
  const { record } = useOpened();
  const all = useMemo(
    () => record.claims.filter(({ places, towards }) => [...places, ...towards].some((place) => place.id === id)),
    [record, id],
  );
  return <Section count={all.length} shown={all} />;
}

interface SectionProps {
  /** Claims there are, of which some are shown. */
  readonly count: number;
  readonly shown: readonly RecordedClaim[];
  /** Of other times. */
  readonly others?: readonly RecordedClaim[];
  readonly children?: ReactNode;
}

function Section({ count, shown, others = [], children }: SectionProps) {
  const said = READING[useWords().language];
  return (
    <section className="section">
      <h3>
        {said.inRecord}
        <span>{said.claims(count)}</span>
      </h3>
      {count === 0 && <p className="second">{said.notRecorded}</p>}
      {children}
      {shown.map((claim) => (
        <ClaimText key={claim.id} claim={claim} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>{said.otherClaims(others.length)}</summary>
          {others.map((claim) => (
            <ClaimText key={claim.id} claim={claim} />
          ))}
        </details>
      )}
    </section>
  );
}

export function ClaimText({ claim }: { readonly claim: RecordedClaim }) {
  const { record } = useOpened();
  const { language } = useWords();
  const choose = useRoom((room) => room.choose);
  const said = READING[language];
  const { short } = citation(claim, language);
  return (
    <p className="claim">
      {textIn(language, claim.gloss)}{" "}
      <button
        className="cite"
        title={said.readInRecord}
        onClick={() => choose({ view: "record", selection: { kind: "claim", id: claim.id } })}
      >
        {short}
      </button>
      <small className="second"> {timeText(language, record.start, claim.time)}</small>
    </p>
  );
}
