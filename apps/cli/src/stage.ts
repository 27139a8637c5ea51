/** Where a command performs: its streams, its colours, and the folder the shipped campaigns stand in. */
import { fileURLToPath } from "node:url";
import pc from "picocolors";
import type { Shelf } from "@staffride/adapters/files/index";
import { plain } from "@staffride/views";
import type { Palette } from "@staffride/views";
import { languageOfSystem } from "./language.js";
import type { Speaker } from "./words/spoken.js";

export interface Stage extends Speaker {
  readonly shelf: Shelf;
  /** Colours for what goes to stdout; plain unless that is a terminal and NO_COLOR is not set. */
  readonly palette: Palette;
  /** Columns to write in. */
  readonly width: number;
  /** Results: the only thing that goes to stdout. */
  print(text: string): void;
  /** Everything else. */
  say(text: string): void;
}

export function realStage(): Stage {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  return {
    language: languageOfSystem(process.env),
    shelf: { root, here: process.cwd() },
    palette: process.stdout.isTTY && pc.isColorSupported ? coloured : plain,
    width: Math.min(Math.max(process.stdout.columns ?? 100, 60), 140),
    print: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

const coloured: Palette = { strong: pc.bold, faint: pc.dim, good: pc.green, bad: pc.yellow };

/** One object on stdout. What has no value (a date that never came) is null. */
export function printJson(stage: Stage, value: unknown): void {
  stage.print(`${JSON.stringify(value, null, 2)}\n`);
}
