/** Papers as they lie in the repository, for tests: opened once in a process, since nobody writes to a paper that was read. */
import { openPaper } from "@staffride/formats/open";
import { readPapers } from "@staffride/formats/read";
import type { Files, Reading } from "@staffride/formats/read";

/** By path and text; undefined until it is opened. */
const opened = new Map<string, ReturnType<typeof openPaper> | undefined>();

const keyOf = (file: string, content: string | Uint8Array): string => `${file}\n${String(content)}`;

/** The file lies so in the repository: it will be opened again and again. */
export function remember(file: string, text: string): void {
  const key = keyOf(file, text);
  if (!opened.has(key)) opened.set(key, undefined);
}

/** Read papers; what a test has changed in them is opened anew. */
export function read(files: Files): Reading {
  return readPapers(files, (file, content) => {
    const key = keyOf(file, content);
    if (!opened.has(key)) return openPaper(file, content);
    const found = opened.get(key) ?? openPaper(file, content);
    opened.set(key, found);
    return found;
  });
}
