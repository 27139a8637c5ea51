/** What sets a run apart from the free one: its variant, and the options settled beforehand, in words. */
import type { RoomPack } from "@staffride/formats/room";
import { textIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import type { RunChoice } from "../state/choices.js";

/** None: the free run. */
export function settledParts(
  language: Language,
  { variants, decisions }: Pick<RoomPack["papers"], "variants" | "decisions">,
  { variant, interventions }: Pick<RunChoice, "variant" | "interventions">,
): string[] {
  const laid = variants.find(({ id }) => id === variant);
  const points = Object.entries(interventions).map(([id, option]) => {
    const chosen = decisions.find((one) => one.id === id)?.options.find((one) => one.id === option);
    return `${id}${language === "zh" ? "：" : ": "}${chosen === undefined ? option : textIn(language, chosen.gloss)}`;
  });
  return [...(laid === undefined ? [] : [textIn(language, laid.gloss)]), ...points];
}
