import { z } from "zod";
import { ANSWERS, COURSES, OCCASIONS, PROMISES, STANDS } from "../words.js";
import { Cites, Id, Moment, Text, formatLine } from "./common.js";

/** Id of a decision point, as plans name it: D12. */
export const DecisionId = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, "expected an id: letters and digits joined by - or .")
  .describe("An id such as D12");

export const Option = z.strictObject({
  id: Id,
  gloss: Text,
  course: z.enum(COURSES).describe("Course of action this is a case of"),
  plan: Id.optional().describe("Plan that carries it out; none: there is nothing to order"),
  stand: z.enum(STANDS).optional().describe("Where it leaves one's force; none: as it stands"),
  object: z.number().min(0).max(1).optional().describe("Share of the object's value that success brings; 0 if absent"),
  beside: Id.optional().describe("Neighbouring headquarters it goes beside"),
  answers: z
    .array(z.enum(ANSWERS))
    .min(1)
    .optional()
    .describe("Answers to the order that mean this option; for a point on an order"),
  waits: z.boolean().optional().describe("The point stays open after it: waiting is no decision"),
  promise: z.enum(PROMISES).optional().describe("What the superior promises with it"),
});
export type Option = z.infer<typeof Option>;

/** A decision point: who may choose between what, when, and what the record says was chosen. */
export const Decision = z.strictObject({
  id: DecisionId,
  gloss: Text,
  headquarters: Id.describe("Who decides"),
  window: z.strictObject({ from: Moment, to: Moment }).describe("It arises only between these moments"),
  on: z.enum(OCCASIONS).describe("What makes it arise"),
  orders: z.array(Id).min(1).optional().describe("On an order: the plans it is about; any from the superior if absent"),
  again: z.boolean().optional().describe("On an order: only when it is looked at again, not at the first reading"),
  about: z
    .array(Id)
    .min(1)
    .optional()
    .describe(
      "Enemy formations it is about: they alone decide what an advance or watching is worth; all known if absent",
    ),
  after: z
    .array(z.strictObject({ decision: DecisionId, option: Id.optional().describe("Any if absent") }))
    .optional()
    .describe("Points that must have been resolved before"),
  options: z.array(Option).min(2, "expected at least two options to choose between"),
  recorded: Id.optional().describe("Option the record has; none: the record does not say"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Decision = z.infer<typeof Decision>;

/** A headquarters' own operation, stage after stage, when nobody hinders it. */
export const Operation = z.strictObject({
  headquarters: Id,
  stages: z
    .array(
      z.strictObject({
        plan: Id,
        stand: z.enum(STANDS).describe("Where the force stands once it is done"),
        standing: Id.optional().describe("Plan for standing there when told to stay"),
      }),
    )
    .min(1),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Operation = z.infer<typeof Operation>;

export const Decisions = z.strictObject({
  format: formatLine("decisions", 1),
  decisions: z.array(Decision).optional(),
  operations: z.array(Operation).optional(),
});
