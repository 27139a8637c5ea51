/** Figures as the reader's language writes them: thousands by a thin space, 万 in Chinese, the minus as a minus. */
import type { Language } from "./language.js";

const THIN = "\u2009";
/** A space at which no line breaks. */
const TIED = "\u00a0";
const MINUS = "\u2212";

/** A whole number: 52 580; in Chinese from ten thousand on 5.26万. Not a number: a dash. */
export function count(language: Language, value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const sign = value < 0 && Math.round(size) > 0 ? MINUS : "";
  if (language === "zh" && size >= 10_000) return `${sign}${trimmed(size / 10_000, size < 100_000 ? 2 : 1)}万`;
  return sign + grouped(Math.round(size).toString());
}

/** With so many digits after the point at most: 3.2, 12. */
export function decimal(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "–";
  const text = trimmed(Math.abs(value), digits);
  const [whole, rest] = text.split(".");
  return (value < 0 && Number(text) !== 0 ? MINUS : "") + grouped(whole!) + (rest === undefined ? "" : `.${rest}`);
}

/** A share as per cent: 4.5%. */
export const percent = (share: number): string => (Number.isFinite(share) ? `${decimal(share * 100, 1)}%` : "–");

/** A stretch of time: 40 min, 8 h, 1 d 7 h; in Chinese 40分, 8小时, 1日7小时. */
export function duration(language: Language, minutes: number): string {
  if (!Number.isFinite(minutes)) return "–";
  const whole = Math.round(Math.abs(minutes));
  const [d, h, m] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const words: [number, string, string][] =
    d > 0
      ? [
          [d, "d", "日"],
          [h, "h", "小时"],
        ]
      : [
          [h, "h", "小时"],
          [m, "min", "分"],
        ];
  const told = words.filter(([n]) => n > 0);
  const shown = told.length > 0 ? told : words.slice(1);
  const text = shown.map(([n, en, zh]) => (language === "zh" ? `${n}${zh}` : `${n}${TIED}${en}`));
  return (minutes < 0 ? MINUS : "") + text.join(language === "zh" ? "" : TIED);
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, THIN);
/** Zeros after the point are not written; those before it are the number. */
const trimmed = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return digits === 0 ? text : text.replace(/\.?0+$/, "");
};
