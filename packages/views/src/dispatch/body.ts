/** What a dispatch says, as sentences: the part of a field message below its heads. */
import type { Book } from "../book.js";
import type { Language } from "../language.js";
import type { Whereabouts } from "../whereabouts.js";
import { chineseBody } from "./chinese.js";
import type { Dispatch } from "./dispatch.js";
import { englishBody } from "./english.js";
import type { Part } from "./scheme.js";

/** What it takes to put a dispatch into words. */
export interface Saying {
  readonly book: Book;
  readonly where: Whereabouts;
  /** Local time of minute 0. */
  readonly start: string;
  /** Begin an order that carries out a plan with what the plan is for. */
  readonly objects: boolean;
  /** Parts of a plan for those below a headquarters. */
  scheme(plan: string, headquarters: string): readonly Part[];
}

export type Body = (saying: Saying, dispatch: Dispatch) => string[];
const BODIES: Readonly<Record<Language, Body>> = { en: englishBody, zh: chineseBody };

/** Sentences of a dispatch, each with its full stop, in the book's language. */
export const bodyOf = (saying: Saying, dispatch: Dispatch): string[] => BODIES[saying.book.language](saying, dispatch);
