/**
 * Troops on the sheet: who is drawn, who is gathered under the headquarters they share, and where each symbol stands
 * so that none lies on another.
 *
 * Symbols of one corps that would touch become the corps with a count. The rest move apart as little as they must; one
 * that stands away from its place is tied to it by a thin line.
 */
import type { Scenario } from "@staffride/formats/scenario";
import type { Names } from "@staffride/formats/papers/common";
import { ECHELONS } from "@staffride/formats/words";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import type { Box } from "./box.js";
import type { Canvas } from "./canvas.js";
import { distance } from "./line.js";
import type { Point } from "./line.js";
import type { Position, Standing } from "./position.js";
import type { Sheet } from "./sheet.js";
import { drawSymbol } from "./symbol.js";
import type { Drawn } from "./symbol.js";
import type { Theme } from "./theme.js";

export interface Body {
  readonly name: string;
  readonly side: number;
  readonly echelon: number;
  readonly isPost: boolean;
  /** Handle of the headquarters that a post is, or that all its members answer to; -1 for a formation by itself. */
  readonly headquarters: number;
  /** Formations drawn as this one symbol. */
  readonly members: readonly Standing[];
  readonly fighting: boolean;
  readonly symbol: Drawn;
  /** Its place. */
  readonly at: Point;
  /** Where the symbol is drawn. */
  drawnAt: Point;
}

/** Symbols of the same corps nearer than this are gathered, px. */
const GATHER = 34;
/** From here up headquarters get a symbol of their own; a corps is told by its divisions, unless there are but few. */
const POSTS_FROM = ECHELONS.indexOf("group-army");
const FEW = 12;
const CORPS = ECHELONS.indexOf("corps");
/** Clear space between symbols, px. */
const GAP = 3;
/** Farther than this from its place a symbol is not moved, px. */
const FARTHEST = 64;
const ROUNDS = 220;

export type Mustered = Pick<Scenario, "ground" | "forces" | "command" | "names">;

/** What mustering needs of a canvas. */
export interface MusterCanvas extends Pick<Canvas, "sheet" | "theme"> {
  readonly view: Pick<Canvas["view"], "position" | "language"> & { readonly scenario: Mustered };
}

export function musterTroops({ sheet, view, theme }: MusterCanvas, obstacles: readonly Box[]): Body[] {
  const { scenario, position, language } = view;
  const bodies = [
    ...gather(sheet, scenario, position.formations).map((group) => bodyOf(sheet, scenario, group, theme, language)),
    ...postsOf(sheet, scenario, position, theme, language),
  ].filter(({ at }) => sheet.holds(at));
  spread(bodies, sheet, obstacles);
  return bodies;
}

const pointOf = (sheet: Sheet, { ground }: Mustered, cell: number): Point =>
  sheet.at(ground.lon[cell]!, ground.lat[cell]!);

/** Formations in groups: those of one corps or lesser headquarters that would touch, the nearest pair first. */
function gather(sheet: Sheet, scenario: Mustered, formations: readonly Standing[]): Standing[][] {
  const { command } = scenario;
  let groups = formations.map((one) => [one]);
  const middle = (group: readonly Standing[]): Point => {
    const points = group.map(({ cell }) => pointOf(sheet, scenario, cell));
    return [
      points.reduce((sum, [x]) => sum + x, 0) / points.length,
      points.reduce((sum, [, y]) => sum + y, 0) / points.length,
    ];
  };
  for (;;) {
    let best: { a: number; b: number; way: number } | undefined;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const parent = groups[a]![0]!.parent;
        if (parent < 0 || parent !== groups[b]![0]!.parent || command.echelon[parent]! > CORPS) continue;
        const way = distance(middle(groups[a]!), middle(groups[b]!));
        if (way < GATHER && (best === undefined || way < best.way)) best = { a, b, way };
      }
    }
    if (best === undefined) return groups;
    const { a, b } = best;
    groups = [...groups.filter((_, i) => i !== a && i !== b), [...groups[a]!, ...groups[b]!]];
  }
}

/** One symbol for a formation, or for several under the name of their headquarters. */
function bodyOf(
  sheet: Sheet,
  scenario: Mustered,
  members: readonly Standing[],
  theme: Theme,
  language: Language,
): Body {
  const { forces, command } = scenario;
  const [first] = members as [Standing];
  const alone = members.length === 1;
  const side = forces.side[first.formation]!;
  const echelon = alone ? forces.echelon[first.formation]! : command.echelon[first.parent]!;
  // the largest member marks the place
  const leading = [...members].sort((a, b) => b.men - a.men)[0]!;
  const at = pointOf(sheet, scenario, leading.cell);
  return {
    name: bodyName(scenario, members, language),
    side,
    echelon,
    isPost: false,
    headquarters: alone ? -1 : first.parent,
    members,
    fighting: members.some(({ fighting }) => fighting),
    symbol: symbolOf(scenario, side, echelon, false, theme),
    at,
    drawnAt: at,
  };
}

