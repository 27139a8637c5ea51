import { z } from "zod";
import { CHANNELS, DISPATCHES } from "../words.js";
import { Cites, Id, Quantity, formatLine } from "./common.js";

/** Channels whose dispatches can fall into other hands; those that tell of a formation. */
const OPEN_CHANNELS = ["radio", "courier"] as const satisfies readonly (typeof CHANNELS)[number][];
const TELLING = [
  "order",
  "situation-report",
  "contact-report",
  "task-report",
] as const satisfies readonly (typeof DISPATCHES)[number][];

/** Most entries: each draws its own lots. */
const MOST = 256;

/** A source of captured or intercepted material: who reads whose dispatches, how often, how late, how well. */
export const Intercept = z.strictObject({
  id: Id,
  headquarters: Id.describe("Who reads them: a headquarters above formations"),
  by: z
    .enum(OPEN_CHANNELS)
    .describe("radio: sendings taken down; courier: papers of couriers lost near its formations"),
  from: Id.optional().describe("Sender: a headquarters, formation or side of the enemy; none: any of them"),
  to: Id.optional().describe("Addressee, likewise"),
  kinds: z.array(z.enum(TELLING)).min(1).describe("Kinds of dispatch"),
  chance: Quantity.describe("0 to 1: share of such sendings, or lost couriers, whose text comes into its hands"),
  delayHours: Quantity.describe("Hours from then until it lies on the desk: cipher, language, the way to the post"),
  doubtful: z
    .boolean()
    .optional()
    .describe("Read in parts only: it counts as news passed on, not as seen; no if absent"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Intercept = z.infer<typeof Intercept>;

/** Captured and intercepted material. A campaign without this paper has none. */
export const Intercepts = z.strictObject({
  format: formatLine("intercepts", 1),
  intercepts: z.array(Intercept).max(MOST),
});
