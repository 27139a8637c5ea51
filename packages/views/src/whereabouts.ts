/** Where a cell lies, in words: at a town, or so far from the nearest one. */
import type { Ground, NameTables } from "@staffride/formats/scenario";
import { nameIn } from "./language.js";
import type { Language } from "./language.js";

/** Kilometres from one point to another, and the way there, degrees clockwise from north. */
export function wayBetween(
  fromLon: number,
  fromLat: number,
  toLon: number,
  toLat: number,
): { km: number; bearing: number } {
  const perDegree = 111.2;
  const east = (toLon - fromLon) * perDegree * Math.cos((((fromLat + toLat) / 2) * Math.PI) / 180);
  const north = (toLat - fromLat) * perDegree;
  return { km: Math.hypot(east, north), bearing: ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 };
}

export interface Whereabouts {
  /** Place nearest to the cell: its handle, and the way from it to the cell. */
  nearest(cell: string): { place: number; km: number; bearing: number } | undefined;
  /** "at Linli", "7 km north of Linli"; "临澧", "临澧以北7公里". */
  words(language: Language, cell: string): string;
  /** Kilometres between the centres of two cells. */
  km(from: string, to: string): number;
}

/** Within this distance somebody is simply at a place, km: half the width of the cell a town stands in, and a little. */
const AT = 2.5;

/** An index of the ground's cells by their H3 index, and of the places that people steer by. */
export function whereabouts(ground: Ground, names: NameTables): Whereabouts {
  const handles = new Map(ground.h3.map((h3, cell) => [h3, cell]));
  const known = new Map<string, { place: number; km: number; bearing: number } | undefined>();
  const landmarks = names.places.flatMap(({ kind }, place) =>
    ground.placeCell[place]! >= 0 && kind !== "area" ? [place] : [],
  );

  const search = (h3: string) => {
    const cell = handles.get(h3);
    if (cell === undefined) return undefined;
    return landmarks
      .map((place) => {
        // a town moved to its bank is at home in the cell it was moved to
        if (ground.placeCell[place] === cell) return { place, km: 0, bearing: 0 };
        const way = wayBetween(ground.placeLon[place]!, ground.placeLat[place]!, ground.lon[cell]!, ground.lat[cell]!);
        return { place, ...way };
      })
      .reduce<{ place: number; km: number; bearing: number } | undefined>(
        (best, one) => (best === undefined || one.km < best.km ? one : best),
        undefined,
      );
  };
  const nearest = (h3: string) => {
    if (!known.has(h3)) known.set(h3, search(h3));
    return known.get(h3);
  };

  return {
    nearest,
    words(language, h3) {
      const found = nearest(h3);
      if (found === undefined) return language === "zh" ? "图外" : "off the map";
      const town = nameIn(language, names.places[found.place]!.names);
      if (found.km <= AT) return language === "zh" ? town : `at ${town}`;
      const km = Math.round(found.km);
      const side = Math.round(found.bearing / 45) % 8;
      return language === "zh" ? `${town}${POINTS.zh[side]}${km}公里` : `${km} km ${POINTS.en[side]} of ${town}`;
    },
    km(from, to) {
      const [a, b] = [handles.get(from), handles.get(to)];
      if (a === undefined || b === undefined) return 0;
      return wayBetween(ground.lon[a]!, ground.lat[a]!, ground.lon[b]!, ground.lat[b]!).km;
    },
  };
}

const POINTS = {
  en: ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"],
  zh: ["以北", "东北", "以东", "东南", "以南", "西南", "以西", "西北"],
} as const;
