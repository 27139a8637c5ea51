/** What covers the ground, hatched lightly: woods, wet fields, lakes, as the campaign's terrain papers draw them. */
import type { Papers } from "@staffride/formats/papers/collection";
import type { Scenario } from "@staffride/formats/scenario";
import type { Terrain } from "@staffride/formats/words";
import { polyline } from "./line.js";
import type { Point } from "./line.js";
import type { Sheet } from "./sheet.js";
import { element } from "./svg.js";
import type { Theme } from "./theme.js";

export type Cover = "wood" | "wet" | "water";

/** Hatching leans one way for woods, lies level for wet fields; a lake is water all over. */
const HATCH: Readonly<Record<"wood" | "wet", { readonly angle: number; readonly gap: number }>> = {
  wood: { angle: 45, gap: 7 },
  wet: { angle: 90, gap: 6 },
};
/** Drawn around the centre of a cell that is named by itself, km. */
const CELL_KM = 1.2;

/** Which covers a map without relief shows. */
export function coversOf({ terrain }: Pick<Papers, "terrain">): ReadonlySet<Cover> {
  const overrides = (terrain ?? []).flatMap((paper) => paper.overrides ?? []);
  return new Set(overrides.flatMap(({ terrain }) => coverOf(terrain) ?? []));
}

/** Undefined for open ground. */
function coverOf(terrain: Terrain): Cover | undefined {
  if (terrain === "lake") return "water";
  if (terrain === "paddy" || terrain === "polder") return "wet";
  return terrain.endsWith("-wooded") ? "wood" : undefined;
}

export function coverLayer(
  sheet: Sheet,
  papers: Pick<Papers, "terrain" | "places">,
  ground: Pick<Scenario["ground"], "h3" | "lon" | "lat">,
  theme: Theme,
): string {
  const places = new Map(papers.places.map(({ id, at }) => [id, sheet.at(at.lon, at.lat)]));
  const cells = new Map(ground.h3.map((h3, cell) => [h3, sheet.at(ground.lon[cell]!, ground.lat[cell]!)]));
  const overrides = (papers.terrain ?? []).flatMap((paper) => paper.overrides ?? []);
  const drawn = overrides.map(({ terrain, area, cells: named, places: at }) => {
    const points = [...(named ?? []).map((h3) => cells.get(h3)), ...(at ?? []).map((id) => places.get(id))];
    const d = [
      ...(area ? [`${polyline(area.map(([lon, lat]) => sheet.at(lon!, lat!)))}Z`] : []),
      ...points.flatMap((point) => (point ? [hexagon(point, CELL_KM * sheet.pxPerKm)] : [])),
    ].join("");
    return d === "" ? "" : shape(d, coverOf(terrain), theme);
  });
  return drawn.some((svg) => svg !== "") ? patterns(theme) + drawn.join("") : "";
}

/** Open ground named after woods takes them away again: later entries win. */
function shape(d: string, cover: Cover | undefined, theme: Theme): string {
  if (cover === undefined) return element("path", { d, fill: theme.land });
  if (cover === "water") return element("path", { d, fill: theme.water, stroke: theme.waterEdge, "stroke-width": 1 });
  return hatched(d, cover, theme);
}

/** A shape under its tint and its hatching. */
export function hatched(d: string, cover: "wood" | "wet", theme: Theme): string {
  const colour = theme[cover];
  return (
    element("path", { d, fill: colour, opacity: 0.12 }) +
    element("path", { d, fill: `url(#cover-${cover})`, opacity: 0.6 })
  );
}

function patterns(theme: Theme): string {
  const one = ([cover, { angle, gap }]: [string, { angle: number; gap: number }]) =>
    element(
      "pattern",
      {
        ...{ id: `cover-${cover}`, width: gap, height: gap, patternUnits: "userSpaceOnUse" },
        patternTransform: `rotate(${angle})`,
      },
      element("line", { x1: 0, y1: 0, x2: 0, y2: gap, stroke: theme[cover as "wood" | "wet"], "stroke-width": 1 }),
    );
  return element("defs", {}, Object.entries(HATCH).map(one).join(""));
}

/** Six corners around a point. */
function hexagon([x, y]: Point, reach: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map((turn): Point => [
    x + reach * Math.cos((turn * Math.PI) / 3),
    y + reach * Math.sin((turn * Math.PI) / 3),
  ]);
  return `${polyline(corners)}Z`;
}
