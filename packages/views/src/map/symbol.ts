/** Symbols of troops: APP-6 frames and marks by milsymbol, in the frame and the colour the campaign gives a side. */
import ms from "milsymbol";
import { ECHELONS } from "@staffride/formats/words";
import type { Echelon } from "@staffride/formats/words";
import type { Point } from "./line.js";
import { number } from "./svg.js";
import type { Ink } from "./theme.js";

export interface SymbolKind {
  /** Index into ECHELONS. */
  readonly echelon: number;
  readonly frame: "diamond" | "rectangle";
  /** A headquarters on its staff, whose foot is the place; else a body of infantry. */
  readonly isPost: boolean;
}

/** A symbol around its anchor, pixels: how far it reaches each way, and its drawing with the anchor at a point. */
export interface Drawn {
  /** Of this kind and no other. */
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  at(point: Point): string;
}

/** Marks above the frame, by echelon; a detachment is a brigade's worth of troops under the bar of a task force. */
const MARKS: Readonly<Record<Echelon, string>> = {
  company: "15",
  battalion: "16",
  regiment: "17",
  detachment: "18",
  division: "21",
  corps: "22",
  "group-army": "23",
  army: "23",
  "war-zone": "24",
  theatre: "25",
  supreme: "26",
};
const SIZE = 20;
const LINE = 5.5;

/** Symbols drawn before: drawing one takes longer than all the rest of a map's troops. */
const drawnBefore = new Map<string, Drawn>();

export function drawSymbol(kind: SymbolKind, ink: Ink): Drawn {
  const key = `${kind.echelon} ${kind.frame} ${kind.isPost} ${ink.line} ${ink.fill}`;
  const before = drawnBefore.get(key);
  if (before !== undefined) return before;
  const drawn = { key, ...draw(kind, ink) };
  drawnBefore.set(key, drawn);
  return drawn;
}

function draw({ echelon, frame, isPost }: SymbolKind, ink: Ink): Omit<Drawn, "key"> {
  const level = ECHELONS[echelon]!;
  const identity = frame === "diamond" ? 6 : 3;
  const modifier = isPost ? 2 : level === "detachment" ? 4 : 0;
  const code = `100${identity}100${modifier}${MARKS[level]}${isPost ? "000000" : "121100"}0000`;
  const symbol = new ms.Symbol(code, {
    size: SIZE,
    fillColor: ink.fill,
    frameColor: everyone(ink.line),
    iconColor: everyone(ink.line),
    strokeWidth: LINE,
    infoFields: false,
    ...(isPost ? { hqStaffLength: 62 } : {}),
  });
  const { x, y } = symbol.getAnchor();
  const { width, height } = symbol.getSize();
  // the library draws a few marks in black whatever the colours
  const svg = symbol.asSVG().replace(/="(?:black|rgb\(0, ?0, ?0\))"/g, `="${ink.line}"`);
  return {
    left: x,
    right: width - x,
    up: y,
    down: height - y,
    at: ([px, py]) =>
      svg
        .replace(/ version="1.2" baseProfile="tiny"/, "")
        .replace("<svg ", `<svg x="${number(px - x)}" y="${number(py - y)}" overflow="visible" `),
  };
}

const everyone = (colour: string) => ({
  Civilian: colour,
  Friend: colour,
  Hostile: colour,
  Neutral: colour,
  Unknown: colour,
  Suspect: colour,
});
