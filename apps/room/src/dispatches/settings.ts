/** What is laid out on the board: which lanes, which days, what besides. It stands in the page's address as one word. */
import type { Window } from "./window.js";

export interface Settings {
  /** "quarrel", "side:ID", "chain:ID", or "own" with `lanes`. */
  readonly preset: string;
  /** Keys of lanes, of one's own choosing. */
  readonly lanes: readonly string[];
  readonly window: Window;
  readonly reports: boolean;
  /** Variant whose account of the record is followed; "": all. */
  readonly account: string;
  /** Belief below the lanes; "": the first there is; "none". */
  readonly belief: string;
  /** "run": the run, though it has little of the quarrel; "": what tells more. */
  readonly drawn: "" | "run";
}

/** `quarrel;;10080-20160;reports;mutiny;regard:jp-cea:jp-11a` */
export const settingsText = ({ preset, lanes, window, reports, account, belief, drawn }: Settings): string =>
  [
    preset,
    lanes.join(","),
    `${Math.round(window.from)}-${Math.round(window.to)}`,
    reports ? "reports" : "",
    account,
    belief,
    ...(drawn === "" ? [] : [drawn]),
  ].join(";");

/** Undefined if it is none. */
export function settingsIn(text: string): Settings | undefined {
  const [preset = "", lanes = "", days = "", reports = "", account = "", belief = "", drawn = ""] = text.split(";");
  const [, from, to] = /^(\d{1,7})-(\d{1,7})$/.exec(days) ?? [];
  if (preset === "" || from === undefined || Number(to) <= Number(from)) return undefined;
  return {
    ...{ preset, account, belief, reports: reports === "reports", drawn: drawn === "run" ? drawn : "" },
    lanes: lanes === "" ? [] : lanes.split(","),
    window: { from: Number(from), to: Number(to) },
  };
}
