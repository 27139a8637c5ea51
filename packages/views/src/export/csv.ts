/** Tables as CSV (RFC 4180) that a spreadsheet opens as it is meant: UTF-8 with its mark, and nothing in it is taken for a formula. */

const MARK = "\uFEFF";
/** What a spreadsheet would calculate, or call another program with, if a cell began so. */
const FORMULA = /^[=+\-@\t\r]/;

/** Numbers stand as they are; a text that begins like a formula gets an apostrophe before it. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
