/** `staffride export`: a run for others to see, as a page in one file, as tracks for other maps, as a table of its dispatches. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { writeWhole } from "@staffride/adapters/files/index";
import { ALONE, oneFile } from "@staffride/adapters/web/one-file";
import { pack } from "@staffride/formats/packing";
import type { PackedRun } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";
import { count, dispatchLog, openRun, textIn, tracksGeoJson, tracksKml, traffic } from "@staffride/views";
import { compileVariant, openCampaign } from "../open-campaign.js";
import type { Interventions, Opened } from "../open-campaign.js";
import { parsers } from "../options.js";
import { Misused, Refused, uninterrupted } from "../refused.js";
import { LOOKED_THROUGH, keepRun, openingRun, packRoom } from "../room/pack-room.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { DONE } from "../words/answers.js";
import { ARGUMENTS, COMMANDS, OPTIONS, runToShow } from "../words/help.js";
import { ROOM } from "../words/room.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";
import { MISUSE } from "../words/usage.js";

/** What can be written, each into a file of its own. */
const KINDS = ["html", "geojson", "kml", "csv"] as const;
type Kind = (typeof KINDS)[number];

interface ExportFlags extends Readonly<Partial<Record<Kind, string>>> {
  readonly seed: number;
  readonly run?: number;
  readonly variant: string;
  readonly do?: Interventions;
  readonly json?: true;
}

export function addExport(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("export")
    .summary(say(COMMANDS.export.summary))
    .description(say(COMMANDS.export.about))
    .argument("<campaign>", say(ARGUMENTS.campaign), parse.name)
    .option("--html <file>", say(OPTIONS.html), parse.name)
    .option("--geojson <file>", say(OPTIONS.geojson), parse.name)
    .option("--kml <file>", say(OPTIONS.kml), parse.name)
    .option("--csv <file>", say(OPTIONS.csv), parse.name)
    .option("--seed <number>", say(OPTIONS.seed), parse.seed, 1)
    .option("--run <number>", say(runToShow(LOOKED_THROUGH)), parse.run)
    .option("--variant <id>", say(OPTIONS.variant), parse.name, "base")
    .option("--do <decision=option>", say(OPTIONS.do), parse.interventions)
    .option("--json", say(OPTIONS.json))
    .action((named: string, flags: ExportFlags) => write(stage, named, flags));
}

function write(stage: Stage, named: string, flags: ExportFlags): void {
  const asked = KINDS.flatMap((kind) => (flags[kind] === undefined ? [] : [{ kind, file: flags[kind] }]));
  checkFiles(stage, asked);
  const opened = openCampaign(stage, named);
  const { variant, do: interventions = {}, seed } = flags;
  const scenario = compileVariant(opened, variant, interventions);
  const number = flags.run ?? openingRun(scenario, seed);
  const fought = keepRun(scenario, variant, interventions, seed, number);
  const kept = flags.run === undefined ? { ...fought, nearestOf: LOOKED_THROUGH } : fought;
  const make = makers(stage, opened, scenario, kept);
  // all of them before the first is written: what cannot be made leaves nothing behind
  const made = asked.map(({ kind, file }) => ({ kind, file, text: make[kind]() }));
  for (const { file, text } of made) uninterrupted(() => writeWhole(file, text));
  const written = made.map(({ kind, file, text }) => ({ kind, file, bytes: Buffer.byteLength(text) }));
  if (flags.json) {
    const { campaign } = scenario;
    printJson(stage, { campaign, variant, interventions, seed, run: number, hash: kept.hash, written });
  } else
    for (const { file, bytes } of written)
      stage.say(inWords(stage, DONE.written(file, count(stage.language, Math.ceil(bytes / 1000)))));
}

/** @throws Misused unless something is to be written, each into another file; Refused if the page is not built */
function checkFiles(stage: Stage, asked: readonly { readonly kind: Kind; readonly file: string }[]): void {
  if (asked.length === 0) throw new Misused(inWords(stage, MISUSE.nothingToExport));
  const files = asked.map(({ file }) => resolve(file));
  const twice = files.findIndex((file, i) => files.indexOf(file) !== i);
  if (twice >= 0) throw new Misused(inWords(stage, MISUSE.fileTwice(asked[twice]!.file)));
  if (asked.some(({ kind }) => kind === "html") && !existsSync(join(pageOf(stage), ALONE)))
    throw new Refused(inWords(stage, ROOM.notBuilt));
}

const pageOf = ({ shelf }: Stage): string => join(shelf.root, "apps", "room", "page");

function makers(
  stage: Stage,
  opened: Opened,
  scenario: Scenario,
  kept: PackedRun,
): Readonly<Record<Kind, () => string>> {
  const { language } = stage;
  const { seed, run } = kept;
  const watched = openRun(scenario, kept.lines);
  return {
    html: () =>
      oneFile({
        folder: pageOf(stage),
        title: `${textIn(language, scenario.names.title)} – Staffride`,
        room: pack(packRoom(opened, scenario, [kept])),
      }),
    geojson: () => tracksGeoJson(watched, { seed, run }, language),
    kml: () => tracksKml(watched, { seed, run }, language),
    csv: () => dispatchLog(scenario, traffic(scenario, watched.lines, { language }), language),
  };
}
