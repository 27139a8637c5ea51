import { z } from "zod";
import { Cites, Text, formatLine } from "./common.js";

/** Id of a doubtful point, as notes name it: A3. */
export const AnomalyId = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, "expected an id: letters and digits joined by - or .")
  .describe("An id such as A3");

/** A doubtful point of the record: what does not agree, and what the campaign's data make of it. Nothing is smoothed over. */
export const Anomaly = z.strictObject({
  id: AnomalyId,
  title: Text,
  doubt: Text.describe("What the sources say that does not agree, with itself, one another or the ground"),
  decided: Text.describe("What the data do about it"),
  cites: Cites.optional().describe("Claims it is about"),
});
export type Anomaly = z.infer<typeof Anomaly>;
export const Anomalies = z.strictObject({ format: formatLine("anomalies", 1), anomalies: z.array(Anomaly) });
