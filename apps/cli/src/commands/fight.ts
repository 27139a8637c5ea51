/** `staffride fight`: one run, told day by day, its trace kept if asked. */
import { Option } from "commander";
import type { Command } from "commander";
import { createDoctrine } from "@staffride/doctrine";
import { fight, traceHash } from "@staffride/experiment";
import { openTrace } from "@staffride/adapters/files/index";
import { momentAfter } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { decodeLines } from "@staffride/formats/trace-line";
import { createKernel } from "@staffride/kernel";
import { LANGUAGES, chronicle, chronicleText } from "@staffride/views";
import type { Language } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { collectDo, minuteOf, parseMoment, parseName, parseSeed, parseTracePath } from "../options.js";
import { uninterrupted } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";

interface FightFlags {
  readonly seed: number;
  readonly until?: string;
  readonly variant: string;
  readonly do?: Interventions;
  readonly trace?: string;
  readonly lang: Language;
  readonly json?: true;
}

export function addFight(program: Command, stage: Stage): void {
  program
    .command("fight")
    .summary("fight a campaign once and tell it day by day")
    .description(
      "Fight a campaign once and print a chronicle. The same seed gives the same run on every machine; it is run 0 of the ensemble with that seed.",
    )
    .argument("<campaign>", "folder of a campaign, or the name of a shipped one", parseName)
    .option("--seed <number>", "seed of chance", parseSeed, 1)
    .option(
      "--until <time>",
      "stop at this local time, e.g. 1943-12-12T18:00; a date alone is its midnight",
      parseMoment,
    )
    .option("--variant <id>", "variant to lay over the campaign", parseName, "recorded")
    .option(
      "--do <decision=option>",
      "settle a decision beforehand, e.g. D12=stay-north; may be given several times",
      collectDo,
    )
    .option("--trace <file>", "write the trace: lines of JSON (.ndjson, .jsonl) or a table (.parquet)", parseTracePath)
    .addOption(new Option("--lang <language>", "language of the chronicle").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object")
    .action((named: string, flags: FightFlags) => run(stage, named, flags));
}

function run(stage: Stage, named: string, flags: FightFlags): void {
  const scenario = compileVariant(openCampaign(stage, named), flags.variant, flags.do);
  const until = flags.until === undefined ? scenario.length : minuteOf(scenario, flags.until, "--until");
  const trace = fightOnce(scenario, flags.seed, until);
  const { trace: path } = flags;
  if (path !== undefined) uninterrupted(() => writeTrace(scenario, flags.seed, trace, path));

  const told = chronicle(scenario, decodeLines(scenario, trace.lines, trace.n), { language: flags.lang });
  if (!flags.json) {
    stage.print(chronicleText(scenario, told, { language: flags.lang, palette: stage.palette, width: stage.width }));
    if (flags.trace !== undefined) stage.say(`trace of ${trace.n} lines written to ${flags.trace}`);
    return;
  }
  printJson(stage, {
    campaign: scenario.campaign,
    variant: scenario.variant,
    seed: flags.seed,
    run: 0,
    until: momentAfter(scenario.start, until),
    traceLines: trace.n,
    traceHash: traceHash(trace.lines, trace.n),
    ...(flags.trace === undefined ? {} : { trace: flags.trace }),
    days: told,
  });
}

interface Trace {
  readonly lines: Int32Array;
  readonly n: number;
}

/** Run 0 of the ensemble with this seed, up to a minute. */
export function fightOnce(scenario: Scenario, seed: number, until: number): Trace {
  const kernel = createKernel(scenario);
  return fight(kernel, createDoctrine(kernel.desk.wall), seed, 0, { until });
}

/** @throws Refusal if the disk refuses */
function writeTrace(scenario: Scenario, seed: number, { lines, n }: Trace, path: string): void {
  const { campaign, variant, start, utcOffset } = scenario;
  const file = openTrace(path, { campaign, variant, seed, run: 0, start, utcOffset });
  try {
    for (const line of decodeLines(scenario, lines, n)) file.write(line);
    file.keep();
  } finally {
    file.drop();
  }
}
