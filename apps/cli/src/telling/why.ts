/** Why a headquarters did what it did. */
import { InvalidArgumentError } from "commander";
import { momentAfter } from "@staffride/formats/moment";
import { explainText, sittingAt, sittings } from "@staffride/views";
import { minuteOf, parsers } from "../options.js";
import { Refused } from "../refused.js";
import { printJson } from "../stage.js";
import { HEADQUARTERS, REFUSAL } from "../words/answers.js";
import { inWords } from "../words/spoken.js";
import type { Speaker } from "../words/spoken.js";
import { EXPECTED } from "../words/usage.js";
import { chooseHeadquarters } from "./account.js";
import type { Account } from "./account.js";

export interface Occasion {
  readonly headquarters: string;
  /** Local time. */
  readonly moment: string;
}

/** HEADQUARTERS@TIME */
export const occasionParser =
  (speaker: Speaker) =>
  (text: string): Occasion => {
    const [, headquarters, moment] = /^([^@\s]+)@(.+)$/.exec(text) ?? [];
    if (headquarters === undefined || moment === undefined)
      throw new InvalidArgumentError(inWords(speaker, EXPECTED.occasion));
    return { headquarters, moment: parsers(speaker).moment(moment) };
  };

/**
 * @param until  minute the run was fought to
 * @throws Misused if the time lies outside the campaign; Refused if the headquarters never sat, or not by then
 */
export function tellWhy(account: Account, { headquarters, moment }: Occasion, until: number): void {
  const { stage, scenario, head, json, lines } = account;
  const { language, palette, width } = stage;
  const at = minuteOf({ start: scenario.start, length: until }, moment, "--explain", stage);
  const sat = sittings(lines());
  chooseHeadquarters(stage, headquarters, [...sat.keys()].sort(), HEADQUARTERS.thatDecide);
  const sitting = sittingAt(lines(), headquarters, at);
  if (sitting === undefined) {
    const { first, last } = sat.get(headquarters)!;
    const [from, to] = [momentAfter(scenario.start, first), momentAfter(scenario.start, last)];
    throw new Refused(inWords(stage, REFUSAL.notYetDecided(headquarters, moment, from, to)));
  }
  if (json) return printJson(stage, { ...head, asked: moment, ...sitting });
  stage.print(explainText(scenario, sitting, { language, palette, width }));
}
