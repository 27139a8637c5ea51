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
import { LANGUAGES } from "@staffride/views";
import type { Language } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { collectDo, minuteOf, parseMoment, parseName, parseSeed, parseTracePath } from "../options.js";
import { Misused, uninterrupted } from "../refused.js";
import { inWords } from "../stage.js";
import type { Stage } from "../stage.js";
import { tellDays } from "../telling/days.js";
import { tellTraffic } from "../telling/traffic.js";
import { tellWhy, parseOccasion } from "../telling/why.js";
import type { Occasion } from "../telling/why.js";
import type { Account } from "../telling/account.js";

interface FightFlags {
  readonly seed: number;
  readonly until?: string;
  readonly variant: string;
  readonly do?: Interventions;
  readonly trace?: string;
  readonly dispatches?: true;
  readonly from?: string;
  readonly to?: string;
  readonly explain?: Occasion;
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
    .option("--variant <id>", "variant to lay over the campaign", parseName, "base")
    .option(
      "--do <decision=option>",
      "settle a decision beforehand, e.g. D12=stay-north; may be given several times",
      collectDo,
    )
    .option("--trace <file>", "write the trace: lines of JSON (.ndjson, .jsonl) or a table (.parquet)", parseTracePath)
    .option("--dispatches", "print the dispatches in order of drafting, with their delays and outcomes, instead")
    .option("--from <headquarters>", "only dispatches of this sender, by its id", parseName)
    .option("--to <headquarters>", "only dispatches to this addressee, by its id", parseName)
    .addOption(
      new Option(
        "--explain <headquarters@time>",
        "tell instead why a headquarters did what it did when it last decided by then, e.g. jp-11a@1943-12-12T18:00",
      )
        .argParser(parseOccasion)
        .conflicts("dispatches"),
    )
    .addOption(new Option("--lang <language>", "language of what is told").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object")
    .action((named: string, flags: FightFlags) => run(stage, named, flags));
}

function run(stage: Stage, named: string, flags: FightFlags): void {
  if (!flags.dispatches && (flags.from ?? flags.to) !== undefined)
    throw new Misused(
      inWords(
        stage,
        "--from and --to choose among dispatches: they need --dispatches.",
        "--from 与 --to 用以选取文电，须与 --dispatches 并用。",
      ),
    );
  const scenario = compileVariant(openCampaign(stage, named), flags.variant, flags.do);
  const until = flags.until === undefined ? scenario.length : minuteOf(scenario, flags.until, "--until", stage);
  const trace = fightOnce(scenario, flags.seed, until);
  const { trace: path } = flags;
  if (path !== undefined) uninterrupted(() => writeTrace(scenario, flags.seed, trace, path));

  const account: Account = {
    stage,
    scenario,
    language: flags.lang,
    head: {
      ...{ campaign: scenario.campaign, variant: scenario.variant, seed: flags.seed, run: 0 },
      ...{ start: scenario.start, until: momentAfter(scenario.start, until) },
      ...{ traceLines: trace.n, traceHash: traceHash(trace.lines, trace.n) },
      ...(path === undefined ? {} : { trace: path }),
    },
    json: flags.json === true,
    lines: () => decodeLines(scenario, trace.lines, trace.n),
  };
  if (flags.explain !== undefined) tellWhy(account, flags.explain, until);
  else if (flags.dispatches) tellTraffic(account, flags);
  else tellDays(account);
  if (path !== undefined && !flags.json)
    stage.say(inWords(stage, `trace of ${trace.n} lines written to ${path}`, `实录${trace.n}行已写入 ${path}`));
}

interface Trace {
  readonly lines: Int32Array;
  readonly n: number;
}

/** Run 0 of the ensemble with this seed, up to a minute. */
export function fightOnce(scenario: Scenario, seed: number, until: number): Trace {
  const kernel = createKernel(scenario);
  return fight(kernel, createDoctrine(kernel.desk), seed, 0, { until });
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
