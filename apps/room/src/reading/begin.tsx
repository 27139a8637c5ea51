/** Nothing is chosen: what the campaign is, in its own sentence, and where one may begin; each step an address. */
import { useEffect, useState } from "react";
import { momentAfter } from "@staffride/formats/moment";
import { date, moment } from "@staffride/views/calendar";
import { nameIn, shortNameIn, textIn } from "@staffride/views/language";
import type { Quarrel } from "../dispatches/quarrel.js";
import { useOpened } from "../data/opened.js";
import { addressOf } from "../state/address.js";
import type { Choices } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { BEGIN } from "./begin-words.js";
import { seatIn, swingIn } from "./openings.js";

interface Step {
  readonly says: string;
  readonly why: string;
  readonly at: number;
  readonly change: Partial<Choices>;
}

export function Begin() {
  const { pack, run } = useOpened();
  const { language } = useWords();
  const choices = useRoom((room) => room.choices);
  const said = BEGIN[language];
  const steps = useSteps();
  const { start } = run.scenario;
  const { campaign } = pack.papers;
  const href = ({ at, change }: Step) =>
    `#${addressOf({ choices: { ...choices, selection: undefined, ...change }, at: momentAfter(start, at) })}`;
  return (
    <>
      {campaign && <p className="section serif begin">{textIn(language, campaign.summary)}</p>}
      <section className="section">
        <h2 className="small-head">{said.title}</h2>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step.says}>
              <a href={href(step)}>{step.says}</a>
              <small className="second">{step.why}</small>
            </li>
          ))}
        </ol>
        <p className="second">{said.choose}</p>
      </section>
    </>
  );
}

function useSteps(): Step[] {
  const { pack, run } = useOpened();
  const { language } = useWords();
  const said = BEGIN[language];
  const quarrel = useQuarrel();
  const { names, start } = run.scenario;
  const called = (h: number) => nameIn(language, names.headquarters[h]!.names);
  const eyesOf = (h: number): Choices["eyes"] => ({ kind: "headquarters", headquarters: names.headquarters[h]!.id });
  const watched = { view: "map", watching: "run", difference: false } as const;
  const seat = seatIn(run, pack.papers);
  const swing = swingIn(run);
  const steps: Step[] = [];
  if (seat !== undefined) {
    const paper = pack.papers.headquarters.find(({ id }) => id === names.headquarters[seat.headquarters]!.id);
    const place = pack.papers.places.find(({ id }) => id === paper?.at);
    const man = paper?.commander && shortNameIn(language, paper.commander.names);
    steps.push({
      says: said.sit(place && nameIn(language, place.names), man, called(seat.headquarters)),
      why: said.sitWhy(moment(language, start, seat.at)),
      ...{ at: seat.at, change: { ...watched, eyes: eyesOf(seat.headquarters) } },
    });
  }
  if (swing !== undefined) {
    const intent = nameIn(language, names.intents[swing.intent]!.names);
    steps.push({
      says: said.swing(called(swing.headquarters)),
      why: said.swingWhy(intent, moment(language, start, swing.at)),
      ...{ at: swing.at, change: { ...watched, eyes: eyesOf(swing.headquarters) } },
    });
  }
  if (quarrel !== undefined)
    steps.push({
      says: said.quarrel(called(quarrel.superior), called(quarrel.subordinate)),
      why: said.quarrelWhy(date(language, start, quarrel.from), date(language, start, quarrel.to - 1)),
      ...{ at: quarrel.from, change: { view: "dispatches", board: "", eyes: { kind: "truth" }, watching: "record" } },
    });
  else
    steps.push({
      says: said.board,
      why: said.boardWhy,
      at: 0,
      change: { view: "dispatches", eyes: { kind: "truth" } },
    });
  const other = swing ?? seat;
  if (other !== undefined)
    steps.push({
      says: said.difference(called(other.headquarters)),
      why: said.differenceWhy,
      at: other.at,
      change: { ...watched, eyes: eyesOf(other.headquarters), difference: true },
    });
  steps.push({ says: said.refight, why: said.refightWhy, at: 0, change: { view: "refight", eyes: { kind: "truth" } } });
  return steps;
}

function useQuarrel(): Quarrel | undefined {
  const { run, record } = useOpened();
  const [quarrel, set] = useState<Quarrel>();
  useEffect(() => {
    let wanted = true;
    void import("./quarrel-dates.js").then(({ recordedQuarrel }) => wanted && set(recordedQuarrel(run, record)));
    return () => {
      wanted = false;
    };
  }, [run, record]);
  return quarrel;
}
