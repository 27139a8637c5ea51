/** `staffride map`: the ground and who stands on it at one moment, as a picture. */
import { Option } from "commander";
import type { Command } from "commander";
import { writeWhole } from "@staffride/adapters/files/index";
import { momentAfter } from "@staffride/formats/moment";
import { decodeLines } from "@staffride/formats/trace-line";
import { THEME_NAMES, mapSvg, positionAt } from "@staffride/views";
import type { ThemeName } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { minuteOf, parsers } from "../options.js";
import { uninterrupted } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { DONE, POSITIONS } from "../words/answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";
import { fightOnce } from "./fight.js";

interface MapFlags {
  readonly svg: string;
  readonly at?: string;
  readonly seed: number;
  readonly run: number;
  readonly variant: string;
  readonly do?: Interventions;
  readonly theme: ThemeName;
  readonly json?: true;
}

export function addMap(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("map")
    .summary(say(COMMANDS.map.summary))
    .description(say(COMMANDS.map.about))
    .argument("<campaign>", say(ARGUMENTS.campaign), parse.name)
    .requiredOption("--svg <file>", say(OPTIONS.svg), parse.name)
    .option("--at <time>", say(OPTIONS.at), parse.moment)
    .option("--seed <number>", say(OPTIONS.seed), parse.seed, 1)
    .option("--run <number>", say(OPTIONS.run), parse.run, 0)
    .option("--variant <id>", say(OPTIONS.variant), parse.name, "base")
    .option("--do <decision=option>", say(OPTIONS.do), parse.interventions)
    .addOption(new Option("--theme <name>", say(OPTIONS.theme)).choices([...THEME_NAMES]).default("paper"))
    .option("--json", say(OPTIONS.json))
    .action((named: string, flags: MapFlags) => draw(stage, named, flags));
}

function draw(stage: Stage, named: string, flags: MapFlags): void {
  const opened = openCampaign(stage, named);
  const scenario = compileVariant(opened, flags.variant, flags.do);
  const at = flags.at === undefined ? 0 : minuteOf(scenario, flags.at, "--at", stage);
  const trace = fightOnce(scenario, flags.seed, flags.run, at);
  const position = positionAt(scenario, decodeLines(scenario, trace.lines, trace.n), at);
  const { svg, hidden, width, height } = mapSvg({
    scenario,
    papers: opened.papers,
    basemap: opened.basemap,
    position,
    note: noteOn(stage, flags, scenario.variant, at),
    language: stage.language,
    theme: flags.theme,
  });
  uninterrupted(() => writeWhole(flags.svg, svg));
  if (flags.json) {
    const { campaign, variant } = scenario;
    const formations = position.formations.length;
    printJson(stage, {
      campaign,
      variant,
      seed: flags.seed,
      run: flags.run,
      at: momentAfter(scenario.start, at),
      svg: flags.svg,
      width,
      height,
      formations,
      namesWithoutRoom: hidden,
    });
  } else stage.say(inWords(stage, DONE.mapWritten(flags.svg)));
}

/** Whether this is where the campaign begins, or what a run made of it. */
function noteOn(stage: Stage, { seed, run }: MapFlags, variant: string, at: number): string {
  const named = variant === "base" ? "" : inWords(stage, POSITIONS.variant(variant));
  return `${inWords(stage, at === 0 ? POSITIONS.opening : POSITIONS.refought(seed, run))}${named}`;
}
