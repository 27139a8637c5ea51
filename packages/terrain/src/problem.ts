/** What is wrong with a paper about the ground; the caller knows the file and finds the line. */
export interface GroundProblem {
  readonly severity: "error" | "warning";
  readonly paper: "campaign" | "places" | "rivers" | "crossings" | "roads" | "terrain";
  /** Id of the entry; "" when it concerns the whole paper. */
  readonly id: string;
  readonly message: string;
  readonly hint: string;
}
