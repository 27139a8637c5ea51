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
import type { Padding } from "./framing.js";
import { groundStyle } from "./ground-style.js";

export interface BaseMap {
  /** What the map shows now, as a sheet of pixels. */
  sheet(): Sheet;
  setGround(ground: GroundFeatures, theme: Theme): void;
  goTo(lon: number, lat: number): void;
  showAll(): void;
  /** The ground as it lies, drawn at once in these inks and so fine that it can be printed. */
  still(ground: GroundFeatures, theme: Theme): HTMLCanvasElement;
  /** What is drawn now, as a data address of a PNG. */
  picture(): Promise<string>;
  /** Take it down; where one had gone on it. */
  destroy(): Camera;
}

/** Where somebody has gone on the map. */
export interface Camera {
  readonly centre: readonly [lon: number, lat: number];
  readonly zoom: number;
}

/** What is to be seen as it opens: a piece of earth clear of the covered edges, or what somebody had gone to before. */
export interface Opening {
  readonly frame: Bounds;
  padding(): Padding;
  readonly camera: Camera | undefined;
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
  { frame, padding, camera }: Opening,
  ground: GroundFeatures,
  theme: Theme,
  title: string,
  events: BaseMapEvents,
): BaseMap {
  setWorkerUrl(workerUrl);
  const box = new LngLatBounds([frame.west, frame.south, frame.east, frame.north]);
  const map = new LibraryMap({
    container,
    style: groundStyle(ground, theme),
    ...(camera === undefined
      ? { bounds: box, fitBoundsOptions: { padding: padding() } }
      : { center: [...camera.centre], zoom: camera.zoom }),
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
    showAll: () => map.fitBounds(box, { padding: padding(), duration: 240 }),
    still(features, inks) {
      map.setStyle(groundStyle(features, inks), { diff: true });
      map.setPixelRatio(PRINTED);
      map.redraw();
      const copy = copyOf(map.getCanvas());
      map.setPixelRatio(window.devicePixelRatio);
      return copy;
    },
    // the picture lies in the canvas only while it is being drawn
    picture: () =>
      new Promise((resolve) => {
        map.once("render", () => resolve(map.getCanvas().toDataURL("image/png")));
        map.triggerRepaint();
      }),
    destroy() {
      const { lng, lat } = map.getCenter();
      const zoom = map.getZoom();
      map.remove();
      return { centre: [lng, lat], zoom };
    },
  };
}

/** Dots of a printed picture to one of the screen. */
const PRINTED = 3;

/** The library's own is empty again as soon as it has been shown. */
function copyOf(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = drawn.width;
  copy.height = drawn.height;
  const pen = copy.getContext("2d", { willReadFrequently: true });
  pen?.drawImage(drawn, 0, 0);
  // what was merely drawn Chromium prints a fiftieth too small
  pen?.putImageData(pen.getImageData(0, 0, copy.width, copy.height), 0, 0);
  return copy;
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
