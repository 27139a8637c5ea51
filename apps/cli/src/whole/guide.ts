/**
 * Guides that run. A guide is a page for people; its fenced blocks are also what a test performs:
 *
 * - `yaml` headed by a comment with a path: a file to write;
 * - `diff` headed the same way: lines of that file to replace;
 * - `sh`: commands to perform, in order;
 * - `text` after it: what the last command prints. A line `...` stands for whatever is left out.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const STAFFRIDE = join(ROOT, "apps", "cli", "bin", "staffride.js");

/** A fenced block. `line` is that of its opening fence, from 1. */
export interface Block {
  readonly kind: string;
  readonly line: number;
  readonly lines: readonly string[];
}

export interface Printed {
  readonly status: number | null;
  readonly lines: readonly string[];
}

/** The fenced blocks of a page in order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: string; line: number; lines: string[] } | undefined;
  for (const [i, text] of page.split("\n").entries()) {
    const fence = /^```(\w*)$/.exec(text);
    if (!fence) open?.lines.push(text);
    else if (open) {
      blocks.push(open);
      open = undefined;
    } else open = { kind: fence[1]!, line: i + 1, lines: [] };
  }
  return blocks;
}

/** Path in the comment a block is headed by. */
export function pathOf({ lines, line }: Block): string {
  const path = /^# (\S+\.\w+)$/.exec(lines[0] ?? "")?.[1];
  if (path === undefined) throw new Error(`the block in line ${line} is not headed by the path of its file`);
  return path;
}

/** Write the file of a `yaml` block, its heading included. */
export function writeFile(folder: string, block: Block): void {
  const path = join(folder, pathOf(block));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${block.lines.join("\n")}\n`);
}

/** Do what a `diff` block says: its `-` lines stand together in the file once, and give way to its `+` lines. */
export function editFile(folder: string, block: Block): void {
  const path = join(folder, pathOf(block));
  const marked = (mark: string) => block.lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  const parts = readFileSync(path, "utf8").split(marked("-").join("\n"));
  if (parts.length !== 2) throw new Error(`${path} has the lines of ${block.line} ${parts.length - 1} times`);
  writeFileSync(path, parts.join(marked("+").join("\n")));
}

/** Perform a command of a guide: `npx staffride ...`, its results into a file after `>`; or `grep 'PATTERN' FILE`. */
export function perform(folder: string, command: string): Printed {
  const [command1, target] = command.split(" > ");
  const words = (command1!.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, "$1"));
  if (words[0] === "grep") return search(words[1]!, join(folder, words[2]!));
  if (words[0] !== "npx" || words[1] !== "staffride") throw new Error(`a guide cannot perform ${command}`);
  const env = { ...process.env, STAFFRIDE_LANG: "en" }; // guides are in English wherever they are tested
  const options = { cwd: folder, encoding: "utf8", env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [STAFFRIDE, ...words.slice(2)], options);
  if (target !== undefined) writeFileSync(join(folder, target), stdout);
  return { status, lines: (target === undefined && stdout ? stdout : stderr).trimEnd().split("\n") };
}

function search(pattern: string, file: string): Printed {
  const lines = readFileSync(file, "utf8").split("\n");
  const found = lines.filter((line) => new RegExp(pattern).test(line));
  return { status: found.length > 0 ? 0 : 1, lines: found };
}

const LEFT_OUT = "...";

/** Does a page show what was printed, but for what it leaves out? */
export function shows(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = stretches(shown);
  if (!first!.every((line, i) => printed[i] === line)) return false;
  let from = first!.length;
  for (const stretch of rest) {
    const found = printed.findIndex((_, i) => i >= from && stretch.every((line, j) => printed[i + j] === line));
    if (found < 0) return false;
    from = found + stretch.length;
  }
  return shown.at(-1) === LEFT_OUT || from === printed.length;
}

/** What a page should show: the paragraphs it showed before, found by their first lines, as they are printed now. */
export function shownAnew(shown: readonly string[], printed: readonly string[]): string[] {
  const [first, ...rest] = stretches(shown);
  if (rest.length === 0) return [...printed];
  const anew = rest.map((stretch) => [LEFT_OUT, ...paragraphs(stretch, printed)]);
  return [...paragraphs(first!, printed), ...anew.flat()];
}

function stretches(shown: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of shown) {
    if (line === LEFT_OUT) found.push([]);
    else found.at(-1)!.push(line);
  }
  return found;
}

/** As many paragraphs as the stretch has, from the one that begins like it. */
function paragraphs(stretch: readonly string[], printed: readonly string[]): string[] {
  if (stretch.length === 0) return [];
  const from = printed.indexOf(stretch[0]!);
  if (from < 0) throw new Error(`nothing printed begins with ${stretch[0]}: choose anew what to show`);
  const blanks = stretch.filter((line) => line === "").length;
  let [to, seen] = [from, 0];
  while (to < printed.length && (printed[to] !== "" || seen < blanks)) if (printed[to++] === "") seen++;
  return printed.slice(from, to);
}

/** The page with the lines of some blocks replaced. */
export function withBlocks(page: string, anew: ReadonlyMap<Block, readonly string[]>): string {
  const lines = page.split("\n");
  for (const [block, shown] of [...anew].reverse()) lines.splice(block.line, block.lines.length, ...shown);
  return lines.join("\n");
}
