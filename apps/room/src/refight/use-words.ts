import { useRoom } from "../state/store.js";
import { REFIGHT_WORDS } from "./words.js";

export function useRefightWords() {
  const language = useRoom(({ choices }) => choices.language);
  return { language, words: REFIGHT_WORDS[language] };
}
