/** One claim: what it says, where it stands in its source, when and where it is set, who says otherwise. */
import { decimal } from "@staffride/views/figures";
import { nameIn, textIn } from "@staffride/views/language";
import { citation } from "@staffride/views/record/citation";
import type { RecordedClaim } from "@staffride/views/record/claim";
import type { RecordedPlace } from "@staffride/views/record/place";
import { timeText } from "@staffride/views/record/words";
import { useOpened } from "../data/opened.js";
import { ClaimText } from "../reading/recorded.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { figureText } from "./figure.js";
import { Quoted } from "./quoted.js";
import { RECORD } from "./words.js";

export function ClaimPanel({ claim }: { readonly claim: RecordedClaim }) {
  const { record, pack } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  const choose = useRoom((room) => room.choose);
  const { gloss, mode, reliability, time, places, towards, about, believer, figure, rivals, citation: cited } = claim;
  const { short, long } = citation(claim, language);
  const { names } = pack.scenario;
  const body = (id: string) => {
    const found = [...names.headquarters, ...names.formations].find((one) => one.id === id);
    const paper = [...pack.papers.headquarters, ...pack.papers.formations].find((one) => one.id === id);
    const called = found?.names ?? paper?.names;
    return called === undefined ? id : nameIn(language, called);
  };
  const other = language === "zh" ? gloss.en : gloss.zh;
  return (
    <>
      <div className="panel-head">
        <h2>{said.modeNames[mode]}</h2>
        <span className="cite">{short}</span>
      </div>
      <div className="section">
        <p className="serif claim-read">{textIn(language, gloss)}</p>
        {other !== undefined && (
          <p className="second claim-other" lang={language === "zh" ? "en" : "zh-Hans"}>
            {other}
          </p>
        )}
        <Quoted cited={cited} />
      </div>
      <div className="section">
        <dl className="facts">
          <dt>{said.source}</dt>
          <dd>
            {long}
            {cited.hash !== undefined && (
              <small className="second">
                {" "}
                {said.hash} {cited.hash}
              </small>
            )}
          </dd>
          <dt>{said.trust}</dt>
          <dd>
            {said.reliability[reliability] ?? reliability}
            {cited.trust !== undefined && (
              <small className="second block">{said.ofSource(textIn(language, cited.trust))}</small>
            )}
          </dd>
          <dt>{said.when}</dt>
          <dd>
            {timeText(language, record.start, time)}
            {time?.basis !== undefined && (
              <small className="second block">{said.basis(textIn(language, time.basis))}</small>
            )}
          </dd>
          <dt>{said.where}</dt>
          <dd>{places.length === 0 ? said.notRecorded : <Places places={places} />}</dd>
          {towards.length > 0 && (
            <>
              <dt>{said.towards}</dt>
              <dd>
                <Places places={towards} />
              </dd>
            </>
          )}
          {about.length > 0 && (
            <>
              <dt>{said.about}</dt>
              <dd>{about.map(body).join(language === "zh" ? "、" : ", ")}</dd>
            </>
          )}
          {believer !== undefined && (
            <>
              <dt>{said.believer}</dt>
              <dd>{body(believer)}</dd>
            </>
          )}
          {figure && (
            <>
              <dt>{said.value}</dt>
              <dd>{figureText(language, figure)}</dd>
            </>
          )}
        </dl>
        {time !== undefined && !claim.isBefore && (
          <button
            className="plain"
            onClick={() => choose({ view: "map", watching: "record" }, Math.min(record.length, Math.max(0, time.from)))}
          >
            {said.onMap}
          </button>
        )}
      </div>
      {rivals.length > 0 && (
        <div className="section">
          <h3>{said.rivals}</h3>
          {rivals.map((id) => {
            const rival = record.claims.find((one) => one.id === id);
            return rival && <ClaimText key={id} claim={rival} />;
          })}
        </div>
      )}
    </>
  );
}

function Places({ places }: { readonly places: readonly RecordedPlace[] }) {
  const { language } = useWords();
  return (
    <>
      {places.map(({ id, names, km, kind }) => (
        <span key={id} className="block">
          {nameIn(language, names)}
          {km !== undefined && kind !== "river" && (
            <small className="second"> {RECORD[language].within(decimal(km, 0))}</small>
          )}
        </span>
      ))}
    </>
  );
}
