import { z } from "zod";
import { Formation, Headquarters, Plan } from "./forces.js";
import { Crossing } from "./ground.js";
import { Decision, DecisionId, Operation } from "./decisions.js";
import { Intercept } from "./intercepts.js";
import { Commander, Liaison, MindsMode, Sector } from "./minds.js";
import { Id, Text, formatLine } from "./common.js";
import { Check } from "./record.js";
import { Day } from "./signals.js";

/**
 * A variant is laid over the campaign: entries with the id of an existing one replace the fields they give,
 * others are added; `remove` takes entries out. Entries that have no id are replaced whole.
 */
export const Variant = z.strictObject({
  format: formatLine("variant", 1),
  id: Id,
  gloss: Text,
  title: Text.optional().describe("One or two words, where the gloss would be too long"),
  over: Id.optional().describe("Variant this one is laid over in turn"),
  case: Id.optional().describe("Mechanism of the models that this small case shows, as staffride ablate names it"),
  assumptions: z.record(Id, z.number()).optional().describe("New central values by assumption id"),
  settled: z
    .record(Id, z.number())
    .optional()
    .describe("Values by assumption id that hold in every run, whatever is drawn otherwise"),
  minds: MindsMode.optional().describe("recorded: headquarters obey and plans keep their dates; free: they decide"),
  do: z.record(DecisionId, Id).optional().describe("Interventions: an option by decision point, e.g. D12: stay-north"),
  plans: z.array(Plan.partial().required({ id: true })).optional(),
  formations: z.array(Formation.partial().required({ id: true })).optional(),
  headquarters: z.array(Headquarters.partial().required({ id: true })).optional(),
  crossings: z.array(Crossing.partial().required({ id: true })).optional(),
  decisions: z.array(Decision.partial().required({ id: true })).optional(),
  intercepts: z.array(Intercept.partial().required({ id: true })).optional(),
  checks: z.array(Check.partial().required({ id: true })).optional(),
  commanders: z.array(Commander).optional().describe("Each in place of the one of its headquarters, if there is one"),
  liaison: z.array(Liaison).optional().describe("Each in place of the one of its pair"),
  sectors: z.array(Sector).optional().describe("Each in place of the one of its id"),
  operations: z.array(Operation).optional().describe("Each in place of the one of its headquarters"),
  weather: z.array(Day).optional().describe("Each in place of the one of its date"),
  remove: z
    .strictObject({
      plans: z.array(Id).optional(),
      formations: z.array(Id).optional(),
      crossings: z.array(Id).optional(),
      decisions: z.array(DecisionId).optional(),
      intercepts: z.array(Id).optional(),
      checks: z.array(Id).optional(),
    })
    .optional(),
});
export type Variant = z.infer<typeof Variant>;
