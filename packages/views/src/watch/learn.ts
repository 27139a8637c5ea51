/**
 * What a dispatch tells the headquarters that reads it, as its staff marks it on the map: of its own side, and of the enemy.
 * Older news than is known changes nothing but that he has been heard of (DOC-1, EST-5).
 */
import { headingOf } from "@staffride/formats/place-law";
import type { MapScale } from "@staffride/formats/map-scale";
import type { Ground } from "@staffride/formats/scenario";
import type { Dispatch } from "../dispatch/dispatch.js";
import type { EnemyNews, OwnNews } from "./news.js";

/** Two places reported less than so long apart give a heading (EST-11), minutes. */
const DAY = 1440;

/** Read a report about one's own side: `known` as it was, or with nothing known. */
export function learnOwn(known: OwnNews, dispatch: Dispatch, cell: number, readAt: number): OwnNews {
  const { report = {}, drafted, number } = dispatch;
  const asOf = report.happened ?? drafted;
  const saysSomething = report.strength !== undefined || cell >= 0;
  if (!saysSomething || asOf < known.asOf) return { ...known, heardAt: readAt };
  const { strength, losses, posture, unfit } = report;
  const { posture: _, ...before } = known;
  return {
    ...before,
    ...{ asOf, readAt, dispatch: number, heardAt: readAt },
    // a vague report says nothing of the place
    ...(cell >= 0 ? { cell, cellAsOf: asOf } : {}),
    ...(strength === undefined ? {} : { men: strength }),
    ...(losses === undefined ? {} : { losses }),
    // in a contact report it is the enemy's
    ...(posture === undefined || dispatch.content === "contact-report" ? {} : { posture }),
    ...(unfit === undefined ? {} : { unfit: unfit / 1000 }),
  };
}

/** What is said of an enemy, in a report or in a paper of his own. */
export interface Said {
  readonly cell: number;
  readonly asOf: number;
  /** Men, -1 not said. */
  readonly men: number;
  readonly sighting: string | undefined;
  readonly posture: string | undefined;
  readonly dispatch: number;
}

/** Mark an enemy on the map. */
export function learnEnemy(
  known: EnemyNews,
  { cell, asOf, men, sighting, posture, dispatch }: Said,
  readAt: number,
  ground: Pick<Ground, "lon" | "lat">,
  scale: MapScale,
): EnemyNews {
  if (cell < 0 || asOf < known.asOf) return { ...known, heardAt: readAt };
  // what he was seen doing stands until he is seen doing something else: how long he stays rests on it (EST-10)
  const { posture: _posture, ...before } = known;
  return {
    ...before,
    ...{ cell, asOf, readAt, dispatch, heardAt: readAt, heading: headingAfter(known, cell, asOf, ground, scale) },
    ...(men > 0 ? { reported: men, believed: known.intentsAt < 0 || known.believed < 0 ? men : known.believed } : {}),
    ...(sighting === undefined ? {} : { sighting }),
    ...(posture === undefined ? {} : { posture }),
  };
}

function headingAfter(
  { cell: before, asOf: then, heading }: EnemyNews,
  cell: number,
  asOf: number,
  { lon, lat }: Pick<Ground, "lon" | "lat">,
  { kmPerLon, kmPerLat }: MapScale,
): number {
  if (before < 0 || asOf - then >= DAY) return -1;
  if (before === cell) return heading;
  return headingOf((lon[cell]! - lon[before]!) * kmPerLon, (lat[cell]! - lat[before]!) * kmPerLat);
}
