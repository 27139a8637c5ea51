/** Texts of sources that a reader holds: a folder of plain files, beside the papers and never among them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OwnText } from "@staffride/formats/own-text";
import { Refusal, inWords } from "./refusal.js";

/** Largest file that is read, bytes; a larger one is no text of a source. */
const LARGEST = 24_000_000;
/** Most files in the folder; more means that the wrong one was named. */
const MOST_FILES = 2_000;

/**
 * The texts in a folder, not in folders below it. Text is UTF-8; what is not is none.
 *
 * @throws Refusal if the folder cannot be read
 */
export function readTexts(folder: string, shownAs: string = folder): OwnText[] {
  return namesIn(folder, shownAs).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (name.startsWith(".") || !stats?.isFile() || stats.size > LARGEST) return [];
    const bytes = read(path, join(shownAs, name));
    const text = utf8(bytes);
    return text === undefined ? [] : [{ name, text, sha256: createHash("sha256").update(bytes).digest("hex") }];
  });
}

function namesIn(folder: string, shownAs: string): string[] {
  const names = attempt(shownAs, () => readdirSync(folder).sort());
  if (names.length <= MOST_FILES) return names;
  throw new Refusal({
    en: `${shownAs} holds ${names.length} files, too many for the texts of a campaign's sources`,
    zh: `${shownAs} 有 ${names.length} 个文件，过多，非战役出处原文之文件夹`,
  });
}

const read = (path: string, shownAs: string): Buffer => attempt(shownAs, () => readFileSync(path));

function attempt<T>(shownAs: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const why = inWords(thrown);
    throw new Refusal({
      en: `The texts in ${shownAs} cannot be read: ${why.en}`,
      zh: `无法读取 ${shownAs} 之原文：${why.zh}`,
    });
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Head of the SHA-256 of a stretch of text, as manifests of sources give it. Hexadecimal digits. */
export const hashOfStretch = (stretch: string): string => createHash("sha256").update(stretch).digest("hex");
