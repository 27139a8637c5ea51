/** What state a formation is in: its men by what they are good for, which add up to those of day one, and meters of five boxes. */
import { count, percent } from "@staffride/views/figures";
import { menOf } from "@staffride/views/watch/branches";
import type { Standing } from "@staffride/views/watch/position";
import { useOpened } from "../data/opened.js";
import { Boxes, boxesOf } from "../forces/plots.js";
import { useWords } from "../words/words.js";
import { grade } from "./grade.js";
import { READING } from "./words.js";

export function Condition({ standing, at }: { readonly standing: Standing; readonly at: number }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const { formation, fatigue, wounded } = standing;
  const men = menOf(run, formation, at);
  const { fatigueMaximum, marchWoundedBurden } = run.scenario.parameters;
  const column = men.fit + men.unfit + wounded;
  const tired = fatigue / fatigueMaximum;
  // MAR-5: the share of the column on stretchers slows it
  const slower = column > 0 ? Math.min(1, (marchWoundedBurden * wounded) / column) : 0;
  const lost = men.dayOne > 0 ? men.lost / men.dayOne : 0;
  return (
    <>
      <section className="section">
        <h3>
          {said.menOfDayOne}
          <span>{count(language, men.dayOne)}</span>
        </h3>
        <dl className="facts tally">
          <dt>{said.fitForDuty}</dt>
          <dd>{count(language, men.fit)}</dd>
          <dt>{said.unfit}</dt>
          <dd>{count(language, men.unfit)}</dd>
          <dt>{said.stragglers}</dt>
          <dd>{count(language, men.stragglers)}</dd>
          <dt>{said.losses}</dt>
          <dd>{count(language, men.lost)}</dd>
        </dl>
        <small className="second">{said.ofLost(count(language, wounded))}</small>
      </section>
      <section className="section">
        <dl className="facts meters">
          <Meter
            label={said.fatigue}
            share={tired}
            says={said.fatigues[grade(tired)]!}
            detail={said.lessEffect(percent(fatigue))}
          />
          <Meter
            label={said.wounded}
            share={slower}
            says={wounded === 0 ? said.noWounded : said.woundedCarried}
            detail={slower >= 0.005 ? said.slower(percent(slower)) : ""}
          />
          <Meter label={said.losses} share={lost} says={said.lostShares[grade(lost)]!} detail={percent(lost)} />
        </dl>
      </section>
    </>
  );
}

interface MeterProps {
  readonly label: string;
  readonly share: number;
  readonly says: string;
  readonly detail: string;
}

const Meter = ({ label, share, says, detail }: MeterProps) => (
  <>
    <dt>{label}</dt>
    <dd>
      <Boxes filled={boxesOf(share)} />
      <span>
        {says} {detail !== "" && <small className="second">{detail}</small>}
      </span>
    </dd>
  </>
);
