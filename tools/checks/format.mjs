/**
 * Formatting: every file prettier knows stands as prettier would write it. In a git checkout that is said of the files
 * git tracks, so that somebody's own folder in it is nobody's business; elsewhere of all.
 */
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** What decides how a file is to stand, beside its text. */
const SETTINGS = ["node_modules/prettier/package.json", ".prettierrc.json", ".prettierignore", ".editorconfig"];

/** One text naming the files that are not formatted; none when all are. Those that were, as they are now, are not looked at again. */
export async function formatProblems(root) {
  const files = filesIn(root);
  const known = memory(root);
  const unknown = files.filter((file) => !known.has(file));
  if (unknown.length === 0) return [];
  const { listed, problem } = await different(root, unknown);
  if (problem === undefined) known.remember(unknown.filter((file) => !listed.includes(file)));
  const said = problem ?? listed.join("\n");
  return said === "" ? [] : [`npm run format would change:\n${said}`];
}

/** The files that prettier would write otherwise, or its words if it cannot say. */
async function different(root, files) {
  const prettier = join(root, "node_modules", "prettier", "bin", "prettier.cjs");
  const words = [prettier, ...files, "--list-different", "--ignore-unknown"];
  try {
    await promisify(execFile)(process.execPath, words, { cwd: root, maxBuffer: 2 ** 26 });
    return { listed: [] };
  } catch ({ code, stdout = "", stderr = "", message }) {
    if (code === 1 && stderr === "") return { listed: stdout.trimEnd().split("\n") };
    return { listed: [], problem: `${stdout}${stderr}`.trimEnd() || message };
  }
}

/** Which files have been found formatted, by path, text and settings: kept in .cache. */
export function memory(root) {
  const at = join(root, ".cache", "formatted.json");
  const settings = SETTINGS.map((file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : ""));
  const keyOf = (file) => {
    const hash = createHash("sha256").update(JSON.stringify([settings, file]));
    return hash.update(readFileSync(join(root, file))).digest("base64");
  };
  const kept = new Set(existsSync(at) ? JSON.parse(readFileSync(at, "utf8")) : []);
  return {
    has: (file) => file !== "." && kept.has(keyOf(file)),
    remember(files) {
      mkdirSync(join(root, ".cache"), { recursive: true });
      const added = files.filter((file) => file !== ".").map(keyOf);
      writeFileSync(at, JSON.stringify([...kept, ...added]));
    },
  };
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
