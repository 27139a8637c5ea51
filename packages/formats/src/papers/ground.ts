import { z } from "zod";
import { CROSSING_KINDS, CROSSING_STATES, PASSAGES, PLACE_KINDS, TERRAINS } from "../words.js";
import { Cites, Id, Location, Names, Point, Polygon, Quantity, formatLine } from "./common.js";

export const Place = z.strictObject({
  id: Id,
  names: Names,
  kind: z.enum(PLACE_KINDS),
  at: Location,
  /** The bank is set by hand: a kilometre of error in a river line can put a town across it. */
  bank: z
    .strictObject({ river: Id, side: z.enum(["north", "south", "east", "west"]) })
    .optional()
    .describe("Which bank of which river; the place is moved to the nearest cell on it"),
  offMap: z.boolean().optional().describe("Outside the theatre: headquarters there only send and receive"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export const Places = z.strictObject({ format: formatLine("places", 1), places: z.array(Place) });
export type Place = z.infer<typeof Place>;

export const River = z.strictObject({
  id: Id,
  names: Names,
  basemap: z
    .array(z.string())
    .optional()
    .describe("Chinese names of the lines in the base map that make up this river"),
  line: z
    .array(Point)
    .min(2)
    .optional()
    .describe("Course drawn by hand, upstream to downstream; added to the base map's"),
  basis: z.string().optional().describe("Where a hand-drawn course comes from; required with line"),
  passage: z.enum(PASSAGES).describe("Away from crossings, in the season of the campaign"),
  reaches: z
    .array(z.strictObject({ area: Polygon, passage: z.enum(PASSAGES), basis: z.string() }))
    .optional()
    .describe("Stretches inside an area that pass differently"),
  widthM: Quantity.optional(),
  cites: Cites.optional(),
});
export const Rivers = z.strictObject({ format: formatLine("rivers", 1), rivers: z.array(River) });
export type River = z.infer<typeof River>;

export const Crossing = z.strictObject({
  id: Id,
  names: Names,
  river: Id,
  at: Location,
  kind: z.enum(CROSSING_KINDS),
  menPerHour: Quantity.describe("Passage, men with their loads per hour"),
  /** Boats belong to somebody: on the other side they pass nobody until the crossing changes hands. */
  holder: Id.optional().describe("Side that holds the boats or bridge on day one; none: whoever stands there"),
  state: z.enum(CROSSING_STATES),
  place: Id.optional().describe("Town it serves"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export const Crossings = z.strictObject({ format: formatLine("crossings", 1), crossings: z.array(Crossing) });
export type Crossing = z.infer<typeof Crossing>;

export const Road = z.strictObject({
  id: Id,
  names: Names,
  kind: z.enum(["track", "road"]),
  line: z
    .array(z.union([Id, Point]))
    .min(2)
    .describe("Places by id, or [lon, lat], in order"),
  basis: z.string(),
});
export const Roads = z.strictObject({ format: formatLine("roads", 1), roads: z.array(Road) });
export type Road = z.infer<typeof Road>;

export const TerrainPaper = z.strictObject({
  format: formatLine("terrain", 1),
  base: z.enum(TERRAINS).describe("Class where nothing else is said"),
  relief: z
    .array(z.strictObject({ fromM: z.number().describe("Height above sea level, metres"), terrain: z.enum(TERRAINS) }))
    .optional()
    .describe("Classes by the base map's height, ascending"),
  lakes: z.boolean().optional().describe("Cells mostly inside the base map's lakes cannot be entered"),
  overrides: z
    .array(
      z.strictObject({
        terrain: z.enum(TERRAINS),
        area: Polygon.optional(),
        cells: z.array(z.string()).optional().describe("H3 indexes"),
        places: z.array(Id).optional().describe("The cells of these places"),
        basis: z.string(),
      }),
    )
    .optional()
    .describe("Later entries win"),
});
export type TerrainPaper = z.infer<typeof TerrainPaper>;
