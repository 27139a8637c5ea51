/** Papers as they lie in the repository, for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./edited.js";
import { read, remember } from "./opened.js";

const root = join(import.meta.dirname, "../../../..");

/** The texts of a folder's papers by their path in it. */
export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.yaml$/.test(file),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, folder, file), "utf8")]));
  for (const [file, text] of texts) remember(file, text);
  return texts;
}

/** The toy, with its small cases or without: they are four papers in five, and have tests of their own. */
export function twoBanks(withCases = false): Bench {
  const files = [...filesIn("campaigns/two-banks")].filter(([file]) => withCases || !/^cases\b/.test(file));
  return { files: new Map(files), defaults: read(filesIn("assumptions")).papers };
}
