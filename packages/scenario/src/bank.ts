/** Places on the wrong bank: those that had to be moved farther than their coordinates may be off (rule CHK-13). */
import type { Place } from "@staffride/formats/papers/ground";
import type { Ground } from "@staffride/formats/scenario";
import { kmBetween } from "@staffride/terrain";
import type { GroundProblem } from "@staffride/terrain";
import { warn } from "./work.js";
import type { Work } from "./work.js";

/** Centre to corner of a hexagon, as a share of the distance between neighbouring centres. */
const CORNER = 1 / Math.sqrt(3);

/** @param known what terrain has found: a place it has remarked on is not remarked on again */
export function checkBanks(work: Work, ground: Ground, known: readonly GroundProblem[]): void {
  work.papers.places.forEach((place, p) => {
    const cell = ground.placeCell[p]!;
    if (!place.bank || cell < 0 || known.some(({ paper, id }) => paper === "places" && id === place.id)) return;
    const off = kmBetween(ground.placeLon[p]!, ground.placeLat[p]!, ground.lon[cell]!, ground.lat[cell]!);
    const km = off - CORNER * ground.edgeKm[ground.edgeStart[cell]!]!;
    if (km > place.at.withinKm) warn(work, ["places", place.id, "bank"], remark(place, km));
  });
}

function remark({ id, at, bank }: Place, km: number) {
  const { river, side } = bank!;
  return {
    message: `place "${id}" lies ${km.toFixed(1)} km from the ${side} bank of ${river}, on the other side`,
    expected: `within ${at.withinKm} km of it, as its coordinates claim`,
    hint: "check its bank and its coordinates, or write a larger withinKm",
  };
}
