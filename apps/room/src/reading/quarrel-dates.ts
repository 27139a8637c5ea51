/** The quarrel that the record tells of, if it tells of one: loaded apart, with the board's own words for it. */
import { openBook } from "@staffride/views/book";
import type { OpenRecord } from "@staffride/views/record/record";
import type { WatchedRun } from "@staffride/views/watch/run";
import { quarrelIn } from "../dispatches/quarrel.js";
import type { Quarrel } from "../dispatches/quarrel.js";
import { recordWires } from "../dispatches/record-wires.js";

export function recordedQuarrel({ scenario, handles }: WatchedRun, record: OpenRecord): Quarrel | undefined {
  const wires = recordWires(record, openBook("en", scenario), handles.headquarters);
  return quarrelIn(wires, scenario.command.parent, scenario.length);
}
