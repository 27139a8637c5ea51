/** `staffride map`: the ground and who stands on it at one moment, as a picture. */
import { Option } from "commander";
import type { Command } from "commander";
import { writeWhole } from "@staffride/adapters/files/index";
import { momentAfter } from "@staffride/formats/moment";
import { decodeLines } from "@staffride/formats/trace-line";
import { LANGUAGES, THEME_NAMES, mapSvg, positionAt } from "@staffride/views";
import type { Language, ThemeName } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions } from "../open-campaign.js";
import { collectDo, minuteOf, parseMoment, parseName, parseSeed } from "../options.js";
import { uninterrupted } from "../refused.js";
import { inWords, printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { fightOnce } from "./fight.js";

interface MapFlags {
  readonly svg: string;
  readonly at?: string;
  readonly seed: number;
  readonly variant: string;
  readonly do?: Interventions;
  readonly theme: ThemeName;
  readonly lang: Language;
  readonly json?: true;
}

export function addMap(program: Command, stage: Stage): void {
  program
    .command("map")
    .summary("draw the ground and who stands where at a time")
    .description(
      "Draw a map of the theatre and of who stands where at a time, as an SVG picture. At the start positions are those of the campaign's papers; later ones are those of run 0 of the seed.",
    )
    .argument("<campaign>", "folder of a campaign, or the name of a shipped one", parseName)
    .requiredOption("--svg <file>", "picture to write", parseName)
    .option(
      "--at <time>",
      "local time, e.g. 1943-12-12T18:00; a date alone is its midnight (default: the start)",
      parseMoment,
    )
    .option("--seed <number>", "seed of chance", parseSeed, 1)
    .option("--variant <id>", "variant to lay over the campaign", parseName, "base")
    .option(
      "--do <decision=option>",
      "settle a decision beforehand, e.g. D12=stay-north; may be given several times",
      collectDo,
    )
    .addOption(new Option("--theme <name>", "by day or by lamplight").choices([...THEME_NAMES]).default("paper"))
    .addOption(new Option("--lang <language>", "language of the names").choices([...LANGUAGES]).default("en"))
    .option("--json", "print one JSON object")
    .action((named: string, flags: MapFlags) => draw(stage, named, flags));
}

function draw(stage: Stage, named: string, flags: MapFlags): void {
  const opened = openCampaign(stage, named);
  const scenario = compileVariant(opened, flags.variant, flags.do);
  const at = flags.at === undefined ? 0 : minuteOf(scenario, flags.at, "--at", stage);
  const trace = fightOnce(scenario, flags.seed, at);
  const position = positionAt(scenario, decodeLines(scenario, trace.lines, trace.n), at);
  const { svg, hidden, width, height } = mapSvg({
    scenario,
    papers: opened.papers,
    basemap: opened.basemap,
    position,
    note: noteOn(flags, scenario.variant, at),
    language: flags.lang,
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
      at: momentAfter(scenario.start, at),
      svg: flags.svg,
      width,
      height,
      formations,
      namesWithoutRoom: hidden,
    });
  } else stage.say(inWords(stage, `map written to ${flags.svg}`, `地图已写入 ${flags.svg}`));
}

/** Whether this is where the campaign begins, or what a run made of it. */
function noteOn({ lang, seed }: MapFlags, variant: string, at: number): string {
  const named = variant === "base" ? "" : lang === "zh" ? `，方案 ${variant}` : `, variant ${variant}`;
  if (lang === "zh")
    return at === 0 ? `开战态势，据史料与假定${named}` : `推演所得，非史实：种子 ${seed} 之第0次${named}`;
  return at === 0
    ? `Opening positions, from the record and assumptions${named}`
    : `As refought, not as recorded: run 0 of seed ${seed}${named}`;
}
