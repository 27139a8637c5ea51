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
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { minuteOf, parsers } from "../options.js";
import { Misused, uninterrupted } from "../refused.js";
import type { Stage } from "../stage.js";
import { tellDays } from "../telling/days.js";
import { tellTraffic } from "../telling/traffic.js";
import { occasionParser, tellWhy } from "../telling/why.js";
import type { Occasion } from "../telling/why.js";
import type { Account } from "../telling/account.js";
import { DONE } from "../words/answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";
import { MISUSE } from "../words/usage.js";

interface FightFlags {
  readonly seed: number;
  readonly run: number;
  readonly until?: string;
  readonly variant: string;
  readonly do?: Interventions;
  readonly trace?: string;
  readonly dispatches?: true;
  readonly from?: string;
  readonly to?: string;
  readonly explain?: Occasion;
  readonly json?: true;
}

export function addFight(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("fight")
    .summary(say(COMMANDS.fight.summary))
    .description(say(COMMANDS.fight.about))
    .argument("<campaign>", say(ARGUMENTS.campaign), parse.name)
    .option("--seed <number>", say(OPTIONS.seed), parse.seed, 1)
    .option("--run <number>", say(OPTIONS.run), parse.run, 0)
    .option("--until <time>", say(OPTIONS.until), parse.moment)
    .option("--variant <id>", say(OPTIONS.variant), parse.name, "base")
    .option("--do <decision=option>", say(OPTIONS.do), parse.interventions)
    .option("--trace <file>", say(OPTIONS.trace), parse.traceFile)
    .option("--dispatches", say(OPTIONS.dispatches))
    .option("--from <headquarters>", say(OPTIONS.from), parse.name)
    .option("--to <headquarters>", say(OPTIONS.to), parse.name)
    .addOption(
      new Option("--explain <headquarters@time>", say(OPTIONS.explain))
        .argParser(occasionParser(stage))
        .conflicts("dispatches"),
    )
    .option("--json", say(OPTIONS.json))
    .action((named: string, flags: FightFlags) => run(stage, named, flags));
}

function run(stage: Stage, named: string, flags: FightFlags): void {
  if (!flags.dispatches && (flags.from ?? flags.to) !== undefined)
    throw new Misused(inWords(stage, MISUSE.needsDispatches));
  const scenario = compileVariant(openCampaign(stage, named), flags.variant, flags.do);
  const until = flags.until === undefined ? scenario.length : minuteOf(scenario, flags.until, "--until", stage);
  const trace = fightOnce(scenario, flags.seed, flags.run, until);
  const { trace: path } = flags;
  if (path !== undefined) uninterrupted(() => writeTrace(scenario, flags, trace, path));

  const account: Account = {
    stage,
    scenario,
    head: {
      ...{ campaign: scenario.campaign, variant: scenario.variant, seed: flags.seed, run: flags.run },
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
  if (path !== undefined && !flags.json) stage.say(inWords(stage, DONE.traceWritten(trace.n, path)));
}

interface Trace {
  readonly lines: Int32Array;
  readonly n: number;
}

/** One run of the ensemble with this seed, up to a minute. */
export function fightOnce(scenario: Scenario, seed: number, run: number, until: number): Trace {
  const kernel = createKernel(scenario);
  return fight(kernel, createDoctrine(kernel.desk), seed, run, { until });
}

/** @throws Refusal if the disk refuses */
function writeTrace(
  scenario: Scenario,
  { seed, run }: Pick<FightFlags, "seed" | "run">,
  { lines, n }: Trace,
  path: string,
): void {
  const { campaign, variant, start, utcOffset } = scenario;
  const file = openTrace(path, { campaign, variant, seed, run, start, utcOffset });
  try {
    for (const line of decodeLines(scenario, lines, n)) file.write(line);
    file.keep();
  } finally {
    file.drop();
  }
}
