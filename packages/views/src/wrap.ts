/** Breaking a text into lines of a terminal, where a Chinese character takes two columns and no spaces part words. */
import stringWidth from "string-width";

/** Closing marks may not begin a line, opening marks not end one. */
const CLOSING = /^[，。；：、！？）》」』%.,;:!?)\]]/u;
const OPENING = /[（《「『([]$/u;

/** Lines of at most `width` columns, where the words allow it; all but the first begin with `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && stringWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = " ".repeat(indent) + piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** The smallest parts that stay together: a word with the space after it, or a Chinese character with its marks. */
function pieces(text: string): string[] {
  const joined: string[] = [];
  for (const part of text.match(PIECE) ?? []) {
    const before = joined.at(-1);
    if (before !== undefined && (CLOSING.test(part) || OPENING.test(before))) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/** A Chinese character or mark; a run of anything else with the spaces after it; spaces. Thin and tied spaces part nothing. */
const PIECE =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^ \n\p{Script=Han}\u3000-\u303f\uff00-\uffef]+[ \n]*|[ \n]+/gu;
