/** Rival accounts beside each other: what all share is told once, and what one says stands opposite what the other does. */
import type { RecordedClaim } from "./claim.js";
import type { OpenRecord } from "./record.js";

/** What one account says in a row. */
export interface Side {
  readonly account: string;
  readonly claims: readonly RecordedClaim[];
  /** Its claims that say otherwise than the row's, and stand on another day or in a row above. */
  readonly elsewhere: readonly RecordedClaim[];
}

export type Row = { readonly shared: RecordedClaim } | { readonly sides: readonly Side[] };

/**
 * @param claims of one day, in order of time
 * @returns each of them once, in that order but for rivals of the same day, which come up to the first of them
 */
export function beside(record: OpenRecord, claims: readonly RecordedClaim[]): Row[] {
  const left = new Set(claims);
  return claims.flatMap((claim): Row[] => {
    if (!left.delete(claim)) return [];
    if (claim.account === undefined) return [{ shared: claim }];
    return [{ sides: record.accounts.map(({ id }) => sideOf(record, claim, id, left)) }];
  });
}

/** @param left claims of the day that are in no row yet; those taken here leave it */
function sideOf(record: OpenRecord, claim: RecordedClaim, account: string, left: Set<RecordedClaim>): Side {
  if (claim.account === account) return { account, claims: [claim], elsewhere: [] };
  const rivals = record.claims.filter((one) => one.account === account && claim.rivals.includes(one.id));
  const here = rivals.filter((rival) => left.delete(rival));
  return { account, claims: here, elsewhere: rivals.filter((rival) => !here.includes(rival)) };
}
