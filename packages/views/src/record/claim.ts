/** One claim of the record, placed in time and on the ground as far as its source places it. */
import { claimTime } from "@staffride/formats/claim-time";
import type { Claim, ClaimedDispatch } from "@staffride/formats/papers/claim";
import { remarkText, type Text } from "@staffride/formats/papers/common";
import type { Mode } from "@staffride/formats/words";
import type { Citation, Library } from "./citation.js";
import type { Gazetteer, RecordedPlace } from "./place.js";

/** Earliest and latest minute since the campaign began, both included; negative before it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface RecordedTime extends Span {
  /** The source gives the minute. */
  readonly exact: boolean;
  /** The source gives no date: what these bounds, which are ours, rest on. */
  readonly basis?: Text;
}

export interface RecordedClaim {
  readonly id: string;
  readonly gloss: Text;
  readonly mode: Mode;
  readonly reliability: Claim["reliability"];
  readonly figure?: { readonly value: number; readonly low?: number; readonly high?: number; readonly unit?: string };
  /** None: not recorded. */
  readonly time?: RecordedTime;
  /** All of its time lies before the campaign's start. */
  readonly isBefore: boolean;
  /** Ids of formations and headquarters. */
  readonly about: readonly string[];
  /** Where it was so. Empty: not recorded. */
  readonly places: readonly RecordedPlace[];
  /** Where somebody was going, or was told to go. */
  readonly towards: readonly RecordedPlace[];
  readonly dispatch?: ClaimedDispatch;
  /** Headquarters whose belief it is. */
  readonly believer?: string;
  /** Variant that fights the account it belongs to; none: all accounts have it. */
  readonly account?: string;
  /** Claims that say otherwise, whichever of the two says so. */
  readonly rivals: readonly string[];
  readonly citation: Citation;
}

export interface Shelf {
  readonly start: string;
  readonly gazetteer: Gazetteer;
  readonly library: Library;
  /** Rivals of each claim, named by itself or by them. */
  readonly rivals: ReadonlyMap<string, readonly string[]>;
}

export function placeClaim({ start, gazetteer, library, rivals }: Shelf, claim: Claim): RecordedClaim {
  const { id, gloss, mode, reliability, dispatch, believer, account, withinKm } = claim;
  const time = recordedTime(claim, start);
  const placesOf = (ids: readonly string[] = []) =>
    ids.map((place) => gazetteer(place, withinKm)).filter((place) => place !== undefined);
  return {
    ...{ id, gloss, mode, reliability },
    ...(claim.value !== undefined && { figure: figureOf(claim, claim.value) }),
    ...(time && { time }),
    isBefore: time !== undefined && time.to < 0,
    about: claim.about ?? [],
    places: placesOf(claim.places),
    towards: placesOf(claim.towards),
    ...(dispatch && { dispatch }),
    ...(believer !== undefined && { believer }),
    ...(account !== undefined && { account }),
    rivals: rivals.get(id) ?? [],
    citation: library(claim),
  };
}

function recordedTime(claim: Claim, start: string): RecordedTime | undefined {
  const time = claimTime(claim, start);
  if (!time) return undefined;
  const { from, to, basis } = time;
  return { from, to, exact: from === to, ...(basis !== undefined && { basis: remarkText(basis) }) };
}

function figureOf({ low, high, unit }: Claim, value: number): NonNullable<RecordedClaim["figure"]> {
  return {
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit !== undefined && { unit }),
  };
}

/** Earlier claims first, of those that begin together the one that ends first; those without a time last, as written. */
export function byTime(a: RecordedClaim, b: RecordedClaim): number {
  if (!a.time || !b.time) return Number(!a.time) - Number(!b.time);
  return a.time.from - b.time.from || a.time.to - b.time.to;
}

/** Does the claim say what was so, rather than what somebody thought, wanted or ordered? */
export const tellsWhatWas = ({ mode }: RecordedClaim): boolean =>
  mode === "fact" || mode === "attributed" || mode === "report-content";
