/** `staffride ablate`: what each mechanism does, switched off against on. */
import { Option } from "commander";
import type { Command } from "commander";
import { MECHANISMS, effectsOf, isAtWork, isBeyondNoise, threshold, withoutIt } from "@staffride/experiment";
import type { Ensemble, Mechanism } from "@staffride/experiment";
import type { AblationPaper, Effect } from "@staffride/formats/ablation";
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import { LANGUAGES, ablationText } from "@staffride/views";
import type { Language } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Opened } from "../open-campaign.js";
import { DEFAULT_THREADS, collect, parseName, parseSeed, parseSeveralRuns, parseThreads } from "../options.js";
import { refightOne } from "../refight-one.js";
import { Refused } from "../refused.js";
import { inWords, printJson } from "../stage.js";
import type { Stage } from "../stage.js";

interface AblateFlags {
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
  readonly variant: string;
  readonly mechanism?: string[];
  readonly all?: true;
  readonly lang: Language;
  readonly json?: true;
}

export function addAblate(program: Command, stage: Stage): void {
  program
    .command("ablate")
    .summary("switch each mechanism off and tell what it does to the outcome")
    .description(
      "Fight a campaign many times as it is, and as often with each mechanism of the models switched off, run by run with the same luck. Prints how the outcomes differ without the mechanism: the mean difference and the interval that holds it, 95% sure, where it is beyond noise.",
    )
    .argument("<campaign>", "folder of a campaign, or the name of a shipped one", parseName)
    .option("--runs <number>", "how many runs of each", parseSeveralRuns, 400)
    .option("--seed <number>", "seed of chance; the same seed gives the same runs", parseSeed, 1)
    .option("--threads <number>", "threads to share the work; the result is the same", parseThreads, DEFAULT_THREADS)
    .option("--variant <id>", "variant to lay over the campaign", parseName, "base")
    .option("--mechanism <id>", "only this mechanism; may be given several times (default: all)", collect)
    .option("--all", "also print what is not beyond noise")
    .addOption(new Option("--lang <language>", "language of the report").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object, with all effects")
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
  if (atWork.length === 0) throw new Refused(noneAtWork(stage, scenario.campaign, asked));

  const base = await refightOne(stage, scenario, flags);
  const ablated: Ablated[] = [];
  for (const [i, mechanism] of atWork.entries()) {
    const label = labelOf(stage, mechanism, i + 1, atWork.length);
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
  const known = MECHANISMS.map(({ id }) => id);
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Refused(noMechanism(stage, unknown, nearest(unknown, known)));
  return ids === undefined ? MECHANISMS : MECHANISMS.filter(({ id }) => ids.includes(id));
}

function noMechanism(stage: Stage, unknown: string, close: string | undefined): string {
  const [meant, guess] = [close ? ` Did you mean ${close}?` : "", close ? `是否指 ${close}？` : ""];
  return inWords(
    stage,
    `There is no mechanism ${unknown}.${meant} Mechanisms: ${idsOf(MECHANISMS, ", ")}.`,
    `无此机制：${unknown}。${guess}机制有 ${idsOf(MECHANISMS, "、")}。`,
  );
}

const noneAtWork = (stage: Stage, campaign: string, asked: readonly Mechanism[]): string =>
  inWords(
    stage,
    `None of these is at work in ${campaign}: ${idsOf(asked, ", ")}.`,
    `以下机制在 ${campaign} 均不起作用：${idsOf(asked, "、")}。`,
  );

/** What stands beside the progress. */
const labelOf = (stage: Stage, { id }: Mechanism, which: number, all: number): string =>
  inWords(stage, `without ${id} (${which} of ${all})`, `去除 ${id}（${which}/${all}）`);

const idsOf = (mechanisms: readonly Mechanism[], between: string): string =>
  mechanisms.map(({ id }) => id).join(between);

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
  const { palette, width } = stage;
  stage.print(ablationText(scenario, paper, { language: flags.lang, palette, width, all: flags.all === true }));
}
