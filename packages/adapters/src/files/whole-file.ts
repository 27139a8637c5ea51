/**
 * Writing a file whole: it stands under its name complete, or what stood there before still does.
 *
 * The text grows in a file beside it and takes the name at the end, when it is safely on the disk. A full disk, an
 * error or Ctrl-C leaves the old file as it was; what a killed process left beside it goes when the same name is written
 * next.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Refusal, codeOf, inWords } from "./refusal.js";
import type { Said } from "./refusal.js";

export interface WholeFile {
  /** @throws Refusal, e.g. when the disk is full; the half-written file is gone then */
  write(content: string | Uint8Array): void;
  /** Finish: the file takes its name. @throws Refusal */
  keep(): void;
  /** Give up: the half-written file goes. Harmless after `keep`. */
  drop(): void;
}

/** Write a file in one go. @throws Refusal naming the file and what is wrong with it */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const file = openWhole(path);
  file.write(content);
  file.keep();
}

/** Begin a file. @throws Refusal naming the file and what is wrong with it */
export function openWhole(path: string): WholeFile {
  const target = refusing(path, () => (existsSync(path) ? realpathSync(path) : path));
  const before = existsSync(target) ? statSync(target) : undefined;
  if (before?.isDirectory()) throw unwritable(path, { en: "it is a folder", zh: "此系文件夹" });
  if (!existsSync(dirname(target))) {
    const folder = dirname(target);
    throw unwritable(path, { en: `there is no folder ${folder}`, zh: `无文件夹 ${folder}` });
  }
  // a terminal, a pipe or /dev/null is no file to be replaced: write straight into it
  const part = before && !before.isFile() ? undefined : partBeside(target);
  const descriptor = refusing(path, () => openSync(part ?? target, part ? "wx" : "w", before?.mode));
  return wholeFile(path, target, part, descriptor);
}

function wholeFile(path: string, target: string, part: string | undefined, descriptor: number): WholeFile {
  let open = true;
  const drop = () => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    if (part) rmSync(part, { force: true });
  };
  const orDrop = (act: () => void) => refusing(path, act, drop);
  return {
    drop,
    write: (content) => orDrop(() => writeAll(descriptor, content)),
    keep: () =>
      orDrop(() => {
        if (part) fsyncSync(descriptor);
        if (part) renameSync(part, target);
        open = false;
        closeSync(descriptor);
      }),
  };
}

/** A write may take only some of the bytes; go on until all are taken. */
function writeAll(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

/** A name nobody has yet, in the same folder, so that taking the final name is one step for the disk. */
function partBeside(target: string): string {
  clearAway(target);
  const free = (n: number) => join(dirname(target), `.${basename(target)}.${process.pid}-${n}.part`);
  let n = 0;
  while (existsSync(free(n))) n++;
  return free(n);
}

/** Remove the half-written files that processes now gone left under this name, as far as one may. */
function clearAway(target: string): void {
  const [folder, beginning] = [dirname(target), `.${basename(target)}.`];
  try {
    for (const name of readdirSync(folder)) {
      const writer = name.startsWith(beginning) && /^(\d+)-\d+\.part$/.exec(name.slice(beginning.length));
      if (writer && !isAlive(Number(writer[1]))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // they are somebody else's, or the folder's names may not be read: no harm
  }
}

/** Does a process of that number run? One of another user's does too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) !== "ESRCH";
  }
}

const unwritable = (path: string, why: Said): Refusal =>
  new Refusal({ en: `${path} cannot be written: ${why.en}`, zh: `${path} 不能写入：${why.zh}` });

function refusing<T>(path: string, act: () => T, after?: () => void): T {
  try {
    return act();
  } catch (thrown) {
    after?.();
    if (codeOf(thrown) === undefined) throw thrown;
    throw unwritable(path, inWords(thrown));
  }
}
