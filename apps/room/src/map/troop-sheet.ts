/**
 * The troops over the ground: an SVG whose pieces are kept from frame to frame and only moved. Every symbol is a button, so that
 * it can be reached and read without a pointer.
 */
import type { Box } from "@staffride/views/map/box";
import { linesOf, tieEnd } from "@staffride/views/map/labels";
import type { Placed } from "@staffride/views/map/labels";
import { fightMark, routeMark } from "@staffride/views/map/marks";
import { duration } from "@staffride/views/figures";
import { symbolAt } from "@staffride/views/map/symbol";
import type { SymbolDrawer } from "@staffride/views/map/symbol";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import { keyOf, largest, musterTroops } from "@staffride/views/map/troops";
import type { Body, Mustered } from "@staffride/views/map/troops";
import type { Language } from "@staffride/views/language";
import type { Selection } from "../state/choices.js";
import type { Recorded } from "../record/on-map.js";
import { ghostsDrawn, ghostsIn } from "./ghosts.js";
import { openGlide } from "./glide.js";
import type { GroundNames } from "./ground-names.js";
import { nameBodies, nameSize } from "./lay-out.js";
import type { Named, Stand } from "./lay-out.js";
import { append, fill, set } from "./pieces.js";
import type { Shown } from "./shown.js";
import { areasOf, differenceNotes, differencesOf } from "./unsure.js";

/** Knowledge as old as this is told by its age; older than the second it is doubtful, minutes. */
const SHORTLY = 12 * 60;
const LONG_AGO = 48 * 60;
/** A symbol moved farther than this is tied to its place, px. */
const MOVED = 7;

export interface Troops {
  readonly scenario: Mustered;
  readonly shown: Shown;
  /** The lowest level whose posts are shown, if not the usual. */
  readonly postsFrom: number | undefined;
  /** Formations of one corps nearer than this are drawn as one, px, if not the usual. */
  readonly within: number | undefined;
  /** What is going on on the ground, as SVG. */
  readonly doings: string;
  /** Where words of it stand: no name does. */
  readonly written: readonly Box[];
  /** Where the record has them, beside a run. */
  readonly ghosts: readonly Recorded[];
  /** Unit of distances, in words. */
  readonly km: string;
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly language: Language;
  readonly isMoving: boolean;
  readonly ground: GroundNames;
  readonly selection: Selection | undefined;
  readonly drawSymbol: SymbolDrawer;
  /** What a symbol is, for those who hear it: its name as it stands on the map, and what else there is to say. */
  describe(body: Body, name: string): string;
}

export interface TroopSheet {
  /** Holds the names of the ground: above what goes on, below the symbols. */
  readonly names: SVGGElement;
  draw(troops: Troops): Picture;
}

export interface Picture {
  /** Names that found no room. */
  readonly hidden: number;
  /** Do all symbols stand where they are to stand? If not, draw again. */
  readonly isSettled: boolean;
  /** Where the ground's names stand. */
  readonly ground: readonly Stand[];
}

/** The pieces of one body. */
interface Piece {
  /** It stands among the others by this. */
  readonly order: string;
  readonly group: SVGGElement;
  readonly symbol: SVGGElement;
  readonly ring: SVGCircleElement;
  readonly label: SVGTextElement;
  /** From the symbol to a name that stands away from it. */
  readonly leader: SVGLineElement;
  readonly tie: SVGLineElement;
  drawn: string;
  selection: Selection;
}

