/** The dispatch that is chosen: who to whom, what it says, its way, what it changed, what the record has of it. */
import { useMemo } from "react";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { date } from "@staffride/views/calendar";
import { dispatchesOf } from "@staffride/views/watch/dispatches";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import type { RecordedDispatch } from "@staffride/views/record/dispatches";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Changes } from "./changes.js";
import { InRecord } from "./in-record.js";
import { knownOf, knownUntil } from "./known.js";
import type { Known } from "./known.js";
import { Says } from "./says.js";
import { Stages } from "./stages.js";
import { BOARD_WORDS } from "./words.js";

export function DispatchPanel() {
  const { run, record } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const selection = useRoom(({ choices }) => choices.selection);
  const choose = useRoom((room) => room.choose);
  const id = selection?.kind === "dispatch" ? selection.id : undefined;
  const recorded = record.dispatches.find((one) => one.id === id);
  const dispatch = /^\d+$/u.test(id ?? "") ? dispatchesOf(run).get(Number(id)) : undefined;
  return (
    <aside className="right" aria-label={words.name}>
      {id === undefined ? (
        <p className="section second first nothing-chosen">{words.nothing}</p>
      ) : (
        <>
          <button className="close" aria-label={words.close} onClick={() => choose({ selection: undefined })}>
            ×
          </button>
          {dispatch && <OfRun dispatch={dispatch} />}
          {!dispatch && recorded && <OfRecord dispatch={recorded} />}
          {!dispatch && !recorded && <p className="section second first">{words.notHere}</p>}
        </>
      )}
    </aside>
  );
}

/** What the chosen eyes may know of it now. */
function useKnown(dispatch: Dispatch): Known {
  const { run } = useOpened();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const at = useSettledAt();
  const { command, names } = run.scenario;
  const side = eyes.kind === "side" ? names.sides.findIndex(({ id }) => id === eyes.side) : -1;
  return knownOf(dispatch, eyes, at, command.side[run.handles.headquarters.get(dispatch.to)!] === side);
}

function OfRun({ dispatch }: { readonly dispatch: Dispatch }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const eyes = useRoom(({ choices }) => choices.eyes);
  const known = useKnown(dispatch);
  const { names, start } = pack.scenario;
  const nameOf = (id: string) => nameIn(language, names.headquarters.find((one) => one.id === id)?.names ?? { en: id });
  if (known.extent === "nothing")
    return (
      <p className="section second first">
        {words.notKnown(eyes.kind === "headquarters" ? nameOf(eyes.headquarters) : "")}
      </p>
    );
  const { content, precedence, channel, from, to, drafted, number } = dispatch;
  const heads = [
    date(language, start, drafted),
    term(language, "precedence", precedence),
    term(language, "channel", channel),
  ];
  return (
    <>
      <Head
        over={[term(language, "dispatch-kind", content), ...heads, words.number(number)]}
        title={content === "intercept" ? words.taken(nameOf(to)) : words.fromTo(nameOf(from), nameOf(to))}
        people={[from, to]}
      />
      <Says dispatch={dispatch} />
      <Stages dispatch={knownUntil(dispatch, known.until)} extent={known.extent} />
      {known.extent !== "written" && <Changes dispatch={dispatch} until={known.until} />}
      {/* what historians have of it nobody knew */}
      {known.extent === "all" && <InRecord plan={dispatch.order?.plan} />}
    </>
  );
}

function OfRecord({ dispatch }: { readonly dispatch: RecordedDispatch }) {
  const { pack } = useOpened();
  const eyes = useRoom(({ choices }) => choices.eyes);
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const { names } = pack.scenario;
  const nameOf = (id: string) => nameIn(language, names.headquarters.find((one) => one.id === id)?.names ?? { en: id });
  const { kind, from, to } = dispatch;
  // the record tells what came of it, and at the other end
  if (eyes.kind === "headquarters") return <p className="section second first">{words.recordAside}</p>;
  return (
    <>
      <Head
        over={[term(language, "dispatch-kind", kind), BOARD_WORDS[language].tools.record]}
        title={words.fromTo(nameOf(from), to.map(nameOf).join(language === "zh" ? "、" : ", "))}
        people={to.length === 1 ? [from, to[0]!] : [from]}
      />
      <InRecord recorded={dispatch} />
    </>
  );
}

interface HeadProps {
  readonly over: readonly string[];
  readonly title: string;
  /** Headquarters whose commanders are named. */
  readonly people: readonly string[];
}

function Head({ over, title, people }: HeadProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const commanders = useMemo(
    () =>
      people.map((id) => {
        const found = pack.papers.headquarters.find((one) => one.id === id)?.commander;
        return found && nameIn(language, found.names);
      }),
    [people, pack, language],
  );
  const [from, to] = commanders;
  const words = BOARD_WORDS[language].panel;
  return (
    <div className="dispatch-head">
      <p className="second">{over.join(" · ")}</p>
      <h2>{title}</h2>
      {from !== undefined && to !== undefined && from !== to && <p className="second">{words.fromTo(from, to)}</p>}
    </div>
  );
}
