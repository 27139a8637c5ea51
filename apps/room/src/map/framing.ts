/** What the map shows as it opens: all places and everybody's, clear of what lies over the map. */
import type { Box } from "@staffride/views/map/box";
import type { RoomPack } from "@staffride/formats/room";
import { boundsAround } from "@staffride/views/map/sheet";
import type { Bounds } from "@staffride/views/map/sheet";

/** Kept free around the edges, px. */
export interface Padding {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A piece of earth with some room round it for symbols and names. */
const MARGIN = 0.02;

/** Around the places of the campaign and where its formations begin. */
export function frameOf({ papers, scenario: { ground, forces } }: Pick<RoomPack, "papers" | "scenario">): Bounds {
  const places = papers.places.filter(({ offMap }) => !offMap).map(({ at }) => [at.lon, at.lat]);
  const troops = [...forces.cell].map((cell) => [ground.lon[cell]!, ground.lat[cell]!]);
  return boundsAround([...places, ...troops], MARGIN);
}

/** From here on the cartouche, the switch and the key stand in a column over the map; below, under it. px */
const WIDE = 600;
/** The column is so wide, but takes no more than this share of the map. px */
const COLUMN = 300;
const MOST = 0.4;
const EDGE = 14;

/** @param width of the map, px @param band is there a band over the map that says whose eyes it is seen with? */
export function paddingOf(width: number, band: boolean): Padding {
  const isWide = width >= WIDE;
  const top = EDGE + (band ? 40 : 0);
  return { left: isWide ? Math.min(COLUMN, width * MOST) : EDGE, top, right: EDGE, bottom: EDGE + (isWide ? 6 : 0) };
}

/** Boxes of what lies over the map, or of some of it. */
export function furnitureIn(frame: HTMLElement, which: string): Box[] {
  const origin = frame.getBoundingClientRect();
  return [...frame.querySelectorAll(which)].map((piece) => {
    const { left, top, right, bottom } = piece.getBoundingClientRect();
    return {
      left: left - origin.left - 4,
      top: top - origin.top - 4,
      right: right - origin.left + 4,
      bottom: bottom - origin.top + 4,
    };
  });
}
