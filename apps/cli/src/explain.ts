/** Saying why a command ended early: in words for the person who gave it, never as a stack trace. */
import { CommanderError } from "commander";
import { Refusal } from "@staffride/adapters/files/index";
import { EXIT, Misused, Refused, Stopped } from "./refused.js";
import { APOLOGY, ERROR } from "./words/answers.js";
import { inWords } from "./words/spoken.js";
import type { Speaker } from "./words/spoken.js";

export interface Ending {
  readonly exit: number;
  /** What is said on stderr; nothing where it has been said already. */
  readonly words: string;
}

/** What a thrown thing means to the user. `debug`: show where a fault of the program lies. */
export function explain(thrown: unknown, debug: boolean, speaker: Speaker): Ending {
  // commander has said its own words
  if (thrown instanceof CommanderError) return { exit: thrown.exitCode === 0 ? EXIT.done : EXIT.misused, words: "" };
  if (thrown instanceof Misused) return { exit: EXIT.misused, words: `${inWords(speaker, ERROR)}${thrown.message}` };
  if (thrown instanceof Refused) return { exit: EXIT.refused, words: refusal(thrown.message, speaker) };
  if (thrown instanceof Refusal) return { exit: EXIT.refused, words: refusal(inWords(speaker, thrown.said), speaker) };
  if (thrown instanceof Stopped) return { exit: EXIT.stopped, words: thrown.message };
  return { exit: EXIT.refused, words: apology(thrown, debug, speaker) };
}

/** Problems begin with their place, as editors and CI want them; anything else with "error:" like wrong usage. */
const refusal = (message: string, speaker: Speaker): string =>
  message === "" || /^[^\n]*?:\d+:\d+: /.test(message) ? message : `${inWords(speaker, ERROR)}${message}`;

function apology(thrown: unknown, debug: boolean, speaker: Speaker): string {
  const [first] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n");
  const where = String(thrown instanceof Error ? thrown.stack : thrown);
  return `${inWords(speaker, APOLOGY.fault(first!))}\n${debug ? where : inWords(speaker, APOLOGY.report)}`;
}
