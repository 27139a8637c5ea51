/** The page's words in the language chosen. */
import type { Language } from "@staffride/views/language";
import { useRoom } from "../state/store.js";
import { en } from "./en.js";
import type { Words } from "./en.js";
import { zh } from "./zh.js";

const WORDS: Readonly<Record<Language, Words>> = { en, zh };

export const wordsIn = (language: Language): Words => WORDS[language];

export function useWords(): { readonly words: Words; readonly language: Language } {
  const language = useRoom(({ choices }) => choices.language);
  return { words: WORDS[language], language };
}
