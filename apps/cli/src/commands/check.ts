/** `staffride check`: is a campaign in order? Every problem at its place, in all variants. */
import { Option } from "commander";
import type { Command } from "commander";
import { LANGUAGES } from "@staffride/views";
import { isError, problemText, sortProblems } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import type { Papers } from "@staffride/formats/papers/collection";
import { BASE, compile } from "@staffride/scenario";
import { parseName } from "../options.js";
import { openCampaign, variantIds } from "../open-campaign.js";
import type { Opened } from "../open-campaign.js";
import { Refused } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";

export function addCheck(program: Command, stage: Stage): void {
  program
    .command("check")
    .summary("validate a campaign: every problem with its file, line and column")
    .description(
      "Validate a campaign and all its variants. Every problem is told with file:line:column, what was expected and what to try; doubtful things are warned of. Exit 1 if there is an error.",
    )
    .argument("<campaign>", "folder of a campaign, or the name of a shipped one", parseName)
    .addOption(new Option("--lang <language>", "language of the verdict").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object")
    .action((named: string, { json }: { json?: true }) => check(stage, named, json === true));
}

function check(stage: Stage, named: string, json: boolean): void {
  const opened = openCampaign(stage, named);
  const problems = allProblems(opened);
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const campaign = opened.papers.campaign?.id ?? null;
  const variants = variantIds(opened);
  if (json) printJson(stage, { campaign, files: opened.files, variants, errors, warnings, problems });
  else
    stage.print(
      `${[...problems.map(problemLine(stage)), verdict(stage, named, opened, errors, warnings)].join("\n")}\n`,
    );
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

function verdict(stage: Stage, named: string, opened: Opened, errors: number, warnings: number): string {
  const { palette } = stage;
  if (stage.language === "zh") return chineseVerdict(stage, named, opened, errors, warnings);
  const plural = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
  const seen = `${plural(opened.files, "file")}, ${plural(variantIds(opened).length, "variant")}`;
  const doubts = warnings > 0 ? `, ${plural(warnings, "warning")}` : "";
  const waiting = opened.problems.some(isError) ? "; how the papers fit together is checked once they can be read" : "";
  if (errors > 0) return palette.bad(`${named}: ${plural(errors, "error")}${doubts} (${seen})${waiting}`);
  return palette.good(`${named} is in order${doubts} (${seen})`);
}

function chineseVerdict({ palette }: Stage, named: string, opened: Opened, errors: number, warnings: number): string {
  const seen = `文件${opened.files}，方案${variantIds(opened).length}`;
  const doubts = warnings > 0 ? `，疑处${warnings}` : "";
  const waiting = opened.problems.some(isError) ? "；各文可读之后，方查其是否相合" : "";
  if (errors > 0) return palette.bad(`${named}：错误${errors}${doubts}（${seen}）${waiting}`);
  return palette.good(`${named}：无误${doubts}（${seen}）`);
}
