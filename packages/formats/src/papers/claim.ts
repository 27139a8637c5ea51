import { z } from "zod";
import { ANSWERS, DISPATCHES, MODES } from "../words.js";
import { Id, Moment, Remark, Text, formatLine } from "./common.js";

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 1943-12-12")
  .describe("A day, e.g. 1943-12-12");
/** A moment, or a day when the source gives no hour. */
const Time = z.union([Moment, Day]);

/** When a claim is about: one time, or the earliest and the latest it can be. */
const Within = z.strictObject({
  from: Time.describe("Earliest; a date alone: its first minute"),
  to: Time.describe("Latest; a date alone: its last minute"),
  basis: Remark.optional().describe(
    "What the bounds rest on where the source gives no date: the time is then ours, not the source's",
  ),
});

/**
 * The dispatch that a claim tells of. Claims that tell of one dispatch bear its id and agree on who, to whom and what:
 * one says when it was sent, one when it was received, one what came of it; two accounts may differ on when.
 */
export const ClaimedDispatch = z.strictObject({
  id: Id.describe("The dispatch, the same in every claim that tells of it"),
  from: Id.describe("Headquarters that sent it"),
  to: z.array(Id).min(1).describe("Headquarters it went to"),
  kind: z.enum(DISPATCHES),
  times: z
    .enum(["sent", "received"])
    .optional()
    .describe("What the claim's time is of; none: it says when neither happened"),
  answer: z.enum(ANSWERS).optional().describe("What the claim says was done about it"),
});
export type ClaimedDispatch = z.infer<typeof ClaimedDispatch>;

/** What a source says, in our words, tied to its sentence, and placed as far as it says itself. */
export const Claim = z.strictObject({
  id: Id,
  source: Id,
  sentence: z.string().optional().describe("Sentence id in the source's manifest"),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/)
    .optional(),
  where: Remark.optional().describe("Page, table or section, for sources without a manifest"),
  gloss: Text,
  mode: z.enum(MODES),
  reliability: z.enum(["good", "fair", "weak", "estimate"]),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  date: Time.optional().describe("When, if it is one moment or one day"),
  when: z.union([Time, Within]).optional().describe("When, in place of date: one time, or {from, to}"),
  about: z.array(Id).min(1).optional().describe("Formations or headquarters it is about"),
  places: z.array(Id).min(1).optional().describe("Places, crossings or rivers where it was so"),
  towards: z.array(Id).min(1).optional().describe("Places, crossings or rivers somebody goes for, or is told to"),
  withinKm: z.number().positive().optional().describe("How far from there it may have been, if farther than the town"),
  dispatch: ClaimedDispatch.optional().describe("The order, report or plea it tells of"),
  believer: Id.optional().describe("Headquarters whose belief it is; about: whom the belief is of"),
  account: Id.optional().describe("Variant that fights the account this belongs to, where accounts are rivals"),
  rivals: z.array(Id).optional().describe("Claims that say otherwise"),
});
export type Claim = z.infer<typeof Claim>;
export const Claims = z.strictObject({ format: formatLine("claims", 1), claims: z.array(Claim) });
