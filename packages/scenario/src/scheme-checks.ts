/** What headquarters decide can be ordered, and what they decide about reaches them (rule DEC-14). The chain of command holds. */
import { minutesSince } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Decision } from "@staffride/formats/papers/decisions";
import type { Plan } from "@staffride/formats/papers/forces";
import { isUnder, superiorsAt } from "./chain.js";
import { triangle } from "./orders.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

export function checkSchemes(work: Work, { start }: Campaign): void {
  const chainAt = (minute: number | undefined) => superiorsAt(work, start, minute ?? 0);
  for (const decision of work.papers.decisions) {
    const { id, headquarters, window, options } = decision;
    const chains = [window.from, window.to].map((moment) => chainAt(minutesSince(start, moment)));
    options.forEach(({ plan }, i) =>
      checkScheme(work, ["decisions", id, "options", i, "plan"], headquarters, plan, chains),
    );
    if (decision.on === "order") checkOrders(work, start, decision);
  }
  work.papers.operations.forEach(({ headquarters, stages }, i) =>
    stages.forEach(({ plan, standing }, k) => {
      const at: At = ["operations", i, "stages", k];
      checkScheme(work, [...at, "plan"], headquarters, plan, [chainAt(0)]);
      checkScheme(work, [...at, "standing"], headquarters, standing, [chainAt(0)]);
    }),
  );
}

const planOf = ({ papers, registers }: Work, id: string | undefined): Plan | undefined =>
  papers.plans[registers.plans.get(id ?? "") ?? -1];

/** A plan that is carried out is the decider's, or that of somebody under him in one of the chains. */
function checkScheme(work: Work, at: At, decider: string, id: string | undefined, chains: readonly Int16Array[]): void {
  const plan = planOf(work, id);
  const senior = work.registers.headquarters.get(decider) ?? -1;
  const owner = work.registers.headquarters.get(plan?.headquarters ?? "") ?? -1;
  if (!plan || senior < 0 || owner < 0 || senior === owner) return;
  if (chains.some((superiors) => isUnder(superiors, owner, senior))) return;
  const message = `plan "${plan.id}" is one of "${plan.headquarters}", which is not under "${decider}"`;
  complain(work, at, { message, expected: `a plan of "${decider}" or of somebody under it` });
}

/** The orders a point is about are sent, and to the decider or somebody over him. */
function checkOrders(work: Work, start: string, { id, headquarters, orders }: Decision): void {
  const decider = work.registers.headquarters.get(headquarters) ?? -1;
  orders?.forEach((order, i) => {
    const at: At = ["decisions", id, "orders", i];
    const plan = planOf(work, order);
    if (!plan || decider < 0) return;
    if (plan.kind !== "order") {
      const message = `plan "${order}" is a resolve of "${plan.headquarters}": nobody reads it as an order`;
      return complain(work, at, { message, expected: "a plan of kind: order" });
    }
    const superiors = superiorsAt(work, start, triangle(start, plan.at)[1]);
    const addressees = (plan.to ?? []).map((to) => work.registers.headquarters.get(to) ?? -1);
    if (addressees.length === 0 || addressees.includes(-1)) return;
    if (addressees.some((to) => to === decider || isUnder(superiors, decider, to))) return;
    const message = `plan "${order}" goes neither to "${headquarters}" nor to anybody over it`;
    warn(work, at, { message, hint: "the point will not arise on it" });
  });
}
