/** `staffride campaigns`: the shipped ones. */
import { join } from "node:path";
import type { Command } from "commander";
import { readCampaign, shippedCampaigns } from "@staffride/adapters/files/index";
import { readPapers } from "@staffride/formats/read";
import { textIn } from "@staffride/views";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { DONE } from "../words/answers.js";
import { COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";

export function addCampaigns(program: Command, stage: Stage): void {
  program
    .command("campaigns")
    .summary(inWords(stage, COMMANDS.campaigns.summary))
    .description(inWords(stage, COMMANDS.campaigns.about))
    .option("--json", inWords(stage, OPTIONS.json))
    .action(({ json }: { json?: true }) => list(stage, json === true));
}

function list(stage: Stage, json: boolean): void {
  const campaigns = shippedCampaigns(stage.shelf).map((name) => {
    const { papers } = readPapers(readCampaign(stage.shelf, join(stage.shelf.root, "campaigns", name)).files);
    const { title, summary } = papers.campaign ?? {};
    const variants = papers.variants.map(({ id, gloss, case: shows }) => ({ id, gloss, case: shows }));
    return { name, title: title ?? { en: name }, summary: summary ?? { en: "" }, variants };
  });
  if (json) return printJson(stage, { campaigns });
  const { language, palette } = stage;
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
const smallCases = (stage: Stage, n: number): string[] => (n === 0 ? [] : [inWords(stage, DONE.smallCases(n))]);
