/** From pen to eye: every stage with its minute and its delay; each can be gone to. */
import { moment, time } from "@staffride/views/calendar";
import { duration } from "@staffride/views/figures";
import { stagesOf } from "@staffride/views/dispatch/form";
import type { Stage } from "@staffride/views/dispatch/form";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import { term } from "@staffride/views/terms";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { BOARD_WORDS } from "./words.js";

interface StagesProps {
  readonly dispatch: Dispatch;
  readonly extent: "all" | "read" | "written";
}

export function Stages({ dispatch, extent }: StagesProps) {
  const { pack, run } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const { signals, names } = pack.scenario;
  const all = stagesOf(dispatch);
  // what the signal office did afterwards nobody tells the one who wrote it, nor its toil over it the one who reads it
  const shown = extent === "all" ? all : extent === "read" ? withoutToil(all) : all.slice(0, 1);
  const { way, lost, answers, from, to } = dispatch;
  const [f, t] = [from, to].map((id) => run.handles.headquarters.get(id)!) as [number, number];
  const relays = signals.relays[f * names.headquarters.length + t] ?? 0;
  const whole = way === undefined || extent === "written" ? undefined : way.read - dispatch.drafted;
  return (
    <div className="section">
      <h3>
        {words.way}
        {whole !== undefined && <span>{duration(language, whole)}</span>}
      </h3>
      <ol className="stages">
        {shown.map((stage) => (
          <Row key={stage.stage} stage={stage} first={shown[0]!.at}>
            {stage.stage === "sent" && extent === "all" && way !== undefined && way.attempts > 1 && (
              <small>{words.attempts(way.attempts)}</small>
            )}
            {stage.stage === "received" && relays > 0 && <small>{words.relayed(relays)}</small>}
          </Row>
        ))}
      </ol>
      {extent === "all" && lost && <p>{words.lost(lost.attempts)}</p>}
      {extent === "all" && !lost && !way && <p>{words.underWay}</p>}
      {extent === "written" && <p className="second">{words.senderKnows}</p>}
      {extent !== "written" && answers.length > 0 && (
        <>
          <h3 className="inner">{words.answers}</h3>
          <ol className="answers">
            {answers.map(({ at, answer, revisits }, i) => (
              <li key={i}>
                <span>{term(language, "answer", answer)}</span>
                <span className="second">
                  {moment(language, pack.scenario.start, at)}
                  {revisits > 0 ? `, ${words.looksAgain}` : ""}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <small className="third">{words.hours}</small>
    </div>
  );
}

/** The enciphering left out, its time with that of the sending. */
const withoutToil = (stages: readonly Stage[]): Stage[] =>
  stages
    .filter(({ stage }) => stage !== "enciphered")
    .map((one, i, all) => (i === 0 ? one : { ...one, minutes: one.at - all[i - 1]!.at }));

interface RowProps {
  readonly stage: Stage;
  /** Minute of the first stage: another day is written out. */
  readonly first: number;
  readonly children: React.ReactNode;
}

function Row({ stage: { stage, at, minutes }, first, children }: RowProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].panel;
  const { start } = pack.scenario;
  const full = moment(language, start, at);
  const isFirst = at === first;
  const sameDay = moment(language, start, first).slice(0, -6) === full.slice(0, -6);
  const main = stage === "sent" || stage === "read" || stage === "taken";
  return (
    <li className={main ? "main-stage" : ""}>
      <button onClick={() => useRoom.getState().setAt(Math.max(0, at))}>
        <span>
          {words.stages[stage]} {children}
        </span>
        <span className="number">{sameDay && !isFirst ? time(start, at) : full}</span>
        <span className="number third">{minutes > 0 ? duration(language, minutes) : ""}</span>
        <span className="for-readers">{words.goTo}</span>
      </button>
    </li>
  );
}
