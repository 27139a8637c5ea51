/** `staffride refight`: an ensemble beside the record, and variants beside one another. */
import { Option } from "commander";
import type { Command } from "commander";
import { differences } from "@staffride/experiment";
import type { Ensemble } from "@staffride/experiment";
import type { Papers } from "@staffride/formats/papers/collection";
import { LANGUAGES, reportText } from "@staffride/views";
import type { Language } from "@staffride/views";
import { refightOne } from "../refight-one.js";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { DEFAULT_THREADS, collect, collectDo, parseName, parseRuns, parseSeed, parseThreads } from "../options.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";

interface RefightFlags {
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
  readonly variant?: string[];
  readonly do?: Interventions;
  readonly lang: Language;
  readonly json?: true;
}

export function addRefight(program: Command, stage: Stage): void {
  program
    .command("refight")
    .summary("fight a campaign many times and set the outcome beside the record")
    .description(
      "Fight a campaign many times over and print what came of it beside the record: median, the interval that holds nine runs in ten, losses by formation. With several variants the first is the base; the others are compared with it run by run, each pair with the same luck.",
    )
    .argument("<campaign>", "folder of a campaign, or the name of a shipped one", parseName)
    .option("--runs <number>", "how many runs", parseRuns, 1000)
    .option("--seed <number>", "seed of chance; the same seed gives the same runs", parseSeed, 1)
    .option("--threads <number>", "threads to share the work; the result is the same", parseThreads, DEFAULT_THREADS)
    .option("--variant <id>", "variant to lay over the campaign; may be given several times (default: base)", collect)
    .option(
      "--do <decision=option>",
      "settle a decision beforehand, e.g. D12=stay-north; may be given several times; it goes over every variant",
      collectDo,
    )
    .addOption(new Option("--lang <language>", "language of the report").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object")
    .action((named: string, flags: RefightFlags) => run(stage, named, flags));
}

async function run(stage: Stage, named: string, flags: RefightFlags): Promise<void> {
  const opened = openCampaign(stage, named);
  const scenarios = [...new Set(flags.variant ?? ["base"])].map((variant) => compileVariant(opened, variant, flags.do));
  const ensembles: Ensemble[] = [];
  for (const scenario of scenarios) ensembles.push(await refightOne(stage, scenario, flags));

  const [base, ...others] = ensembles as [Ensemble, ...Ensemble[]];
  const compared = others.map((ensemble) => ({ ensemble, differences: differences(base, ensemble) }));
  if (flags.json) {
    const variants = compared.map(({ ensemble, differences }) => ({ ...ensembleJson(ensemble), differences }));
    printJson(stage, {
      ...ensembleJson(base),
      start: scenarios[0]!.start,
      ...(variants.length > 0 ? { variants } : {}),
    });
    return;
  }
  const { palette, width } = stage;
  stage.print(
    reportText(scenarios[0]!, base, compared, {
      language: flags.lang,
      palette,
      width,
      sources: sourcesOf(opened.papers),
    }),
  );
}

/** Where each claim stands: its source, with the sentence where sentences are numbered, else with page or section. */
function sourcesOf({ claims }: Papers): Map<string, string> {
  return new Map(
    claims.map(({ id, source, sentence, where }) => {
      if (sentence) return [id, `${source}#${sentence}`];
      return [id, where ? `${source}, ${where}` : source];
    }),
  );
}

/** The numbers of an ensemble; moments are minutes since the campaign's start. */
function ensembleJson({ results: _kept, outcomes, checks, ...ensemble }: Ensemble) {
  return {
    ...ensemble,
    outcomes: outcomes.map(({ subject: _subject, ...outcome }) => outcome),
    checks: checks.map(({ subject: _subject, ...check }) => check),
  };
}
