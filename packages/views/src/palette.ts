/** What a terminal can do to a text. An app passes in colours where there are any, and `plain` where there are none. */
export interface Palette {
  /** Headings and what matters most. */
  strong(text: string): string;
  /** Times, units, what is there to be looked up. */
  faint(text: string): string;
  /** As the record has it. */
  good(text: string): string;
  /** Not as the record has it. */
  bad(text: string): string;
}

const asItIs = (text: string): string => text;

export const plain: Palette = { strong: asItIs, faint: asItIs, good: asItIs, bad: asItIs };
