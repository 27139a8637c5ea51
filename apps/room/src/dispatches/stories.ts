/** Stories of the record beside the quarrel: an order to stay that is not kept, a pursuit. Which dispatches, whose lanes, which days. */
import { clockMinutes } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { commandOrder, lanesOfChain } from "./lanes.js";
import { midnightBefore } from "./window.js";
import type { Wire } from "./wire.js";

export const STORIES = ["stay", "pursuit"] as const;
export type StoryName = (typeof STORIES)[number];

export interface Story {
  readonly name: StoryName;
  /** Keys of lanes. */
  readonly lanes: readonly string[];
  /** Minutes; whole days. */
  readonly from: number;
  readonly to: number;
}

/** What an order of the record asks for, where a plan has the same order. */
export interface Asked {
  readonly task: string;
  readonly objective?: string | undefined;
}

type Scene = Pick<Scenario, "command" | "names" | "start">;

const DAY = 1440;
const WEEK = 7 * DAY;
const LEAST = 3 * DAY;

/** @param wires of the record, in its order; @param askedOf by id */
export function storiesIn(
  wires: readonly Wire[],
  askedOf: (id: string) => Asked | undefined,
  scenario: Scene,
  length: number,
): Story[] {
  const reached = wires.filter(({ style, sent, received }) => style === "order" && (received ?? sent).to >= 0);
  const stay = reached.find((wire) => isToStay(askedOf(wire.id)) && ["refuse", "delay", "appeal"].includes(wire.mark));
  const pursuit = reached.find(({ id }) => askedOf(id)?.task === "pursue");
  return [
    ...(stay === undefined ? [] : [ofStay(stay, wires, scenario, length)]),
    ...(pursuit === undefined ? [] : [ofPursuit(pursuit, wires, scenario, length)]),
  ];
}

const isToStay = (asked: Asked | undefined): boolean =>
  asked !== undefined && (asked.task === "halt" || asked.task === "hold") && asked.objective === undefined;

/** The two between whom it went, with those above and below, until they have no more to say about it. */
function ofStay(order: Wire, wires: readonly Wire[], scenario: Scene, length: number): Story {
  const from = dayAt(order.sent.from, scenario);
  const between = wires.filter((wire) => [wire.from, wire.to].every((h) => h === order.from || h === order.to));
  // no further than the first day on which nothing more is sent between them
  let to = from + LEAST;
  for (const { sent } of between)
    if (sent.from >= from && sent.from < to) to = Math.max(to, dayAt(sent.to, scenario) + DAY);
  const lanes = lanesOfChain(scenario, order.to);
  return { name: "stay", lanes, from, to: Math.min(length, to, from + WEEK) };
}

/** Everybody on its side to whom or from whom something went in its week. */
function ofPursuit(order: Wire, wires: readonly Wire[], scenario: Scene, length: number): Story {
  const { command, names } = scenario;
  const from = dayAt(order.sent.from, scenario);
  const to = Math.min(length, from + WEEK);
  const week = wires.filter(({ sent }) => sent.to >= from && sent.from < to);
  const ends = new Set(week.flatMap((wire) => [wire.from, wire.to]));
  const its = commandOrder(command).filter((h) => ends.has(h) && command.side[h] === command.side[order.from]);
  return { name: "pursuit", lanes: its.map((h) => names.headquarters[h]!.id), from, to };
}

/** The midnight at or before a minute of the campaign; its beginning, if that is later. */
const dayAt = (minute: number, { start }: Scene): number =>
  Math.max(0, midnightBefore(minute, clockMinutes(start)! - clockMinutes(start.slice(0, 10))!));

/** Dispatches but routine between the story's headquarters in its days. @param handles of the headquarters with a lane */
export const countIn = (wires: readonly Wire[], { from, to }: Story, handles: ReadonlySet<number>): number =>
  wires.filter(
    (wire) =>
      !wire.routine &&
      (wire.received ?? wire.sent).to >= from &&
      wire.sent.from < to &&
      handles.has(wire.from) &&
      handles.has(wire.to),
  ).length;
