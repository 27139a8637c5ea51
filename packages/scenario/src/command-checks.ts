/** Orders go down the chain of command, to those who answer to it at the time (rule CHK-10). */
import { minutesSince } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { OrderBody, Plan } from "@staffride/formats/papers/forces";
import { isChainKnown, isUnder, nodesOf, superiorsAt } from "./chain.js";
import { placeOf } from "./hierarchy.js";
import { triangle } from "./orders.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

/** Tasks that mean nothing without somewhere to go. */
const NEEDS_OBJECTIVE: readonly OrderBody["task"][] = ["march", "attack", "pursue", "withdraw", "cover", "pin"];

export function checkOrders(work: Work, campaign: Campaign): void {
  for (const plan of work.papers.plans) checkPlan(work, campaign.start, plan);
  const superiors = superiorsAt(work, campaign.start, 0);
  nodesOf(work).forEach((node, h) => {
    if (node.task) checkBody(work, [...placeOf(work, h), "task"], node.task, [h], superiors);
  });
  checkDelays(work, campaign);
}

function checkPlan(work: Work, start: string, plan: Plan): void {
  const at: At = ["plans", plan.id];
  const handle = (id: string) => work.registers.headquarters.get(id) ?? -1;
  const sender = handle(plan.headquarters);
  const addressees = (plan.to ?? []).map(handle);
  const [, likely] = triangle(start, plan.at);
  const superiors = superiorsAt(work, start, likely);

  if (plan.kind === "order" && addressees.length === 0) {
    complain(work, at, { message: `plan "${plan.id}" is an order to nobody`, expected: "to: [headquarters, ...]" });
  }
  if (plan.kind === "resolve" && addressees.length > 0) {
    const message = `plan "${plan.id}" is a resolve, which is addressed to nobody`;
    warn(work, [...at, "to"], { message, hint: "write kind: order to send it" });
  }
  addressees.forEach((to, i) => {
    if (to >= 0 && sender >= 0 && plan.kind === "order")
      checkAddressee(work, [...at, "to", i], plan, sender, to, superiors);
  });
  checkBody(work, [...at, "body"], plan.body, plan.kind === "order" ? addressees : [sender], superiors);
}

function checkAddressee(work: Work, at: At, plan: Plan, sender: number, to: number, superiors: Int16Array): void {
  const nodes = nodesOf(work);
  const [from, addressee] = [nodes[sender]!, nodes[to]!];
  if (from.side !== addressee.side) {
    complain(work, at, { message: `"${from.id}" of ${from.side} orders "${addressee.id}" of ${addressee.side}` });
  } else if (!isUnder(superiors, to, sender) && isChainKnown(work, superiors, to)) {
    const message = `in plan "${plan.id}", "${from.id}" orders "${addressee.id}", which is not under it at the time`;
    warn(work, at, { message, hint: "see parent and attachments" });
  }
}

/** Parts go to those under the receiver, each once; a task that leads somewhere says where. */
function checkBody(work: Work, at: At, body: OrderBody, receivers: readonly number[], superiors: Int16Array): void {
  checkObjective(work, at, body);
  const seen = new Set<string>();
  body.parts?.forEach((part, i) => {
    checkObjective(work, [...at, "parts", i], part);
    part.to.forEach((id, k) => {
      const place: At = [...at, "parts", i, "to", k];
      const to = work.registers.headquarters.get(id) ?? -1;
      if (seen.has(id))
        warn(work, place, { message: `"${id}" has two parts in one order`, hint: "the first will count" });
      seen.add(id);
      checkPart(work, place, id, to, receivers, superiors);
    });
  });
}

function checkPart(
  work: Work,
  at: At,
  id: string,
  to: number,
  receivers: readonly number[],
  superiors: Int16Array,
): void {
  const known = receivers.filter((receiver) => receiver >= 0);
  if (to < 0 || known.length === 0) return;
  const nodes = nodesOf(work);
  if (known.every((receiver) => nodes[receiver]!.side !== nodes[to]!.side)) {
    complain(work, at, { message: `"${id}" is of the other side than the receiver of the order` });
  } else if (!known.some((receiver) => isUnder(superiors, to, receiver)) && isChainKnown(work, superiors, to)) {
    const names = known.map((receiver) => `"${nodes[receiver]!.id}"`).join(", ");
    warn(work, at, { message: `"${id}" is not under ${names} at the time`, hint: "see parent and attachments" });
  }
}

function checkObjective(work: Work, at: At, { task, objective }: Pick<OrderBody, "task" | "objective">): void {
  if (objective !== undefined || !NEEDS_OBJECTIVE.includes(task)) return;
  warn(work, [...at, "task"], {
    message: `the order to ${task} names no objective`,
    expected: "objective: a place or crossing",
  });
}

/** A measured delay is that of an order, to somebody it goes to, and nobody reads before the sender writes. */
function checkDelays(work: Work, campaign: Campaign): void {
  for (const { id, measure, recorded } of work.papers.checks) {
    if (measure.kind !== "delay") continue;
    const at: At = ["checks", id];
    for (const field of ["value", "low"] as const) {
      const hours = recorded[field];
      if (typeof hours !== "number" || hours >= 0) continue;
      warn(work, [...at, "recorded", field], { message: `the order would be read ${-hours} hours before it was sent` });
    }
    const plan = work.papers.plans[work.registers.plans.get(measure.plan) ?? -1];
    if (!plan) continue;
    if (sentTo(plan).length === 0)
      complain(work, [...at, "measure", "plan"], { message: `plan "${plan.id}" is not sent to anybody` });
    else if (!reaches(work, campaign.start, plan, measure.to)) {
      const message = `plan "${plan.id}" does not go to "${measure.to}", nor to anybody over or under it`;
      complain(work, [...at, "measure", "to"], { message });
    }
  }
}

function reaches(work: Work, start: string, plan: Plan, id: string): boolean {
  const handle = (one: string) => work.registers.headquarters.get(one) ?? -1;
  const superiors = superiorsAt(work, start, minutesSince(start, campaignMoment(plan)) ?? 0);
  const target = handle(id);
  return sentTo(plan)
    .map(handle)
    .some((to) => to === target || isUnder(superiors, target, to) || isUnder(superiors, to, target));
}

/** Whom orders of a plan go to: those it is addressed to, or those who have a part in what its headquarters resolves. */
const sentTo = ({ kind, to, body }: Plan): readonly string[] =>
  kind === "order" ? (to ?? []) : (body.parts ?? []).flatMap((part) => part.to);

const campaignMoment = ({ at }: Plan): string => (typeof at === "string" ? at : at.likely);
