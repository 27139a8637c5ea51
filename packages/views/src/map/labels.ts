/**
 * Names on the sheet. Each wants a place beside its thing and gets the first that is clear, if need be in two lines; a name that
 * cannot stand clear is left out, never made smaller, and counted. Whoever asks first has the right of way.
 */
import type { Box } from "./box.js";
import type { Point } from "./line.js";
import { straightest, widest } from "./room.js";
import type { Sheet } from "./sheet.js";
import { element, number, text } from "./svg.js";
import { textWidth } from "./text-width.js";
import type { Face } from "./text-width.js";
import { SANS, SERIF } from "./theme.js";
import type { Theme } from "./theme.js";

export interface Style extends Face {
  readonly colour: string;
  readonly italic?: boolean;
}

export interface Labels {
  /** Space that is taken: symbols, marks, the key. */
  reserve(box: Box): void;
  /** Is a box clear of everything so far, and on the sheet? */
  isClear(box: Box): boolean;
  /** Room for a name beside a thing; it is taken from now on. */
  place(words: string, style: Style, around: Around, may?: May): Placed | undefined;
  /** The same, and the name is drawn there. */
  beside(words: string, style: Style, around: Around, may?: May): Placed | undefined;
  /** A name where it has been given room, as SVG, with what ties it to its thing. */
  written(style: Style, at: Placed): string;
  /** A name along a line, on its straightest stretch. */
  along(words: string, style: Style, lines: readonly (readonly Point[])[]): boolean;
  /** A name in the widest part of an area. */
  within(words: string, style: Style, rings: readonly (readonly Point[])[]): boolean;
  /** Everything that found a place, in order. */
  pieces(): readonly Piece[];
  /** The same, as one picture. */
  draw(): string;
}

/** What a name may, if it finds no room in one line beside its thing. */
export interface May {
  /** Stand in two lines. */
  readonly cut?: boolean;
  /** Stand at some distance, tied to its thing. */
  readonly tie?: boolean;
  /** Stand in this way and in no other. */
  readonly way?: number;
}
export const ANYHOW: May = { cut: true, tie: true };

/** A name that found a place: its drawing, and what it takes up. */
export interface Piece {
  readonly svg: string;
  readonly boxes: readonly Box[];
}

/** A thing to be named: its body, level with which the name stands, and how far up it reaches beyond that. */
export interface Around extends Box {
  readonly crown?: number;
}

export interface Place {
  readonly box: Box;
  readonly anchor: "start" | "middle" | "end";
  /** Where a tie to a distant name begins. */
  readonly from?: Point;
}

/** Where a name stands: the point its first line is anchored at. */
export interface Placed extends Place {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly [string, string?];
  /** On which side, in how many lines and how far off: the same number for the same of these. */
  readonly way: number;
}

/** Ways of one reach with one number of lines, at most. */
const WAYS = 100;
/** Does a name that stands in this way stand beside its thing, and not at some distance? */
export const isCloseBy = (way: number): boolean => way < 2 * WAYS;

const AWAY = 4;
/** From line to line, of the size of the type. */
const LEADING = 1.06;

/** Right, left, below, above; then the corners. */
function closeBy({ left, top, right, bottom, crown = top }: Around, width: number, height: number): Place[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const at = (l: number, t: number, anchor: Place["anchor"]): Place => ({
    anchor,
    box: { left: l, top: t, right: l + width, bottom: t + height },
  });
  return [
    at(right + AWAY, y - height / 2, "start"),
    at(left - AWAY - width, y - height / 2, "end"),
    at(x - width / 2, bottom + AWAY / 2, "middle"),
    at(x - width / 2, crown - AWAY / 2 - height, "middle"),
    at(right + 2, top - height + 4, "start"),
    at(right + 2, bottom - 4, "start"),
    at(left - 2 - width, top - height + 4, "end"),
    at(left - 2 - width, bottom - 4, "end"),
  ];
}

