/** Dispatches in a chronicle: how long they took, which orders were read by whom, which were lost. */
import type { Dispatch } from "../dispatch/dispatch.js";
import { note, today } from "./reading.js";
import type { Reading } from "./reading.js";

/** A dispatch has been read. The same order to several is told once, with its readers. */
export function heed(reading: Reading, at: number, dispatch: Dispatch | undefined): void {
  if (dispatch === undefined) return;
  const minutes = at - dispatch.drafted;
  const { delays, orders } = today(reading, at);
  delays.push(minutes);
  if (!dispatch.order) return;
  const { from, to, order } = dispatch;
  const { task, objective, plan } = order;
  const key = [from, task, objective, plan].join(" ");
  const readers = orders.get(key)?.readers ?? [];
  if (readers.length === 0) {
    orders.set(key, { readers });
    const what = { task, ...(objective === undefined ? {} : { objective }), ...(plan === undefined ? {} : { plan }) };
    note(reading, { at, what: "order", from, ...what, readers });
  }
  if (!readers.some((reader) => reader.to === to)) readers.push({ to, minutes });
}

/** A dispatch has been given up: of an order that is worth telling. */
export function miss(reading: Reading, at: number, dispatch: Dispatch | undefined): void {
  today(reading, at).lost += 1;
  if (dispatch?.order === undefined) return;
  const { from, to, order } = dispatch;
  note(reading, { at, what: "order-lost", from, to, task: order.task });
}
