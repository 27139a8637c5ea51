/** `staffride campaigns`: the shipped ones. */
import { join } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { readCampaign, shippedCampaigns } from "@staffride/adapters/files/index";
import { readPapers } from "@staffride/formats/read";
import { LANGUAGES, textIn } from "@staffride/views";
import type { Language } from "@staffride/views";
import { printJson } from "../stage.js";
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
    const variants = papers.variants.map(({ id, gloss }) => ({ id, gloss }));
    return { name, title: title ?? { en: name }, summary: summary ?? { en: "" }, variants };
  });
  if (json) return printJson(stage, { campaigns });
  const { palette } = stage;
  for (const { name, title, summary, variants } of campaigns) {
    const lines = [
      `${palette.strong(name)}  ${title.en}${title.zh ? ` · ${title.zh}` : ""}`,
      `  ${textIn(language, summary).trim()}`,
      ...variants.map(({ id, gloss }) => `  --variant ${id}  ${palette.faint(textIn(language, gloss))}`),
    ];
    stage.print(`${lines.join("\n")}\n`);
  }
}
