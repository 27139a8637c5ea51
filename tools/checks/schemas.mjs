/** The JSON Schemas under schemas/, which editors read, are those the papers' definitions give today. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What tools/schemas.mjs --check has to say; nothing when the files are up to date. */
export async function schemaProblems(root) {
  try {
    await promisify(execFile)(process.execPath, [join(root, "tools", "schemas.mjs"), "--check"], { cwd: root });
    return [];
  } catch ({ stdout = "", stderr = "", message }) {
    return [`${stdout}${stderr}`.trimEnd() || message];
  }
}
