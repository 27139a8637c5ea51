/** What stands on a map that is not ground: the frame with its degrees, the cartouche, the key, the scale, the credits. */
import type { Box } from "./box.js";
import { decimal } from "../figures.js";
import type { Language } from "../language.js";
import type { Sheet } from "./sheet.js";
import { element, number, text } from "./svg.js";
import { textWidth } from "./text-width.js";
import { SANS, SERIF } from "./theme.js";
import type { Theme } from "./theme.js";

/** A piece of furniture of a size, drawn from its upper left corner. */
export interface Piece {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): string;
}

const PAD = 14;

/** Title and subtitle on a plate. */
export function cartouche(title: string, lines: readonly string[], theme: Theme): Piece {
  const TITLE = { size: 25, bold: true, serif: true };
  const LINE = { size: 13 };
  const width = Math.max(textWidth(title, TITLE), ...lines.map((line) => textWidth(line, LINE))) + 2 * PAD + 4;
  const height = 2 * PAD + 24 + lines.length * 19;
  return {
    width,
    height,
    at: (x, y) =>
      element("rect", { x, y, width, height, rx: 3, fill: theme.panel, stroke: theme.ruleStrong, "stroke-width": 1 }) +
      element("rect", {
        x: x + 3,
        y: y + 3,
        width: width - 6,
        height: height - 6,
        rx: 2,
        fill: "none",
        stroke: theme.rule,
      }) +
      words(title, x + PAD, y + PAD + 20, { ...TITLE, fill: theme.ink }) +
      lines.map((line, i) => words(line, x + PAD, y + PAD + 42 + i * 19, { ...LINE, fill: theme.ink2 })).join(""),
  };
}

/** One entry of the key: a sample so wide, drawn around a point, and what it means. */
export interface KeyEntry {
  readonly width: number;
  readonly label: string;
  sample(x: number, y: number): string;
}

const KEY_ROW = 36;
const KEY_FACE = { size: 12.5 };

/** The key in rows no wider than asked. */
export function key(entries: readonly KeyEntry[], widest: number, theme: Theme): Piece {
  const entryWidth = ({ width, label }: KeyEntry) => width + 7 + textWidth(label, KEY_FACE) + 16;
  const rows: KeyEntry[][] = [[]];
  for (const entry of entries) {
    const row = rows.at(-1)!;
    const used = row.reduce((sum, one) => sum + entryWidth(one), 0);
    if (row.length > 0 && used + entryWidth(entry) + 2 * PAD - 16 > widest) rows.push([entry]);
    else row.push(entry);
  }
  const width = Math.max(...rows.map((row) => row.reduce((sum, one) => sum + entryWidth(one), 0))) + 2 * PAD - 16;
  const height = rows.length * KEY_ROW + 8;
  return {
    width,
    height,
    at(x, y) {
      const plate = element("rect", {
        x,
        y,
        width,
        height,
        rx: 3,
        fill: theme.panel,
        "fill-opacity": 0.93,
        stroke: theme.rule,
      });
      const drawn = rows.flatMap((row, r) => {
        let left = x + PAD;
        const middle = y + 4 + (r + 0.5) * KEY_ROW;
        return row.map((entry) => {
          const label = words(entry.label, left + entry.width + 7, middle + 4.4, { ...KEY_FACE, fill: theme.ink2 });
          const svg = entry.sample(left + entry.width / 2, middle) + label;
          left += entryWidth(entry);
          return svg;
        });
      });
      return plate + drawn.join("");
    },
  };
}

