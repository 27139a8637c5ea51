/** What a dispatch changed in the mind of its reader, by his war diary: before and after. */
import { count, decimal, percent } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import { changedBy } from "@staffride/views/watch/changed";
import type { Reestimated } from "@staffride/views/watch/changed";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { changedUntil } from "./known.js";
import { shiftMost } from "./shift.js";
import { BOARD_WORDS } from "./words.js";

/** Enemies shown, those whose estimate changed most. */
const MOST = 3;

interface ChangesProps {
  readonly dispatch: Dispatch;
  /** Nothing that was written down after this minute. */
  readonly until: number;
}

export function Changes({ dispatch, until }: ChangesProps) {
  const { run } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const changed = changedUntil(changedBy(run).get(dispatch.number), until);
  const { names } = run.scenario;
  const regard = changed?.regard;
  const isEmpty = !regard && (changed?.estimates.length ?? 0) === 0;
  // of an order it is told above what was done about it
  if (dispatch.way === undefined || (isEmpty && (dispatch.answers.length > 0 || until < Infinity))) return null;
  const who = regard && nameIn(language, names.headquarters[regard.subordinate]!.names);
  const estimates = [...(changed?.estimates ?? [])].sort((a, b) => shiftMost(b).by - shiftMost(a).by);
  return (
    <div className="section">
      <h3>{words.changed}</h3>
      {isEmpty && <p className="second">{words.changedNothing}</p>}
      <dl className="changes">
        {regard && (
          <>
            <Pair what={words.obeys(who!)} before={regard.before?.compliant} after={regard.after.compliant} />
            <Pair what={words.weak(who!)} before={regard.before?.weak} after={regard.after.weak} />
            {regard.after.losses >= 0 && (
              <Pair what={words.lossesOf(who!)} before={regard.before?.losses} after={regard.after.losses} men />
            )}
          </>
        )}
        {estimates.slice(0, MOST).map((one) => (
          <Estimate key={one.enemy} estimate={one} />
        ))}
      </dl>
      {estimates.length > MOST && <small className="third">{words.noMore(estimates.length - MOST)}</small>}
      {regard && regard.together > 1 && <small className="third">{words.together(regard.together)}</small>}
    </div>
  );
}

function Estimate({ estimate }: { readonly estimate: Reestimated }) {
  const { run } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const { names } = run.scenario;
  const { enemy, before, after, sighting, expected } = estimate;
  const who = enemy < 0 ? words.anyEnemy : nameIn(language, names.formations[enemy]!.names);
  const { intent } = shiftMost(estimate);
  const meaning = nameIn(language, names.intents[intent]!.names);
  return (
    <>
      <Pair what={words.means(who, meaning)} before={before?.intents[intent]} after={after.intents[intent]!} />
      {after.men >= 0 && after.men !== before?.men && (
        <Pair
          what={words.menOf(who)}
          before={before && before.men >= 0 ? before.men : undefined}
          after={after.men}
          men
        />
      )}
      <dd className="why third">{words.expected(term(language, "sighting", sighting), percent(expected))}</dd>
    </>
  );
}

interface PairProps {
  readonly what: string;
  readonly before: number | undefined;
  readonly after: number;
  readonly men?: boolean;
}

function Pair({ what, before, after, men = false }: PairProps) {
  const { language } = useWords();
  const words = (value: number) => (men ? count(language, value) : decimal(value, 2));
  return (
    <>
      <dt>{what}</dt>
      <dd className="number">
        {before === undefined || words(before) === words(after) ? "" : `${words(before)} → `}
        <b>{words(after)}</b>
      </dd>
    </>
  );
}
