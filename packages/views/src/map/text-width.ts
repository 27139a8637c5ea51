/**
 * How wide a text will be, without a font at hand: advance widths of a common sans and serif in em, Chinese characters
 * one em. Good to a few per cent; labels leave room for that.
 */

/** Thousandths of an em for the printable ASCII signs from space to ~, of a typical humanist sans. */
const SANS =
  "200 289 425 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 544 588 571 615 527 494 617 652 263 480 579 486 812 647 664 569 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497"
    .split(" ")
    .map(Number);
const OTHER = 560;
const SERIF_IS_WIDER = 1.06;
const BOLD_IS_WIDER = 1.06;
const TO_BE_SURE = 1.12;

export interface Face {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
  readonly serif?: boolean;
  /** Space after each sign, em. */
  readonly spacing?: number;
}

/** Width of a text, pixels. */
export function textWidth(words: string, { size, bold, serif, spacing = 0 }: Face): number {
  let em = 0;
  for (const sign of words) {
    const code = sign.codePointAt(0)!;
    em += spacing + (isWide(code) ? 1 : (SANS[code - 32] ?? OTHER) / 1000);
  }
  return em * size * (serif ? SERIF_IS_WIDER : 1) * (bold ? BOLD_IS_WIDER : 1) * TO_BE_SURE;
}

/** Chinese and Japanese signs, and the full-width forms. */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xffef) || code >= 0x20000;
