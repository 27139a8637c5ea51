/** What lies on the ground: water, borders, roads, crossings and towns, as shapes and as names that want a place. */
import type { Feature, FeatureCollection, LonLat } from "@staffride/formats/basemap";
import type { Papers } from "@staffride/formats/papers/collection";
import type { Names } from "@staffride/formats/papers/common";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import { curve, polyline } from "./line.js";
import type { Point } from "./line.js";
import type { Sheet } from "./sheet.js";
import { element } from "./svg.js";
import type { Theme } from "./theme.js";

/** Lines of a feature, or the rings of its polygons. */
export function linesOf({ geometry }: Feature): readonly (readonly LonLat[])[] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry.coordinates;
  }
}

/** A river drawn: its courses on the sheet, its width, and the name it goes by. */
export interface Course {
  readonly name: string;
  readonly rank: number;
  readonly lines: readonly (readonly Point[])[];
}

/** Width of a river's line by its rank in the base map, pixels; the first two show both banks. */
const WIDTHS = [6, 6, 3.4, 1.9, 1.3, 0.9, 0.9];
const WITH_BANKS = 2;
/** Rank of a river the campaign draws by hand: beside a base map's, a lesser one; by itself, a great one. */
const DRAWN = 3;
const DRAWN_ALONE = 1;

/**
 * Rivers on the sheet: the base map's, called as the campaign calls them, and those the campaign draws itself.
 * Large rivers last, so that they lie over their tributaries' mouths.
 */