/** A formation's name; the corps' for all of its formations; for some of them, two by name and more by number. */
function bodyName({ names, command }: Mustered, members: readonly Standing[], language: Language): string {
  const [{ formation, parent }] = members as [Standing];
  const short = (one: { readonly names: Names }) => shortened(language, nameIn(language, one.names));
  if (members.length === 1) return short(names.formations[formation]!);
  const whole =
    names.formations.length > 0 && members.length >= command.childStart[parent + 1]! - command.childStart[parent]!;
  if (whole) return short(names.headquarters[parent]!);
  if (members.length > 2) return `${short(names.headquarters[parent]!)} (${members.length})`;
  const [first, second] = members.map((one) => short(names.formations[one.formation]!)) as [string, string];
  // 149th and 150th Div: the word they share is said once
  const shared = / \w+$/.exec(second)?.[0] ?? "";
  return language === "zh"
    ? `${first}、${second}`
    : `${shared && first.endsWith(shared) ? first.slice(0, -shared.length) : first}, ${second}`;
}

function postsOf(sheet: Sheet, scenario: Mustered, { posts }: Position, theme: Theme, language: Language): Body[] {
  const { command, names } = scenario;
  const lowest = names.formations.length <= FEW ? CORPS : POSTS_FROM;
  return [...posts].flatMap(([h, cell]): Body[] => {
    if (cell < 0 || command.echelon[h]! < lowest) return [];
    const [side, echelon] = [command.side[h]!, command.echelon[h]!];
    const at = pointOf(sheet, scenario, cell);
    const name = shortened(language, nameIn(language, names.headquarters[h]!.names));
    const symbol = symbolOf(scenario, side, echelon, true, theme);
    return [
      { name, side, echelon, isPost: true, headquarters: h, members: [], fighting: false, symbol, at, drawnAt: at },
    ];
  });
}

function symbolOf({ names }: Mustered, side: number, echelon: number, isPost: boolean, theme: Theme): Drawn {
  const { frame, hue } = names.sides[side]!;
  return drawSymbol({ echelon, frame, isPost }, theme[hue]);
}

/** As maps write it: 13th Div for 13th Division; what the colour or the mark says already is left out. */
function shortened(language: Language, name: string): string {
  if (language === "zh") return name.replace(/（.*?）/g, "");
  return name
    .replace(/ \(.*?\)/g, "")
    .replace(/\bDivision\b/g, "Div")
    .replace(/\bRegiment\b/g, "Regt")
    .replace(/\bProvisional\b/g, "Prov")
    .replace(/\bReserve\b/g, "Res")
    .replace(/ Detachment$/, "");
}

export const boxOf = ({ symbol, drawnAt: [x, y] }: Body): Box => ({
  left: x - symbol.left,
  top: y - symbol.up,
  right: x + symbol.right,
  bottom: y + symbol.down,
});

/** Move symbols apart until none lies on another or on an obstacle, or nothing more helps. */
function spread(bodies: readonly Body[], sheet: Sheet, obstacles: readonly Box[]): void {
  const pushed = new Map<Body, [number, number]>();
  for (let round = 0; round < ROUNDS; round++) {
    pushed.clear();
    const push = (body: Body, dx: number, dy: number) => {
      const before = pushed.get(body) ?? [0, 0];
      pushed.set(body, [before[0] + dx, before[1] + dy]);
    };
    bodies.forEach((body, i) => {
      for (const other of bodies.slice(i + 1)) {
        const way = parting(boxOf(body), boxOf(other), i);
        if (way === undefined) continue;
        push(body, way[0] / 2, way[1] / 2);
        push(other, -way[0] / 2, -way[1] / 2);
      }
      for (const obstacle of obstacles) {
        const way = parting(boxOf(body), obstacle, i);
        if (way) push(body, way[0], way[1]);
      }
    });
    if (pushed.size === 0) return;
    for (const [body, [dx, dy]] of pushed) move(body, dx * 0.7, dy * 0.7, sheet);
  }
}

/** The shortest way for `a` off `b`; undefined when they are clear of each other. Ties go by turns. */
function parting(a: Box, b: Box, turn: number): [number, number] | undefined {
  const [right, left] = [b.right + GAP - a.left, a.right + GAP - b.left];
  const [down, up] = [b.bottom + GAP - a.top, a.bottom + GAP - b.top];
  if (right <= 0 || left <= 0 || down <= 0 || up <= 0) return undefined;
  const across = right === left ? (turn % 2 ? right : -left) : right < left ? right : -left;
  const along = down === up ? (turn % 2 ? down : -up) : down < up ? down : -up;
  return Math.abs(across) <= Math.abs(along) ? [across, 0] : [0, along];
}

/** Move, but not out of the sheet nor too far from its place. */
function move(body: Body, dx: number, dy: number, sheet: Sheet): void {
  const [ax, ay] = body.at;
  let [x, y] = [body.drawnAt[0] + dx, body.drawnAt[1] + dy];
  const far = Math.hypot(x - ax, y - ay);
  if (far > FARTHEST) [x, y] = [ax + ((x - ax) * FARTHEST) / far, ay + ((y - ay) * FARTHEST) / far];
  const { left, right, up, down } = body.symbol;
  x = Math.min(Math.max(x, sheet.left + left + 2), sheet.left + sheet.width - right - 2);
  y = Math.min(Math.max(y, sheet.top + up + 2), sheet.top + sheet.height - down - 2);
  body.drawnAt = [x, y];
}
