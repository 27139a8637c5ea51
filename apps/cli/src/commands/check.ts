/** `staffride check`: is a campaign in order? Every problem at its place, in all variants. */
import type { Command } from "commander";
import { isError, problemText, sortProblems } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import type { Papers } from "@staffride/formats/papers/collection";
import { BASE, compile } from "@staffride/scenario";
import { parsers } from "../options.js";
import { openCampaign, variantIds } from "../open-campaign.js";
import type { Opened } from "../open-campaign.js";
import { Refused } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { verdict } from "../words/answers.js";
import type { Found } from "../words/answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";

export function addCheck(program: Command, stage: Stage): void {
  program
    .command("check")
    .summary(inWords(stage, COMMANDS.check.summary))
    .description(inWords(stage, COMMANDS.check.about))
    .argument("<campaign>", inWords(stage, ARGUMENTS.campaign), parsers(stage).name)
    .option("--json", inWords(stage, OPTIONS.json))
    .action((named: string, { json }: { json?: true }) => check(stage, named, json === true));
}

function check(stage: Stage, named: string, json: boolean): void {
  const opened = openCampaign(stage, named);
  const { files } = opened;
  const problems = allProblems(opened);
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const variants = variantIds(opened);
  if (json)
    printJson(stage, { campaign: opened.papers.campaign?.id ?? null, files, variants, errors, warnings, problems });
  else {
    const unread = opened.problems.some(isError);
    const last = verdictLine(stage, { named, files, variants: variants.length, errors, warnings, unread });
    stage.print(`${[...problems.map(problemLine(stage)), last].join("\n")}\n`);
  }
  // all has been said
  if (errors > 0) throw new Refused("");
}

/**
 * What is wrong with the papers, then with any variant; a thing wrong in several is told once. While a paper cannot be
 * read, what refers to it would seem wrong too: that is not looked into.
 */
function allProblems(opened: Opened): Problem[] {
  const { papers, defaults, basemap } = opened;
  if (opened.problems.some(isError)) return sortProblems(opened.problems);
  const once = new Map(opened.problems.map((problem) => [problemText(problem), problem]));
  for (const variant of variantIds(opened)) {
    for (const problem of compile(papers, { defaults, variant, basemap }).problems) {
      const text = problemText(problem);
      if (!once.has(text)) once.set(text, variant === BASE ? problem : ofVariant(papers, variant, problem));
    }
  }
  return sortProblems([...once.values()]);
}

/** A problem that the campaign has not without the variant stands at the variant, and says where it shows. */
function ofVariant(papers: Papers, variant: string, problem: Problem): Problem {
  const at = papers.where("variants", variant, "id");
  const files = papers.variants.map(({ id }) => papers.where("variants", id, "id").file);
  if (files.includes(problem.file)) return problem;
  const message = `with this variant, ${problem.message} (${problem.file}:${problem.line}:${problem.column})`;
  return { ...problem, ...at, message };
}

const problemLine =
  ({ palette }: Stage) =>
  (problem: Problem): string => {
    const place = `${problem.file}:${problem.line}:${problem.column}:`;
    const rest = problemText(problem).slice(place.length);
    return `${palette.strong(place)}${isError(problem) ? palette.bad(rest) : rest}`;
  };

function verdictLine(stage: Stage, found: Found): string {
  const { good, bad } = stage.palette;
  return (found.errors > 0 ? bad : good)(inWords(stage, verdict(found)));
}
