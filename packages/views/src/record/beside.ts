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
    return [claim.account === undefined ? { shared: claim } : { sides: sidesOf(record, rowOf(claim, left)) }];
  });
}

/**
 * A claim, whoever says otherwise on the same day, and who says otherwise than they.
 *
 * @param left claims of the day that are in no row yet; those taken here leave it
 */
function rowOf(first: RecordedClaim, left: Set<RecordedClaim>): RecordedClaim[] {
  const row = [first];
  for (const claim of row)
    for (const other of left)
      if (other.account !== undefined && claim.rivals.includes(other.id) && left.delete(other)) row.push(other);
  return row;
}

function sidesOf({ accounts, claims }: OpenRecord, row: readonly RecordedClaim[]): Side[] {
  return accounts.map(({ id: account }) => ({
    account,
    claims: row.filter((claim) => claim.account === account),
    elsewhere: claims.filter(
      (claim) => claim.account === account && !row.includes(claim) && row.some(({ id }) => claim.rivals.includes(id)),
    ),
  }));
}
