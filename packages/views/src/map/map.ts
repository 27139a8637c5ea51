/**
 * A map of the ground and of who stands where at one moment, as one SVG picture that needs nothing else.
 *
 * From the ground up: relief, borders, water, roads, routes marched, crossings, towns, fighting, symbols, names; then the
 * furniture. Names take what room there is in order of weight, and the picture says how many found none.
 */
import { fullDate } from "../calendar.js";
import { nameIn } from "../language.js";
import { around } from "./box.js";
import { stretchCanvas } from "./canvas.js";
import type { Canvas, MapView } from "./canvas.js";
import { frame } from "./furniture.js";
import { borderLayer, lakeLayer, riverLayer, roadLayer } from "./ground.js";
import { openLabels } from "./labels.js";
import { arrange, credits, description, legend } from "./legend.js";
import { crossingMark, fightMark, placeMark, routeMark, tieMark } from "./marks.js";
import { nameCities, nameEverything, reserveMarks } from "./naming.js";
import { coverLayer } from "./cover.js";
import { reliefLayer } from "./relief.js";
import type { Sheet } from "./sheet.js";
import { element, text } from "./svg.js";
import { drawSymbol } from "./draw-symbol.js";
import { symbolAt } from "./symbol.js";
import { musterTroops } from "./troops.js";
import type { Body } from "./troops.js";

/** Paper around the sheet, for the degrees; below it stand the key and the credits. */
const MARGIN = { left: 44, top: 40, right: 30, below: 24, credits: 34 };
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
  const canvas = stretchCanvas(view, MARGIN.left, MARGIN.top);
  const { sheet, theme } = canvas;
  const furniture = arrange(canvas);
  const boxes = furniture.map(({ box }) => box);
  const labels = openLabels(sheet, theme, view.language);
  // what everybody looks for first has the right of way before the troops
  for (const box of boxes) labels.reserve(box);
  const cities = nameCities(labels, canvas);
  const bodies = musterTroops({ ...canvas, drawSymbol }, [...boxes, ...cities.boxes, ...placeBoxes(canvas)]);
  reserveMarks(labels, canvas, bodies);
  const hidden = cities.hidden + nameEverything(labels, canvas, bodies);

  const key = legend(canvas);
  const foot = sheet.top + sheet.height + MARGIN.below;
  const width = Math.round(MARGIN.left + sheet.width + MARGIN.right);
  const height = Math.round(foot + key.height + MARGIN.credits);
  const onSheet = groundLayer(canvas) + troopLayer(canvas, bodies) + labels.draw();
  const content = [
    ...spoken(canvas, bodies),
    element("defs", {}, element("clipPath", { id: "sheet" }, element("rect", edgesOf(sheet)))),
    element("rect", { width, height, fill: theme.ground }),
    element("g", { "clip-path": "url(#sheet)" }, onSheet),
    ...furniture.map(({ piece, box }) => piece.at(box.left, box.top)),
    frame(sheet, theme),
    key.at(sheet.left, foot),
    credits(canvas, hidden, [sheet.left, foot + key.height + 18]),
  ];
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const language = view.language === "zh" ? "zh-Hans" : "en";
  const root = { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img", lang: language };
  return { svg: `${element("svg", root, content.join("\n"))}\n`, hidden, width, height };
}

/** Title and description, for those who cannot see the picture. */
function spoken(canvas: Canvas, bodies: readonly Body[]): string[] {
  const { scenario, position, language } = canvas.view;
  const title = `${nameIn(language, scenario.names.title)}: ${fullDate(language, scenario.start, position.at)}`;
  return [element("title", {}, text(title)), element("desc", {}, text(description(canvas, bodies)))];
}

const edgesOf = ({ left, top, width, height }: Sheet) => ({ x: left, y: top, width, height });

/** Symbols stand clear of the dots of places. */
const placeBoxes = ({ places }: Canvas) =>
  places.map(({ kind, at }) => around(at, kind === "city" || kind === "town" ? 5 : 3));

function groundLayer({ sheet, theme, view, rivers, lakes }: Canvas): string {
  const { basemap, papers } = view;
  return [
    element("rect", { ...edgesOf(sheet), fill: theme.land }),
    basemap?.relief
      ? reliefLayer(sheet, basemap.relief, theme)
      : coverLayer(sheet, papers, view.scenario.ground, theme),
    borderLayer(sheet, basemap?.provinces, theme),
    riverLayer(rivers, theme),
    lakeLayer(lakes, theme),
    roadLayer(sheet, papers, theme),
  ].join("");
}

/** Routes, crossings, towns, fighting and symbols. */
function troopLayer({ theme, view, places, crossings, point, inkOf }: Canvas, bodies: readonly Body[]): string {
  const routes = bodies.flatMap(({ members, side }) =>
    members.map(({ route }) => routeMark(route.map(point), inkOf(side).mid, theme)),
  );
  const ties = bodies
    .filter(({ at, drawnAt }) => Math.hypot(at[0] - drawnAt[0], at[1] - drawnAt[1]) > MOVED)
    .map(({ at, drawnAt, side }) => tieMark(drawnAt, at, inkOf(side).line, theme));
  return [
    ...routes,
    ...crossings.map(({ at, angle, state }) => crossingMark(at, angle, state, theme)),
    ...places.map(({ kind, at }) => placeMark(kind, at, theme)),
    ...ties,
    ...view.position.fights.map((cell) => fightMark(point(cell), theme)),
    ...[...bodies].sort((a, b) => a.at[1] - b.at[1]).map(({ symbol, drawnAt }) => symbolAt(symbol, drawnAt)),
  ].join("");
}
