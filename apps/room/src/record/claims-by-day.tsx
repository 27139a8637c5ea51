/** The claims under the day they begin on; each account in a column of its own where they are compared. */
import { useMemo } from "react";
import { weekdayDate } from "@staffride/views/calendar";
import { textIn } from "@staffride/views/language";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { inDays, type Day } from "@staffride/views/record/days";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { BesideRows } from "./beside-rows.js";
import { ClaimRow } from "./claim-row.js";
import { RECORD } from "./words.js";

interface Listed {
  readonly claims: readonly RecordedClaim[];
  readonly compared: boolean;
}

export function ClaimsByDay({ claims, compared }: Listed) {
  const { record } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  const days = useMemo(() => inDays(claims, record.start), [claims, record]);
  const titleOf = ({ kind, from }: Day) =>
    kind === "day" ? weekdayDate(language, record.start, from!) : said.headings[kind];
  return (
    <div>
      {compared && (
        <div className="accounts accounts-head">
          {record.accounts.map(({ id, title }) => (
            <h2 key={id}>{textIn(language, title)}</h2>
          ))}
        </div>
      )}
      {claims.length === 0 && <p className="second">{said.none}</p>}
      {days.map((day) => (
        <section key={titleOf(day)} {...(day.from !== undefined && { "data-from": day.from })}>
          <h2 className="day">{titleOf(day)}</h2>
          <Rows claims={day.claims} compared={compared} />
          {day.lasting.length > 0 && (
            <>
              <h3 className="day-on minor">{said.lasting}</h3>
              <Rows claims={day.lasting} compared={compared} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

function Rows({ claims, compared }: Listed) {
  if (compared) return <BesideRows claims={claims} />;
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimRow claim={claim} />
        </li>
      ))}
    </ul>
  );
}
