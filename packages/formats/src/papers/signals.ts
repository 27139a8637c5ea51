import { z } from "zod";
import { CHANNELS, ECHELONS, WEATHERS } from "../words.js";
import { Cites, Id, Quantity, formatLine } from "./common.js";

export const Link = z.strictObject({
  from: Id.optional().describe("Headquarters, formation or side; none: any"),
  to: Id.optional(),
  upTo: z.enum(ECHELONS).optional().describe("Matches when the junior of the two is at or below this echelon"),
  channel: z.enum(CHANNELS),
  relays: Quantity.optional().describe("Stations between the two; 0 if absent"),
  bothWays: z.boolean().optional(),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Link = z.infer<typeof Link>;

/** The telegraph net: which channel carries a dispatch between two headquarters. The first rule that matches wins. */
export const Signals = z.strictObject({ format: formatLine("signals", 1), links: z.array(Link) });
export type Signals = z.infer<typeof Signals>;

/** One day's weather and moon. */
export const Day = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as 1943-12-12"),
  weather: z.enum(WEATHERS),
  cold: z.boolean(),
  moon: z.number().min(0).max(1).describe("Lit fraction of the moon"),
  assumption: Id.optional(),
  cites: Cites.optional(),
});

/** Sky: daily weather, light and moon. */
export const WeatherPaper = z.strictObject({
  format: formatLine("weather", 1),
  sunrise: z.string().regex(/^\d{2}:\d{2}$/),
  sunset: z.string().regex(/^\d{2}:\d{2}$/),
  basis: z.string(),
  days: z.array(Day),
});
export type WeatherPaper = z.infer<typeof WeatherPaper>;
