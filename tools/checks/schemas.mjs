/** The JSON Schemas under schemas/, which editors read, are those the papers' definitions give today. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What tools/schemas.mjs --check has to say; nothing when the files are up to date. */
export function schemaProblems(root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "tools", "schemas.mjs"), "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? [] : [`${stdout}${stderr}`.trimEnd() || "tools/schemas.mjs --check failed without a word"];
}
