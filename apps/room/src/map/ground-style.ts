/** The ground as the map library wants it: sources and layers, from the lowest upward, in the theme's inks. */
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { GroundFeatures } from "@staffride/views/map/features";
import type { Theme } from "@staffride/views/map/theme";

/** Width of a river's line by its rank, pixels; the first two show both banks. Wider the closer one looks. */
const WIDTHS = [6, 6, 3.4, 1.9, 1.3, 0.9, 0.9];
const WITH_BANKS = 2;

type Data = Exclude<GeoJSONSourceSpecification["data"], string>;
type Collection = Extract<Data, { type: "FeatureCollection" }>;
type Feature = Collection["features"][number];
type Coordinates = number[][];

const collection = (features: Feature[]): Data => ({ type: "FeatureCollection", features });
const feature = (geometry: Feature["geometry"], properties: Feature["properties"] = {}): Feature => ({
  type: "Feature",
  geometry,
  properties,
});
const source = (data: Data): GeoJSONSourceSpecification => ({ type: "geojson", data });

export function groundStyle(ground: GroundFeatures, theme: Theme): StyleSpecification {
  const relief = ground.relief.map((polygons) =>
    collection([feature({ type: "MultiPolygon", coordinates: polygons as unknown as number[][][][] })]),
  );
  return {
    version: 8,
    // another theme is there at once: a page that is printed does not wait
    transition: { duration: 0, delay: 0 },
    sources: {
      ...Object.fromEntries(relief.map((data, step) => [`relief-${step}`, source(data)])),
      borders: source(
        collection(ground.borders.map((line) => feature({ type: "LineString", coordinates: line as Coordinates }))),
      ),
      lakes: source(
        collection(
          ground.lakes.map(({ rings }) => feature({ type: "Polygon", coordinates: rings as unknown as number[][][] })),
        ),
      ),
      rivers: source(
        collection(
          ground.rivers.map(({ rank, lines }) =>
            feature({ type: "MultiLineString", coordinates: lines as unknown as number[][][] }, { rank }),
          ),
        ),
      ),
      roads: source(
        collection(
          ground.roads.map(({ kind, line }) =>
            feature({ type: "LineString", coordinates: line as Coordinates }, { kind }),
          ),
        ),
      ),
    },
    layers: layers(relief.length, theme),
  };
}

/** Twice as wide for two steps of zoom, from the width it has with the whole theatre in sight. */
const scaled = (width: unknown): never =>
  ["interpolate", ["exponential", 1.4], ["zoom"], 7, ["*", width, 0.75], 11, ["*", width, 2.6]] as never;
const byRank = ["at", ["get", "rank"], ["literal", WIDTHS]];

const round = { "line-join": "round", "line-cap": "round" } as const;

/** Of all rivers, those that show both banks, and the rest. */
const WIDE = ["<=", ["get", "rank"], WITH_BANKS];
const NARROW = [">", ["get", "rank"], WITH_BANKS];

const course = (id: string, which: typeof WIDE, colour: string, width: unknown): LayerSpecification => ({
  ...{ id, type: "line", source: "rivers", layout: round },
  filter: which as never,
  paint: { "line-color": colour, "line-width": scaled(width) },
});

function layers(steps: number, theme: Theme): LayerSpecification[] {
  return [
    { id: "land", type: "background", paint: { "background-color": theme.land } },
    ...Array.from({ length: steps }, (_, step): LayerSpecification[] => [
      {
        id: `relief-${step}`,
        type: "fill",
        source: `relief-${step}`,
        paint: { "fill-color": theme.relief[step]!, "fill-antialias": false },
      },
      {
        id: `relief-shade-${step}`,
        type: "line",
        source: `relief-${step}`,
        paint: { "line-color": theme.shade, "line-width": 1, "line-opacity": 0.55, "line-translate": [0.6, 0.7] },
      },
      {
        id: `relief-lit-${step}`,
        type: "line",
        source: `relief-${step}`,
        paint: { "line-color": theme.lit, "line-width": 1, "line-opacity": 0.6, "line-translate": [-0.6, -0.7] },
      },
    ]).flat(),
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: { "line-color": theme.border, "line-width": 1, "line-dasharray": [8, 3, 1.5, 3], "line-opacity": 0.65 },
    },
    course("banks", WIDE, theme.waterEdge, ["+", byRank, 1.6]),
    course("rivers", WIDE, theme.water, byRank),
    course("streams", NARROW, theme.waterEdge, byRank),
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": theme.water } },
    { id: "shores", type: "line", source: "lakes", paint: { "line-color": theme.waterEdge, "line-width": 1 } },
    {
      id: "tracks",
      type: "line",
      source: "roads",
      filter: ["==", ["get", "kind"], "track"],
      paint: { "line-color": theme.road, "line-width": 1, "line-dasharray": [5, 3.5], "line-opacity": 0.75 },
    },
    {
      id: "roads",
      type: "line",
      source: "roads",
      filter: ["==", ["get", "kind"], "road"],
      layout: round,
      paint: { "line-color": theme.road, "line-width": 2.4, "line-opacity": 0.55 },
    },
    {
      id: "roads-inside",
      type: "line",
      source: "roads",
      filter: ["==", ["get", "kind"], "road"],
      layout: round,
      paint: { "line-color": theme.land, "line-width": 1 },
    },
  ];
}
