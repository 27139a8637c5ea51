/** From the lines of a trace to the days of a chronicle. */
import type { Scenario } from "@staffride/formats/scenario";
import type { TraceLine } from "@staffride/formats/trace";
import { openBook } from "../book.js";
import { dayOf } from "../calendar.js";
import type { Dispatch } from "../dispatch/dispatch.js";
import { openTraffic } from "../dispatch/gather.js";
import { whereabouts } from "../whereabouts.js";
import type { Day, Happening } from "./day.js";
import { blankDay, blankSide, finishDay } from "./draft.js";
import type { Draft } from "./draft.js";
import { happeningOf, surrenderOf } from "./happening.js";
import { openMinds } from "./minds.js";

export type Chronicled = Pick<Scenario, "start" | "names" | "ground" | "command">;

/** Read a whole trace, in order. Days on which nothing was noted are left out; a last midnight ends the day before it. */
export function gatherDays(scenario: Chronicled, lines: Iterable<TraceLine>): Day[] {
  const reader = openReader(scenario);
  let midnight: TraceLine[] = [];
  const read = (closing: boolean) => {
    for (const line of midnight) reader.read(line, closing);
    midnight = [];
  };
  for (const line of lines) {
    if (midnight.length > 0 && line.at > midnight[0]!.at) read(false);
    if (isMidnight(scenario.start, line.at)) midnight.push(line);
    else reader.read(line);
  }
  read(true);
  return reader.days();
}

/** The end of a day; that the campaign begins at midnight ends none. */
const isMidnight = (start: string, at: number) => at > 0 && dayOf(start, at) > dayOf(start, at - 1);

interface Engagement {
  /** The day it began on. */
  readonly day: number;
  readonly cell: string;
  readonly attacker: string;
  readonly defender: string;
}

function openReader(scenario: Chronicled) {
  const { start, ground, names } = scenario;
  const { sideOf } = openBook("en", scenario);
  const where = whereabouts(ground, names);
  const drafts = new Map<number, Draft>();
  const engagements = new Map<number, Engagement>();
  const traffic = openTraffic();
  /** When a formation began the passage it is in. */
  const began = new Map<string, number>();
  /** Who has marched since the start, or since the last task: only they can arrive. */
  const marched = new Set<string>();
  const formationOf = new Map(
    names.headquarters.map(({ id }, h) => [id, names.formations[scenario.command.formation[h]!]?.id]),
  );
  /** The line read is of the midnight that ends the run: the day before is meant. */
  let closing = false;

  const today = (at: number): Draft => {
    const minute = closing ? at - 1 : at;
    const day = dayOf(start, minute);
    let draft = drafts.get(day);
    if (draft === undefined) drafts.set(day, (draft = blankDay(day, minute)));
    return draft;
  };
  const note = (happening: Happening) => today(happening.at).happenings.push(happening);
  /** For what may flicker: once a day is enough. */
  const noteOnce = (key: string, happening: Happening) => {
    const { noted } = today(happening.at);
    if (!noted.has(key)) note(happening);
    noted.add(key);
  };
  const minds = openMinds(scenario, { noteOnce, day: (at) => today(at).day });

  const read = (line: TraceLine, atTheEnd = false) => {
    closing = atTheEnd;
    const { at, kind } = line;
    const dispatch = traffic.read(line);
    minds.read(line, dispatch);
    const text = (column: string) => line[column] as string;
    const number = (column: string) => line[column] as number;
    switch (kind) {
      case "task":
        marched.delete(formationOf.get(text("headquarters")) ?? "");
        return;
      case "moved": {
        marched.add(text("formation"));
        const { km } = today(at);
        km.set(text("formation"), (km.get(text("formation")) ?? 0) + where.km(text("from"), text("to")));
        return;
      }
      case "crossing-began":
        began.set(text("formation"), at);
        return;
      case "crossing-ended": {
        marched.add(text("formation"));
        const minutes = at - (began.get(text("formation")) ?? at);
        return note({
          at,
          what: "crossed",
          formation: text("formation"),
          crossing: text("crossing"),
          men: number("men"),
          minutes,
        });
      }
      case "engagement-began":
        engagements.set(number("engagement"), {
          day: dayOf(start, at),
          cell: text("cell"),
          attacker: text("attacker"),
          defender: text("defender"),
        });
        return;
      case "losses":
        return countLosses(today(at), line, engagements.get(number("engagement")));
      case "surrendered":
        countMen(today(at), text("formation"), number("men") - Math.max(0, number("wounded") || 0));
        return note(surrenderOf(line));
      case "strays":
        return countMen(today(at), text("formation"), number("lost"));
      case "plan":
        if (minds.hasToldOf(line)) return;
        return note({ at, what: "planned", plan: text("plan"), headquarters: text("headquarters") });
      case "dispatch":
        return readDispatch(at, dispatch);
      case "dispatch-lost":
        return loseDispatch(at, dispatch);
      case "arrived":
        if (line.objective === undefined || !marched.has(text("formation"))) return;
        return noteOnce(`arrived ${line.formation} ${line.objective}`, {
          at,
          what: "arrived",
          formation: text("formation"),
          objective: text("objective"),
        });
      default: {
        const [happening, key] = happeningOf(line) ?? [];
        if (happening === undefined) return;
        return key === undefined ? note(happening) : noteOnce(key, happening);
      }
    }
  };

  const readDispatch = (at: number, dispatch: Dispatch | undefined) => {
    if (dispatch === undefined) return;
    const minutes = at - dispatch.drafted;
    today(at).delays.push(minutes);
    if (!dispatch.order) return;
    const { from, to, order } = dispatch;
    const { task, objective, plan } = order;
    const key = [from, task, objective, plan].join(" ");
    const readers = today(at).orders.get(key)?.readers ?? [];
    if (readers.length === 0) {
      today(at).orders.set(key, { readers });
      const what = { task, ...(objective === undefined ? {} : { objective }), ...(plan === undefined ? {} : { plan }) };
      note({ at, what: "order", from, ...what, readers });
    }
    if (!readers.some((reader) => reader.to === to)) readers.push({ to, minutes });
  };

  const loseDispatch = (at: number, dispatch: Dispatch | undefined) => {
    today(at).lost += 1;
    if (dispatch?.order)
      note({ at, what: "order-lost", from: dispatch.from, to: dispatch.to, task: dispatch.order.task });
  };

  const countMen = ({ losses }: Draft, formation: string, men: number) => {
    const side = sideOf(formation);
    if (side >= 0) losses[side]! += men;
  };

  const countLosses = (draft: Draft, line: TraceLine, engagement: Engagement | undefined) => {
    const formation = line.formation as string;
    const side = sideOf(formation);
    const men = (line.killed as number) + (line.wounded as number) + (line.missing as number);
    if (side < 0) return;
    countMen(draft, formation, men);
    if (engagement === undefined) return;

    const place = String(where.nearest(engagement.cell)?.place ?? engagement.cell);
    let fight = draft.fights.get(place);
    if (fight === undefined) {
      fight = { at: line.at, cell: engagement.cell, goesOn: false, sides: [blankSide(), blankSide()] };
      draft.fights.set(place, fight);
    }
    if (engagement.day < draft.day) fight.goesOn = true;
    for (const one of [engagement.attacker, engagement.defender, formation])
      fight.sides[sideOf(one)]?.formations.add(one);
    const attacking = fight.sides[sideOf(engagement.attacker)];
    if (attacking) attacking.attacks = true;
    fight.sides[side]!.losses += men;
  };

  return { read, days: () => [...drafts.values()].map(finishDay).sort((a, b) => a.day - b.day) };
}
