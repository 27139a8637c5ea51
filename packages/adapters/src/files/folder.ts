/**
 * Reading a folder of papers: its YAML files as bytes, by the path a person would open.
 *
 * Nothing is thrown: what cannot be read is a problem at that file. Links are followed, each folder once.
 */
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";
import { error, warning } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import { isPaperFile } from "@staffride/formats/read";
import { codeOf, inWords } from "./refusal.js";

/** Largest paper that is read, bytes: 8 million characters of three bytes, the most that reading accepts. */
const LARGEST = 24_000_000;
/** Most papers in one folder; more means that the wrong folder was named. */
const MOST_FILES = 2_000;
/** Most folders looked into, for the same reason. */
const MOST_FOLDERS = 2_000;

export interface FolderReading {
  /** Content by path: `shownAs` joined with the path inside the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** Read all papers below `folder`. `shownAs` is its name in problems, e.g. relative to where the user stands. */
export function readFolder(folder: string, shownAs: string = folder): FolderReading {
  const walk: Walk = { files: new Map(), problems: [], seen: new Set() };
  const stats = attempt(walk, shownAs, () => statSync(folder));
  if (stats) enter(walk, folder, shownAs, stats);
  return walk;
}

interface Walk {
  readonly files: Map<string, Uint8Array>;
  readonly problems: Problem[];
  /** Folders visited, by device and inode: a link back up must not lead in a circle. */
  readonly seen: Set<string>;
}

function visit(walk: Walk, folder: string, shown: string): void {
  const names = attempt(walk, shown, () => readdirSync(folder).sort());
  for (const name of names ?? []) {
    if (name.startsWith(".") || name === "node_modules") continue;
    const path = join(folder, name);
    const shownPath = join(shown, name);
    const stats = look(walk, path, shownPath);
    if (stats?.isDirectory()) enter(walk, path, shownPath, stats);
    else if (stats && isPaperFile(name)) take(walk, path, shownPath, stats);
    else if (stats?.isFile() && LOOKALIKE.test(name) && beginsLikeAPaper(path)) {
      const remark = { message: "this begins like a paper, but is not read", hint: "let its name end in .yaml" };
      walk.problems.push(warning(top(shownPath), remark));
    }
  }
}

/** Names that a paper gets by a slip: saved as text, kept aside by an editor, without an ending. */
const LOOKALIKE = /\.ya?ml|\.(?:txt|json)$|^[^.]+$/i;

/** Is the first line a paper's format line? No for what cannot be read. */
function beginsLikeAPaper(path: string): boolean {
  const head = Buffer.alloc(64);
  try {
    const file = openSync(path, "r");
    try {
      return /^\uFEFF?["']?format["']?\s*:\s*["']?staffride\//.test(head.toString("utf8", 0, readSync(file, head)));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** What stands at a path. A dead link matters only if it is named like a paper. */
function look(walk: Walk, path: string, shown: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (thrown) {
    const remark = { message: `the file cannot be opened: ${inWords(thrown).en}` };
    if (isPaperFile(path)) walk.problems.push(error(top(shown), remark));
    else if (codeOf(thrown) === "ELOOP") walk.problems.push(warning(top(shown), remark));
    return undefined;
  }
}

function enter(walk: Walk, path: string, shown: string, stats: Stats): void {
  const identity = `${stats.dev}:${stats.ino}`;
  if (walk.seen.has(identity)) {
    const message = "the link leads to a folder already read; it is not followed";
    walk.problems.push(warning(top(shown), { message }));
  } else if (walk.seen.size >= MOST_FOLDERS) {
    refuseOnce(walk, shown, `more than ${MOST_FOLDERS} folders`);
  } else {
    walk.seen.add(identity);
    visit(walk, path, shown);
  }
}

function take(walk: Walk, path: string, shown: string, stats: Stats): void {
  const refuse = (message: string, hint: string) => walk.problems.push(error(top(shown), { message, hint }));
  if (!stats.isFile()) {
    refuse("this is not an ordinary file", "a paper is a text file");
  } else if (stats.size > LARGEST) {
    refuse(`the file has ${stats.size} bytes, more than ${LARGEST}`, "split it into several papers of the same kind");
  } else if (walk.files.size >= MOST_FILES) {
    refuseOnce(walk, shown, `more than ${MOST_FILES} papers`);
  } else {
    const content = attempt(walk, shown, () => readFileSync(path));
    if (content) walk.files.set(shown, content);
  }
}

function refuseOnce(walk: Walk, shown: string, what: string): void {
  const message = `the folder holds ${what}; the rest is not read`;
  if (walk.problems.some((problem) => problem.message === message)) return;
  walk.problems.push(error(top(shown), { message, hint: "is this the campaign's own folder?" }));
}

function attempt<T>(walk: Walk, shown: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    walk.problems.push(error(top(shown), { message: `this cannot be read: ${inWords(thrown).en}` }));
    return undefined;
  }
}

const top = (file: string) => ({ file, line: 1, column: 1 });
