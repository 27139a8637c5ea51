/**
 * The ground under the troops: a port, and the map library behind it. Nobody else in the page knows which library draws.
 */
import { LngLatBounds, Map as LibraryMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds, Sheet } from "@staffride/views/map/sheet";
import type { GroundFeatures } from "@staffride/views/map/features";
import type { Theme } from "@staffride/views/map/theme";
import { sheetOf } from "./earth.js";
import { groundStyle } from "./ground-style.js";

export interface BaseMap {
  /** What the map shows now, as a sheet of pixels. */
  sheet(): Sheet;
  setGround(ground: GroundFeatures, theme: Theme): void;
  goTo(lon: number, lat: number): void;
  showAll(): void;
  destroy(): void;
}

export interface BaseMapEvents {
  /** The ground has been drawn for the first time. */
  ready(): void;
  /** The camera has moved. */
  moved(): void;
}

/**
 * @param title what is said of the map to those who do not see it
 * @throws where the browser cannot draw it
 */
export function openBaseMap(
  container: HTMLElement,
  bounds: Bounds,
  ground: GroundFeatures,
  theme: Theme,
  title: string,
  events: BaseMapEvents,
): BaseMap {
  setWorkerUrl(workerUrl);
  const box = new LngLatBounds([bounds.west, bounds.south, bounds.east, bounds.north]);
  const map = new LibraryMap({
    container,
    style: groundStyle(ground, theme),
    bounds: box,
    fitBoundsOptions: { padding: 12 },
    minZoom: 6,
    maxZoom: 12.5,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    refreshExpiredTiles: false,
    maxPitch: 0,
    locale: { "Map.Title": title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.once("load", () => events.ready());
  map.on("move", () => events.moved());
  map.on("resize", () => events.moved());

  return {
    sheet: () => sheetNow(map),
    setGround: (features, inks) => map.setStyle(groundStyle(features, inks), { diff: true }),
    goTo: (lon, lat) => map.easeTo({ center: [lon, lat], duration: 240 }),
    showAll: () => map.fitBounds(box, { padding: 12, duration: 240 }),
    destroy: () => map.remove(),
  };
}

function sheetNow(map: LibraryMap): Sheet {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const [southWest, northEast] = [map.unproject([0, height]), map.unproject([width, 0])];
  return sheetOf(
    { west: southWest.lng, south: southWest.lat, east: northEast.lng, north: northEast.lat },
    width,
    height,
  );
}
