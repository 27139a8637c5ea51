/** `staffride campaigns`: the shipped ones. */
import { join } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { readCampaign, shippedCampaigns } from "@staffride/adapters/files/index";
import { readPapers } from "@staffride/formats/read";
import { LANGUAGES, textIn } from "@staffride/views";
import type { Language } from "@staffride/views";
import { inWords, printJson } from "../stage.js";
import type { Stage } from "../stage.js";

export function addCampaigns(program: Command, stage: Stage): void {
  program
    .command("campaigns")
    .summary("list the shipped campaigns")
    .description("List the shipped campaigns, with their variants.")
    .addOption(
      new Option("--lang <language>", "language of titles and summaries").choices([...LANGUAGES]).default("en"),
    )
    .option("--json", "print one JSON object")
    .action(({ json, lang }: { json?: true; lang: Language }) => list(stage, lang, json === true));
}

function list(stage: Stage, language: Language, json: boolean): void {
  const campaigns = shippedCampaigns(stage.shelf).map((name) => {
    const { papers } = readPapers(readCampaign(stage.shelf, join(stage.shelf.root, "campaigns", name)).files);
    const { title, summary } = papers.campaign ?? {};
    const variants = papers.variants.map(({ id, gloss, case: shows }) => ({ id, gloss, case: shows }));
    return { name, title: title ?? { en: name }, summary: summary ?? { en: "" }, variants };
  });
  if (json) return printJson(stage, { campaigns });
  const { palette } = stage;
  for (const { name, title, summary, variants } of campaigns) {
    const lines = [
      `${palette.strong(name)}  ${title.en}${title.zh ? ` · ${title.zh}` : ""}`,
      `  ${textIn(language, summary).trim()}`,
      ...variants
        .filter((variant) => variant.case === undefined)
        .map(({ id, gloss }) => `  --variant ${id}  ${palette.faint(textIn(language, gloss))}`),
      ...smallCases(stage, variants.filter((variant) => variant.case !== undefined).length),
    ];
    stage.print(`${lines.join("\n")}\n`);
  }
}

/** Small cases are many, and listed where they are told of. */
const smallCases = (stage: Stage, n: number): string[] =>
  n === 0
    ? []
    : [
        inWords(
          stage,
          `  and ${n} small cases, --variant case-MECHANISM: see its README`,
          `  另有小案例${n}个：--variant case-机制名，见其 README`,
        ),
      ];
