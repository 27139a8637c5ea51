/** Recorded dispatches: what claims tell of one order, report or plea, put together under its id. */
import type { Plan } from "@staffride/formats/papers/forces";
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
  /** Plans of its sender that cite one of these claims: the same order where the campaign is fought. */
  readonly plans: readonly string[];
}

/** @param claims in order of time; so are the dispatches, by the first claim that tells of each */
export function dispatchesOf(claims: readonly RecordedClaim[], plans: readonly Plan[]): RecordedDispatch[] {
  const ids = new Set(claims.flatMap(({ dispatch }) => dispatch?.id ?? []));
  return [...ids].map((id) =>
    putTogether(
      claims.filter(({ dispatch }) => dispatch?.id === id),
      plans,
    ),
  );
}

function putTogether(claims: readonly RecordedClaim[], plans: readonly Plan[]): RecordedDispatch {
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
    plans: plans.flatMap((plan) =>
      plan.kind === "order" && plan.headquarters === from && plan.cites?.some((cited) => ids.includes(cited))
        ? [plan.id]
        : [],
    ),
  };
}

function telling({ id, account }: RecordedClaim, time: RecordedTime): Telling {
  return { ...time, claim: id, ...(account !== undefined && { account }) };
}
