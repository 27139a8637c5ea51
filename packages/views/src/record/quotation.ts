/** A sentence of a source as it is shown: the stretch a claim cites apart, and the spaces of a cut text left out. */
import type { Citation } from "./citation.js";

/**
 * @param start code point of the source's file at which the sentence begins
 * @returns what stands before the cited stretch, the stretch, what stands after it; all is cited where the claim gives none
 */
export function cutOut(
  sentence: string,
  start: number,
  cited: Pick<Citation, "start" | "end">,
): [string, string, string] {
  const points = Array.from(sentence);
  const within = (at: number) => Math.min(Math.max(at - start, 0), points.length);
  const from = cited.start === undefined ? 0 : within(cited.start);
  const to = cited.end === undefined ? points.length : within(cited.end);
  return [points.slice(0, from).join(""), points.slice(from, to).join(""), points.slice(to).join("")];
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Chinese that came cut into words by spaces, without them; between Latin letters and figures they stay. */
export const joined = (text: string): string =>
  text.replace(/ +/gu, (_, at: number, all: string) =>
    LATIN.test(all[at - 1] ?? "") && LATIN.test(all.slice(at).trimStart()[0] ?? "") ? " " : "",
  );
