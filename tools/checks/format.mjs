/** Formatting: every file prettier knows stands as prettier would write it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** One text naming the files that are not formatted; none when all are. Remembers unchanged files in .cache. */
export function formatProblems(root) {
  const prettier = join(root, "node_modules", "prettier", "bin", "prettier.cjs");
  const remember = ["--cache", "--cache-strategy=content", "--cache-location=.cache/prettier"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [prettier, ".", "--list-different", ...remember], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? [] : [`npm run format would change:\n${stdout}${stderr}`.trimEnd()];
}
