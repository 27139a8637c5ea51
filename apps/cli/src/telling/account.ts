/** A run that has been fought and is to be told. */
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import type { TraceLine } from "@staffride/formats/trace";
import type { Language } from "@staffride/views";
import { Refused } from "../refused.js";
import type { Stage } from "../stage.js";

export interface Account {
  readonly stage: Stage;
  readonly scenario: Scenario;
  readonly language: Language;
  /** Which run it is, for JSON. */
  readonly head: Readonly<Record<string, string | number>>;
  /** One JSON object instead of text. */
  readonly json: boolean;
  /** The trace, from its beginning. */
  lines(): Iterable<TraceLine>;
}

/** @throws Refused with the list, if a headquarters is none of those there are */
export function chooseHeadquarters(id: string, known: readonly string[], which: string): void {
  if (known.includes(id)) return;
  const close = nearest(id, known);
  const meant = close ? ` Did you mean ${close}?` : "";
  throw new Refused(`There is no headquarters ${id} ${which}.${meant} There are ${known.join(", ")}.`);
}
