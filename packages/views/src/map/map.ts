/**
 * A map of the ground and of who stands where at one moment, as one SVG picture that needs nothing else.
 *
 * From the ground up: relief, borders, water, roads, routes marched, crossings, towns, fighting, symbols, names; then the
 * furniture. Names take what room there is in order of weight, and the picture says how many found none.
 */
import type { Papers } from "@staffride/formats/papers/collection";
import type { Scenario } from "@staffride/formats/scenario";
import { CROSSING_STATES } from "@staffride/formats/words";
import { fullDate, time } from "../calendar.js";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { cartouche, cornerBox, frame, key, scaleBar, words } from "./furniture.js";
import type { Corner, KeyEntry, Piece } from "./furniture.js";
import { borderLayer, courseAt, courses, lakeLayer, lakesOn, riverLayer, roadLayer } from "./ground.js";
import type { Course, Features, Lake } from "./ground.js";
import { openLabels } from "./labels.js";
import type { Around, Labels } from "./labels.js";
import type { Point } from "./line.js";
import { PLACE_REACH, crossingMark, fightMark, placeMark, routeMark, tieMark } from "./marks.js";
import type { Position } from "./position.js";
import { reliefLayer } from "./relief.js";
import type { Heights } from "./relief.js";
import { boundsAround, laySheet } from "./sheet.js";
import type { Sheet } from "./sheet.js";
import { element, text } from "./svg.js";
import { drawSymbol } from "./symbol.js";
import { THEMES } from "./theme.js";
import type { Theme, ThemeName } from "./theme.js";
import { boxOf, musterTroops } from "./troops.js";
import type { Body, Box } from "./troops.js";

export interface MapView {
  readonly scenario: Pick<Scenario, "start" | "ground" | "forces" | "command" | "names">;
  readonly papers: Papers;
  readonly basemap?: MapBase | undefined;
  readonly position: Position;
  /** What kind of picture this is, in a line: so that nobody takes a run for the record. */
  readonly note: string;
  readonly language: Language;
  readonly theme: ThemeName;
}

/** The base map's files, as they were parsed. */
export interface MapBase {
  readonly rivers?: (Features & { readonly source?: string }) | undefined;
  readonly lakes?: Features | undefined;
  readonly provinces?: (Features & { readonly source?: string }) | undefined;
  readonly relief?: (Heights & { readonly source?: string }) | undefined;
}

const MARGIN = { left: 44, top: 40, right: 30 };
/** A symbol moved farther than this is tied to its place, px. */
const MOVED = 7;

export interface MapPicture {
  readonly svg: string;
  /** Names that found no room. */
  readonly hidden: number;
  readonly width: number;
  readonly height: number;
}

export function mapSvg(view: MapView): MapPicture {
  const { scenario, papers, basemap, position, language } = view;
  const theme: Theme = THEMES[view.theme];
  const sheet = laySheet(boundsOf(papers, scenario), MARGIN.left, MARGIN.top);
  const rivers = courses(sheet, papers, basemap?.rivers, language);
  const lakes = lakesOn(sheet, basemap?.lakes, language);

  const furniture = arrange(sheet, view, theme);
  const bodies = musterTroops(sheet, scenario, position, theme, language, [
    ...furniture.map(({ box }) => box),
    ...placesOn(sheet, view).flatMap(({ kind, at }) => (kind === "city" || kind === "town" ? [around(at, 5)] : [])),
  ]);
  const labels = openLabels(sheet, theme, language);
  const hidden = nameEverything(labels, sheet, view, theme, {
    bodies,
    rivers,
    lakes,
    furniture: furniture.map(({ box }) => box),
  });

  const width = Math.round(MARGIN.left + sheet.width + MARGIN.right);
  const legend = key(keyEntries(view, theme), sheet.width, theme);
  const foot = sheet.top + sheet.height + 24;
  const height = Math.round(foot + legend.height + 34);
  const ground = [
    element("rect", { x: sheet.left, y: sheet.top, width: sheet.width, height: sheet.height, fill: theme.land }),
    basemap?.relief ? reliefLayer(sheet, basemap.relief, theme) : "",
    borderLayer(sheet, basemap?.provinces, theme),
    riverLayer(rivers, theme),
    lakeLayer(lakes, theme),
    roadLayer(sheet, papers, theme),
  ].join("");
  const clip = element(
    "clipPath",
    { id: "sheet" },
    element("rect", { x: sheet.left, y: sheet.top, width: sheet.width, height: sheet.height }),
  );
  const content = [
    element(
      "title",
      {},
      text(`${nameIn(language, scenario.names.title)}: ${fullDate(language, scenario.start, position.at)}`),
    ),
    element("desc", {}, text(description(view, bodies))),
    element("defs", {}, clip),
    element("rect", { width, height, fill: theme.ground }),
    element(
      "g",
      { "clip-path": "url(#sheet)" },
      ground + troopLayer(sheet, view, theme, bodies, rivers) + labels.draw(),
    ),
    ...furniture.map(({ piece, box }) => piece.at(box.left, box.top)),
    frame(sheet, theme),
    legend.at(sheet.left, foot),
    credits(view, theme, hidden, [sheet.left, foot + legend.height + 18]),
  ].join("\n");
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      lang: language === "zh" ? "zh-Hans" : "en",
    },
    content,
  );
  return { svg: `${svg}\n`, hidden, width, height };
}

