/** Measures of minds: what headquarters were asked, answered, believed, resolved and told (docs/models/experiment.md). */
import { z } from "zod";
import { ANSWERS, DISPATCHES } from "../words.js";
import { Id, Moment } from "./common.js";
import { DecisionId } from "./decisions.js";

const Ids = z.array(Id).min(1);

const One = z.union([
  z
    .strictObject({ answered: Ids, by: Id, answers: z.array(z.enum(ANSWERS)).min(1).optional() })
    .describe("A headquarters answers an order of one of these plans, with one of the answers if they are given"),
  z
    .strictObject({ resolved: DecisionId, options: z.array(Id).min(1).optional() })
    .describe("A decision point is resolved, with one of the options if they are given"),
  z.strictObject({ ordered: Ids }).describe("An order of one of these plans is drafted, by whomever"),
  z
    .strictObject({ reads: Ids, by: Ids })
    .describe("One of these headquarters, or one below it on day one, reads an order of one of these plans"),
  z
    .strictObject({ drafted: z.enum(DISPATCHES), from: Id.optional(), to: Id.optional() })
    .describe("A dispatch of this kind is drafted"),
  z
    .strictObject({ read: z.enum(DISPATCHES), from: Id.optional(), to: Id.optional() })
    .describe("A dispatch of this kind is read; a visitor arrives"),
  z
    .strictObject({
      departed: Ids,
      place: Id,
      beyondKm: z.number().positive(),
      share: z.number().min(0).max(1).optional(),
    })
    .describe("The given share (half if absent) of the formations' men is farther than that from the place"),
]);
export type OneEvent = z.infer<typeof One>;

/** The first time a thing happens in a run, if it does; of several, the first that happens. A local time happens in every run. */
export const Event = z
  .union([One, z.strictObject({ any: z.array(z.union([Moment, One])).min(2) }).describe("The first of these to come")])
  .describe(
    "Something that happens in a run: {answered}, {resolved}, {ordered}, {reads}, {drafted}, {read}, {departed} or {any}",
  );
export type Event = z.infer<typeof Event>;

/** A time of the campaign, or of the run. */
export const Instant = z.union([Moment, Event]).describe("A local time, or an event of the run");
export type Instant = z.infer<typeof Instant>;

/** What two measures of belief have in common. */
const belief = {
  headquarters: Id,
  enemy: Ids.describe("Formations of the enemy, or headquarters for all that are under them on day one"),
  intent: Id,
  above: Id.describe("The intent it is held against"),
  by: z
    .enum(["strength", "strongest"])
    .optional()
    .describe("strength (if absent): mean over the formations by believed strength; strongest: of the strongest alone"),
};

export const MIND_MEASURES = [
  z
    .strictObject({
      kind: z.literal("answered"),
      headquarters: Id,
      plans: Ids,
      answers: z.array(z.enum(ANSWERS)).min(1),
      when: z.enum(["first", "ever"]).optional().describe("Its first answer (if absent), or any"),
    })
    .describe("Whether the headquarters answers an order of one of the plans with one of the answers"),
  z
    .strictObject({ kind: z.literal("resolved"), decision: DecisionId, options: z.array(Id).min(1) })
    .describe("Whether the decision point is ever resolved with one of the options"),
  z
    .strictObject({
      kind: z.literal("overruled"),
      points: z.array(z.strictObject({ decision: DecisionId, advised: Id, taken: Id })).min(1),
    })
    .describe(
      "Whether, when one of the points is first resolved, the staff's choice was the one and the other was taken",
    ),
  z.strictObject({ kind: z.literal("date"), of: Event }).describe("When an event first happens"),
  z
    .strictObject({
      kind: z.literal("follows"),
      from: Event,
      to: Event,
      within: z
        .number()
        .positive()
        .optional()
        .describe("Hours; with it, whether the one comes so soon after the other"),
    })
    .describe("Hours from one event to another, less than nothing if the other comes first"),
  z
    .strictObject({ kind: z.literal("ordered"), plan: Id })
    .describe("When the first order of the plan is drafted, whoever drafts it"),
  z
    .strictObject({
      kind: z.literal("believes"),
      ...belief,
      from: Instant.optional(),
      to: Instant.optional(),
      atLeast: z.number().positive().optional().describe("Hours; with it, whether it does for so long"),
    })
    .describe("Hours in which the headquarters holds the one intent likelier than the other"),
  z
    .strictObject({ kind: z.literal("falls"), ...belief, after: Instant })
    .describe("Hours from an instant until it last ceases to hold the one intent likelier than the other"),
  z
    .strictObject({
      kind: z.literal("told"),
      headquarters: Id,
      formations: Ids.optional().describe("Whose losses; all under the headquarters on day one if absent"),
      report: z
        .enum(["before", "after"])
        .describe("The last routine report before the instant, or the first of any sort from it on"),
      event: Instant,
    })
    .describe("Losses told to the superior, as a share of the actual ones at that time"),
  z
    .strictObject({
      kind: z.literal("claimed"),
      headquarters: Id,
      enemy: Ids.optional().describe("Formations whose losses they are; all of the other side if absent"),
      event: Instant,
    })
    .describe("Enemy losses claimed in its last report before the instant, as a share of the actual ones at that time"),
] as const;
export type MindMeasure = z.infer<(typeof MIND_MEASURES)[number]>;
