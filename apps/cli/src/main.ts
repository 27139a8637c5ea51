/** The command line `staffride`: wiring and nothing else. */
import { Command } from "commander";
import { nearest } from "@staffride/formats/suggest";
import { addAblate } from "./commands/ablate.js";
import { addCampaigns } from "./commands/campaigns.js";
import { addCheck } from "./commands/check.js";
import { addFight } from "./commands/fight.js";
import { addMap } from "./commands/map.js";
import { addRefight } from "./commands/refight.js";
import { addSchema } from "./commands/schema.js";
import { explain } from "./explain.js";
import { EXIT, Misused } from "./refused.js";
import { realStage } from "./stage.js";
import type { Language } from "@staffride/views";
import type { Stage } from "./stage.js";

const VERSION = "0.1.0";

/** Perform the command a process was given: its exit code is 0 done, 1 refused, 2 misused. Never lets an exception through. */
export async function main(args: readonly string[]): Promise<void> {
  // whoever reads us may have had enough, like `| head`
  process.stdout.on("error", ({ code }: { code?: string }) =>
    process.exit(code === "EPIPE" ? EXIT.done : EXIT.refused),
  );
  process.exitCode = await perform(args, realStage());
}

/** Perform a command on a stage; its exit code. */
export async function perform(args: readonly string[], before: Stage): Promise<number> {
  const stage = { ...before, language: languageOf(args) };
  try {
    await build(stage).parseAsync([...args], { from: "user" });
    return EXIT.done;
  } catch (thrown) {
    const { exit, words } = explain(thrown, process.env.STAFFRIDE_DEBUG === "1", stage.language);
    if (words !== "") stage.say(words);
    return exit;
  }
}

/** The language asked for, wherever it stands, so that what is refused is refused in it; English if it is none of ours. */
function languageOf(args: readonly string[]): Language {
  const joined = args.find((one) => one.startsWith("--lang="))?.slice("--lang=".length);
  const asked = joined ?? args[args.indexOf("--lang") + 1];
  return args.some((one) => one.startsWith("--lang")) && asked === "zh" ? "zh" : "en";
}

/** `help COMMAND`, in place of commander's own, which takes any word for a command. */
function addHelp(program: Command): void {
  program
    .helpCommand(false)
    .command("help")
    .summary("tell about a command")
    .description("Tell about the program, or about one of its commands.")
    .argument("[command]", "one of the commands")
    .action((named: string | undefined) => {
      if (named === undefined) program.help();
      const command = program.commands.find((one) => one.name() === named);
      if (command !== undefined) command.help();
      const names = program.commands.map((one) => one.name());
      const close = nearest(named!, names);
      const meant = close ? ` Did you mean ${close}?` : "";
      throw new Misused(`There is no command ${named}.${meant} Commands: ${names.join(", ")}.`);
    });
}

function build(stage: Stage): Command {
  const program = new Command("staffride")
    .description("A workbench to record, replay and refight a historical campaign.")
    .version(VERSION)
    .showHelpAfterError("(staffride help COMMAND tells more)")
    .configureOutput({ writeOut: stage.print, writeErr: (text) => stage.say(text.trimEnd()) })
    .exitOverride();
  addCampaigns(program, stage);
  addCheck(program, stage);
  addFight(program, stage);
  addRefight(program, stage);
  addAblate(program, stage);
  addMap(program, stage);
  addSchema(program, stage);
  addHelp(program);
  return program;
}
