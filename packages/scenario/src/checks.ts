/** Checks of the record with minutes for moments. */
import { minutesSince } from "@staffride/formats/moment";
import type { Check, Measure } from "@staffride/formats/papers/record";
import type { CompiledCheck } from "@staffride/formats/scenario";
import { complain } from "./work.js";
import type { Work } from "./work.js";

/** Measures that come out as a moment; the others are numbers. */
const MOMENTS: readonly Measure["kind"][] = ["control", "arrival", "crossed", "departure", "date", "ordered"];
/** Does the measure come out as 1 where a thing was so and 0 where it was not? */
function isFactMeasure(measure: Measure): boolean {
  if (measure.kind === "believes") return measure.atLeast !== undefined;
  if (measure.kind === "follows") return measure.within !== undefined;
  return measure.kind === "answered" || measure.kind === "resolved" || measure.kind === "overruled";
}

export const isMomentMeasure = (measure: Measure): boolean => MOMENTS.includes(measure.kind);

/** @param all the campaign's checks: their places are the handles that `given` names */
export function compileCheck(start: string, check: Check, all: readonly Check[]): CompiledCheck {
  const { value, low, high } = check.recorded;
  const number = (given: number | string): number => (typeof given === "number" ? given : minutesSince(start, given)!);
  return {
    check,
    measure: check.measure,
    recorded: number(value),
    low: number(low ?? value),
    high: number(high ?? value),
    isMoment: isMomentMeasure(check.measure),
    given: (check.given ?? []).map((id) => all.findIndex((other) => other.id === id)),
  };
}

/** A condition is a check of every run: not itself, nor one with conditions of its own (EXP-30). */
function checkGiven(work: Work, { id, given = [] }: Check): void {
  given.forEach((of, i) => {
    const condition = work.papers.checks.find((check) => check.id === of);
    if (condition === undefined || (of !== id && condition.given === undefined)) return;
    complain(work, ["checks", id, "given", i], {
      message: of === id ? `${id} is given on itself` : `${of} is itself given on others`,
      expected: "checks that count every run",
    });
  });
}

/** Recorded values are of the kind their measure gives, and in order (rule CHK-9). */
export function checkChecks(work: Work, start: string): void {
  for (const check of work.papers.checks) {
    checkGiven(work, check);
    const kind = isMomentMeasure(check.measure) ? "a local time such as 1943-12-12T18:00" : "a number";
    const given = (["value", "low", "high"] as const).filter((field) => check.recorded[field] !== undefined);
    const wrong = given.filter(
      (field) => (typeof check.recorded[field] === "string") !== isMomentMeasure(check.measure),
    );
    for (const field of wrong) {
      const message = `${field} is ${JSON.stringify(check.recorded[field])}`;
      complain(work, ["checks", check.id, "recorded", field], {
        message,
        expected: `${kind}, for ${check.measure.kind}`,
      });
    }
    if (wrong.length > 0) continue;
    if (isFactMeasure(check.measure)) checkFact(work, check);
    const { recorded, low, high } = compileCheck(start, check, work.papers.checks);
    if (low <= recorded && recorded <= high) continue;
    complain(work, ["checks", check.id, "recorded"], {
      message: "the recorded value lies outside its range",
      expected: "low <= value <= high",
    });
  }
}

/** The record says that a thing was so, or was not: it knows no share of runs. */
function checkFact(work: Work, { id, recorded }: Check): void {
  for (const field of ["value", "low", "high"] as const) {
    const given = recorded[field];
    if (given === undefined || given === 0 || given === 1) continue;
    complain(work, ["checks", id, "recorded", field], {
      message: `${field} is ${JSON.stringify(given)}`,
      expected: "1 if it was so, 0 if it was not",
    });
  }
}
