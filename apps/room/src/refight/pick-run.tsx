/** Runs of a plan to watch on the map: of this outcome, of the losses of either side, the worst of either side, or by number. */
import { useMemo, useState } from "react";
import type { Ensemble } from "@staffride/experiment/refight";
import type { Summary } from "@staffride/formats/ensemble";
import { moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { outcomeLabel } from "@staffride/views/report/label";
import type { Lost } from "@staffride/views/watch/lost";
import type { Plan } from "../fighting/plan.js";
import { useRoom } from "../state/store.js";
import { useLost } from "./lost.js";
import { picksOf, ruinOf, tellingPicks } from "./picks.js";
import type { Telling } from "./rows.js";

interface PickProps {
  readonly telling: Telling;
  readonly plan: Plan;
  readonly ensemble: Ensemble;
  readonly outcome: Summary;
  /** More of its runs are being fought. */
  readonly isBusy: boolean;
}

export function PickRun({ telling, plan, ensemble, outcome, isBusy }: PickProps) {
  const { language, scenario, words } = telling;
  const [number, setNumber] = useState("0");
  const open = useOpenRun();
  const lines = useMemo(() => {
    const ids = [outcome.id, ...scenario.names.sides.map(({ id }) => `losses:side.${id}`)];
    return [...new Set(ids)].map((id) => {
      const which = tellingPicks(ensemble, id, id === outcome.id ? outcome.unit : "men");
      return { id, which, picks: picksOf(ensemble, id) };
    });
  }, [ensemble, outcome, scenario]);
  const nameOf = (id: string) => {
    const side = scenario.names.sides.find((one) => id === `losses:side.${one.id}`);
    if (side !== undefined) return words.losses(nameIn(language, side.names));
    return outcomeLabel(scenario, language, outcome);
  };
  return (
    <div className="picks">
      <h3>{words.pick}</h3>
      {lines.map(
        ({ id, which, picks }) =>
          picks !== undefined && (
            <p key={id}>
              <span className="second">{nameOf(id)}</span>
              {which.map((one) => (
                <RunLink
                  key={one}
                  words={words}
                  run={picks[one]}
                  text={(id === outcome.id ? pickWords(words, outcome.unit) : words.picks)[one]}
                  onOpen={() => open(picks[one])}
                />
              ))}
            </p>
          ),
      )}
      {scenario.names.sides.map(({ id }, side) => (
        <Ruin key={id} {...{ telling, plan, ensemble, side, isBusy }} />
      ))}
      <form
        className="by-number"
        onSubmit={(event) => {
          event.preventDefault();
          if (/^\d{1,7}$/.test(number)) open(Number(number));
        }}
      >
        <label>
          {words.number} <input inputMode="numeric" value={number} onChange={({ target }) => setNumber(target.value)} />
        </label>
        <button className="push">{words.open}</button>
      </form>
    </div>
  );
}

/** Watch a run of the plan on the map as it was, from a minute on, with a formation chosen. */
function useOpenRun() {
  const { choices, choose } = useRoom();
  return (run: number, at?: number, formation?: string) =>
    choose(
      {
        ...{ run: { ...choices.run, run }, view: "map", watching: "run" },
        ...(formation === undefined
          ? {}
          : { eyes: { kind: "truth" }, selection: { kind: "formation", id: formation } }),
      },
      at,
    );
}

interface RunLinkProps {
  readonly words: Telling["words"];
  readonly run: number;
  readonly text: string;
  readonly onOpen: () => void;
}

const RunLink = ({ words, run, text, onOpen }: RunLinkProps) => (
  <button className="link" onClick={onOpen} title={words.openRun(run)}>
    {text} <small className="third">{words.openRun(run)}</small>
  </button>
);

interface RuinProps extends Omit<PickProps, "outcome"> {
  readonly side: number;
}

/** The run that is the end of most formations of a side: whether of all, and of whom when. It opens at the first. */
function Ruin({ telling, plan, ensemble, side, isBusy }: RuinProps) {
  const { words, language, scenario } = telling;
  const { names, forces } = scenario;
  const ruin = useMemo(() => ruinOf(ensemble, forces, side), [ensemble, forces, side]);
  const told = useLost(plan, isBusy ? undefined : ruin?.run);
  const lost = told !== undefined && "lost" in told ? told.lost[side]! : [];
  const open = useOpenRun();
  const name = nameIn(language, names.sides[side]!.names);
  if (ruin === undefined)
    return (
      <p>
        <span className="second">{words.noRuin(name, ensemble.runs)}</span>
      </p>
    );
  const openAt = (run: number, one: Lost | undefined) => open(run, one?.at, one && names.formations[one.formation]!.id);
  const { run, formations, of } = ruin;
  return (
    <div className="ruin">
      <p>
        {formations < of && <span className="second">{words.notAll(name, of, ensemble.runs)}</span>}
        <RunLink
          words={words}
          run={run}
          text={formations < of ? words.worst(formations) : words.ruin(name, of)}
          onOpen={() => openAt(run, lost[0])}
        />
      </p>
      {told === undefined && !isBusy && <small className="second">{words.fightingAgain}</small>}
      {told !== undefined && "failed" in told && (
        <small className="second" role="status">
          {words.notAgain(told.failed)}
        </small>
      )}
      <ul>
        {lost.map((one) => (
          <li key={one.formation}>
            <button className="link" onClick={() => openAt(run, one)}>
              {nameIn(language, names.formations[one.formation]!.names)}
            </button>{" "}
            <span className="second">
              {moment(language, scenario.start, one.at)} · {words.lost[one.how]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function pickWords({ picks, picksInTime, was, wasNot }: Telling["words"], unit: Summary["unit"]) {
  if (unit === "chance") return { ...picks, least: wasNot, most: was };
  return unit === "moment" ? picksInTime : picks;
}