export function openTroopSheet(svg: SVGSVGElement, choose: (selection: Selection) => void): TroopSheet {
  const under = append(svg, "g", { "aria-hidden": "true" });
  const names = append(svg, "g", { "aria-hidden": "true" });
  const over = append(svg, "g");
  const above = append(svg, "g", { "aria-hidden": "true" });
  const pieces = new Map<string, Piece>();
  let before: { readonly on: GroundNames; readonly named: Named } | undefined;
  const glide = openGlide(() => matchMedia("(prefers-reduced-motion: reduce)").matches);

  const pieceOf = (key: string): Piece => {
    const before = pieces.get(key);
    if (before !== undefined) return before;
    const group = append(over, "g", { role: "button", tabindex: "0" });
    // one after another in the same order whoever came first; nobody who is there is moved, and loses the focus
    const order = inOrder(key);
    let next: Piece | undefined;
    for (const one of pieces.values()) if (one.order > order && !(next && next.order < one.order)) next = one;
    if (next !== undefined) over.insertBefore(group, next.group);
    const piece: Piece = {
      ...{ group, order },
      tie: append(group, "line", { "stroke-width": "1.1" }),
      leader: append(group, "line", { "stroke-width": "0.8" }),
      symbol: append(group, "g"),
      ring: append(group, "circle", { class: "ring", r: "19" }),
      label: append(group, "text", { "font-weight": "600" }),
      drawn: "",
      selection: { kind: "formation", id: "" },
    };
    const act = () => choose(piece.selection);
    group.addEventListener("click", act);
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      act();
    });
    pieces.set(key, piece);
    return piece;
  };

  return {
    names,
    draw(troops) {
      const { scenario, shown, sheet, theme, language, ground, selection, drawSymbol } = troops;
      const { position } = shown;
      const { postsFrom, within } = troops;
      const canvas = {
        ...{ sheet, theme, drawSymbol, view: { scenario, position, language } },
        ...(postsFrom === undefined ? {} : { postsFrom }),
        ...(within === undefined ? {} : { within }),
      };
      const bodies = musterTroops(canvas, [...ground.furniture, ...ground.cities], ground.taken);
      const isSettled = glide.toward(bodies);
      const nameOf = (body: Body) => nameWithAge(body, ageOf(body, shown), language);
      const isChosen = (body: Body) => selection !== undefined && holds(scenario, body, selection);
      const chosen = chosenFormation(scenario, selection);
      const differing = differenceNotes(scenario, shown, sheet, language, troops.km);
      const ghosts = ghostsIn(scenario, troops.ghosts, shown, sheet, language);
      const noted = [...differing, ...ghosts.map(({ noted }) => noted)];
      const named = nameBodies(
        bodies,
        ground.names,
        [...ground.furniture, ...ground.marks, ...troops.written],
        { sheet, theme, language, before: troops.isMoving && before?.on === ground ? before.named : undefined },
        nameOf,
        isChosen,
        noted,
      );
      before = { on: ground, named };
      fill(
        under,
        areasOf(scenario, shown, sheet, chosen) +
          ghostsDrawn(ghosts, named.notes.slice(differing.length), sheet) +
          troops.doings +
          groundWork(troops, bodies),
      );
      fill(above, differencesOf(scenario, shown, sheet, named.notes, chosen));

      const seen = new Set<string>();
      for (const { body, name, room } of named.bodies) {
        const key = keyOf(body);
        seen.add(key);
        const piece = pieceOf(key);
        const age = ageOf(body, shown);
        place(piece, body, theme[scenario.names.sides[body.side]!.hue].line, room, nameSize(sheet));
        piece.selection = selectionOf(scenario, body);
        set(piece.group, {
          class: age < SHORTLY ? "" : age < LONG_AGO ? "older" : "older oldest",
          "aria-pressed": String(isChosen(body)),
          "aria-label": troops.describe(body, name),
        });
      }
      for (const [key, { group }] of pieces) {
        if (seen.has(key)) continue;
        group.remove();
        pieces.delete(key);
      }
      const rooms = [...named.bodies.map(({ room }) => room), ...named.notes.filter((_, i) => noted[i]!.words !== "")];
      const hidden = rooms.filter((room) => room === undefined).length;
      return { hidden, isSettled, ground: named.ground };
    },
  };
}

