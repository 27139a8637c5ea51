/** Whose account of the record is told: of all together, of all side by side, or of one; as the address has it, before the first semicolon. */
import type { OpenRecord } from "@staffride/views/record/record";
import { asTold } from "@staffride/views/record/record";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";

export const ALL = "all";
export const COMPARE = "compare";

/** ALL, COMPARE, or the id of an account. */
export const toldIn = (choice: string): string => choice.split(";")[0] || ALL;

/** The same choice with another account. */
export const retold = (choice: string, told: string): string =>
  [told === ALL ? "" : told, ...choice.split(";").slice(1)].join(";").replace(/;+$/, "");

/** The record as the account that is chosen tells it; whole where none or all are. */
export function recordTold(record: OpenRecord, choice: string): OpenRecord {
  const told = toldIn(choice);
  if (!record.accounts.some(({ id }) => id === told)) return record;
  const ofRecord = kept.get(record) ?? new Map<string, OpenRecord>();
  kept.set(record, ofRecord);
  const found = ofRecord.get(told) ?? asTold(record, told);
  ofRecord.set(told, found);
  return found;
}
const kept = new WeakMap<OpenRecord, Map<string, OpenRecord>>();

export function useRecordTold(): OpenRecord {
  const { record } = useOpened();
  return recordTold(
    record,
    useRoom(({ choices }) => choices.record),
  );
}
