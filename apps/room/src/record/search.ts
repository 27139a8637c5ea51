/** Finding claims by a word: of what they say, of whom and where, of their citation, in either language. */
import { LANGUAGES, nameIn } from "@staffride/views/language";
import { citation } from "@staffride/views/record/citation";
import type { RecordedClaim } from "@staffride/views/record/claim";
import type { Names } from "@staffride/formats/papers/common";

/** @param namesOf names of a formation, headquarters, place, river or crossing by its id */
export function searchIn(
  claims: readonly RecordedClaim[],
  words: string,
  namesOf: (id: string) => Names | undefined,
): readonly RecordedClaim[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return claims;
  return claims.filter((claim) => {
    const said = folded(textOf(claim, namesOf));
    return wanted.every((word) => said.includes(word));
  });
}

function textOf(claim: RecordedClaim, namesOf: (id: string) => Names | undefined): string {
  const { id, gloss, about, places, towards, believer } = claim;
  const named = [
    ...about,
    ...(believer === undefined ? [] : [believer]),
    ...[...places, ...towards].map((one) => one.id),
  ];
  return [
    ...[id, gloss.en, gloss.zh ?? ""],
    ...LANGUAGES.map((language) => citation(claim, language).short),
    ...named.flatMap((one) => {
      const names = namesOf(one);
      return names === undefined ? [one] : LANGUAGES.map((language) => nameIn(language, names));
    }),
  ].join("\n");
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
