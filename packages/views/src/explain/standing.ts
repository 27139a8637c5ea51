/** What stood between sittings: claims of those under it, neighbours, boundaries, its own word, and how it stood with its superior. */
import { moment } from "../calendar.js";
import { count } from "../figures.js";
import { term } from "../terms.js";
import { percentWhole } from "./page.js";
import type { Page } from "./page.js";
import type { Sitting } from "./sitting.js";

export const claims = ({ saying, words, language }: Page, sitting: Sitting): string[] =>
  sitting.claims.map(({ by, claimed, dispatch }) =>
    words.claim(saying.book.name("headquarters", by), count(language, claimed), dispatch),
  );

/** Where each neighbour stood, how strong and how worn he said he was, and how old that is. */
export const neighbours = ({ saying, words, language }: Page, sitting: Sitting): string[] =>
  sitting.neighbours.map(({ headquarters, cell, strength, gone, at, dispatch }) =>
    words.neighbour(
      saying.book.name("headquarters", headquarters),
      cell === undefined ? undefined : saying.where.words(language, cell),
      strength === undefined ? undefined : count(language, strength),
      gone === undefined ? undefined : percentWhole(gone),
      Math.round((sitting.at - at) / 60),
      dispatch,
    ),
  );

export const pledges = ({ saying: { book, start }, words, language }: Page, sitting: Sitting): string[] =>
  sitting.pledges.map(({ to, promise, state, due }) =>
    words.pledge(
      book.name("headquarters", to),
      term(language, "promise", promise),
      state === "kept",
      state === "open" ? moment(language, start, due) : undefined,
    ),
  );

export const boundaries = ({ saying: { book, start }, words, language }: Page, sitting: Sitting): string[] =>
  sitting.boundaries.map(({ sector, holder, at, dispatch }) =>
    words.boundary(
      book.name("sectors", sector),
      book.name("headquarters", holder),
      moment(language, start, at),
      dispatch,
    ),
  );

export const relief = ({ saying: { book, start }, words, language }: Page, { relieved }: Sitting): string[] =>
  relieved === undefined
    ? []
    : [words.relieved(book.name("headquarters", relieved.by), moment(language, start, relieved.at))];

/** The superior's promise, what became of it, and how far he was taken at his word when that was written down. */
export function word({ saying: { book, start }, words, language }: Page, sitting: Sitting): string[] {
  if (sitting.word === undefined) return [];
  const { from, promise, state, trust, due, at } = sitting.word;
  const open = state === "open" ? moment(language, start, due) : undefined;
  return [
    words.word(book.name("headquarters", from), term(language, "promise", promise), state === "kept", open),
    words.trust(percentWhole(trust), moment(language, start, at)),
  ];
}
