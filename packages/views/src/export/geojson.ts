/** Tracks as GeoJSON (RFC 7946): a line a formation, its times beside its points. */
import { ECHELONS } from "@staffride/formats/words";
import { nameIn } from "../language.js";
import type { Language } from "../language.js";
import type { WatchedRun } from "../watch/run.js";
import { tracksOf, worldTime } from "./tracks.js";
import type { RunHead } from "./tracks.js";

/** @returns JSON text; `times[i]` of a feature is when it was at `coordinates[i]` */
export function tracksGeoJson(run: WatchedRun, { seed, run: number }: RunHead, language: Language): string {
  const { scenario } = run;
  const { names, forces, campaign, variant } = scenario;
  const features = tracksOf(run).map(({ formation, points, gone }) => {
    const { id, names: called } = names.formations[formation]!;
    const side = names.sides[forces.side[formation]!]!;
    return {
      type: "Feature",
      id,
      properties: {
        ...{ id, name: nameIn(language, called), nameEn: called.en, nameZh: called.zh },
        ...{ side: side.id, sideName: nameIn(language, side.names), echelon: ECHELONS[forces.echelon[formation]!] },
        ...{ gone, times: points.map(({ at }) => worldTime(scenario, at)) },
      },
      geometry: { type: "LineString", coordinates: points.map(({ lon, lat }) => [lon, lat]) },
    };
  });
  const head = { type: "FeatureCollection", campaign, variant, seed, run: number };
  // a feature a line: large files can be read, and compared
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
}
