/** The command line `staffride`: wiring and nothing else. */
import { Command, CommanderError } from "commander";
import { Refusal } from "@staffride/adapters/files/index";
import { addCampaigns } from "./commands/campaigns.js";
import { addCheck } from "./commands/check.js";
import { addFight } from "./commands/fight.js";
import { addMap } from "./commands/map.js";
import { addRefight } from "./commands/refight.js";
import { EXIT, Misused, Refused, Stopped } from "./refused.js";
import { realStage } from "./stage.js";
import type { Stage } from "./stage.js";

const VERSION = "0.1.0";

/** Perform a command. Sets the exit code: 0 done, 1 refused, 2 misused. Never lets an exception through. */
export async function main(args: readonly string[]): Promise<void> {
  const stage = realStage();
  // whoever reads us may have had enough, like `| head`
  process.stdout.on("error", (thrown: { code?: string }) =>
    process.exit(thrown.code === "EPIPE" ? EXIT.done : EXIT.refused),
  );
  try {
    await build(stage).parseAsync([...args], { from: "user" });
  } catch (thrown) {
    process.exitCode = explain(stage, thrown);
  }
}

function build(stage: Stage): Command {
  const program = new Command("staffride")
    .description("A workbench to record, replay and refight a historical campaign.")
    .version(VERSION)
    .showHelpAfterError("(staffride help COMMAND tells more)")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  addCampaigns(program, stage);
  addCheck(program, stage);
  addFight(program, stage);
  addRefight(program, stage);
  addMap(program, stage);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Say why a command ended early; its exit code. */
function explain(stage: Stage, thrown: unknown): number {
  // commander has said its own words already
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.misused;
  if (thrown instanceof Misused) return say(stage, `error: ${thrown.message}`, EXIT.misused);
  if (thrown instanceof Refused || thrown instanceof Refusal) return say(stage, thrown.message, EXIT.refused);
  if (thrown instanceof Stopped) return say(stage, thrown.message, EXIT.stopped);

  const words = thrown instanceof Error ? thrown.message : String(thrown);
  stage.say(`Sorry, this is a fault in Staffride, not in what you did: ${words.split("\n")[0]}`);
  stage.say(
    process.env.STAFFRIDE_DEBUG === "1"
      ? String(thrown instanceof Error ? thrown.stack : thrown)
      : "Please report it with the command you gave, as CONTRIBUTING.md says; STAFFRIDE_DEBUG=1 shows where it broke.",
  );
  return EXIT.refused;
}

function say(stage: Stage, words: string, exit: number): number {
  stage.say(words);
  return exit;
}
