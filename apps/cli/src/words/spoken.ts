/** What the command line says, in each of its languages. */
import type { Language } from "@staffride/views";

/** One thing to say: every language has it. */
export type Spoken = Readonly<Record<Language, string>>;

/** Who speaks knows in which language. */
export interface Speaker {
  readonly language: Language;
}

export const inWords = ({ language }: Speaker, said: Spoken): string => said[language];

/** A guess at what was meant, behind what was not understood; nothing without one. */
export const meant = (close: string | undefined): Spoken =>
  close === undefined ? { en: "", zh: "" } : { en: ` Did you mean ${close}?`, zh: `是否指 ${close}？` };
