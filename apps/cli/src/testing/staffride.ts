/** Running the command line as a user does, in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { fileURLToPath } from "node:url";

export const COMMAND = fileURLToPath(new URL("../../bin/staffride.js", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export interface Said {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run to the end. `cwd` is the repository unless said. */
export function staffride(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Said {
  const { cwd = ROOT, env } = options;
  const run = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { exit: run.status, out: run.stdout, err: run.stderr };
}

/** Begin a run that is to be disturbed. */
export function begin(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { cwd: ROOT, ...options });
}