/** The campaign's theatre, or what lies on the ground if it names none. */
function boundsOf({ campaign }: Papers, { ground }: MapView["scenario"]) {
  const area = campaign?.mesh.area ?? [...ground.lon].map((lon, cell) => [lon, ground.lat[cell]!]);
  return boundsAround(area, 0.012);
}

interface PlaceOnSheet {
  readonly name: string;
  readonly kind: string;
  readonly at: Point;
}

function placesOn(sheet: Sheet, { scenario: { ground, names }, language }: MapView): PlaceOnSheet[] {
  return names.places
    .map(({ names: place, kind }, p) => ({
      // what stands in brackets tells namesakes apart; on a map their places do
      name: nameIn(language, place).replace(/\s*[(（].*$/, ""),
      kind,
      at: sheet.at(ground.placeLon[p]!, ground.placeLat[p]!),
    }))
    .filter(({ kind, at }) => kind !== "area" && sheet.holds(at, 4));
}

const around = ([x, y]: Point, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

/** Routes, crossings, towns, fighting and symbols. */
function troopLayer(
  sheet: Sheet,
  view: MapView,
  theme: Theme,
  bodies: readonly Body[],
  rivers: readonly Course[],
): string {
  const { scenario, position } = view;
  const { ground, names } = scenario;
  const point = (cell: number): Point => sheet.at(ground.lon[cell]!, ground.lat[cell]!);
  const inkOf = (side: number) => theme[names.sides[side]!.hue];
  const routes = bodies.flatMap(({ members, side }) =>
    members.map(({ route }) => routeMark(route.map(point), inkOf(side).mid, theme)),
  );
  const ties = bodies
    .filter(({ at, drawnAt }) => Math.hypot(at[0] - drawnAt[0], at[1] - drawnAt[1]) > MOVED)
    .map(({ at, drawnAt, side }) => tieMark(drawnAt, at, inkOf(side).line, theme));
  return [
    ...routes,
    ...crossingsOn(sheet, view, rivers).map(({ at, angle, state }) => crossingMark(at, angle, state, theme)),
    ...placesOn(sheet, view).map(({ kind, at }) => placeMark(kind, at, theme)),
    ...ties,
    ...position.fights.map((cell) => fightMark(point(cell), theme)),
    ...[...bodies].sort((a, b) => a.at[1] - b.at[1]).map(({ symbol, drawnAt }) => symbol.at(drawnAt)),
  ].join("");
}

/** Crossings at their own points, turned across the river. */
function crossingsOn(
  sheet: Sheet,
  { scenario: { ground }, papers }: MapView,
  rivers: readonly Course[],
): { at: Point; angle: number; state: string }[] {
  return papers.crossings
    .map(({ at: { lon, lat }, state }, k) => {
      const at = sheet.at(lon, lat);
      return { at, angle: courseAt(rivers, at) + 90, state: CROSSING_STATES[ground.crossingState[k]!] ?? state };
    })
    .filter(({ at }) => sheet.holds(at, 6));
}

interface Things {
  readonly bodies: readonly Body[];
  readonly rivers: readonly Course[];
  readonly lakes: readonly Lake[];
  readonly furniture: readonly Box[];
}

/** Give names their places in order of weight; returns how many found none. */
function nameEverything(labels: Labels, sheet: Sheet, view: MapView, theme: Theme, things: Things): number {
  const { scenario, position } = view;
  const { bodies, rivers, lakes, furniture } = things;
  const places = placesOn(sheet, view);
  const serif = { serif: true } as const;
  for (const box of furniture) labels.reserve(box);
  for (const body of bodies) labels.reserve(boxOf(body));
  for (const { kind, at } of places) labels.reserve(around(at, PLACE_REACH[kind] ?? 3));
  for (const { at } of crossingsOn(sheet, view, rivers)) labels.reserve(around(at, 5));
  for (const cell of position.fights)
    labels.reserve(around(sheet.at(scenario.ground.lon[cell]!, scenario.ground.lat[cell]!), 6));

  let hidden = 0;
  const count = (found: boolean) => (hidden += found ? 0 : 1);
  const namePlaces = (kind: string, style: Parameters<Labels["beside"]>[1]) => {
    for (const place of places.filter((one) => one.kind === kind)) {
      count(labels.beside(place.name, style, around(place.at, PLACE_REACH[kind] ?? 3)));
    }
  };
  namePlaces("city", { ...serif, size: 18, bold: true, colour: theme.ink });
  for (const body of [...bodies].sort(byWeight)) {
    const colour = theme[scenario.names.sides[body.side]!.hue].line;
    count(labels.beside(body.name, { size: 12.5, bold: true, colour }, bodyAround(body), true));
  }
  namePlaces("town", { ...serif, size: 14, colour: theme.ink });
  const water = { ...serif, italic: true, colour: theme.waterInk, spacing: view.language === "zh" ? 0.35 : 0.05 };
  for (const [name, { lines, rank }] of byName(rivers))
    labels.along(name, { ...water, size: rank <= 1 ? 17 : rank <= 3 ? 14 : 12.5 }, lines);
  for (const { name, rings } of lakes) if (name !== "") labels.within(name, { ...water, size: 14 }, rings);
  namePlaces("village", { ...serif, size: 12, colour: theme.ink2 });
  namePlaces("airfield", { ...serif, size: 12, colour: theme.ink2 });
  namePlaces("ferry", { ...serif, size: 12, colour: theme.ink2 });
  namePlaces("hill", { size: 11.5, colour: theme.ink3 });
  return hidden;
}

/** The frame, level with which the name stands, and the marks above it. */
function bodyAround({ symbol, drawnAt: [x, y], isPost }: Body): Around {
  const sides = { left: x - symbol.left + 1, right: x + symbol.right - 1, crown: y - symbol.up };
  return isPost
    ? { ...sides, top: sides.crown + 10, bottom: sides.crown + 32 }
    : { ...sides, top: y - 11, bottom: y + 11 };
}

/** Headquarters, then formations in a fight, then the larger before the smaller. */
function byWeight(a: Body, b: Body): number {
  return Number(b.isPost) - Number(a.isPost) || Number(b.fighting) - Number(a.fighting) || b.echelon - a.echelon;
}

/** All courses of one name together, the largest rivers first. */
function byName(rivers: readonly Course[]): [string, Course][] {
  const named = new Map<string, Course>();
  for (const course of [...rivers].sort((a, b) => a.rank - b.rank)) {
    const before = named.get(course.name);
    if (course.name !== "")
      named.set(course.name, {
        ...course,
        rank: before?.rank ?? course.rank,
        lines: [...(before?.lines ?? []), ...course.lines],
      });
  }
  return [...named];
}

const KEY_WORDS = {
  en: {
    route: "marched in the last day",
    crossing: "crossing",
    fight: "fighting in the last hours",
    road: "road",
    track: "track",
    post: "headquarters",
    tie: "moved aside from here",
  },
  zh: {
    route: "一日来路",
    crossing: "渡口",
    fight: "近时交战",
    road: "大路",
    track: "小路",
    post: "司令部",
    tie: "实际位置",
  },
} as const;

/** Cartouche and scale, each in the emptiest corner it may have. */
function arrange(sheet: Sheet, view: MapView, theme: Theme): { piece: Piece; box: Box }[] {
  const { scenario, position, language, note } = view;
  const day = fullDate(language, scenario.start, position.at);
  const title = `${day}${language === "zh" ? "　" : ", "}${time(scenario.start, position.at)}`;
  const plate = cartouche(title, [nameIn(language, scenario.names.title), note], theme);
  const scale = scaleBar(sheet, theme, language);

  const points = position.formations.map(({ cell }) =>
    sheet.at(scenario.ground.lon[cell]!, scenario.ground.lat[cell]!),
  );
  const crowd = (box: Box) =>
    points.filter(([x, y]) => x > box.left - 24 && x < box.right + 24 && y > box.top - 24 && y < box.bottom + 24)
      .length;
  const free: Corner[] = ["north-west", "north-east", "south-west", "south-east"];
  const stand = (piece: Piece, corners: readonly Corner[]) => {
    const open = corners.filter((corner) => free.includes(corner));
    const best = open.reduce((a, b) => (crowd(cornerBox(sheet, piece, b)) < crowd(cornerBox(sheet, piece, a)) ? b : a));
    free.splice(free.indexOf(best), 1);
    return { piece, box: cornerBox(sheet, piece, best) };
  };
  return [stand(plate, ["north-west", "north-east", "south-west"]), stand(scale, ["south-east", "south-west"])];
}

function keyEntries({ scenario: { names }, language }: MapView, theme: Theme): KeyEntry[] {
  const say = KEY_WORDS[language];
  const sides = names.sides.map(({ names: side, frame, hue }): KeyEntry => {
    const symbol = drawSymbol({ echelon: 4, frame, isPost: false }, theme[hue]);
    return { width: 32, label: nameIn(language, side), sample: (x, y) => symbol.at([x, y + 4]) };
  });
  const line = (width: number, label: string, draw: (x: number, y: number) => string): KeyEntry => ({
    width,
    label,
    sample: draw,
  });
  const stroke = (x: number, y: number, colour: string, weight: number, dash?: string) =>
    element("line", {
      x1: x - 14,
      y1: y,
      x2: x + 14,
      y2: y,
      stroke: colour,
      "stroke-width": weight,
      "stroke-dasharray": dash,
      "stroke-linecap": dash === "0.1 5" ? "round" : undefined,
    });
  return [
    ...sides,
    line(28, say.route, (x, y) => stroke(x, y, theme.ink3, 2.3, "0.1 5")),
    line(16, say.fight, (x, y) => fightMark([x, y], theme)),
    line(16, say.crossing, (x, y) => crossingMark([x, y], 90, "open", theme)),
    line(28, say.road, (x, y) => stroke(x, y, theme.road, 2.6) + stroke(x, y, theme.land, 1.1)),
    line(28, say.track, (x, y) => stroke(x, y, theme.road, 1.1, "5 3.5")),
    line(22, say.tie, (x, y) => tieMark([x - 10, y], [x + 8, y], theme.ink3, theme)),
  ];
}

/** Below the frame: what the picture is made of, and what it leaves out. */
function credits(
  { papers, basemap, language, scenario }: MapView,
  theme: Theme,
  hidden: number,
  [x, y]: Point,
): string {
  const geonames = papers.places.some(({ at }) => at.basis.includes("GeoNames")) ? ["GeoNames (CC BY 4.0)"] : [];
  const brief = (source: string | undefined) =>
    source === undefined ? [] : [source.replace(/,? Debian [^,]*/, "").replace(/,.*$/, "")];
  const sources = [
    ...new Set([
      ...brief(basemap?.rivers?.source),
      ...brief(basemap?.relief?.source),
      ...brief(basemap?.provinces?.source),
      ...geonames,
    ]),
  ];
  const made =
    sources.length === 0 ? [] : [language === "zh" ? `底图：${sources.join("；")}` : `Ground: ${sources.join("; ")}`];
  const left =
    hidden === 0
      ? []
      : [
          language === "zh"
            ? `另有${hidden}处名称无处可标`
            : `${hidden} ${hidden === 1 ? "name" : "names"} found no room`,
        ];
  const line = [...made, ...left].join("  ·  ");
  return words(line, x, y, { size: 11, fill: theme.ink3 });
}

/** For those who cannot see the picture. */
function description({ scenario, position, language, note }: MapView, bodies: readonly Body[]): string {
  const sides = scenario.names.sides.map(({ names }, side) => {
    const own = bodies.filter((body) => body.side === side && !body.isPost).map(({ name }) => name);
    return `${nameIn(language, names)}: ${own.join(", ")}`;
  });
  return `${fullDate(language, scenario.start, position.at)} ${time(scenario.start, position.at)}. ${note}. ${sides.join(". ")}.`;
}
