/** What places a claim: one time, in order; a distance from somewhere; dispatches that claims agree about (rule CHK-16). */
import { timeWritten } from "@staffride/formats/claim-time";
import { clockMinutes } from "@staffride/formats/moment";
import type { Claim, ClaimedDispatch } from "@staffride/formats/papers/claim";
import { complain } from "./work.js";
import type { At, Work } from "./work.js";

/** Moments exist (rule CHK-7), and the earliest is not after the latest. */
export function checkClaimTime(work: Work, claim: Claim): void {
  const at: At = ["claims", claim.id];
  const { date, when } = claim;
  if (date !== undefined && when !== undefined) {
    complain(work, [...at, "when"], {
      message: `claim "${claim.id}" has a date and a when`,
      expected: "one of the two",
    });
    return;
  }
  const written = timeWritten(claim);
  if (written === undefined) return;
  const isRange = typeof when === "object";
  const field = when === undefined ? "date" : "when";
  for (const bound of isRange ? (["from", "to"] as const) : (["from"] as const)) {
    if (clockMinutes(written[bound]) !== undefined) continue;
    const message = `there is no moment ${written[bound]}`;
    complain(work, [...at, field, ...(isRange ? [bound] : [])], { message, expected: "a date, or a date and hour" });
    return;
  }
  if (!isRange || !isAfter(written.from, written.to)) return;
  complain(work, [...at, "when", "to"], { message: `${written.to} is before ${written.from}`, expected: "from <= to" });
}

/** Does no minute of the second come at or after the first minute of the first? A date alone is the whole day. */
function isAfter(from: string, to: string): boolean {
  return to.includes("T") ? clockMinutes(from)! > clockMinutes(to)! : from.slice(0, 10) > to;
}

/** What hangs on a field has that field. */
export function checkPlacing(work: Work, claim: Claim): void {
  const at: At = ["claims", claim.id];
  const { places, withinKm, dispatch } = claim;
  if (withinKm !== undefined && places === undefined)
    complain(work, [...at, "withinKm"], {
      message: `claim "${claim.id}" is within ${withinKm} km of nowhere`,
      expected: "places",
    });
  if (dispatch?.times !== undefined && timeWritten(claim) === undefined)
    complain(work, [...at, "dispatch", "times"], {
      message: `claim "${claim.id}" has no time`,
      expected: "date or when",
    });
}

/** Claims that tell of one dispatch agree on its sender, its addressees and what it is. */
export function checkDispatches(work: Work): void {
  const first = new Map<string, Claim & { readonly dispatch: ClaimedDispatch }>();
  for (const claim of work.papers.claims) {
    const { id, dispatch } = claim;
    if (dispatch === undefined) continue;
    const other = first.get(dispatch.id);
    if (other === undefined) first.set(dispatch.id, { ...claim, dispatch });
    else
      for (const field of ["from", "to", "kind"] as const) {
        const [here, there] = [dispatch, other.dispatch].map((one) => [one[field]].flat().join(", "));
        if (here === there) continue;
        const message = `of dispatch "${dispatch.id}" claim "${id}" says ${field}: ${here}`;
        complain(work, ["claims", id, "dispatch", field], {
          message,
          expected: `${there}, as claim "${other.id}" says`,
        });
      }
  }
}
