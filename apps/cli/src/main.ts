/** The command line `staffride`: wiring and nothing else. */
import type { Command } from "commander";
import { nearest } from "@staffride/formats/suggest";
import { addAblate } from "./commands/ablate.js";
import { addCampaigns } from "./commands/campaigns.js";
import { addCheck } from "./commands/check.js";
import { addExport } from "./commands/export.js";
import { addFight } from "./commands/fight.js";
import { addMap } from "./commands/map.js";
import { addRefight } from "./commands/refight.js";
import { addSchema } from "./commands/schema.js";
import { addServe } from "./commands/serve.js";
import { explain } from "./explain.js";
import { languageAsked } from "./language.js";
import { EXIT, Misused } from "./refused.js";
import { realStage } from "./stage.js";
import type { Stage } from "./stage.js";
import { bareProgram } from "./words/commander.js";
import { ARGUMENTS, COMMANDS } from "./words/help.js";
import { inWords } from "./words/spoken.js";
import { MISUSE } from "./words/usage.js";

const VERSION = "0.1.0";

/** Perform the command a process was given: its exit code is 0 done, 1 refused, 2 misused. Never lets an exception through. */
export async function main(args: readonly string[]): Promise<void> {
  // whoever reads us may have had enough, like `| head`
  process.stdout.on("error", ({ code }: { code?: string }) =>
    process.exit(code === "EPIPE" ? EXIT.done : EXIT.refused),
  );
  // a room goes on when the terminal it was opened from is gone
  process.stderr.on("error", () => {});
  process.exitCode = await perform(args, realStage());
}

/** Perform a command on a stage; its exit code. */
export async function perform(args: readonly string[], before: Stage): Promise<number> {
  const stage = { ...before, language: languageAsked(args) ?? before.language };
  try {
    await build(stage).parseAsync([...args], { from: "user" });
    return EXIT.done;
  } catch (thrown) {
    const { exit, words } = explain(thrown, process.env.STAFFRIDE_DEBUG === "1", stage);
    if (words !== "") stage.say(words);
    return exit;
  }
}

/** `help COMMAND`, in place of commander's own, which takes any word for a command. */
function addHelp(program: Command, stage: Stage): void {
  program
    .helpCommand(false)
    .command("help")
    .summary(inWords(stage, COMMANDS.help.summary))
    .description(inWords(stage, COMMANDS.help.about))
    .argument("[command]", inWords(stage, ARGUMENTS.command))
    .action((named: string | undefined) => {
      if (named === undefined) program.help();
      const command = program.commands.find((one) => one.name() === named);
      if (command !== undefined) command.help();
      const names = program.commands.map((one) => one.name());
      throw new Misused(inWords(stage, MISUSE.noCommand(named!, nearest(named!, names), names)));
    });
}

function build(stage: Stage): Command {
  const program = bareProgram(stage, VERSION);
  addCampaigns(program, stage);
  addCheck(program, stage);
  addFight(program, stage);
  addRefight(program, stage);
  addAblate(program, stage);
  addMap(program, stage);
  addServe(program, stage);
  addExport(program, stage);
  addSchema(program, stage);
  addHelp(program, stage);
  return program;
}
