/** Commander, which parses arguments and lays out help, made to speak our language. */
import { Command, Option } from "commander";
import type { HelpConfiguration } from "commander";
import { LANGUAGES, wrap } from "@staffride/views";
import type { Stage } from "../stage.js";
import { PROGRAM } from "./help.js";
import { inWords } from "./spoken.js";
import { HEADINGS, commanderInChinese } from "./usage.js";

/** The program without its commands. What it is told here they take over. */
export function bareProgram(stage: Stage, version: string): Command {
  const isChinese = stage.language === "zh";
  return new Command("staffride")
    .description(inWords(stage, PROGRAM.about))
    .version(version, "-V, --version", inWords(stage, PROGRAM.version))
    .addOption(new Option("--lang <language>", inWords(stage, PROGRAM.language)).choices([...LANGUAGES]))
    .helpOption("-h, --help", inWords(stage, PROGRAM.help))
    .showHelpAfterError(inWords(stage, PROGRAM.more))
    .configureHelp({ visibleGlobalOptions, showGlobalOptions: true, ...(isChinese ? CHINESE : {}) })
    .configureOutput({
      writeOut: stage.print,
      writeErr: (text) => stage.say(text.trimEnd()),
      outputError: (text, write) => write(isChinese ? commanderInChinese(text) : text),
    })
    .exitOverride();
}

/** Of the program's options a command's help shows the language alone. */
const visibleGlobalOptions = (command: Command): Option[] =>
  (command.parent?.options.filter(({ long }) => long === "--lang") as Option[]) ?? [];

const CHINESE: HelpConfiguration = {
  styleTitle: (heading) => HEADINGS[heading] ?? heading,
  boxWrap: (text, width) => wrap(text, width),
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const more = [
      ...(argChoices ? [`可选 ${argChoices.join("、")}`] : []),
      ...(defaultValue === undefined ? [] : [`默认 ${String(defaultValue)}`]),
    ];
    return more.length === 0 ? description : `${description}（${more.join("；")}）`;
  },
};
