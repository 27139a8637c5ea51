/** Finding out (docs/models/authority.md, ATH-6): a question by wire, an officer sent to see. */
import { DISPATCHES, REPORT, type Desk } from "@staffride/formats";
import { paper, URGENT } from "./write.js";

const INQUIRY = DISPATCHES.indexOf("inquiry");
const VISIT = DISPATCHES.indexOf("visit");

export const ask = (desk: Desk, of: number): void => write(desk, INQUIRY, of);
export const sendOfficer = (desk: Desk, to: number): void => write(desk, VISIT, to);

function write(desk: Desk, kind: number, to: number): void {
  const w = paper(desk, kind, to, URGENT);
  if (w < 0) return;
  desk.outTray[w + REPORT.headquarters] = desk.headquarters;
  desk.outTray[w + REPORT.happenedAt] = desk.now;
}
