/**
 * Troops on the sheet: who is drawn, who is gathered under the headquarters they share, and where each symbol stands
 * so that none lies on another. One that stands away from its place is tied to it by a thin line.
 */
import type { Scenario } from "@staffride/formats/scenario";
import type { Names } from "@staffride/formats/papers/common";
import { ECHELONS } from "@staffride/formats/words";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { overlap } from "./box.js";
import type { Box } from "./box.js";
import type { Canvas } from "./canvas.js";
import { gatherCrowded, isCrowded } from "./crowd.js";
import { gather } from "./gather.js";
import type { Group } from "./gather.js";
import type { Point } from "./line.js";
import type { Position, Standing } from "./position.js";
import type { Sheet } from "./sheet.js";
import { spread } from "./spread.js";
import type { Drawn, SymbolDrawer } from "./symbol.js";

export interface Body {
  readonly name: string;
  readonly side: number;
  readonly echelon: number;
  /** A headquarters at its post; else troops, or several bodies of them. */
  readonly isPost: boolean;
  /** Handle of the headquarters that a post is, or that stands for all members; -1 for a formation by itself. */
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

/** From here up headquarters get a symbol of their own; a corps is told by its divisions, unless there are but few. */
const POSTS_FROM = ECHELONS.indexOf("group-army");
const FEW = 12;
const CORPS = ECHELONS.indexOf("corps");
const ARMY = ECHELONS.indexOf("army");

export type Mustered = Pick<Scenario, "ground" | "forces" | "command" | "names">;

/** What mustering needs of a canvas. */
export interface MusterCanvas extends Pick<Canvas, "sheet" | "theme"> {
  readonly view: Pick<Canvas["view"], "position" | "language"> & { readonly scenario: Mustered };
  readonly drawSymbol: SymbolDrawer;
  /** The lowest level whose posts have a symbol, index into ECHELONS; if left out, group armies where there are many formations. */
  readonly postsFrom?: number;
  /** Formations of one corps nearer than this are drawn as one, px; if left out, those that would touch. */
  readonly within?: number;
}

/**
 * Everybody on the sheet, each symbol clear of the others and of obstacles where that can be had: who cannot stand clear is gathered.
 *
 * @param firm what nobody stands on, however crowded it is @param soft what nobody stands on unless it parts two symbols
 */
export function musterTroops(canvas: MusterCanvas, firm: readonly Box[], soft: readonly Box[] = []): Body[] {
  const { sheet, view } = canvas;
  const { scenario, position } = view;
  const all = gather(scenario, [...formationsOf(sheet, scenario, position), ...postsOf(canvas)], canvas.within);
  let groups: readonly Group[] = all.filter((group) => sheet.holds(bodyOf(canvas, group).at));
  const obstacles = [...firm, ...soft];
  for (;;) {
    const bodies = groups.map((group) => bodyOf(canvas, group));
    const isClear = spread(bodies, sheet, obstacles);
    const fewer = isClear ? groups : gatherCrowded(scenario, groups, bodies.map(boxOf));
    if (fewer.length === groups.length) {
      const boxes = bodies.map(boxOf);
      if (!isClear && (isCrowded(boxes) || boxes.some((box) => firm.some((one) => overlap(box, one)))))
        spread(bodies, sheet, firm);
      return bodies;
    }
    groups = fewer;
  }
}

/**
 * The same from picture to picture for the same formation, post or gathered troops, and of nobody else in it: a headquarters may stand
 * for troops in several places, and at its post as well.
 */
export function keyOf({ headquarters, isPost, members }: Body): string {
  if (isPost) return `post ${headquarters}`;
  const first = Math.min(...members.map(({ formation }) => formation));
  return headquarters >= 0 ? `headquarters ${headquarters} for ${first}` : `formation ${first}`;
}

const pointOf = (sheet: Sheet, { ground }: Mustered, cell: number): Point =>
  sheet.at(ground.lon[cell]!, ground.lat[cell]!);

/** Where it stands, or how far it has come on its way to the next cell. */
function standingPoint(sheet: Sheet, scenario: Mustered, { cell, between }: Standing): Point {
  if (between === undefined) return pointOf(sheet, scenario, cell);
  const [from, to] = [pointOf(sheet, scenario, between.from), pointOf(sheet, scenario, between.to)];
  return [from[0] + (to[0] - from[0]) * between.share, from[1] + (to[1] - from[1]) * between.share];
}

const formationsOf = (sheet: Sheet, scenario: Mustered, { formations }: Position): Group[] =>
  formations.map((one) => ({
    side: scenario.forces.side[one.formation]!,
    members: [one],
    headquarters: -1,
    isPost: false,
    at: standingPoint(sheet, scenario, one),
  }));

function postsOf({ sheet, view: { scenario, position }, postsFrom }: MusterCanvas): Group[] {
  const { command, names } = scenario;
  const lowest = postsFrom ?? (names.formations.length <= FEW ? CORPS : POSTS_FROM);
  return [...position.posts].flatMap(([h, cell]): Group[] =>
    cell < 0 || command.echelon[h]! < lowest
      ? []
      : [{ side: command.side[h]!, members: [], headquarters: h, isPost: true, at: pointOf(sheet, scenario, cell) }],
  );
}

/** The symbol of a formation, of a headquarters, or of a headquarters that stands for several. */
function bodyOf({ sheet, view, theme, drawSymbol }: MusterCanvas, group: Group): Body {
  const { scenario, language } = view;
  const { forces, command } = scenario;
  const { side, members, headquarters, isPost } = group;
  const { frame, hue } = scenario.names.sides[side]!;
  // who are told by their names bear the mark of the largest; who are told by their headquarters, its own
  const level =
    headquarters < 0 || (!isPost && isToldByNames(scenario, group))
      ? forces.echelon[largest(members).formation]!
      : command.echelon[headquarters]!;
  const echelon = isPost || level <= ARMY ? level : CORPS;
  // the largest member marks the place
  const at = isPost || members.length === 0 ? group.at : standingPoint(sheet, scenario, largest(members));
  return {
    name: isPost ? postName(scenario, group, language) : bodyName(scenario, group, language),
    ...{ side, echelon, isPost, headquarters, members },
    fighting: members.some(({ fighting }) => fighting),
    symbol: drawSymbol({ echelon, frame, isPost }, theme[hue]),
    at,
    drawnAt: at,
  };
}

/** Whose place is that of all of them. */
export const largest = (members: readonly Standing[]): Standing => members.reduce((a, b) => (b.men > a.men ? b : a));

/** A post's name; with how many formations it stands for, if only for some of its own. */
function postName(scenario: Mustered, group: Group, language: Language): string {
  const name = shortened(language, nameIn(language, scenario.names.headquarters[group.headquarters]!.names));
  return group.members.length === 0 || isWhole(scenario, group) ? name : `${name} +${group.members.length}`;
}

/** Are all the formations that answer to the headquarters here, and no others? */
function isWhole({ command }: Mustered, { headquarters, members }: Group): boolean {
  const all = command.childStart[headquarters + 1]! - command.childStart[headquarters]!;
  return members.length >= all && members.every(({ parent }) => parent === headquarters);
}

/** Two of a headquarters' formations, or those who have only a war zone in common; others are told by the headquarters they share. */
const isToldByNames = (scenario: Mustered, group: Group): boolean =>
  !isWhole(scenario, group) && (group.members.length <= 2 || scenario.command.echelon[group.headquarters]! > ARMY);

/** A formation's name; the corps' for all of its formations; for some of them, two by name and more by number. */
function bodyName(scenario: Mustered, group: Group, language: Language): string {
  const { names } = scenario;
  const { headquarters, members } = group;
  const short = (one: { readonly names: Names }) => shortened(language, nameIn(language, one.names));
  if (headquarters < 0) return short(names.formations[members[0]!.formation]!);
  if (!isToldByNames(scenario, group)) {
    const name = short(names.headquarters[headquarters]!);
    return isWhole(scenario, group) ? name : `${name} +${members.length}`;
  }
  // who have only a war zone in common are told by the largest of them
  if (scenario.command.echelon[headquarters]! > ARMY) {
    const rest = members.length - 1;
    const first = short(names.formations[largest(members).formation]!);
    return language === "zh" ? `${first}等${rest + 1}部` : `${first} and ${rest} more`;
  }
  const [first, second] = members.map((one) => short(names.formations[one.formation]!)) as [string, string];
  // 149th and 150th Div: the word they share is said once
  const shared = / \w+$/.exec(second)?.[0] ?? "";
  return language === "zh"
    ? `${first}、${second}`
    : `${shared && first.endsWith(shared) ? first.slice(0, -shared.length) : first}, ${second}`;
}

/** As maps write it: 13th Div for 13th Division; what the colour or the mark says already is left out. */
export function shortened(language: Language, name: string): string {
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
