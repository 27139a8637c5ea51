/** What a chronicle needs of a language: a sentence for each happening, and the lines that sum up a day. */
import type { Book } from "../book.js";
import type { Whereabouts } from "../whereabouts.js";
import type { Day, Happening } from "./day.js";

/** Readers of one order named one by one; of more the rest is counted. */
export const MOST_READERS = 4;
/** The same of the formations of one side in a day's fighting. */
export const MOST_PARTIES = 3;

export interface Tongue {
  /** A sentence without its full stop. */
  tell(happening: Happening): string;
  losses(day: Day): string;
  marches(day: Day, most: number): string;
  signals(day: Day): string;
  /** Heading of a day: its date, and which day of the campaign it is. */
  heading(date: string, day: number): string;
}

export interface Telling {
  readonly book: Book;
  readonly where: Whereabouts;
  /** Short names of the sides, by handle. */
  readonly sides: readonly string[];
}
