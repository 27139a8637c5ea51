/** How a staff officer puts it. */
import type { Language } from "@staffride/views/language";

/** Where somebody is, beside a heading that says "at": the name alone, or the way from it. */
export const placeWords = (language: Language, words: string): string =>
  language === "en" ? capital(words.replace(/^at /, "")) : words;

/** A phrase that stands by itself begins with a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const listed = (language: Language, names: readonly string[]): string =>
  names.join(language === "zh" ? "、" : ", ");
