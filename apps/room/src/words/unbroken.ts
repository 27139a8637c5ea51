/** Figures are grouped by thin spaces, at which a line may break: words that join keep a figure whole. */
export const unbroken = (text: string): string => text.replaceAll("\u2009", "\u2060\u2009\u2060");
