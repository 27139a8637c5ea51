/** The page an explanation is written on: whose words, how wide, and how a section stands on it. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Saying } from "../dispatch/body.js";
import type { Wired } from "../dispatch/traffic.js";
import { percent } from "../figures.js";
import type { Language } from "../language.js";
import type { Palette } from "../palette.js";
import { wrap } from "../wrap.js";
import type { ExplainWords } from "./words.js";

/** What of a scenario an explanation is drawn from. */
export type Explained = Wired & {
  readonly minds: Pick<Scenario["minds"], "nIntent">;
  readonly parameters: Pick<
    Scenario["parameters"],
    "placeStandHours" | "placeGoHours" | "placeKmDay" | "situationHours"
  >;
};

export interface Page {
  readonly saying: Saying;
  readonly language: Language;
  readonly words: ExplainWords;
  readonly palette: Palette;
  readonly width: number;
}

/** A section: its heading and its lines, or nothing where there is nothing to tell. */
export type Section = readonly [heading: string, text: string] | undefined;

export const indent = ({ width }: Page, text: string, by = 2): string =>
  wrap(text, width - by, 2)
    .split("\n")
    .map((line) => " ".repeat(by) + line)
    .join("\n");

export function lines(page: Page, heading: string, texts: readonly string[]): Section {
  return texts.length === 0 ? undefined : [heading, texts.map((text) => indent(page, text)).join("\n")];
}

export const percentWhole = (share: number): string => percent(Math.round(share * 100) / 100);
