/** Who is named on a map, in which type, and in what order they ask for room. */
import { around } from "./box.js";
import type { Box } from "./box.js";
import type { Canvas } from "./canvas.js";
import type { Course } from "./ground.js";
import { ANYHOW } from "./labels.js";
import type { Around, Labels, Placed, Style } from "./labels.js";
import { PLACE_REACH } from "./marks.js";
import { boxOf } from "./troops.js";
import type { Body } from "./troops.js";

const CROSSING_REACH = 5;
const FIGHT_REACH = 6;

/** Set aside what names may not stand on. */
export function reserveMarks(labels: Labels, canvas: Canvas, bodies: readonly Body[]): void {
  const { places, crossings, point, view } = canvas;
  for (const body of bodies) labels.reserve(boxOf(body));
  for (const { kind, at } of places) if (kind !== "city") labels.reserve(around(at, reachOf(kind)));
  for (const { at } of crossings) labels.reserve(around(at, CROSSING_REACH));
  for (const cell of view.position.fights) labels.reserve(around(point(cell), FIGHT_REACH));
}

export const reachOf = (kind: string): number => PLACE_REACH[kind] ?? 3;

/** Name the cities, where nothing stands yet but the furniture: where their names are, and how many found no room. */
export function nameCities(labels: Labels, { places, theme }: Canvas): { boxes: readonly Box[]; hidden: number } {
  const cities = places.filter(({ kind }) => kind === "city");
  for (const { kind, at } of cities) labels.reserve(around(at, reachOf(kind)));
  const style: Style = { serif: true, size: 18, bold: true, colour: theme.ink };
  const boxes = cities.flatMap(({ name, kind, at }) => {
    const found = labels.beside(name, style, around(at, reachOf(kind)), ANYHOW);
    return found === undefined ? [] : [found.box];
  });
  return { boxes, hidden: cities.length - boxes.length };
}

/**
 * Give names their places: troops, towns, water, and what is left for the rest.
 *
 * @returns how many found none; water is not counted, it is named where it can be
 */
export function nameEverything(
  labels: Labels,
  { places, rivers, lakes, theme, view, inkOf }: Canvas,
  bodies: readonly Body[],
): number {
  let hidden = 0;
  const count = (found: Placed | undefined) => (hidden += found ? 0 : 1);
  const serif = { serif: true } as const;
  const namePlaces = (kinds: readonly string[], style: Style) => {
    for (const { name, kind, at } of places) {
      if (kinds.includes(kind)) count(labels.beside(name, style, around(at, reachOf(kind))));
    }
  };

  for (const body of [...bodies].sort(byWeight)) {
    count(
      labels.beside(body.name, { size: 12.5, bold: true, colour: inkOf(body.side).line }, bodyAround(body), ANYHOW),
    );
  }
  namePlaces(["town"], { ...serif, size: 14, colour: theme.ink });

  const water = { ...serif, italic: true, colour: theme.waterInk, spacing: view.language === "zh" ? 0.35 : 0.05 };
  for (const { name, lines, rank } of byName(rivers)) {
    labels.along(name, { ...water, size: rank <= 1 ? 17 : rank <= 3 ? 14 : 12.5 }, lines);
  }
  for (const { name, rings } of lakes) if (name !== "") labels.within(name, { ...water, size: 14 }, rings);

  namePlaces(["village", "airfield", "ferry"], { ...serif, size: 12, colour: theme.ink2 });
  namePlaces(["hill"], { size: 11.5, colour: theme.ink3 });
  return hidden;
}

/** The frame, level with which the name stands, and the marks above it. */
export function bodyAround({ symbol, drawnAt: [x, y], isPost }: Body): Around {
  const sides = { left: x - symbol.left + 1, right: x + symbol.right - 1, crown: y - symbol.up };
  return isPost
    ? { ...sides, top: sides.crown + 10, bottom: sides.crown + 32 }
    : { ...sides, top: y - 11, bottom: y + 11 };
}

/** Headquarters, then formations in a fight, then the larger before the smaller. */
export function byWeight(a: Body, b: Body): number {
  return Number(b.isPost) - Number(a.isPost) || Number(b.fighting) - Number(a.fighting) || b.echelon - a.echelon;
}

/** All courses of one name together, the largest rivers first. */
function byName(rivers: readonly Course[]): Course[] {
  const named = new Map<string, Course>();
  for (const course of [...rivers].filter(({ name }) => name !== "").sort((a, b) => a.rank - b.rank)) {
    const before = named.get(course.name);
    named.set(course.name, before ? { ...before, lines: [...before.lines, ...course.lines] } : course);
  }
  return [...named.values()];
}
