/** Saying why a command ended early: in words for the person who gave it, never as a stack trace. */
import { CommanderError } from "commander";
import { Refusal } from "@staffride/adapters/files/index";
import { EXIT, Misused, Refused, Stopped } from "./refused.js";

export interface Ending {
  readonly exit: number;
  /** What is said on stderr; nothing where it has been said already. */
  readonly words: string;
}

/** What a thrown thing means to the user. `debug`: show where a fault of the program lies. */
export function explain(thrown: unknown, debug: boolean): Ending {
  // commander has said its own words
  if (thrown instanceof CommanderError) return { exit: thrown.exitCode === 0 ? EXIT.done : EXIT.misused, words: "" };
  if (thrown instanceof Misused) return { exit: EXIT.misused, words: `error: ${thrown.message}` };
  if (thrown instanceof Refused || thrown instanceof Refusal)
    return { exit: EXIT.refused, words: refusal(thrown.message) };
  if (thrown instanceof Stopped) return { exit: EXIT.stopped, words: thrown.message };
  return { exit: EXIT.refused, words: apology(thrown, debug) };
}

/** Problems begin with their place, as editors and CI want them; anything else with "error:" like wrong usage. */
const refusal = (message: string): string =>
  message === "" || /^[^\n]*?:\d+:\d+: /.test(message) ? message : `error: ${message}`;

function apology(thrown: unknown, debug: boolean): string {
  const [first] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n");
  const where = debug
    ? String(thrown instanceof Error ? thrown.stack : thrown)
    : "Please report it with the command you gave, as CONTRIBUTING.md says; STAFFRIDE_DEBUG=1 shows where it broke.";
  return `Sorry, this is a fault in Staffride, not in what you did: ${first}\n${where}`;
}
