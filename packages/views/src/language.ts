/** The language a view speaks, and what things are called in it. */
import type { Names } from "@staffride/formats/papers/common";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Full name: Chinese where the record gives one, else English. */
export function nameIn(language: Language, { en, zh }: Names): string {
  return language === "zh" ? (zh ?? en) : en;
}

/** Short name for maps and tables, else the full one. */
export function shortNameIn(language: Language, names: Names): string {
  const short = language === "zh" ? (names.shortZh ?? names.zh) : names.short;
  return short ?? nameIn(language, names);
}

/** Text for people in the language, or in English where nobody has written it yet. */
export function textIn(language: Language, { en, zh }: { en: string; zh?: string | undefined }): string {
  return language === "zh" ? (zh ?? en) : en;
}
