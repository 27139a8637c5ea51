/** Numbers, hours and stretches of time in Chinese characters, as staff telegrams of the time wrote them. */
import { momentAfter } from "@staffride/formats/moment";

const DIGITS = "〇一二三四五六七八九";
const PLACES = ["", "十", "百", "千"] as const;

/** A whole number: 一万二千三百, 十八, 三百〇五; from a hundred million on not expected here. */
export function numeral(value: number): string {
  const whole = Math.round(Math.abs(value));
  const sign = Math.round(value) < 0 ? "负" : "";
  if (whole < 10_000) return sign + group(whole).replace(/^一十/, "十");
  const rest = whole % 10_000;
  const low = rest === 0 ? "" : (rest < 1000 ? "〇" : "") + group(rest);
  return `${sign}${numeral(Math.floor(whole / 10_000))}万${low}`;
}

/** Below ten thousand; one 〇 for any run of noughts inside. */
function group(value: number): string {
  if (value === 0) return DIGITS[0]!;
  const digits = [...String(value)].map(Number);
  const told = digits.map((digit, i) => (digit === 0 ? "〇" : DIGITS[digit]! + PLACES[digits.length - 1 - i]!));
  return told.join("").replace(/〇+/g, "〇").replace(/〇$/, "");
}

/** A number digit by digit, as papers are numbered: 三〇〇. */
export const digits = (value: number): string =>
  [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");

/** A text with its numbers in characters: 第十一军, 第一一六师团, 以北十三公里; those from a hundred on that name a body of troops digit by digit. */
export const inCharacters = (text: string): string =>
  text.replace(/(第?)(\d+)/g, (_, ordinal: string, number: string) =>
    ordinal === "" || Number(number) < 100 ? ordinal + numeral(Number(number)) : ordinal + digits(Number(number)),
  );

/** A share as 百分之十八. */
export const share = (promille: number): string => `百分之${numeral(promille / 10)}`;

/** 十二月七日一时五十七分; a full hour has no minutes. Without the month where `since` falls into the same, without the day the same. */
export function hour(start: string, at: number, since?: number): string {
  const [month, day, h, m] = parts(start, at);
  const before = since === undefined ? undefined : parts(start, since);
  const sameMonth = before?.[0] === month;
  const clock = `${numeral(h)}时${m === 0 ? "" : `${numeral(m)}分`}`;
  if (sameMonth && before?.[1] === day) return clock;
  return `${sameMonth ? "" : `${numeral(month)}月`}${numeral(day)}日${clock}`;
}

/** 四十五分钟, 二小时二十八分, 一日七小时. */
export function stretch(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const [d, h, m] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  if (d > 0) return `${numeral(d)}日${h > 0 ? `${numeral(h)}小时` : ""}`;
  if (h === 0) return `${numeral(m)}分钟`;
  return `${numeral(h)}小时${m > 0 ? `${numeral(m)}分` : ""}`;
}

function parts(start: string, at: number): [month: number, day: number, hour: number, minute: number] {
  const [, month, day, h, m] = /-(\d+)-(\d+)T(\d+):(\d+)/.exec(momentAfter(start, at))!.map(Number);
  return [month!, day!, h!, m!];
}
