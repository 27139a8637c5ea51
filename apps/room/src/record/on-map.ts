/** The record on the map: everybody where a claim last put them, never between two claims; how old that is, how unsure. */
import type { Scenario } from "@staffride/formats/scenario";
import type { RecordedClaim } from "@staffride/views/record/claim";
import type { RecordedPlace } from "@staffride/views/record/place";
import type { RecordAt } from "@staffride/views/record/at";
import type { Position, Standing } from "@staffride/views/watch/position";
import type { Shown } from "../map/shown.js";

/** A formation and the cell of the place a claim puts it at. */
export interface Recorded {
  readonly formation: number;
  readonly cell: number;
  /** Minutes since the claim's time was over; 0 while it lasts. */
  readonly age: number;
  readonly claim: RecordedClaim;
}

/** Formations that have been placed by now. */
export function recordedPlaces(scenario: Scenario, now: RecordAt): Recorded[] {
  const formations = new Map(scenario.names.formations.map(({ id }, f) => [id, f]));
  return now.bodies.flatMap(({ id, during, last }) => {
    const formation = formations.get(id);
    const claim = during.at(-1) ?? last;
    if (formation === undefined || claim === undefined) return [];
    const cell = claim.places.map((place) => cellOf(scenario, place)).find((found) => found >= 0);
    if (cell === undefined) return [];
    return [{ formation, cell, claim, age: during.length > 0 ? 0 : now.at - claim.time!.to }];
  });
}

/** As the map shows it. */
export function shownOfRecord(scenario: Scenario, now: RecordAt): Shown {
  const placed = recordedPlaces(scenario, now);
  const posts = now.bodies.flatMap(({ id, during, last }): [number, number][] => {
    const h = scenario.names.headquarters.findIndex((one) => one.id === id);
    if (h < 0 || scenario.command.formation[h]! >= 0) return [];
    const place = (during.at(-1) ?? last)?.places[0];
    const cell = place === undefined ? -1 : cellOf(scenario, place);
    return cell < 0 ? [] : [[h, cell]];
  });
  const position: Position = {
    ...{ at: now.at, parents: [...scenario.command.parent], tasks: [], fights: [], engagements: [] },
    ...{ crossings: [], traffic: [], places: [] },
    formations: placed.map((one) => standing(scenario, one)),
    posts: new Map(posts),
  };
  return {
    position,
    ages: new Map(placed.map(({ formation, age }) => [formation, age])),
    areas: [],
    differences: [],
  };
}

/** The record says where somebody was; how many they were it says elsewhere. */
const standing = ({ command, forces }: Scenario, { formation, cell }: Recorded): Standing => ({
  ...{ formation, cell, men: 0, wounded: 0, stragglers: 0, unfit: 0, fatigue: 0, lost: 0, posture: "" },
  ...{ fighting: false, contacts: [], engagements: [], encircled: false, route: [] },
  parent: command.parent[forces.headquarters[formation]!]!,
});

/** Cell of a town or crossing; -1 for a river, of which nobody says where, and for what lies off the map. */
function cellOf({ ground, names }: Scenario, { id, kind }: RecordedPlace): number {
  if (kind === "place") return ground.placeCell[names.places.findIndex((one) => one.id === id)] ?? -1;
  if (kind === "crossing") return ground.crossingNear[names.crossings.findIndex((one) => one.id === id)] ?? -1;
  return -1;
}
