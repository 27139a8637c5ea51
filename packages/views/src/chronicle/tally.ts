/** A day's losses, by side and by the place fought around. */
import type { TraceLine } from "@staffride/formats/trace";
import { blankSide } from "./draft.js";
import type { Draft, Fight } from "./draft.js";
import { today } from "./reading.js";
import type { Engagement, Reading } from "./reading.js";

export function countMen(reading: Reading, at: number, formation: string, men: number): void {
  const side = reading.sideOf(formation);
  if (side >= 0) today(reading, at).losses[side]! += men;
}

export function countLosses(reading: Reading, line: TraceLine): void {
  const { at } = line;
  const formation = line.formation as string;
  const men = (line.killed as number) + (line.wounded as number) + (line.missing as number);
  countMen(reading, at, formation, men);
  const engagement = reading.engagements.get(line.engagement as number);
  const side = reading.sideOf(formation);
  if (engagement === undefined || side < 0) return;

  const { attacker, defender } = engagement;
  const fight = fightAround(reading, today(reading, at), at, engagement);
  for (const one of [attacker, defender, formation]) fight.sides[reading.sideOf(one)]?.formations.add(one);
  const attacking = fight.sides[reading.sideOf(attacker)];
  if (attacking) attacking.attacks = true;
  fight.sides[side]!.losses += men;
}

/** The fight around the place nearest to an engagement, on a day. */
function fightAround({ where }: Reading, draft: Draft, at: number, { day, cell }: Engagement): Fight {
  const place = String(where.nearest(cell)?.place ?? cell);
  let fight = draft.fights.get(place);
  if (fight === undefined) {
    fight = { at, cell, goesOn: false, sides: [blankSide(), blankSide()] };
    draft.fights.set(place, fight);
  }
  if (day < draft.day) fight.goesOn = true;
  return fight;
}
