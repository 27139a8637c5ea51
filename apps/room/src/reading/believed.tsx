/** A body as a headquarters had it by what it had read: the last place, how old that is, men and losses as told. Nothing else. */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { openBook } from "@staffride/views/book";
import { moment } from "@staffride/views/calendar";
import { count, duration } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { taskWords } from "@staffride/views/task-words";
import { term } from "@staffride/views/terms";
import { seenFrom } from "@staffride/views/watch/seen";
import { menOf } from "@staffride/views/watch/branches";
import { whereabouts } from "@staffride/views/whereabouts";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { capital, placeWords } from "./wording.js";
import { READING } from "./words.js";

interface BelievedProps {
  readonly headquarters: number;
  readonly seer: number | "nobody";
  readonly at: number;
}

export function Believed({ headquarters, seer, at }: BelievedProps) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const difference = useRoom(({ choices }) => choices.difference);
  const { names, command, ground, start } = run.scenario;
  const where = useMemo(() => whereabouts(ground, names), [ground, names]);
  const book = useMemo(() => openBook(language, run.scenario), [language, run]);
  const seen = useMemo(() => (seer === "nobody" ? undefined : seenFrom(run, seer, at)), [run, seer, at]);
  const f = command.formation[headquarters]!;
  const own = seen?.own.find((one) => one.headquarters === headquarters);
  const enemy = seen?.enemies.find(({ formation }) => f >= 0 && formation === f);
  const news = own ?? enemy;
  const who = seer === "nobody" ? "" : nameIn(language, names.headquarters[seer]!.names);
  const standing = difference ? run.positionAt(at).formations.find(({ formation }) => formation === f) : undefined;
  const cellWords = (cell: number) => placeWords(language, where.words(language, ground.h3[cell]!));
  if (news === undefined) return <p className="section serif">{said.notHeard}</p>;
  const asOf = own ? own.cellAsOf : news.asOf;
  const men = own ? own.men : enemy!.believed >= 0 ? enemy!.believed : enemy!.reported;
  const seenDoing = news.posture ?? undefined;
  const means = enemy?.intents ?? [];
  const best = means.reduce((top, share, i) => (share > (means[top] ?? -1) ? i : top), 0);
  return (
    <section className="section">
      <h3>{said.asItKnew(who)}</h3>
      <dl className="facts">
        <Fact label={own && f < 0 ? said.mainBody : said.lastPlace} truth={standing && cellWords(standing.cell)}>
          {news.cell >= 0 ? cellWords(news.cell) : said.unknown}
        </Fact>
        <Fact label={said.heard}>
          {said.readAt(moment(language, start, Math.max(0, asOf)), duration(language, news.age))}
          {news.silent && (
            <>
              <br />
              <span className="second">{said.silentFor(duration(language, at - news.heardAt))}</span>
            </>
          )}
        </Fact>
        {seenDoing !== undefined && (
          <Fact label={said.doingThere} truth={standing && capital(term(language, "posture", standing.posture))}>
            {capital(term(language, "posture", seenDoing))}
          </Fact>
        )}
        <Fact label={said.menThere} truth={standing && count(language, standing.men)}>
          {men >= 0 ? count(language, men) : said.unknown}
        </Fact>
        {own && own.losses >= 0 && (
          <Fact label={said.lossesThere} truth={standing && f >= 0 && count(language, menOf(run, f, at).lost)}>
            {count(language, own.losses)}
          </Fact>
        )}
        {means.length > 0 && (
          <Fact label={said.means}>
            {nameIn(language, names.intents[best]!.names)} {means[best]!.toFixed(2)}
          </Fact>
        )}
        {own?.given && (
          <Fact label={said.givenOrder}>
            {capital(taskWords(book, own.given.task, names.objectives[own.given.objective]?.id))}
            <br />
            <span className="second">{said.givenAt(moment(language, start, own.given.at))}</span>
          </Fact>
        )}
      </dl>
      {own && seer !== headquarters && news.age > LATELY && <p className="second">{said.ownByReports(who)}</p>}
    </section>
  );
}

/** Of whom it heard so lately it seems to know without being told, minutes. */
const LATELY = 12 * 60;

interface FactProps {
  readonly label: string;
  readonly truth?: string | false | undefined;
  readonly children: ReactNode;
}

/** One thing believed; with difference on, what was so under it. */
function Fact({ label, truth, children }: FactProps) {
  const { language } = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children}
        {truth && (
          <>
            <br />
            <span className="truth">{READING[language].actual(truth)}</span>
          </>
        )}
      </dd>
    </>
  );
}
