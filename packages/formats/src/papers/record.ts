import { z } from "zod";
import { Cites, Id, Moment, Names, Remark, Text, formatLine } from "./common.js";
import { MIND_MEASURES } from "./mind-measure.js";

/** A source, without its text: enough to check that a reader holds the same one and to find each sentence in it. */
export const Source = z.strictObject({
  id: Id,
  title: Names,
  author: Remark.optional(),
  origin: z.string().describe("Where it was had from"),
  language: z.string(),
  licence: z.string(),
  trust: Remark.describe("How far to trust it, in words"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe("Of the file as it came"),
  characters: z.int().positive().optional(),
  sentences: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        start: z.int().min(0).describe("Offset in code points of the file as it came"),
        end: z.int().min(0),
        hash: z
          .string()
          .regex(/^[0-9a-f]{8,64}$/)
          .describe("First 12 hex digits of the SHA-256 of that stretch"),
      }),
    )
    .optional(),
});
export type Source = z.infer<typeof Source>;
export const Sources = z.strictObject({ format: formatLine("sources", 1), sources: z.array(Source) });

/** A number no source gives. */
export const Assumption = z.strictObject({
  id: Id,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  reason: z.string().min(1),
  source: z.string().optional().describe("What it leans on, if anything"),
  /** Drawn anew in each run from a triangle over low, value, high; otherwise it stays at value. */
  drawn: z.boolean().optional(),
});
export type Assumption = z.infer<typeof Assumption>;
export const Assumptions = z.strictObject({ format: formatLine("assumptions", 1), assumptions: z.array(Assumption) });

/**
 * What a check measures in a run. Dates come out in minutes since the start, shown as local time; whether a thing was so
 * comes out as 0 or 1, shown as the share of runs in which it was.
 */
export const Measure = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("control"), place: Id, side: Id })
    .describe("First time the side holds the place after another did"),
  z
    .strictObject({
      kind: z.literal("arrival"),
      formations: z.array(Id).min(1),
      places: z.array(Id).min(1),
      withinKm: z.number().positive(),
      share: z.number().min(0).max(1).optional(),
      after: Moment.optional(),
    })
    .describe(
      "First time the given share (half if absent) of the formations' men has been within reach of one of the places",
    ),
  z
    .strictObject({
      kind: z.literal("crossed"),
      formations: z.array(Id).min(1),
      river: Id,
      share: z.number().min(0).max(1).optional(),
      after: Moment.optional(),
    })
    .describe(
      "First time the given share (half if absent) of the formations has passed the river since the start, or since a moment",
    ),
  z
    .strictObject({ kind: z.literal("departure"), formation: Id, place: Id, beyondKm: z.number().positive() })
    .describe("First time it is farther than that from the place"),
  z
    .strictObject({ kind: z.literal("strength"), formations: z.array(Id).min(1), at: Moment })
    .describe("Men present with the column"),
  z
    .strictObject({ kind: z.literal("losses"), formations: z.array(Id).min(1), from: Moment, to: Moment })
    .describe("Killed, wounded and missing in the interval"),
  z
    .strictObject({ kind: z.literal("delay"), plan: Id, to: Id })
    .describe(
      "From drafting of the planned order to its reading by that addressee, or by the first formation below it, hours",
    ),
  z
    .strictObject({ kind: z.literal("contact"), formations: z.array(Id).min(1), enemy: z.array(Id).optional() })
    .describe("Share of hours in contact"),
  ...MIND_MEASURES,
]);
export type Measure = z.infer<typeof Measure>;

export const Check = z.strictObject({
  id: Id,
  gloss: Text,
  measure: Measure,
  recorded: z.strictObject({
    value: z.union([z.number(), Moment]).describe("What is recorded; for whether a thing was so 1, or 0 if it was not"),
    low: z.union([z.number(), Moment]).optional(),
    high: z.union([z.number(), Moment]).optional(),
    cites: Cites.min(1),
  }),
  rivals: z.array(z.strictObject({ value: z.union([z.number(), Moment]), cites: Cites.min(1) })).optional(),
  given: z.array(Id).min(1).optional().describe("Only those runs count in which these checks agree with the record"),
  use: z.enum(["fit", "judge"]).describe("fit: parameters were set with this in view; judge: they were not"),
  unit: z.string().optional(),
});
export type Check = z.infer<typeof Check>;
export const Checks = z.strictObject({ format: formatLine("checks", 1), checks: z.array(Check) });
