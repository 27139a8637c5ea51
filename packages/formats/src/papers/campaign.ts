import { z } from "zod";
import { Id, Moment, Names, Polygon, Text, formatLine } from "./common.js";

const OFFSET = "expected an offset such as +08:00";

/** The cover sheet: what, when, who against whom, on which ground. */
export const Campaign = z.strictObject({
  format: formatLine("campaign", 1),
  id: Id,
  title: Names,
  summary: Text,
  start: Moment.describe("Minute 0 of the campaign"),
  end: Moment,
  utcOffset: z.string(OFFSET).regex(/^[+-]\d{2}:\d{2}$/, OFFSET),
  sides: z
    .array(
      z.strictObject({
        id: Id,
        names: Names,
        adjective: Names.optional(),
        frame: z.enum(["diamond", "rectangle"]).describe("Shape of its symbols on the map"),
        hue: z.enum(["madder", "indigo"]).describe("Colour of its symbols on the map"),
      }),
    )
    .length(2, "expected two sides"),
  mesh: z.strictObject({
    resolution: z.int().min(4).max(8).describe("H3 resolution: 6 has cells 6.4 km apart, 7 has 2.4 km"),
    area: Polygon.describe("The theatre: cells whose centre lies inside"),
  }),
  basemap: z.string().optional().describe("Folder under data/basemap with rivers, lakes and relief; none for a toy"),
});
export type Campaign = z.infer<typeof Campaign>;
