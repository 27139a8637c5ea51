/** The claims of a day as rival accounts tell them: the shared across the page, each account in its own column. */
import { beside } from "@staffride/views/record/beside";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { useOpened } from "../data/opened.js";
import { ClaimRow } from "./claim-row.js";

export function BesideRows({ claims }: { readonly claims: readonly RecordedClaim[] }) {
  const { record } = useOpened();
  return beside(record, claims).map((row) =>
    "shared" in row ? (
      <ClaimRow key={row.shared.id} claim={row.shared} />
    ) : (
      <div className="accounts" key={row.sides.flatMap((side) => side.claims)[0]!.id}>
        {row.sides.map(({ account, claims: told, elsewhere }) => (
          <div key={account}>
            {told.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
            {elsewhere.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} pointed />
            ))}
          </div>
        ))}
      </div>
    ),
  );
}
