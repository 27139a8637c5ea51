/** From the lines of a trace to the days of a chronicle. */
import type { TraceLine } from "@staffride/formats/trace";
import { dayOf } from "../calendar.js";
import type { Day } from "./day.js";
import { finishDay } from "./draft.js";
import { happeningOf, surrenderOf } from "./happening.js";
import { heed, miss } from "./heard.js";
import { note, noteOnce, openReading, today } from "./reading.js";
import type { Chronicled, Reading } from "./reading.js";
import { countLosses, countMen } from "./tally.js";

/** Read a whole trace, in order. Days on which nothing was noted are left out; a last midnight ends the day before it. */
export function gatherDays(scenario: Chronicled, lines: Iterable<TraceLine>): Day[] {
  const reading = openReading(scenario);
  let midnight: TraceLine[] = [];
  const read = (closing: boolean) => {
    reading.closing = closing;
    for (const line of midnight) readLine(reading, line);
    reading.closing = false;
    midnight = [];
  };
  for (const line of lines) {
    if (midnight.length > 0 && line.at > midnight[0]!.at) read(false);
    if (isMidnight(scenario.start, line.at)) midnight.push(line);
    else readLine(reading, line);
  }
  read(true);
  return [...reading.drafts.values()].map(finishDay).sort((a, b) => a.day - b.day);
}

/** The end of a day; that the campaign begins at midnight ends none. */
const isMidnight = (start: string, at: number) => at > 0 && dayOf(start, at) > dayOf(start, at - 1);

function readLine(reading: Reading, line: TraceLine): void {
  const { at, kind } = line;
  const { marched, began, minds } = reading;
  const dispatch = reading.traffic.read(line);
  minds.read(line, dispatch);
  const formation = line.formation as string;
  switch (kind) {
    case "task":
      marched.delete(reading.formationOf.get(line.headquarters as string) ?? "");
      return;
    case "moved":
      return march(reading, line);
    case "crossing-began":
      began.set(formation, at);
      return;
    case "crossing-ended":
      return cross(reading, line);
    case "engagement-began":
      return engage(reading, line);
    case "losses":
      return countLosses(reading, line);
    case "surrendered":
      countMen(reading, at, formation, (line.men as number) - Math.max(0, (line.wounded as number) || 0));
      return note(reading, surrenderOf(line));
    case "strays":
      return countMen(reading, at, formation, line.lost as number);
    case "plan": {
      const [plan, headquarters] = [line.plan as string, line.headquarters as string];
      return minds.hasToldOf(line) ? undefined : note(reading, { at, what: "planned", plan, headquarters });
    }
    case "dispatch":
      return heed(reading, at, dispatch);
    case "dispatch-lost":
      return miss(reading, at, dispatch);
    case "arrived":
      return arrive(reading, line);
    default: {
      const [happening, key] = happeningOf(line) ?? [];
      if (happening === undefined) return;
      return key === undefined ? note(reading, happening) : noteOnce(reading, key, happening);
    }
  }
}

function march(reading: Reading, { at, formation, from, to }: TraceLine): void {
  const who = formation as string;
  reading.marched.add(who);
  const { km } = today(reading, at);
  km.set(who, (km.get(who) ?? 0) + reading.where.km(from as string, to as string));
}

function cross(reading: Reading, line: TraceLine): void {
  const { at } = line;
  const [formation, crossing] = [line.formation as string, line.crossing as string];
  reading.marched.add(formation);
  const minutes = at - (reading.began.get(formation) ?? at);
  note(reading, { at, what: "crossed", formation, crossing, men: line.men as number, minutes });
}

function engage(reading: Reading, line: TraceLine): void {
  const day = dayOf(reading.start, line.at);
  const [cell, attacker, defender] = [line.cell as string, line.attacker as string, line.defender as string];
  reading.engagements.set(line.engagement as number, { day, cell, attacker, defender });
}

/** Who has not marched was there before. */
function arrive(reading: Reading, { at, formation, objective }: TraceLine): void {
  const [who, where] = [formation as string, objective as string | undefined];
  if (where === undefined || !reading.marched.has(who)) return;
  noteOnce(reading, `arrived ${who} ${where}`, { at, what: "arrived", formation: who, objective: where });
}
