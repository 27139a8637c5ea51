/** The sentences of a source in a reader's own copy of it: those whose hashes agree with its manifest. */
import type { OwnText, QuotedSource } from "@staffride/formats/own-text";
import type { Source } from "@staffride/formats/papers/record";

/**
 * @param hashOf SHA-256 of a stretch of text, in hexadecimal digits
 * @returns the sources of which there is a copy: the file of the manifest's own hash, else one named like the source
 */
export function quote(
  sources: readonly Source[],
  texts: readonly OwnText[],
  hashOf: (stretch: string) => string,
): QuotedSource[] {
  return sources.flatMap((source) => {
    const { id, sha256, sentences } = source;
    const copy = texts.find((text) => text.sha256 === sha256) ?? texts.find(({ name }) => nameOf(name) === id);
    if (sentences === undefined || copy === undefined) return [];
    // manifests count code points of the file as it came
    const points = Array.from(copy.text);
    const found = sentences.flatMap(({ id, start, end, hash }): [string, string][] => {
      const stretch = points.slice(start, end).join("");
      return hashOf(stretch).startsWith(hash) ? [[id, stretch]] : [];
    });
    return [{ id, name: copy.name, sentences: Object.fromEntries(found) }];
  });
}

/** s01 of s01.txt. */
const nameOf = (file: string): string => file.replace(/\.[^.]*$/, "");
