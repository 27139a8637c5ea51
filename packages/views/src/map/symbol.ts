/** Symbols of troops: which there are, and how a drawn one lies on a picture. */
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

/** A symbol around its anchor, pixels: how far it reaches each way, and its drawing in a frame of its own. */
export interface Drawn {
  /** Of this kind in these colours, and no other. */
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  readonly svg: string;
}

/** Draws symbols, or has them at hand. */
export type SymbolDrawer = (kind: SymbolKind, ink: Ink) => Drawn;

export const symbolKey = ({ echelon, frame, isPost }: SymbolKind, ink: Ink): string =>
  `${echelon} ${frame} ${isPost ? "post" : "troops"} ${ink.line}`;

/** The symbol with its anchor at a point of a picture. */
export const symbolAt = ({ left, up, svg }: Drawn, [x, y]: Point): string =>
  svg.replace("<svg ", `<svg x="${number(x - left)}" y="${number(y - up)}" overflow="visible" `);
