/** The pieces that every paper is made of. */
import { z } from "zod";

/** Stable ASCII slug, unique within its kind. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "expected an id: lower-case letters and digits joined by - or .")
  .describe("A lower-case id such as jp-13d");

/** A name for people, in each language the record gives. English is required; the rest fall back to it. */
export const Names = z
  .strictObject({
    en: z.string().min(1),
    zh: z.string().min(1).optional(),
    ja: z.string().min(1).optional().describe("Japanese script"),
    reading: z.string().min(1).optional().describe("Reading in Latin letters: pinyin or romaji"),
    short: z.string().min(1).optional().describe("Short English name for maps"),
    shortZh: z.string().min(1).optional().describe("Short Chinese name for maps"),
    plural: z.boolean().optional().describe("The English name is of several and takes a plural verb: rear elements"),
  })
  .describe("A name in English, and in the record's own scripts");
export type Names = z.infer<typeof Names>;

/** Text for people, in English and, where written, Chinese. */
export const Text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1).optional() });
export type Text = z.infer<typeof Text>;

/** A remark that readers see: text, or words alone, which are English. */
export const Remark = z.union([z.string().min(1), Text]);
export type Remark = z.infer<typeof Remark>;

export const remarkText = (remark: Remark): Text => (typeof remark === "string" ? { en: remark } : remark);

/** Claims and assumptions something rests on. */
export const Cites = z.array(Id).describe("Ids of the claims, or assumptions, this rests on");

/**
 * A number with its warrant: a claim that a source makes, or an assumption that we make.
 * The value, range and reason stand there, once.
 */
export const Quantity = z
  .union([
    z.strictObject({ claim: Id.describe("Id of a claim that carries a value") }),
    z.strictObject({ assumption: Id.describe("Id of an entry in assumptions/") }),
  ])
  .describe("A number by reference: {claim: id} or {assumption: id}");
export type Quantity = z.infer<typeof Quantity>;

/** A moment: local time of the campaign, minutes resolution, e.g. 1943-12-12T18:00. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "expected a local time such as 1943-12-12T18:00")
  .describe("Local time of the campaign, e.g. 1943-12-12T18:00");

/** When something happened or is due: one moment, or the earliest, likeliest and latest (a triangular draw). */
export const When = z.union([
  Moment,
  z.strictObject({ earliest: Moment, likely: Moment, latest: Moment }).describe("Drawn per run from a triangle"),
]);
export type When = z.infer<typeof When>;

/** Longitude and latitude in degrees, WGS84. */
export const Point = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe("[longitude, latitude], degrees");
export type Point = z.infer<typeof Point>;

/** A point with what it rests on and how far it may be off. */
export const Location = z.strictObject({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  basis: z.string().min(1).describe("Where the coordinate comes from"),
  withinKm: z.number().positive().describe("Uncertainty, km"),
});
export type Location = z.infer<typeof Location>;

export const Polygon = z
  .array(Point)
  .min(3)
  .describe("Closed ring of [lon, lat]; the last point need not repeat the first");

/** Every paper names its format and version on its first line. */
export const formatLine = <K extends string, V extends number>(kind: K, version: V) =>
  z.literal(`staffride/${kind}@${version}`).describe("Format and version of this paper");
