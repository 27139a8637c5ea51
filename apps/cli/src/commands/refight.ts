/** `staffride refight`: an ensemble beside the record, and variants beside one another. */
import type { Command } from "commander";
import { differences } from "@staffride/experiment";
import type { Ensemble } from "@staffride/experiment";
import type { Papers } from "@staffride/formats/papers/collection";
import { remarkText } from "@staffride/formats/papers/common";
import { reportText, textIn } from "@staffride/views";
import type { Language } from "@staffride/views/language";
import { refightOne } from "../refight-one.js";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { DEFAULT_THREADS, parsers } from "../options.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";

interface RefightFlags {
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
  readonly variant?: string[];
  readonly do?: Interventions;
  readonly json?: true;
}

export function addRefight(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("refight")
    .summary(say(COMMANDS.refight.summary))
    .description(say(COMMANDS.refight.about))
    .argument("<campaign>", say(ARGUMENTS.campaign), parse.name)
    .option("--runs <number>", say(OPTIONS.runs), parse.runs, 1000)
    .option("--seed <number>", say(OPTIONS.sameSeed), parse.seed, 1)
    .option("--threads <number>", say(OPTIONS.threads), parse.threads, DEFAULT_THREADS)
    .option("--variant <id>", say(OPTIONS.variants), parse.names)
    .option("--do <decision=option>", say(OPTIONS.doInEach), parse.interventions)
    .option("--json", say(OPTIONS.json))
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
  const { language, palette, width } = stage;
  const sources = sourcesOf(opened.papers, language);
  stage.print(reportText(scenarios[0]!, base, compared, { language, palette, width, sources }));
}

/** Where each claim stands: its source, with the sentence where sentences are numbered, else with page or section. */
function sourcesOf({ claims }: Papers, language: Language): Map<string, string> {
  return new Map(
    claims.map(({ id, source, sentence, where }) => {
      if (sentence) return [id, `${source}#${sentence}`];
      const section = where && textIn(language, remarkText(where));
      return [id, section ? [source, section].join(language === "zh" ? "，" : ", ") : source];
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