/** A key with numbers that are ordered as such. */
const inOrder = (key: string): string => key.replace(/\d+/g, (number) => number.padStart(4, "0"));

function place(piece: Piece, body: Body, line: string, room: Placed | undefined, size: number): void {
  const { symbol, drawnAt, at } = body;
  if (piece.drawn !== symbol.key) {
    piece.symbol.innerHTML = symbolAt(symbol, [0, 0]);
    piece.drawn = symbol.key;
  }
  const [x, y] = [drawnAt[0].toFixed(1), drawnAt[1].toFixed(1)];
  set(piece.symbol, { transform: `translate(${x} ${y})` });
  set(piece.ring, { cx: x, cy: String(drawnAt[1] - (body.isPost ? symbol.up - 22 : 0)) });
  const tied = Math.hypot(at[0] - drawnAt[0], at[1] - drawnAt[1]) > MOVED;
  set(piece.tie, { x1: x, y1: y, x2: String(at[0]), y2: String(at[1]), stroke: tied ? line : "none" });
  fill(piece.label, room === undefined ? "" : linesOf(room, size));
  lead(piece.leader, room, line);
  const [left, top] = room === undefined ? ["0", "0"] : [room.x.toFixed(1), room.y.toFixed(1)];
  const anchor = room?.anchor ?? "middle";
  set(piece.label, { x: left, y: top, "font-size": String(size), "text-anchor": anchor, style: `fill:${line}` });
}

/** What is not to be seen has a place too: the same picture is the same SVG, whatever was drawn before it. */
function lead(leader: SVGLineElement, room: Placed | undefined, line: string): void {
  if (room?.from === undefined) return set(leader, { x1: "0", y1: "0", x2: "0", y2: "0", stroke: "none" });
  const [x1, y1, x2, y2] = [...room.from, ...tieEnd(room.from, room.box)].map((at) => at.toFixed(1)) as Four;
  set(leader, { x1, y1, x2, y2, stroke: line });
}

type Four = [string, string, string, string];

/** Routes and fighting, below the symbols. */
function groundWork(
  { scenario: { ground, names }, shown: { position }, sheet, theme }: Troops,
  bodies: readonly Body[],
): string {
  const point = (cell: number) => sheet.at(ground.lon[cell]!, ground.lat[cell]!);
  return [
    ...bodies.flatMap(({ members, side }) =>
      members.map(({ route }) => routeMark(route.map(point), theme[names.sides[side]!.hue].mid, theme)),
    ),
    ...position.fights.map((cell) => fightMark(point(cell), theme)),
  ].join("");
}

/** Who was last heard of long ago bears a question mark, and how long. */
const nameWithAge = ({ name }: Body, age: number, language: Language): string =>
  age < SHORTLY ? name : `${name}${age < LONG_AGO ? "" : " ?"} ${duration(language, age)}`;

const chosenFormation = ({ names }: Mustered, selection: Selection | undefined): number =>
  selection?.kind === "formation" ? names.formations.findIndex(({ id }) => id === selection.id) : -1;

/** How old it is that the largest of a body, at whose place it is drawn, was heard of, minutes; 0 for what is so. */
const ageOf = ({ members }: Body, { ages }: Shown): number =>
  members.length === 0 ? 0 : (ages.get(largest(members).formation) ?? 0);

function selectionOf({ names }: Mustered, { isPost, headquarters, members }: Body): Selection {
  if (isPost || members.length > 1) return { kind: "headquarters", id: names.headquarters[headquarters]!.id };
  return { kind: "formation", id: names.formations[members[0]!.formation]!.id };
}

function holds({ names }: Mustered, body: Body, { kind, id }: Selection): boolean {
  if (kind === "formation") return body.members.some(({ formation }) => names.formations[formation]!.id === id);
  return kind === "headquarters" && body.headquarters >= 0 && names.headquarters[body.headquarters]!.id === id;
}