/** So far off a name may stand, px. */
const FAR = [14, 28, 44, 60, 76];

/** Directions a name stands in from afar: all round the clock. */
const CLOCK = Array.from({ length: 12 }, (_, hour): Point => [
  Math.cos((hour * Math.PI) / 6),
  Math.sin((hour * Math.PI) / 6),
]);

/** Farther off, all round: one after another, for the first that is clear will do. */
function* farther({ left, top, right, bottom }: Around, width: number, height: number): Generator<Place> {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  for (const way of FAR) {
    for (const [dx, dy] of CLOCK) {
      const from: Point = [x + (dx * (right - left)) / 2, y + (dy * (bottom - top)) / 2];
      const [tx, ty] = [from[0] + dx * way, from[1] + dy * way];
      const anchor = Math.abs(dx) < 0.3 ? "middle" : dx > 0 ? "start" : "end";
      const l = anchor === "middle" ? tx - width / 2 : anchor === "start" ? tx : tx - width;
      const t = dy < -0.3 ? ty - height : dy > 0.3 ? ty : ty - height / 2;
      yield { anchor, from, box: { left: l, top: t, right: l + width, bottom: t + height } };
    }
  }
}

/** A name in two lines, as even as its words allow; undefined: it has one word. */
function inTwoLines(words: string, style: Style): readonly [string, string] | undefined {
  const cuts = [...words.matchAll(/ |(?<=、)/g)].map(({ index }): [string, string] => [
    words.slice(0, index).trim(),
    words.slice(index).trim(),
  ]);
  const wide = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, style)));
  return cuts.reduce<[string, string] | undefined>(
    (best, cut) => (best === undefined || wide(cut) < wide(best) ? cut : best),
    undefined,
  );
}

/** What stands in a text element for a name: its lines, below one another. Whoever reads it aloud has the space between them. */
export function linesOf({ lines: [first, second], x }: Pick<Placed, "lines" | "x">, size: number): string {
  if (second === undefined) return text(first);
  const between = first.endsWith("、") ? "" : element("tspan", { "font-size": 0 }, " ");
  const line = (words: string, dy: number) => element("tspan", { x, dy }, text(words));
  return line(first, 0) + between + line(second, size * LEADING);
}

/** Where a tie from a thing meets the box of its name: at the nearest of it. */
export const tieEnd = ([x, y]: Point, { left, top, right, bottom }: Box): Point => [
  Math.min(Math.max(x, left), right),
  Math.min(Math.max(y, top), bottom),
];

function tieLine(from: Point, box: Box, colour: string, theme: Theme): string {
  const [[x1, y1], [x2, y2]] = [from, tieEnd(from, box)];
  const line = { x1, y1, x2, y2 };
  return (
    element("line", { ...line, stroke: theme.halo, "stroke-width": 2.6 }) +
    element("line", { ...line, stroke: colour, "stroke-width": 0.8 })
  );
}

