/** A run that has been fought and is to be told. */
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import type { TraceLine } from "@staffride/formats/trace";
import { Refused } from "../refused.js";
import type { Stage } from "../stage.js";
import { REFUSAL } from "../words/answers.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";

export interface Account {
  readonly stage: Stage;
  readonly scenario: Scenario;
  /** Which run it is, for JSON. */
  readonly head: Readonly<Record<string, string | number>>;
  /** One JSON object instead of text. */
  readonly json: boolean;
  /** The trace, from its beginning. */
  lines(): Iterable<TraceLine>;
}

/** @throws Refused with the list, if a headquarters is none of those there are */
export function chooseHeadquarters(stage: Stage, id: string, known: readonly string[], which: Spoken): void {
  if (!known.includes(id))
    throw new Refused(inWords(stage, REFUSAL.noHeadquarters(id, which, nearest(id, known), known)));
}
