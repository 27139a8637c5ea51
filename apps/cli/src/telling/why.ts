/** Why a headquarters did what it did. */
import { InvalidArgumentError } from "commander";
import { momentAfter } from "@staffride/formats/moment";
import { explainText, sittingAt, sittings } from "@staffride/views";
import { minuteOf, parseMoment } from "../options.js";
import { Refused } from "../refused.js";
import { inWords, printJson } from "../stage.js";
import { chooseHeadquarters } from "./account.js";
import type { Account } from "./account.js";

export interface Occasion {
  readonly headquarters: string;
  /** Local time. */
  readonly moment: string;
}

/** HEADQUARTERS@TIME */
export function parseOccasion(text: string): Occasion {
  const [, headquarters, moment] = /^([^@\s]+)@(.+)$/.exec(text) ?? [];
  if (headquarters === undefined || moment === undefined)
    throw new InvalidArgumentError("Expected a headquarters and a time, such as jp-11a@1943-12-12T18:00.");
  return { headquarters, moment: parseMoment(moment) };
}

/**
 * @param until  minute the run was fought to
 * @throws Misused if the time lies outside the campaign; Refused if the headquarters never sat, or not by then
 */
export function tellWhy(account: Account, { headquarters, moment }: Occasion, until: number): void {
  const { stage, scenario, language, head, json, lines } = account;
  const at = minuteOf({ start: scenario.start, length: until }, moment, "--explain", stage);
  const sat = sittings(lines());
  chooseHeadquarters(stage, headquarters, [...sat.keys()].sort(), {
    en: "that decides for itself in this run",
    zh: "此次推演中自行议决之司令部",
  });
  const sitting = sittingAt(lines(), headquarters, at);
  if (sitting === undefined) {
    const { first, last } = sat.get(headquarters)!;
    const [from, to] = [first, last].map((minute) => momentAfter(scenario.start, minute));
    throw new Refused(
      inWords(
        stage,
        `${headquarters} had not yet decided anything by ${moment}; it did so from ${from} to ${to}.`,
        `${headquarters} 至 ${moment} 尚未有所决；其议决自 ${from} 至 ${to}。`,
      ),
    );
  }
  if (json) return printJson(stage, { ...head, asked: moment, ...sitting });
  stage.print(explainText(scenario, sitting, { language, palette: stage.palette, width: stage.width }));
}
