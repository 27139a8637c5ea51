import { z } from "zod";
import { Formation, Headquarters, Plan } from "./forces.js";
import { Crossing } from "./ground.js";
import { Decision, DecisionId } from "./decisions.js";
import { MindsMode } from "./minds.js";
import { Id, Text, formatLine } from "./common.js";
import { Check } from "./record.js";

/**
 * A variant is laid over the campaign: entries with the id of an existing one replace the fields they give,
 * others are added; `remove` takes entries out.
 */
export const Variant = z.strictObject({
  format: formatLine("variant", 1),
  id: Id,
  gloss: Text,
  over: Id.optional().describe("Variant this one is laid over in turn"),
  assumptions: z.record(Id, z.number()).optional().describe("New central values by assumption id"),
  minds: MindsMode.optional().describe("recorded: headquarters obey and plans keep their dates; free: they decide"),
  do: z.record(DecisionId, Id).optional().describe("Interventions: an option by decision point, e.g. D12: stay-north"),
  plans: z.array(Plan.partial().required({ id: true })).optional(),
  formations: z.array(Formation.partial().required({ id: true })).optional(),
  headquarters: z.array(Headquarters.partial().required({ id: true })).optional(),
  crossings: z.array(Crossing.partial().required({ id: true })).optional(),
  decisions: z.array(Decision.partial().required({ id: true })).optional(),
  checks: z.array(Check.partial().required({ id: true })).optional(),
  remove: z
    .strictObject({
      plans: z.array(Id).optional(),
      formations: z.array(Id).optional(),
      crossings: z.array(Id).optional(),
      decisions: z.array(DecisionId).optional(),
      checks: z.array(Id).optional(),
    })
    .optional(),
});
export type Variant = z.infer<typeof Variant>;