export function courses(
  sheet: Sheet,
  papers: Pick<Papers, "rivers">,
  rivers: FeatureCollection | undefined,
  language: Language,
): Course[] {
  const own = new Map(papers.rivers.flatMap((river) => (river.basemap ?? []).map((name) => [name, river] as const)));
  const based = (rivers?.features ?? []).map((feature): Course => {
    const { name_zh: zh, name_en: en, rank } = (feature.properties ?? {}) as Record<string, unknown>;
    const river = own.get(String(zh)) ?? own.get(String(en));
    const names = river?.names ?? plainNames(en, zh);
    // what the campaign fights over is drawn no thinner than the Li
    const weight = Math.min(Number(rank ?? 5), river?.passage === "unfordable" ? 3 : 6);
    return {
      name: names ? nameIn(language, names) : "",
      rank: weight,
      lines: linesOf(feature).map((line) => project(sheet, line)),
    };
  });
  const drawn = papers.rivers
    .filter(({ line }) => line !== undefined)
    .map((river): Course => ({
      name: nameIn(language, river.names),
      rank: river.passage === "fordable" ? DRAWN + 1 : rivers === undefined ? DRAWN_ALONE : DRAWN,
      lines: [project(sheet, river.line!)],
    }));
  return [...based, ...drawn]
    .map((course) => ({
      ...course,
      lines: course.lines.filter((line) => line.some((point) => sheet.holds(point, -40))),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => b.rank - a.rank);
}

/** A base map's name without its asides: "Songzi He (Yangtze distributary)" is Songzi He. */
function plainNames(en: unknown, zh: unknown): Names | undefined {
  const plain = (name: unknown) => (typeof name === "string" ? name.replace(/\s*[(（,].*$/, "").trim() : "");
  if (plain(en) === "" || /outlet|branch|tributary|connecting/.test(String(en))) return undefined;
  return { en: plain(en), ...(plain(zh) === "" ? {} : { zh: plain(zh) }) };
}

const project = (sheet: Sheet, line: readonly LonLat[]): Point[] => line.map(([lon, lat]) => sheet.at(lon!, lat!));

export function riverLayer(rivers: readonly Course[], theme: Theme): string {
  const shapes = rivers.flatMap(({ rank, lines }) => lines.map((line) => ({ rank, d: curve(line) })));
  const stroke = (d: string, colour: string, width: number) =>
    element("path", {
      d,
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    });
  // all banks before all water: a mouth is open
  return [
    ...shapes
      .filter(({ rank }) => rank <= WITH_BANKS)
      .map(({ d, rank }) => stroke(d, theme.waterEdge, WIDTHS[rank]! + 1.5)),
    ...shapes.map(({ d, rank }) => stroke(d, rank <= WITH_BANKS ? theme.water : theme.waterEdge, WIDTHS[rank]!)),
  ].join("");
}

export interface Lake {
  readonly name: string;
  /** Outer shore and islands. */
  readonly rings: readonly (readonly Point[])[];
}

export function lakesOn(sheet: Sheet, lakes: FeatureCollection | undefined, language: Language): Lake[] {
  return (lakes?.features ?? [])
    .map((feature): Lake => {
      const { name_zh: zh, name_en: en } = (feature.properties ?? {}) as Record<string, unknown>;
      const names = plainNames(en, zh);
      return {
        name: names ? nameIn(language, names) : "",
        rings: linesOf(feature).map((ring) => project(sheet, ring)),
      };
    })
    .filter(({ rings }) => rings.some((ring) => ring.some((point) => sheet.holds(point, -20))));
}

export function lakeLayer(lakes: readonly Lake[], theme: Theme): string {
  return lakes
    .map(({ rings }) =>
      element("path", {
        d: rings.map((ring) => curve(ring.slice(0, -1), true)).join(""),
        fill: theme.water,
        stroke: theme.waterEdge,
        "stroke-width": 1,
        "fill-rule": "evenodd",
      }),
    )
    .join("");
}

/** Province borders: long dash, dot. */
export function borderLayer(sheet: Sheet, borders: FeatureCollection | undefined, theme: Theme): string {
  const lines = (borders?.features ?? []).flatMap(linesOf).map((line) => project(sheet, line));
  return lines
    .filter((line) => line.some((point) => sheet.holds(point, -20)))
    .map((line) =>
      element("path", {
        d: polyline(line),
        fill: "none",
        stroke: theme.border,
        "stroke-width": 1,
        "stroke-dasharray": "8 3 1.5 3",
        opacity: 0.65,
      }),
    )
    .join("");
}

/** A road or a track and the points it goes through, degrees. */
export interface Way {
  readonly kind: string;
  readonly line: readonly LonLat[];
}

export function roads({ roads: papers, places }: Pick<Papers, "roads" | "places">): Way[] {
  const at = new Map(places.map((place) => [place.id, place.at]));
  const pointOf = (step: string | LonLat): LonLat[] => {
    if (typeof step !== "string") return [step];
    const place = at.get(step);
    return place ? [[place.lon, place.lat]] : [];
  };
  return papers.map(({ kind, line }) => ({ kind, line: line.flatMap(pointOf) }));
}

/** Roads as a cased line, tracks dashed. */
export function roadLayer(sheet: Sheet, papers: Pick<Papers, "roads" | "places">, theme: Theme): string {
  const drawn = roads(papers).map(({ kind, line }) => ({ kind, d: curve(project(sheet, line)) }));
  const stroke = (d: string, colour: string, width: number, dash?: string, opacity?: number) =>
    element("path", {
      d,
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash,
      "stroke-linejoin": "round",
      opacity,
    });
  return [
    ...drawn.filter(({ kind }) => kind === "track").map(({ d }) => stroke(d, theme.road, 1, "5 3.5", 0.75)),
    ...drawn
      .filter(({ kind }) => kind === "road")
      .map(({ d }) => stroke(d, theme.road, 2.6, undefined, 0.55) + stroke(d, theme.land, 1.1)),
  ].join("");
}

/** Which way a river runs at a point, degrees from the x axis, by the nearest stretch of any of them. */
export function courseAt(rivers: readonly Course[], [x, y]: Point): number {
  let best = { way: Infinity, angle: 0 };
  for (const line of rivers.flatMap(({ lines }) => lines)) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
      const way = Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
      if (way < best.way) best = { way, angle: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI };
    }
  }
  return best.angle;
}
