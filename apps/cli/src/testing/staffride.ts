/** Giving commands as a user does: to the program in this process, or to one in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import { plain } from "@staffride/views";
import type { Language } from "@staffride/views";
import { perform } from "../main.js";

export const COMMAND = fileURLToPath(new URL("../../bin/staffride.js", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Give a command, standing in a folder: the repository unless said; whose system speaks English unless said. */
export async function staffride(
  args: readonly string[],
  here: string = ROOT,
  language: Language = "en",
): Promise<Said> {
  const said = { out: "", err: "" };
  const exit = await perform(args, {
    language,
    shelf: { root: ROOT, here },
    palette: plain,
    width: 110,
    print: (text) => void (said.out += text),
    say: (text) => void (said.err += `${text}\n`),
  });
  return { exit, ...said };
}

/** The same in a process of its own, to the end. */
export function inItsOwnProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}): Said {
  const run = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: ROOT,
    env: { ...process.env, STAFFRIDE_LANG: "en", ...env },
    encoding: "utf8",
  });
  return { exit: run.status, out: run.stdout, err: run.stderr };
}

/** Begin one that is to be disturbed. */
export function begin(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], {
    cwd: ROOT,
    env: { ...process.env, STAFFRIDE_LANG: "en" },
    ...options,
  });
}
