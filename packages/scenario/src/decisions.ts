/** Decision points and operations with handles for ids and minutes for moments (rules DEC-6 to DEC-8). */
import { minutesSince } from "@staffride/formats/moment";
import type { Decision, Option } from "@staffride/formats/papers/decisions";
import type { CompiledDecision, CompiledOption, CompiledStage } from "@staffride/formats/scenario";
import { ANSWERS, COURSES, OCCASIONS, PROMISES, STANDS } from "@staffride/formats/words";
import { nodesOf } from "./chain.js";
import type { Register } from "./registers.js";
import type { Work } from "./work.js";

export const compileDecisions = (work: Work, start: string): CompiledDecision[] =>
  work.papers.decisions.map((decision) => compileDecision(work, start, decision));

function compileDecision(work: Work, start: string, decision: Decision): CompiledDecision {
  const { headquarters, plans, decisions } = work.registers;
  const fixed = work.interventions.find((one) => one.decision === decision.id);
  return {
    id: decision.id,
    headquarters: headquarters.get(decision.headquarters)!,
    from: minutesSince(start, decision.window.from)!,
    to: minutesSince(start, decision.window.to)!,
    occasion: OCCASIONS.indexOf(decision.on),
    orders: (decision.orders ?? []).map((id) => handle(plans, id)).filter((plan) => plan >= 0),
    again: decision.again === true,
    after: (decision.after ?? []).map(({ decision: id, option }) => {
      const before = decisions.get(id)!;
      return { decision: before, option: optionOf(work.papers.decisions[before]!, option) };
    }),
    options: decision.options.map((option) => compileOption(work, option, decision.about ?? [])),
    fixed: optionOf(decision, fixed?.option),
    recorded: optionOf(decision, decision.recorded),
  };
}

/** Handle of an option; -1 if none is named. */
const optionOf = ({ options }: Decision, id: string | undefined): number =>
  id === undefined ? -1 : options.findIndex((option) => option.id === id);

function compileOption({ registers }: Work, option: Option, about: readonly string[]): CompiledOption {
  return {
    id: option.id,
    course: COURSES.indexOf(option.course),
    answers: (option.answers ?? []).reduce((bits, answer) => bits | (1 << ANSWERS.indexOf(answer)), 0),
    plan: handle(registers.plans, option.plan),
    stand: option.stand === undefined ? -1 : STANDS.indexOf(option.stand),
    waits: option.waits === true,
    beside: handle(registers.headquarters, option.beside),
    object: option.object ?? 0,
    promise: PROMISES.indexOf(option.promise ?? "none"),
    about: about.map((id) => handle(registers.formations, id)),
  };
}

/** -1 for nothing, and for a plan that a variant took out where nobody decides. */
const handle = (register: Register, id: string | undefined): number => register.get(id ?? "") ?? -1;

/** Each headquarters' own operation, stage after stage; empty where the papers give none. */
export function compileOperations(work: Work): (readonly CompiledStage[])[] {
  const { headquarters, plans } = work.registers;
  const operations: (readonly CompiledStage[])[] = nodesOf(work).map(() => []);
  for (const operation of work.papers.operations) {
    operations[headquarters.get(operation.headquarters)!] = operation.stages.map(({ plan, stand, standing }) => {
      return { plan: handle(plans, plan), stand: STANDS.indexOf(stand), standing: handle(plans, standing) };
    });
  }
  return operations;
}

/** Ids of the plans that an option or a stage names: where headquarters decide, they have no date (rule DEC-7). */
export function schemes({ papers: { decisions, operations } }: Pick<Work, "papers">): Set<string> {
  const named = [
    ...decisions.flatMap(({ options }) => options.map(({ plan }) => plan)),
    ...operations.flatMap(({ stages }) => stages.flatMap(({ plan, standing }) => [plan, standing])),
  ];
  return new Set(named.filter((id) => id !== undefined));
}
