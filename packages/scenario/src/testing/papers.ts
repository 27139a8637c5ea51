/** Papers as they lie in the repository, for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPapers } from "@staffride/formats/read";
import type { Bench } from "./edited.js";

const root = join(import.meta.dirname, "../../../..");

/** The texts of a folder's papers by their path in it. */
export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.yaml$/.test(file),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, folder, file), "utf8")]));
}

/** The toy, with its small cases or without: they are four papers in five, and have tests of their own. */
export function twoBanks(withCases = false): Bench {
  const files = [...filesIn("campaigns/two-banks")].filter(([file]) => withCases || !/^cases\b/.test(file));
  return { files: new Map(files), defaults: readPapers(filesIn("assumptions")).papers };
}