/** A bar of a round number of kilometres, about a sixth of the sheet. */
export function scaleBar(sheet: Sheet, theme: Theme, language: Language): Piece {
  const target = sheet.width / sheet.pxPerKm / 6;
  const km = [1, 2, 4, 10, 20, 40, 100, 200, 400].reduce((best, one) =>
    Math.abs(one - target) < Math.abs(best - target) ? one : best,
  );
  const length = km * sheet.pxPerKm;
  const unit = language === "zh" ? "公里" : " km";
  return {
    width: length + 60,
    height: 32,
    at(x, y) {
      const [left, base] = [x + 12, y + 26];
      const half = length / 2;
      const d = `M${number(left)} ${number(base - 5)}v5h${number(half)}v-5v5h${number(half)}v-5`;
      const bar = (colour: string, width: number) =>
        element("path", { d, fill: "none", stroke: colour, "stroke-width": width, "stroke-linejoin": "round" });
      const tick = (value: string, at: number) =>
        words(value, at, base - 9, { size: 11.5, fill: theme.ink, anchor: "middle", halo: theme.halo });
      return (
        bar(theme.halo, 4) +
        bar(theme.ink, 1.3) +
        tick("0", left) +
        tick(decimal(km / 2, 1), left + half) +
        tick(`${decimal(km, 0)}${unit}`, left + length)
      );
    },
  };
}

/** The neat line and the frame around it, with the degrees. */
export function frame(sheet: Sheet, theme: Theme): string {
  const { left, top, width, height, bounds } = sheet;
  const GAP = 7;
  const rect = (grow: number, stroke: string, weight: number) =>
    element("rect", {
      x: left - grow,
      y: top - grow,
      width: width + 2 * grow,
      height: height + 2 * grow,
      fill: "none",
      stroke,
      "stroke-width": weight,
    });
  const step = [0.05, 0.1, 0.25, 0.5, 1, 2].find((one) => (bounds.east - bounds.west) / one <= 8) ?? 5;
  const marks: string[] = [];
  const tick = (x1: number, y1: number, x2: number, y2: number) =>
    marks.push(element("line", { x1, y1, x2, y2, stroke: theme.ink2, "stroke-width": 1 }));
  const style = { size: 11, fill: theme.ink3 };
  for (let i = Math.ceil(bounds.west / step); i * step < bounds.east; i++) {
    const [x] = sheet.at(i * step, bounds.south);
    tick(x, top, x, top - GAP);
    tick(x, top + height, x, top + height + GAP);
    marks.push(words(degrees(i * step, "E", "W"), x, top - GAP - 7, { ...style, anchor: "middle" }));
  }
  for (let j = Math.ceil(bounds.south / step); j * step < bounds.north; j++) {
    const [, y] = sheet.at(bounds.west, j * step);
    tick(left, y, left - GAP, y);
    tick(left + width, y, left + width + GAP, y);
    const label = words(degrees(j * step, "N", "S"), 0, 0, { ...style, anchor: "middle" });
    marks.push(element("g", { transform: `translate(${number(left - GAP - 8)} ${number(y)}) rotate(-90)` }, label));
  }
  return rect(0, theme.ink2, 1) + rect(GAP, theme.ink2, 1.6) + marks.join("");
}

/** 111°30′E */
function degrees(value: number, positive: string, negative: string): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest === 0 ? "" : `${String(rest).padStart(2, "0")}′`}${value < 0 ? negative : positive}`;
}

interface WordStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly serif?: boolean;
  readonly anchor?: "middle" | "end";
  readonly halo?: string;
}

/** A line of text from a point on its baseline. */
export function words(
  line: string,
  x: number,
  y: number,
  { size, fill, bold, serif, anchor, halo }: WordStyle,
): string {
  const attributes = {
    ...{ x, y, fill, "font-size": size, "font-family": serif ? SERIF : SANS, "text-anchor": anchor },
    "font-weight": bold ? 600 : undefined,
    ...(halo ? { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
  };
  return element("text", attributes, text(line));
}

export type Corner = "north-west" | "north-east" | "south-west" | "south-east";

/** Where a piece stands in a corner of the sheet. */
export function cornerBox(sheet: Sheet, { width, height }: Piece, corner: Corner): Box {
  const MARGIN = 16;
  const left = corner.endsWith("west") ? sheet.left + MARGIN : sheet.left + sheet.width - MARGIN - width;
  const top = corner.startsWith("north") ? sheet.top + MARGIN : sheet.top + sheet.height - MARGIN - height;
  return { left, top, right: left + width, bottom: top + height };
}
