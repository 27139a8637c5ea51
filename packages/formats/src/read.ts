/**
 * Reading a campaign's papers: from the text of its files to typed entries, with every problem on the way.
 *
 * Pure: the caller reads the folder. Each .yaml or .yml file is one paper; its format line says of what kind, and how
 * files are arranged in folders means nothing. A file with an error is left out of the papers, the others are read on.
 */
import { collect, emptyGathering, gather } from "./gather.js";
import { openPaper } from "./open.js";
import type { Papers } from "./papers/collection.js";
import { compareText, sortProblems } from "./problem.js";
import type { Problem } from "./problem.js";

/** Text, or bytes as they lie on disk, by path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Reading {
  readonly papers: Papers;
  readonly problems: readonly Problem[];
}

/** Read every paper of a folder, in the order of their paths. Never throws. `open`: one file; another may remember. */
export function readPapers(files: Files, open: typeof openPaper = openPaper): Reading {
  const problems: Problem[] = [];
  const gathering = emptyGathering();
  for (const file of [...files.keys()].filter(isPaperFile).sort(compareText)) {
    const opened = open(file, files.get(file)!);
    problems.push(...opened.problems);
    if (opened.paper) problems.push(...gather(gathering, opened.paper));
  }
  return { papers: collect(gathering), problems: sortProblems(problems) };
}

export const isPaperFile = (file: string): boolean => /\.ya?ml$/i.test(file);
