import { z } from "zod";
import { ECHELONS, PACES, PRECEDENCES, TASKS, WORKS } from "../words.js";
import { Cites, Id, Moment, Names, Quantity, Text, When, formatLine } from "./common.js";

/** What an order says. Hints beyond task and objective are the scheme of manoeuvre. */
export const OrderBody = z.strictObject({
  task: z.enum(TASKS),
  objective: Id.optional().describe(
    "Place, crossing, or one bank of it (my-ferry.north); none: where the receiver stands",
  ),
  via: z.array(Id).optional().describe("Places or crossings to pass in order, at most 3"),
  pace: z.enum(PACES).optional(),
  /** Subordinates the scheme names; the others are the receiver's to dispose of. */
  parts: z
    .array(
      z.strictObject({
        to: z.array(Id).min(1).describe("Formations or headquarters under the receiver"),
        task: z.enum(TASKS),
        objective: Id.optional(),
        via: z.array(Id).optional(),
        pace: z.enum(PACES).optional(),
        delayHours: z.number().min(0).optional().describe("Start this many hours after the order is read"),
      }),
    )
    .optional()
    .describe("The scheme of manoeuvre: who does what"),
  releaseOn: z.enum(["main-body-across", "objective-reached"]).optional().describe("When rear guards may go"),
});
export type OrderBody = z.infer<typeof OrderBody>;

const Commander = z.strictObject({ names: Names, rank: z.string().optional(), cites: Cites.optional() });

/** Attachments change with time: from `from` on, the formation answers to `parent`. */
const Attachment = z.strictObject({ parent: Id, from: Moment, cites: Cites.optional() });

export const Formation = z.strictObject({
  id: Id,
  names: Names,
  side: Id,
  echelon: z.enum(ECHELONS),
  parent: Id.describe("Headquarters it answers to on day one"),
  attachments: z.array(Attachment).optional(),
  commander: Commander.optional(),
  at: Id.describe("Place on day one"),
  offset: z
    .strictObject({
      northKm: z.number(),
      eastKm: z.number(),
      across: Id.optional().describe("River that lies between; none: it stands on the same banks as the place"),
      basis: z.string(),
    })
    .optional()
    .describe("Where it stands, seen from that place"),
  strength: Quantity.describe("Men present"),
  quality: Quantity.optional().describe(
    "Combat effectiveness of a man relative to the other side's average; 1 if absent",
  ),
  works: z.enum(WORKS).optional(),
  fatigue: Quantity.optional().describe("Effectiveness lost to fatigue on day one, 0 to .5"),
  base: Id.optional().describe("Place it falls back towards and sends its wounded to; the parent's if absent"),
  task: OrderBody.optional().describe("Task in force on day one; hold if absent"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Formation = z.infer<typeof Formation>;

export const Headquarters = z.strictObject({
  id: Id,
  names: Names,
  side: Id,
  echelon: z.enum(ECHELONS),
  parent: Id.optional().describe("None: the top of the chain"),
  attachments: z.array(Attachment).optional(),
  commander: Commander.optional(),
  chiefOfStaff: Commander.optional(),
  at: Id.describe("Place of the command post on day one; may be off the map"),
  with: Id.optional().describe("Formation it marches with; none: it stays until it must displace"),
  base: Id.optional().describe("Place its formations fall back towards"),
  task: OrderBody.optional().describe("Order in force on day one"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Headquarters = z.infer<typeof Headquarters>;

export const Forces = z.strictObject({
  format: formatLine("forces", 1),
  headquarters: z.array(Headquarters).optional(),
  formations: z.array(Formation).optional(),
});
export type Forces = z.infer<typeof Forces>;

/**
 * A recorded decision or plan: at a time, a headquarters resolves to do something, or orders it.
 * `resolve`: it acts on the body as on an order from itself. `order`: it drafts the body for each addressee,
 * and the wire takes its time.
 */
export const Plan = z.strictObject({
  id: Id,
  gloss: Text,
  kind: z.enum(["resolve", "order"]),
  headquarters: Id,
  to: z.array(Id).optional().describe("Addressees of an order"),
  at: When.describe("When it is resolved, or when the order is drafted"),
  body: OrderBody,
  boundary: z
    .strictObject({ sector: Id, to: Id.describe("Headquarters that holds it from then on") })
    .optional()
    .describe("The boundary it moves"),
  precedence: z.enum(PRECEDENCES).optional(),
  decision: z.string().optional().describe("Decision point of the campaign, e.g. D4"),
  cites: Cites.optional(),
  assumes: z.array(Id).optional().describe("Ids of assumptions it rests on"),
});
export type Plan = z.infer<typeof Plan>;
export const Plans = z.strictObject({ format: formatLine("plans", 1), plans: z.array(Plan) });
