/** Tables of a minds paper agree with its list of intents, and probabilities sum to 1. */
import type { z } from "zod";
import type { Remark } from "../problem.js";
import { didYouMean } from "../suggest.js";

type Row = Readonly<Record<string, number>>;
type Rows = Readonly<Record<string, Row | undefined>>;
type Step = string | number;

/** How far a sum of probabilities written in decimals may be off. */
const ROUNDING = 1e-9;

interface Tables {
  readonly intents: readonly { readonly id: string }[];
  readonly prior: Rows;
  readonly likelihood: Rows;
  readonly regained: Row;
  readonly displaced: Row;
  readonly appearance: Rows;
  readonly pay: Rows;
}

type Complain = (path: readonly Step[], remark: Remark) => void;

export function checkTables(paper: Tables, context: z.core.$RefinementCtx): void {
  const complain: Complain = (path, remark) =>
    context.addIssue({ code: "custom", path: [...path], message: remark.message, params: { remark } });
  const intents = paper.intents.map(({ id }) => id);
  if (!checkTwins(intents, complain)) return;
  for (const [side, row] of Object.entries(paper.prior)) checkKeys(intents, row!, ["prior", side], complain);
  checkKeys(intents, paper.likelihood, ["likelihood"], complain);
  checkKeys(intents, paper.regained, ["regained"], complain);
  checkKeys(intents, paper.displaced, ["displaced"], complain);
  for (const [course, row] of Object.entries(paper.pay)) {
    if (row) checkKeys(intents, row, ["pay", course], complain);
  }
  for (const table of ["prior", "likelihood", "appearance"] as const) {
    for (const [key, row] of Object.entries(paper[table])) checkSum(row!, [table, key], complain);
  }
}

/** @returns whether each intent has an id of its own, so that rows can be read by it */
function checkTwins(intents: readonly string[], complain: Complain): boolean {
  const twin = intents.findIndex((id, i) => intents.indexOf(id) < i);
  if (twin < 0) return true;
  const message = `there is already an intent "${intents[twin]}"`;
  complain(["intents", twin, "id"], { message, expected: "an id of its own" });
  return false;
}

/** A row has a number for every intent, and for nothing else; one that is misspelt is not also missing. */
function checkKeys(intents: readonly string[], row: object, path: readonly Step[], complain: Complain): void {
  const unknown = Object.keys(row).filter((key) => !intents.includes(key));
  for (const key of unknown) {
    const expected = `one of ${intents.join(", ")}`;
    complain([...path, key], { message: `there is no intent "${key}"`, expected, hint: didYouMean(key, intents) });
  }
  const missing = intents.filter((id) => !Object.hasOwn(row, id));
  if (missing.length <= unknown.length) return;
  const message = `${path.at(-1)} says nothing of ${missing.join(", ")}`;
  complain(path, { message, expected: `every intent: ${intents.join(", ")}` });
}

function checkSum(row: Row, path: readonly Step[], complain: Complain): void {
  const sum = Object.values(row).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= ROUNDING) return;
  const over = sum - 1;
  const hint = `take ${tidy(Math.abs(over))} ${over > 0 ? "off" : "more"} somewhere in the row`;
  complain(path, { message: `the probabilities of ${path.at(-1)} sum to ${tidy(sum)}`, expected: "1", hint });
}

const tidy = (value: number): string => String(Number(value.toFixed(9)));