export function openLabels(sheet: Sheet, theme: Theme, language: string): Labels {
  // left, top, right and bottom of each, one after another: every name is held against every box
  const taken: number[] = [];
  const reserve = ({ left, top, right, bottom }: Box) => void taken.push(left, top, right, bottom);
  const drawn: Piece[] = [];
  let paths = 0;

  const isClear = ({ left, top, right, bottom }: Box) => {
    if (!sheet.holds([left, top], 3) || !sheet.holds([right, bottom], 3)) return false;
    for (let i = 0; i < taken.length; i += 4)
      if (left < taken[i + 2]! && right > taken[i]! && top < taken[i + 3]! && bottom > taken[i + 1]!) return false;
    return true;
  };
  const take = (boxes: readonly Box[], svg: string) => {
    boxes.forEach(reserve);
    drawn.push({ svg, boxes });
    return true;
  };
  const attributes = (style: Style) => ({
    "font-family": style.serif ? SERIF : SANS,
    "font-size": style.size,
    "font-weight": style.bold ? 600 : 400,
    "font-style": style.italic && language !== "zh" ? "italic" : undefined,
    "letter-spacing": style.spacing ? `${style.spacing}em` : undefined,
    fill: style.colour,
    stroke: theme.halo,
    "stroke-width": 3.2,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });

  const findRoom: Labels["place"] = (words, style, around, { cut, tie, way: only } = {}) => {
    const two = cut ? inTwoLines(words, style) : undefined;
    // side by side before one above the other, and that before farther off
    const ways = [closeBy, ...(tie ? [farther] : [])].flatMap((reach, r) =>
      [[words] as const, ...(two ? [two] : [])].map((lines, l) => ({ reach, lines, first: (2 * r + l) * WAYS })),
    );
    for (const { reach, lines, first } of ways) {
      if (only !== undefined && (only < first || only >= first + WAYS)) continue;
      const width = Math.max(...lines.map((line) => textWidth(line, style)));
      const height = style.size * (1 + (lines.length - 1) * LEADING);
      let way = first - 1;
      for (const place of reach(around, width, height)) {
        way++;
        const { box, anchor } = place;
        if ((only !== undefined && way !== only) || !isClear(box)) continue;
        reserve(box);
        // anchored on the side of its thing: a font wider or narrower than reckoned grows away from it
        const x = anchor === "start" ? box.left : anchor === "end" ? box.right : (box.left + box.right) / 2;
        return { ...place, lines, way, x, y: box.top + style.size * 0.82 };
      }
    }
    return undefined;
  };
  const written: Labels["written"] = (style, { box, x, y, anchor, from, lines }) =>
    (from ? tieLine(from, box, style.colour, theme) : "") +
    element("text", { x, y, "text-anchor": anchor, ...attributes(style) }, linesOf({ lines, x }, style.size));

  return {
    reserve,
    isClear,
    place: findRoom,
    written,
    beside(words, style, around, may) {
      const found = findRoom(words, style, around, may);
      if (found !== undefined) drawn.push({ svg: written(style, found), boxes: [found.box] });
      return found;
    },
    along(words, style, lines) {
      // a course is shorter when its bends are taken out, and what does not fit on its path is cut off
      const stretch = straightest(lines, textWidth(words, style) * 1.15 + 16, (points) =>
        isClear(grown(points, style.size)),
      );
      if (stretch === undefined) return false;
      const id = `course-${paths++}`;
      const d = `M${stretch.map(([px, py]) => `${number(px)} ${number(py)}`).join("L")}`;
      const path = element("path", { id, d, fill: "none", stroke: "none" });
      const name = element("textPath", { href: `#${id}`, startOffset: "50%", "text-anchor": "middle" }, text(words));
      // many small boxes: what lies in the bend of a river is free
      const boxes = stretch.map((point) => grown([point], style.size));
      return take(boxes, path + element("text", attributes(style), name));
    },
    within(words, style, rings) {
      const [width, height] = [textWidth(words, style), style.size];
      const spot = widest(rings, width, height, isClear);
      if (spot === undefined) return false;
      const box = {
        left: spot[0] - width / 2,
        top: spot[1] - height / 2,
        right: spot[0] + width / 2,
        bottom: spot[1] + height / 2,
      };
      const at = { x: spot[0], y: spot[1] + height * 0.32, "text-anchor": "middle" };
      return take([box], element("text", { ...at, ...attributes(style) }, text(words)));
    },
    pieces: () => drawn,
    draw: () => drawn.map(({ svg }) => svg).join(""),
  };
}

const grown = (points: readonly Point[], size: number): Box => ({
  left: Math.min(...points.map(([x]) => x)) - 2,
  right: Math.max(...points.map(([x]) => x)) + 2,
  top: Math.min(...points.map(([, y]) => y)) - size,
  bottom: Math.max(...points.map(([, y]) => y)) + 3,
});
