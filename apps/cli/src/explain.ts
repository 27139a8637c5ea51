/** Saying why a command ended early: in words for the person who gave it, never as a stack trace. */
import { CommanderError } from "commander";
import { Refusal } from "@staffride/adapters/files/index";
import type { Language } from "@staffride/views";
import { EXIT, Misused, Refused, Stopped } from "./refused.js";

export interface Ending {
  readonly exit: number;
  /** What is said on stderr; nothing where it has been said already. */
  readonly words: string;
}

/** What a thrown thing means to the user. `debug`: show where a fault of the program lies. */
export function explain(thrown: unknown, debug: boolean, language: Language = "en"): Ending {
  // commander has said its own words
  if (thrown instanceof CommanderError) return { exit: thrown.exitCode === 0 ? EXIT.done : EXIT.misused, words: "" };
  if (thrown instanceof Misused) return { exit: EXIT.misused, words: `${MARK[language]}${thrown.message}` };
  if (thrown instanceof Refused || thrown instanceof Refusal)
    return { exit: EXIT.refused, words: refusal(thrown.message, language) };
  if (thrown instanceof Stopped) return { exit: EXIT.stopped, words: thrown.message };
  return { exit: EXIT.refused, words: apology(thrown, debug, language) };
}

/** Problems begin with their place, as editors and CI want them; anything else with "error:" like wrong usage. */
const refusal = (message: string, language: Language): string =>
  message === "" || /^[^\n]*?:\d+:\d+: /.test(message) ? message : `${MARK[language]}${message}`;

const MARK: Readonly<Record<Language, string>> = { en: "error: ", zh: "错误：" };

function apology(thrown: unknown, debug: boolean, language: Language): string {
  const [first] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n");
  const where = debug
    ? String(thrown instanceof Error ? thrown.stack : thrown)
    : "Please report it with the command you gave, as CONTRIBUTING.md says; STAFFRIDE_DEBUG=1 shows where it broke.";
  if (language === "zh") {
    const report = debug ? where : "请依 CONTRIBUTING.md 报告此错，并附所用命令；STAFFRIDE_DEBUG=1 可示其所在。";
    return `抱歉，此系 Staffride 之过，非阁下之误：${first}\n${report}`;
  }
  return `Sorry, this is a fault in Staffride, not in what you did: ${first}\n${where}`;
}
