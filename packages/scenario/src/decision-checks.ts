/** Decision points can arise, and their options can be told apart (rules DEC-8 to DEC-13). */
import { minutesSince } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Decision, Operation } from "@staffride/formats/papers/decisions";
import { nodesOf } from "./chain.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

export function checkDecisions(work: Work, campaign: Campaign): void {
  const { decisions, operations } = work.papers;
  for (const decision of decisions) {
    const at: At = ["decisions", decision.id];
    checkDecider(work, [...at, "headquarters"], decision.headquarters);
    checkWindow(work, campaign, decision);
    checkAbout(work, decision);
    checkOptions(work, decision);
    checkOnOrder(work, decision);
  }
  checkCircles(work);
  operations.forEach((operation, i) => checkDecider(work, ["operations", i, "headquarters"], operation.headquarters));
  checkOperationsOnce(work, operations);
  checkInterventions(work);
}

/** Who decides is above formations, and has a mind where there are any (rule DEC-9). */
function checkDecider(work: Work, at: At, id: string): void {
  const { minds, headquarters } = work.papers;
  if (work.registers.formations.has(id) && !headquarters.some((one) => one.id === id)) {
    const message = `"${id}" is a formation, which carries out its task and decides nothing`;
    complain(work, at, { message, expected: "a headquarters above formations" });
  } else if (minds && !minds.commanders?.some(({ headquarters }) => headquarters === id)) {
    const { file, line } = work.papers.where("minds", 0, "commanders");
    const message = `"${id}" has no mind: it obeys, and nothing is put to it`;
    complain(work, at, { message, expected: `an entry in commanders (${file}:${line})` });
  }
}

function checkWindow(work: Work, { start, end }: Campaign, { id, window }: Decision): void {
  const at: At = ["decisions", id, "window"];
  const [from, to] = [minutesSince(start, window.from), minutesSince(start, window.to)];
  const expected = "a date and hour that exist";
  if (from === undefined) complain(work, [...at, "from"], { message: `there is no moment ${window.from}`, expected });
  if (to === undefined) complain(work, [...at, "to"], { message: `there is no moment ${window.to}`, expected });
  if (from === undefined || to === undefined) return;
  const last = minutesSince(start, end)!;
  if (from >= to) {
    complain(work, at, { message: `the window of ${id} closes before it opens`, expected: "from before to" });
  } else if (to <= 0 || from >= last) {
    const message = `the window of ${id} lies outside the campaign`;
    complain(work, at, { message, expected: `between ${start} and ${end}` });
  } else if (from < 0 || to > last) {
    warn(work, at, { message: `the window of ${id} reaches beyond the campaign`, hint: `from ${start} to ${end}` });
  }
}

/** A point is about formations of another side, each once (rule DEC-11). */
function checkAbout(work: Work, { id, headquarters, about }: Decision): void {
  const side = nodesOf(work)[work.registers.headquarters.get(headquarters) ?? -1]?.side;
  about?.forEach((enemy, i) => {
    const at: At = ["decisions", id, "about", i];
    if (about.indexOf(enemy) < i) complain(work, at, { message: `${id} is about "${enemy}" twice` });
    const of = work.papers.formations[work.registers.formations.get(enemy) ?? -1]?.side;
    if (of !== undefined && of === side)
      complain(work, at, { message: `${id} is about "${enemy}", which is of the decider's side` });
  });
}

/** Options have ids of their own, and go beside a neighbour of their side (rule DEC-11). */
function checkOptions(work: Work, { id, headquarters, options }: Decision): void {
  options.forEach((option, i) => {
    const at: At = ["decisions", id, "options", i];
    if (options.findIndex((other) => other.id === option.id) < i) {
      complain(work, [...at, "id"], { message: `${id} has two options "${option.id}"`, expected: "an id of its own" });
    }
    const [decider, neighbour] = [headquarters, option.beside].map(
      (one) => nodesOf(work)[work.registers.headquarters.get(one ?? "") ?? -1],
    );
    if (!decider || !neighbour) return;
    if (neighbour === decider) complain(work, [...at, "beside"], { message: `"${headquarters}" goes beside itself` });
    else if (neighbour.side !== decider.side) {
      const message = `"${headquarters}" of ${decider.side} goes beside "${neighbour.id}" of ${neighbour.side}`;
      complain(work, [...at, "beside"], { message });
    }
  });
}

/** A point on an order says which answers its options are; no other point has orders, answers or second looks (rule DEC-12). */
function checkOnOrder(work: Work, decision: Decision): void {
  const at: At = ["decisions", decision.id];
  if (decision.on === "order") {
    decision.options.forEach(({ id, answers }, i) => {
      if (answers) return;
      const message = `option "${id}" does not say which answers to the order it is`;
      complain(work, [...at, "options", i], { message, expected: "answers: [obey, ...]" });
    });
    return;
  }
  const message = (key: string) => `${decision.id} has ${key}, but does not arise on an order`;
  for (const key of ["orders", "again"] as const) {
    if (decision[key] !== undefined) complain(work, [...at, key], { message: message(key), expected: "on: order" });
  }
  decision.options.forEach(({ answers }, i) => {
    if (answers)
      complain(work, [...at, "options", i, "answers"], { message: message("answers"), expected: "on: order" });
  });
}

/** No point waits, in the end, for itself (rule DEC-13). */
function checkCircles(work: Work): void {
  const { decisions } = work.papers;
  const waitsFor = (index: number) =>
    (decisions[index]!.after ?? []).flatMap(({ decision }) => work.registers.decisions.get(decision) ?? []);
  const inCircle = decisions.findIndex((_, index) => reaches(waitsFor, index));
  if (inCircle < 0) return;
  const { id } = decisions[inCircle]!;
  const message = `${id} can never arise: it comes, in the end, after itself`;
  complain(work, ["decisions", id, "after"], { message, expected: "points that can be resolved before it" });
}

/** Whether one comes back to a point by what it waits for. */
function reaches(waitsFor: (index: number) => readonly number[], target: number): boolean {
  const seen = new Set<number>();
  const open = [...waitsFor(target)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === target) return true;
    if (!seen.has(next)) open.push(...waitsFor(next));
    seen.add(next);
  }
  return false;
}

function checkOperationsOnce(work: Work, operations: readonly Operation[]): void {
  operations.forEach(({ headquarters }, i) => {
    if (operations.findIndex((one) => one.headquarters === headquarters) === i) return;
    const message = `"${headquarters}" has two operations`;
    complain(work, ["operations", i, "headquarters"], { message, expected: "each headquarters once" });
  });
}

/** Interventions are on points that are put to somebody (rule DEC-8). */
function checkInterventions(work: Work): void {
  if (work.mode === "free") return;
  for (const { decision, at } of work.interventions) {
    const message = `nothing can be done about ${decision}: headquarters obey the record here`;
    const hint = work.papers.minds ? "let them decide: minds: free in a variant" : "the campaign has no minds paper";
    complain(work, at, { message, hint });
  }
}
