/** Names and marks that stay where they are while time runs: towns, crossings, waters, hills. Laid out once for each camera. */
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { around } from "@staffride/views/map/box";
import type { Box } from "@staffride/views/map/box";
import { courseAt } from "@staffride/views/map/ground";
import type { GroundFeatures } from "@staffride/views/map/features";
import { openLabels } from "@staffride/views/map/labels";
import type { Style } from "@staffride/views/map/labels";
import type { Point } from "@staffride/views/map/line";
import { PLACE_REACH, crossingMark, placeMark } from "@staffride/views/map/marks";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import { spotMark } from "./spots.js";
import type { RoomPack } from "@staffride/formats/room";
import { CROSSING_STATES } from "@staffride/formats/words";

export interface GroundNames {
  /** Marks, as SVG: under whatever goes on. */
  readonly drawn: string;
  /** A group for each name, `data-name` its place in `names`: over routes and fights, that it can be read. */
  readonly written: string;
  /** What lies over the map. */
  readonly furniture: readonly Box[];
  /** Names of cities: no symbol stands on them, however crowded it is. */
  readonly cities: readonly Box[];
  /** What else no symbol stands on as long as there is room elsewhere: marks, the names of towns. */
  readonly taken: readonly Box[];
  /** Marks alone: what no name stands on. */
  readonly marks: readonly Box[];
  readonly names: readonly GroundName[];
  /** Names that found no room at all. */
  readonly hidden: number;
}

/** A name as it stands when nobody is in its way. */
export interface GroundName {
  readonly boxes: readonly Box[];
  readonly svg: string;
  /** Of a city or a town: it goes before the names of troops, and stands at some distance rather than not at all. Others yield. */
  readonly isFirm: boolean;
  /** What it is written beside: if a symbol stands on it, it may stand on another side. A water's name can not. */
  readonly spot?: { readonly words: string; readonly style: Style; readonly around: Box };
}

/** Of what can be left off: is it there? */
export interface Shows {
  readonly names: boolean;
  readonly crossings: boolean;
}

const CROSSING_REACH = 6;

export function layOutGround(
  { scenario, papers }: RoomPack,
  ground: GroundFeatures,
  sheet: Sheet,
  theme: Theme,
  language: Language,
  furniture: readonly Box[],
  shows: Shows,
): GroundNames {
  const labels = openLabels(sheet, theme, language);
  for (const box of furniture) labels.reserve(box);
  const marks: Box[] = [];
  const spots = new Map<number, GroundName["spot"]>();
  let hidden = 0;
  const keep = (box: Box) => {
    marks.push(box);
    labels.reserve(box);
  };

  const places = papers.places
    .filter(({ kind, offMap }) => kind !== "area" && !offMap)
    .map(({ id, names, kind, at }) => ({
      id,
      whole: nameIn(language, names),
      words: nameIn(language, names).replace(/\s*[(（].*$/, ""),
      kind,
      at: sheet.at(at.lon, at.lat),
    }))
    .filter(({ at }) => sheet.holds(at, 4));
  const crossings = papers.crossings
    .map(({ id, names, at }) => ({ id, whole: nameIn(language, names), at: sheet.at(at.lon, at.lat) }))
    .filter(({ at }) => shows.crossings && sheet.holds(at, 6));
  const rivers = ground.rivers.map((river) => ({ ...river, lines: river.lines.map((line) => onSheet(sheet, line)) }));

  for (const { kind, at } of places) keep(around(at, PLACE_REACH[kind] ?? 3));
  for (const { at } of crossings) keep(around(at, CROSSING_REACH));
  const nameAll = (kinds: readonly string[], style: Style, isFirm = false) => {
    if (!shows.names) return;
    for (const { words, kind, at } of places) {
      if (!kinds.includes(kind)) continue;
      const spot = { words, style, around: around(at, PLACE_REACH[kind] ?? 3) };
      if (labels.beside(words, style, spot.around, { tie: isFirm }) === undefined) hidden++;
      else spots.set(labels.pieces().length - 1, spot);
    }
  };
  nameAll(["city"], { serif: true, size: 17, bold: true, colour: theme.ink }, true);
  const cities = labels.pieces().length;
  nameAll(["town"], { serif: true, size: 14, colour: theme.ink }, true);
  const firm = labels.pieces().length;
  const water = { serif: true, italic: true, colour: theme.waterInk, spacing: language === "zh" ? 0.35 : 0.05 };
  const named = new Set<string>();
  for (const { name: words, rank, lines } of [...rivers].reverse()) {
    if (!shows.names || words === "" || named.has(words)) continue;
    const seen = lines.filter((line) => line.some((point) => sheet.holds(point)));
    if (labels.along(words, { ...water, size: rank <= 1 ? 16 : rank <= 3 ? 14 : 12 }, seen)) named.add(words);
  }
  for (const { name: words, rings } of ground.lakes)
    if (shows.names && words !== "")
      labels.within(
        words,
        { ...water, size: 14 },
        rings.map((ring) => onSheet(sheet, ring)),
      );
  nameAll(["village", "airfield", "ferry"], { serif: true, size: 12, colour: theme.ink2 });
  nameAll(["hill"], { size: 11, colour: theme.ink3 });

  const state = (k: string) => {
    const handle = scenario.names.crossings.findIndex(({ id }) => id === k);
    return CROSSING_STATES[scenario.ground.crossingState[handle]!] ?? "open";
  };
  const drawn = [
    ...crossings.map(({ id, whole: name, at }) =>
      spotMark({ kind: "crossing", id, name }, at, crossingMark(at, courseAt(rivers, at) + 90, state(id), theme)),
    ),
    ...places.map(({ id, whole: name, kind, at }) =>
      spotMark({ kind: "place", id, name }, at, placeMark(kind, at, theme)),
    ),
  ];
  const names = labels.pieces().map((piece, i): GroundName => {
    const spot = spots.get(i);
    return { ...piece, isFirm: i < firm, ...(spot && { spot }) };
  });
  return {
    ...{ furniture, marks, names, hidden },
    cities: names.slice(0, cities).flatMap(({ boxes }) => boxes),
    // the marks bear their names for those who hear them
    drawn: drawn.join(""),
    written: names.map(({ svg }, i) => `<g data-name="${i}">${svg}</g>`).join(""),
    taken: [...marks, ...names.slice(cities, firm).flatMap(({ boxes }) => boxes)],
  };
}

const onSheet = (sheet: Sheet, line: readonly (readonly number[])[]): Point[] =>
  line.map(([lon, lat]) => sheet.at(lon!, lat!));
