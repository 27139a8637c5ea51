/**
 * Formatting: every file prettier knows stands as prettier would write it. In a git checkout that is said of the files
 * git tracks, so that somebody's own folder in it is nobody's business; elsewhere of all.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** One text naming the files that are not formatted; none when all are. Remembers unchanged files in .cache. */
export async function formatProblems(root) {
  const prettier = join(root, "node_modules", "prettier", "bin", "prettier.cjs");
  const remember = ["--cache", "--cache-strategy=content", "--cache-location=.cache/prettier"];
  const args = [prettier, ...filesIn(root), "--list-different", "--ignore-unknown", ...remember];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const status = await new Promise((resolve) => child.on("close", resolve));
  return status === 0 ? [] : [`npm run format would change:\n${said}`.trimEnd()];
}

/** What git tracks and is still there, or the whole folder where there is no git. */
export function filesIn(root) {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "."], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) return ["."];
  const tracked = stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
  return tracked.length > 0 ? tracked : ["."];
}
