/** Recorded dispatches: what claims tell of one order, report or plea, put together under its id. */
import type { Papers } from "@staffride/formats/papers/collection";
import type { Answer, DispatchKind } from "@staffride/formats/words";
import type { RecordedClaim, RecordedTime } from "./claim.js";

/** When a claim has it sent or received. */
export interface Telling extends RecordedTime {
  readonly claim: string;
  readonly account?: string;
}

export interface RecordedDispatch {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly kind: DispatchKind;
  /** One for each claim that says so, earliest first; rival accounts may differ. Empty: not recorded. */
  readonly sent: readonly Telling[];
  readonly received: readonly Telling[];
  /** What claims say was done about it, in order of time. */
  readonly answers: readonly { readonly claim: string; readonly answer: Answer }[];
  /** Every claim that tells of it, in order of time. */
  readonly claims: readonly string[];
  /** Of an order: the sender's plans that cite one of these claims and that the record has, the same order where it is fought. */
  readonly plans: readonly string[];
}

/** @param claims in order of time; so are the dispatches, by the first claim that tells of each */
export function dispatchesOf(
  claims: readonly RecordedClaim[],
  papers: Pick<Papers, "plans" | "decisions">,
): RecordedDispatch[] {
  const ids = new Set(claims.flatMap(({ dispatch }) => dispatch?.id ?? []));
  const plans = recordedOrders(papers);
  return [...ids].map((id) =>
    putTogether(
      claims.filter(({ dispatch }) => dispatch?.id === id),
      plans,
    ),
  );
}

function putTogether(claims: readonly RecordedClaim[], plans: Papers["plans"]): RecordedDispatch {
  const { id, from, to, kind } = claims[0]!.dispatch!;
  const ids = claims.map((claim) => claim.id);
  const tellings = (times: "sent" | "received") =>
    claims.flatMap((claim) => (claim.dispatch!.times === times && claim.time ? [telling(claim, claim.time)] : []));
  return {
    ...{ id, from, to, kind },
    sent: tellings("sent"),
    received: tellings("received"),
    answers: claims.flatMap(({ id: claim, dispatch }) =>
      dispatch!.answer ? [{ claim, answer: dispatch!.answer }] : [],
    ),
    claims: ids,
    plans: ORDERS.includes(kind) ? plans.filter((plan) => isSame(plan, from, ids)).map((plan) => plan.id) : [],
  };
}

function telling({ id, account }: RecordedClaim, time: RecordedTime): Telling {
  return { ...time, claim: id, ...(account !== undefined && { account }) };
}

const ORDERS: readonly DispatchKind[] = ["order", "boundary"];

const isSame = ({ headquarters, cites }: Papers["plans"][number], from: string, claims: readonly string[]): boolean =>
  headquarters === from && cites?.some((cited) => claims.includes(cited)) === true;

/** Orders among the plans, without those of options that the record did not choose. */
function recordedOrders({ plans, decisions }: Pick<Papers, "plans" | "decisions">): Papers["plans"] {
  const chosen = new Set<string>();
  const passed = new Set<string>();
  for (const { options, recorded } of decisions)
    for (const { id, plan } of options) if (plan !== undefined) (id === recorded ? chosen : passed).add(plan);
  return plans.filter(({ id, kind }) => kind === "order" && (chosen.has(id) || !passed.has(id)));
}
