/** What every layer of a map draws from: the view asked for, the sheet it is laid on, and what lies where on it. */
import type { Basemap } from "@staffride/formats/basemap";
import type { Papers } from "@staffride/formats/papers/collection";
import type { Scenario } from "@staffride/formats/scenario";
import { CROSSING_STATES } from "@staffride/formats/words";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { courseAt, courses, lakesOn } from "./ground.js";
import type { Course, Lake } from "./ground.js";
import type { Point } from "./line.js";
import type { Position } from "./position.js";
import { boundsAround, laySheet } from "./sheet.js";
import type { Sheet } from "./sheet.js";
import { THEMES } from "./theme.js";
import type { Ink, Theme, ThemeName } from "./theme.js";

export interface MapView {
  readonly scenario: Pick<Scenario, "start" | "ground" | "forces" | "command" | "names">;
  readonly papers: Omit<Papers, "where">;
  readonly basemap?: Basemap | undefined;
  readonly position: Position;
  /** What kind of picture this is, in a line: so that nobody takes a run for the record. */
  readonly note: string;
  readonly language: Language;
  readonly theme: ThemeName;
}

export interface Canvas {
  readonly view: MapView;
  readonly theme: Theme;
  readonly sheet: Sheet;
  readonly rivers: readonly Course[];
  readonly lakes: readonly Lake[];
  readonly places: readonly PlaceOnSheet[];
  readonly crossings: readonly CrossingOnSheet[];
  /** Centre of a cell. */
  point(cell: number): Point;
  /** Colours of a side. */
  inkOf(side: number): Ink;
}

export interface PlaceOnSheet {
  readonly name: string;
  readonly kind: string;
  readonly at: Point;
}

export interface CrossingOnSheet {
  readonly at: Point;
  /** Of the way over, degrees from the x axis. */
  readonly angle: number;
  readonly state: string;
}

/** Lay out the sheet with its upper left corner at a point of the picture. */
export function stretchCanvas(view: MapView, left: number, top: number): Canvas {
  const { scenario, papers, basemap, language } = view;
  const { ground, names } = scenario;
  const theme: Theme = THEMES[view.theme];
  const sheet = laySheet(boundsOf(papers, scenario), left, top);
  const rivers = courses(sheet, papers, basemap?.rivers, language);
  const point = (cell: number): Point => sheet.at(ground.lon[cell]!, ground.lat[cell]!);
  return {
    view,
    theme,
    sheet,
    rivers,
    lakes: lakesOn(sheet, basemap?.lakes, language),
    places: placesOn(sheet, view),
    crossings: crossingsOn(sheet, view, rivers, point),
    point,
    inkOf: (side) => theme[names.sides[side]!.hue],
  };
}

/** The campaign's theatre, or what lies on the ground if it names none. */
export function boundsOf({ campaign }: Pick<Papers, "campaign">, { ground }: MapView["scenario"]) {
  const area = campaign?.mesh.area ?? [...ground.lon].map((lon, cell) => [lon, ground.lat[cell]!]);
  return boundsAround(area, 0.012);
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

/** Crossings where their paper puts them (one that a variant adds: between its banks), turned across the river. */
function crossingsOn(
  sheet: Sheet,
  { scenario: { ground, names }, papers }: MapView,
  rivers: readonly Course[],
  point: (cell: number) => Point,
): CrossingOnSheet[] {
  return names.crossings
    .map(({ id }, k) => {
      const paper = papers.crossings.find((crossing) => crossing.id === id);
      const [[ax, ay], [bx, by]] = [point(ground.crossingNear[k]!), point(ground.crossingFar[k]!)];
      const at: Point = paper ? sheet.at(paper.at.lon, paper.at.lat) : [(ax + bx) / 2, (ay + by) / 2];
      return { at, angle: courseAt(rivers, at) + 90, state: CROSSING_STATES[ground.crossingState[k]!] ?? "open" };
    })
    .filter(({ at }) => sheet.holds(at, 6));
}
