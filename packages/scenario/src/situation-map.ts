/**
 * The situation map of day one (docs/models/estimate.md, EST-9): what the staffs had marked on it when the campaign opens.
 * It is the campaign's papers that are marked, not the strengths a run draws.
 */
import { mapScale, type MapScale } from "@staffride/formats/map-scale";
import type { Command, Forces, Ground, Minds } from "@staffride/formats/scenario";

type SituationMap = Pick<Minds, "known" | "knownCell" | "knownMen" | "menUnder">;

/** Each headquarters knows the enemies within so many km of a formation under it, at their places, and its own men. */
export function drawSituationMap(forces: Forces, command: Command, ground: Ground, withinKm: number): SituationMap {
  const { nFormation } = forces;
  const scale = mapScale(ground.lat);
  const known = new Uint8Array(command.nHeadquarters * nFormation);
  const menUnder = new Float64Array(command.nHeadquarters);
  for (let f = 0; f < nFormation; f++) {
    const enemies = Array.from({ length: nFormation }, (_, e) => e).filter(
      (e) =>
        forces.side[e] !== forces.side[f] && kmBetween(ground, scale, forces.cell[e]!, forces.cell[f]!) <= withinKm,
    );
    for (let h: number = forces.headquarters[f]!; h >= 0; h = command.parent[h]!) {
      menUnder[h]! += forces.men[f]!;
      for (const e of enemies) known[h * nFormation + e] = 1;
    }
  }
  return { known, knownCell: forces.cell.slice(), knownMen: Float64Array.from(forces.men), menUnder };
}

function kmBetween({ lat, lon }: Ground, scale: MapScale, a: number, b: number): number {
  const x = (lon[a]! - lon[b]!) * scale.kmPerLon;
  const y = (lat[a]! - lat[b]!) * scale.kmPerLat;
  return Math.sqrt(x * x + y * y);
}
