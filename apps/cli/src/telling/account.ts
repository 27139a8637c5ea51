/** A run that has been fought and is to be told. */
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import type { TraceLine } from "@staffride/formats/trace";
import type { Language } from "@staffride/views";
import { Refused } from "../refused.js";
import { inWords } from "../stage.js";
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
export function chooseHeadquarters(
  stage: Stage,
  id: string,
  known: readonly string[],
  which: { readonly en: string; readonly zh: string },
): void {
  if (known.includes(id)) return;
  const close = nearest(id, known);
  const [meant, guess] = [close ? ` Did you mean ${close}?` : "", close ? `是否指 ${close}？` : ""];
  throw new Refused(
    inWords(
      stage,
      `There is no headquarters ${id} ${which.en}.${meant} There are ${known.join(", ")}.`,
      `${which.zh}无 ${id}。${guess}计有 ${known.join("、")}。`,
    ),
  );
}
