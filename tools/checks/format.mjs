/**
 * Formatting: every file prettier knows stands as prettier would write it. In a git checkout that is said of the files
 * git tracks, so that somebody's own folder in it is nobody's business; elsewhere of all.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** One text naming the files that are not formatted; none when all are. Remembers unchanged files in .cache. */
export function formatProblems(root) {
  const prettier = join(root, "node_modules", "prettier", "bin", "prettier.cjs");
  const remember = ["--cache", "--cache-strategy=content", "--cache-location=.cache/prettier"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [prettier, ...filesIn(root), "--list-different", "--ignore-unknown", ...remember],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return status === 0 ? [] : [`npm run format would change:\n${stdout}${stderr}`.trimEnd()];
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
