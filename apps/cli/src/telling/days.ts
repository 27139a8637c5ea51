/** A run told day by day. */
import { chronicle, chronicleText } from "@staffride/views";
import { printJson } from "../stage.js";
import { DONE } from "../words/answers.js";
import { inWords } from "../words/spoken.js";
import type { Account } from "./account.js";

export function tellDays({ stage, scenario, head, json, lines }: Account): void {
  const { language, palette, width } = stage;
  const days = chronicle(scenario, lines(), { language });
  if (json) return printJson(stage, { ...head, days });
  stage.print(chronicleText(scenario, days, { language, palette, width }));
  if (days.length === 0) stage.say(inWords(stage, DONE.nothingHappened(scenario.campaign)));
}
