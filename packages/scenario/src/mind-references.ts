/** References of the papers of minds and decisions: every id they name stands in some paper (rule CHK-1). */
import type { Decision } from "@staffride/formats/papers/decisions";
import type { MindsPaper } from "@staffride/formats/papers/minds";
import { didYouMean } from "@staffride/formats/suggest";
import { need, needAll, needCites, needQuantity } from "./references.js";
import { complain } from "./work.js";
import type { At, Work } from "./work.js";

export function checkMindReferences(work: Work): void {
  const { minds, decisions, operations } = work.papers;
  if (minds) checkMinds(work, minds);
  for (const decision of decisions) checkDecision(work, decision);
  operations.forEach((operation, i) => {
    const at: At = ["operations", i];
    need(work, [...at, "headquarters"], "headquarters", operation.headquarters);
    operation.stages.forEach(({ plan, standing }, k) => {
      needPlan(work, [...at, "stages", k, "plan"], plan);
      needPlan(work, [...at, "stages", k, "standing"], standing);
    });
    needCites(work, at, operation);
  });
  for (const { decision, option, at } of work.interventions) needOption(work, at, at, decision, option);
}

function checkMinds(work: Work, { prior, tells, commanders, liaison, sectors }: MindsPaper): void {
  for (const side of Object.keys(prior)) need(work, ["minds", 0, "prior", side], "side", side);
  tells?.forEach((one, i) => {
    need(work, ["minds", 0, "tells", i, "place"], "place", one.place);
    needCites(work, ["minds", 0, "tells", i], one);
  });
  commanders?.forEach((commander, i) => {
    const at: At = ["minds", 0, "commanders", i];
    need(work, [...at, "headquarters"], "headquarters", commander.headquarters);
    for (const [trait, quantity] of Object.entries(commander.traits ?? {}))
      needQuantity(work, [...at, "traits", trait], quantity);
    for (const [field, quantity] of Object.entries(commander.opening ?? {}))
      needQuantity(work, [...at, "opening", field], quantity);
    needCites(work, at, commander);
  });
  liaison?.forEach((one, i) => {
    const at: At = ["minds", 0, "liaison", i];
    needAll(work, [...at, "between"], "headquarters", one.between);
    needQuantity(work, [...at, "strength"], one.strength);
    needCites(work, at, one);
  });
  sectors?.forEach((one, i) => {
    need(work, ["minds", 0, "sectors", i, "headquarters"], "headquarters", one.headquarters);
    needCites(work, ["minds", 0, "sectors", i], one);
  });
}

function checkDecision(work: Work, decision: Decision): void {
  const at: At = ["decisions", decision.id];
  need(work, [...at, "headquarters"], "headquarters", decision.headquarters);
  decision.orders?.forEach((order, i) => needPlan(work, [...at, "orders", i], order));
  decision.about?.forEach((enemy, i) => need(work, [...at, "about", i], "formation", enemy));
  decision.options.forEach(({ plan, beside }, i) => {
    needPlan(work, [...at, "options", i, "plan"], plan);
    need(work, [...at, "options", i, "beside"], "headquarters", beside);
  });
  decision.after?.forEach((before, i) => {
    const there: At = [...at, "after", i];
    needOption(work, [...there, "decision"], [...there, "option"], before.decision, before.option);
  });
  needOption(work, at, [...at, "recorded"], decision.id, decision.recorded);
  needCites(work, at, decision);
}

/** Complain unless there is such a plan; where nobody decides, one that a variant took out is not missed (rule DEC-7). */
function needPlan(work: Work, at: At, id: string | undefined): void {
  const isMissed = work.mode === "free" || !work.removed.has(id ?? "");
  if (isMissed) need(work, at, "plan", id);
}

/** Complain unless there is such a decision point with such an option; any option will do if none is named. */
function needOption(work: Work, at: At, atOption: At, decision: string, option: string | undefined): void {
  const point = work.papers.decisions[work.registers.decisions.get(decision) ?? -1];
  if (!point) return need(work, at, "decision point", decision);
  const known = point.options.map(({ id }) => id);
  if (option === undefined || known.includes(option)) return;
  const message = `${decision} has no option "${option}"`;
  complain(work, atOption, { message, expected: `one of ${known.join(", ")}`, hint: didYouMean(option, known) });
}
