/** A run told day by day. */
import { chronicle, chronicleText } from "@staffride/views";
import { inWords, printJson } from "../stage.js";
import type { Account } from "./account.js";

export function tellDays({ stage, scenario, language, head, json, lines }: Account): void {
  const days = chronicle(scenario, lines(), { language });
  if (json) return printJson(stage, { ...head, days });
  stage.print(chronicleText(scenario, days, { language, palette: stage.palette, width: stage.width }));
  if (days.length > 0) return;
  const { campaign } = head;
  stage.say(
    inWords(
      stage,
      `nothing happened; "staffride check ${campaign}" may tell why`,
      `一无所事；其故可由“staffride check ${campaign}”查知`,
    ),
  );
}
