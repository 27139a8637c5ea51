/** `staffride ablate`: what each mechanism does, switched off against on. */
import type { Command } from "commander";
import { MECHANISMS, effectsOf, isAtWork, isBeyondNoise, threshold, withoutIt } from "@staffride/experiment";
import type { Ensemble, Mechanism } from "@staffride/experiment";
import type { AblationPaper, Effect } from "@staffride/formats/ablation";
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import { ablationText } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Opened } from "../open-campaign.js";
import { DEFAULT_THREADS, parsers } from "../options.js";
import { refightOne } from "../refight-one.js";
import { Refused } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { PROGRESS, REFUSAL } from "../words/answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";

interface AblateFlags {
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
  readonly variant: string;
  readonly mechanism?: string[];
  readonly all?: true;
  readonly json?: true;
}

export function addAblate(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("ablate")
    .summary(say(COMMANDS.ablate.summary))
    .description(say(COMMANDS.ablate.about))
    .argument("<campaign>", say(ARGUMENTS.campaign), parse.name)
    .option("--runs <number>", say(OPTIONS.runsOfEach), parse.severalRuns, 400)
    .option("--seed <number>", say(OPTIONS.sameSeed), parse.seed, 1)
    .option("--threads <number>", say(OPTIONS.threads), parse.threads, DEFAULT_THREADS)
    .option("--variant <id>", say(OPTIONS.variant), parse.name, "base")
    .option("--mechanism <id>", say(OPTIONS.mechanism), parse.names)
    .option("--all", say(OPTIONS.all))
    .option("--json", say(OPTIONS.jsonOfAll))
    .action((named: string, flags: AblateFlags) => ablate(stage, named, flags));
}

interface Ablated {
  readonly mechanism: Mechanism;
  readonly effects: readonly Effect[];
}

async function ablate(stage: Stage, named: string, flags: AblateFlags): Promise<void> {
  const began = performance.now();
  const asked = mechanismsCalled(stage, flags.mechanism);
  const opened = openCampaign(stage, named);
  const scenario = compileVariant(opened, flags.variant);
  const atWork = asked.filter((mechanism) => isAtWork(mechanism, scenario));
  if (atWork.length === 0) throw new Refused(inWords(stage, REFUSAL.noneAtWork(scenario.campaign, idsOf(asked))));

  const base = await refightOne(stage, scenario, flags);
  const ablated: Ablated[] = [];
  for (const [i, mechanism] of atWork.entries()) {
    const label = inWords(stage, PROGRESS.without(mechanism.id, i + 1, atWork.length));
    const off = await refightOne(stage, switchedOff(opened, flags.variant, mechanism), flags, label);
    ablated.push({ mechanism, effects: effectsOf(base, off) });
  }
  const idle = asked.filter((mechanism) => !atWork.includes(mechanism));
  report(stage, flags, scenario, paperOf(base, ablated, idle, (performance.now() - began) / 1000));
}

const switchedOff = (opened: Opened, variant: string, mechanism: Mechanism): Scenario =>
  withoutIt(compileVariant(opened, variant, {}, mechanism.settled), mechanism);

/** @throws Refused if there is no such mechanism */
function mechanismsCalled(stage: Stage, ids: readonly string[] | undefined): readonly Mechanism[] {
  const known = idsOf(MECHANISMS);
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Refused(inWords(stage, REFUSAL.noMechanism(unknown, nearest(unknown, known), known)));
  return ids === undefined ? MECHANISMS : MECHANISMS.filter(({ id }) => ids.includes(id));
}

const idsOf = (mechanisms: readonly Mechanism[]): string[] => mechanisms.map(({ id }) => id);

function paperOf(
  base: Ensemble,
  ablated: readonly Ablated[],
  idle: readonly Mechanism[],
  wallSeconds: number,
): AblationPaper {
  const { campaign, variant, seed, runs, threads, traceDigest, outcomes } = base;
  const looked = ablated.flatMap(({ effects }) => effects).filter(({ n }) => n > 1).length;
  const errors = threshold(looked);
  return {
    ...{ campaign, variant, seed, runs, threads, wallSeconds, traceDigest },
    noise: { effects: looked, errors },
    mechanisms: ablated.map(({ mechanism: { id, row, off }, effects }) => ({
      ...{ id, row, off },
      effects: effects.map((effect) => ({ ...effect, beyondNoise: isBeyondNoise(effect, errors) })),
    })),
    notAtWork: idle.map(({ id, row }) => ({ id, row })),
    subjects: Object.fromEntries(outcomes.map(({ id, subject }) => [id, subject])),
  };
}

function report(stage: Stage, flags: AblateFlags, scenario: Scenario, paper: AblationPaper): void {
  if (flags.json) {
    const { subjects: _subjects, ...rest } = paper;
    printJson(stage, rest);
    return;
  }
  const { language, palette, width } = stage;
  stage.print(ablationText(scenario, paper, { language, palette, width, all: flags.all === true }));
}
