/** Where a claim stands in its source: a short mark for a footnote, and the long form. */
import type { Claim } from "@staffride/formats/papers/claim";
import { remarkText, type Names, type Text } from "@staffride/formats/papers/common";
import type { Source } from "@staffride/formats/papers/record";
import { nameIn, textIn } from "../language.js";
import type { Language } from "../language.js";

export interface Citation {
  /** S26: sentence 26 of the one source that is cited by sentence; W3: source w03. */
  readonly mark: string;
  readonly source: string;
  readonly title: Names;
  readonly author?: Text;
  /** How far to trust the source, in words. */
  readonly trust?: Text;
  readonly sentence?: string;
  /** Page, table or section, where there is no sentence. */
  readonly where?: Text;
  /** Code points of the file as it came. */
  readonly start?: number;
  readonly end?: number;
  /** Head of the SHA-256 of that stretch. */
  readonly hash?: string;
}

/** From a claim to where it stands. */
export type Library = (claim: Claim) => Citation;

export function openLibrary(sources: readonly Source[]): Library {
  const known = new Map(sources.map((source) => [source.id, source]));
  const bySentence = sources.filter(({ sentences }) => sentences !== undefined).length;
  return (claim) => {
    const source = known.get(claim.source);
    const { sentence, where, start, end, hash } = claim;
    return {
      mark: markOf(claim, bySentence === 1),
      source: claim.source,
      title: source?.title ?? { en: claim.source },
      ...(source?.author !== undefined && { author: remarkText(source.author) }),
      ...(source !== undefined && { trust: remarkText(source.trust) }),
      ...(sentence !== undefined && { sentence }),
      ...(where !== undefined && { where: remarkText(where) }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(hash !== undefined && { hash }),
    };
  };
}

function markOf({ source, sentence }: Claim, isOnly: boolean): string {
  const [, letter, number] = /^([a-z])0*(\d+)$/.exec(source) ?? [];
  const short = letter === undefined ? source : `${letter.toUpperCase()}${number}`;
  if (sentence === undefined) return short;
  return isOnly ? `S${sentence}` : `${short}#${sentence}`;
}

/** The mark of the source alone: S for the one that is cited by sentence, W3 for others. */
export const sourceMark = ({ mark, sentence }: Citation): string =>
  sentence === undefined ? mark : mark.slice(0, -sentence.length).replace("#", "");

/** Short mark for a footnote, and the long form that says where to look. */
export function citation({ citation: cited }: { readonly citation: Citation }, language: Language) {
  return { short: cited.mark, long: (language === "zh" ? longChinese : longEnglish)(cited) };
}

function longEnglish({ title, author, sentence, where, start, end }: Citation): string {
  const place = sentence === undefined ? where?.en : `sentence ${sentence}`;
  const stretch = start === undefined ? undefined : `characters ${start}–${end}`;
  return [author?.en, nameIn("en", title), place, stretch].filter((part) => part !== undefined).join(", ");
}

function longChinese({ title, author, sentence, where, start, end }: Citation): string {
  const place = sentence === undefined ? where && textIn("zh", where) : `第${sentence}句`;
  const stretch = start === undefined ? undefined : `第${start}—${end}字`;
  return [author && textIn("zh", author), nameIn("zh", title), place, stretch]
    .filter((part) => part !== undefined)
    .join("，");
}
