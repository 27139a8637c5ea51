/** The record at one time: for each body where it was last recorded and where next, never anywhere between. */
import { tellsWhatWas } from "./claim.js";
import type { RecordedClaim, RecordedTime, Span } from "./claim.js";
import type { RecordedDispatch } from "./dispatches.js";
import type { OpenRecord } from "./record.js";

type Timed = RecordedClaim & { readonly time: RecordedTime };

/** What the record has of one formation or headquarters: claims that say where it was. */
export interface RecordedBody {
  readonly id: string;
  /** Claims whose time spans this minute: it was there then, or about then. */
  readonly during: readonly RecordedClaim[];
  /** Claims whose time spans this minute and that say where it was going. */
  readonly heading: readonly RecordedClaim[];
  /** The last claim of where it was that ended before. */
  readonly last?: RecordedClaim;
  /** The first one that begins after. */
  readonly next?: RecordedClaim;
  /** Nothing spans this minute: from when to when nothing is recorded; an open end has no claim beyond it. */
  readonly gap?: Partial<Span>;
}

export interface RecordAt {
  readonly at: number;
  readonly bodies: readonly RecordedBody[];
  /** Every claim whose time spans this minute. */
  readonly claims: readonly RecordedClaim[];
  /** Beliefs of this minute. */
  readonly beliefs: readonly RecordedClaim[];
  /** Dispatches that may have been sent by now, the latest last. */
  readonly dispatches: readonly RecordedDispatch[];
}

/** @param at minutes since the campaign began */
export function recordAt(record: OpenRecord, at: number): RecordAt {
  const timed = record.claims.filter((claim): claim is Timed => claim.time !== undefined);
  const telling = timed.filter(tellsWhatWas);
  const claims = timed.filter((claim) => spans(claim, at));
  return {
    ...{ at, claims },
    bodies: record.bodies.map((id) => bodyAt(id, telling.filter(isAbout(id)), at)),
    beliefs: claims.filter(({ believer }) => believer !== undefined),
    dispatches: record.dispatches.filter(({ sent, received }) => [...sent, ...received].some(({ from }) => from <= at)),
  };
}

const spans = ({ time }: Timed, at: number): boolean => time.from <= at && at <= time.to;
const isAbout =
  (id: string) =>
  ({ about }: RecordedClaim): boolean =>
    about.includes(id);

/** @param telling claims about it that say what was so, in order of time */
function bodyAt(id: string, telling: readonly Timed[], at: number): RecordedBody {
  const placed = telling.filter(({ places }) => places.length > 0);
  const during = placed.filter((claim) => spans(claim, at));
  const last = latest(placed.filter(({ time }) => time.to < at));
  const next = placed.find(({ time }) => time.from > at);
  return {
    ...{ id, during },
    heading: telling.filter((claim) => claim.towards.length > 0 && spans(claim, at)),
    ...(last && { last }),
    ...(next && { next }),
    ...(during.length === 0 && {
      gap: { ...(last && { from: last.time.to }), ...(next && { to: next.time.from }) },
    }),
  };
}

/** Of claims that ended, the one that ended last; of two that ended together the narrower, then the better. */
function latest(ended: readonly Timed[]): Timed | undefined {
  return ended.reduce<Timed | undefined>((best, one) => (best && !isLater(one, best) ? best : one), undefined);
}

const TRUST = ["estimate", "weak", "fair", "good"] as const;

function isLater(a: Timed, b: Timed): boolean {
  const trust = TRUST.indexOf(a.reliability) - TRUST.indexOf(b.reliability);
  return (a.time.to - b.time.to || a.time.from - b.time.from || trust) > 0;
}
