/**
 * One's own march: what it takes to get there, and what that costs (docs/models/courses.md, COA-18, COA-19). Ways are the
 * map's, places are those last reported; what the kernel's columns make of the way is not known here.
 */
import { KIND, NO_WAY, STANDS, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { note, whole } from "./diary.js";
import { enemyNear, mainBody, oddsHere, ownMen, ownReckoned, ratio } from "./outlook.js";
import { isBelow, partsOf } from "./parts.js";
import { minutesTo } from "./route.js";

const OPEN = STANDS.indexOf("open");
const RESOLVE = 0;

/** A march as it is reckoned before it is made. `km`: of road that take as long. `points`: what it costs. */
export interface OwnMarch {
  objective: number;
  km: number;
  days: number;
  points: number;
}

const march: OwnMarch = { objective: -1, km: 0, days: 0, points: 0 };
const NO_MARCH: Readonly<OwnMarch> = { objective: -1, km: 0, days: 0, points: 0 };

/**
 * The march by which a force carries out an order: each where the plan's part sends him that names him, else to the
 * objective (-1: stays), by his share of the men. The same object each time, written over.
 */
export function marchTo(desk: Desk, books: Books, objective: number, plan = -1): Readonly<OwnMarch> {
  let minutes = 0;
  for (let i = 0; i < desk.nSubordinate; i++) minutes += minutesOf(desk, books, desk.subordinates[i]!, plan, objective);
  return reckon(desk, books, objective, minutes);
}

/** The march that a plan means: of the own force for a scheme of one's own, else of those it is addressed to. */
export function marchByPlan(desk: Desk, books: Books, plan: number): Readonly<OwnMarch> {
  const { plans } = desk.wall;
  if (plan < 0) return NO_MARCH;
  const { objective } = plans.orders[plans.order[plan]!]!;
  if (plans.kind[plan] === RESOLVE) return marchTo(desk, books, objective, plan);
  let minutes = 0;
  for (let i = plans.toStart[plan]!; i < plans.toStart[plan + 1]!; i++)
    minutes += minutesOf(desk, books, plans.to[i]!, plan, objective);
  return reckon(desk, books, objective, minutes);
}

/** Points that a march of so many kilometres, and so many days on the road at such odds, costs (COA-19). */
function marchCost(desk: Desk, km: number, days: number, rho: number): number {
  const { minds, parameters: p } = desk.wall;
  const onTheRoad = p.mindOnRoad * days * p.mindLossRate * Math.sqrt(rho) * minds.exposure[OPEN]!;
  return (p.mindMarchPoints * km) / 10 + onTheRoad;
}

/** Kilometres of road that take so many minutes; days of so many hours' march. */
const roadKm = (desk: Desk, minutes: number): number => (minutes * desk.wall.parameters.marchRoadKmh) / 60;
const daysOf = (minutes: number, hours: number): number => minutes / 60 / hours;

/** Can the main body be there, by forced marches, within the days that an operation is reckoned to take (OBY-14)? */
export function canBeMet(desk: Desk, books: Books, objective: number): boolean {
  const from = mainBody(desk, books);
  if (objective < 0 || from < 0) return true;
  const { marchHoursForced, mindAttackDays } = desk.wall.parameters;
  const minutes = minutesTo(desk, from, objective);
  return minutes !== NO_WAY && daysOf(minutes, marchHoursForced) <= mindAttackDays;
}

/** Into the diary, before the line of what the march belongs to; nothing where nobody has to march. */
export function noteMarch(desk: Desk, { objective, km, days, points }: Readonly<OwnMarch>, met = true): void {
  if (points === 0 && met) return;
  const h = desk.headquarters;
  note(desk, KIND.ownMarch, h, objective, whole(km, 1), whole(days, 100), whole(points, 100), met ? 1 : 0);
}

function reckon(desk: Desk, books: Books, objective: number, minutes: number): Readonly<OwnMarch> {
  if (minutes === 0) return NO_MARCH;
  march.objective = objective;
  march.km = roadKm(desk, minutes);
  march.days = daysOf(minutes, desk.wall.parameters.marchHoursNormal);
  march.points = marchCost(desk, march.km, march.days, oddsOnTheWay(desk, books, objective));
  return march;
}

/** The mean of the odds here and about the objective: the way leads from the one into the other. */
function oddsOnTheWay(desk: Desk, books: Books, objective: number): number {
  const here = oddsHere(desk, books);
  if (objective < 0) return here;
  return (
    (here + ratio(enemyNear(desk, books, desk.wall.fields.objectiveCell[objective]!), ownReckoned(desk, books))) / 2
  );
}

/** What one of them marches, as minutes of the whole force; whose place is not known to this headquarters is left out. */
function minutesOf(desk: Desk, books: Books, s: number, plan: number, objective: number): number {
  const from = books.knownBy[s] === desk.headquarters ? books.ownCell[s]! : -1;
  const goal = goalOf(desk, plan, s, objective);
  const men = books.ownStrength[s]!;
  return from < 0 || goal < 0 || men === 0 ? 0 : (addedMinutes(desk, from, goal) * men) / ownMen(desk, books);
}

/** Where the first part leads that names him or one below him, else the objective. */
function goalOf(desk: Desk, plan: number, s: number, objective: number): number {
  for (const part of partsOf(desk, plan))
    for (const named of part.to) if (isBelow(desk, named, s)) return part.objective;
  return objective;
}

/**
 * Minutes by which going there lengthens the marches before him. Who has an operation of his own goes home in any case:
 * for him it is the way there and from there home, less the way home from here.
 */
function addedMinutes(desk: Desk, from: number, objective: number): number {
  const way = shortOf(desk, minutesTo(desk, from, objective));
  const home = homeOf(desk);
  if (home < 0) return way;
  const straight = minutesTo(desk, from, home);
  const onward = minutesTo(desk, desk.wall.fields.objectiveCell[objective]!, home);
  if (straight === NO_WAY || onward === NO_WAY) return way;
  return Math.max(0, way + onward - straight);
}

/** Objective of the last stage of one's own operation; -1: one has none. */
function homeOf({ headquarters, wall: { minds, plans } }: Desk): number {
  const stages = minds.operations[headquarters]!;
  return stages.length === 0 ? -1 : plans.orders[plans.order[stages[stages.length - 1]!.plan]!]!.objective;
}

/** Where no way leads it is as if it took as long as one looks ahead. */
function shortOf(desk: Desk, minutes: number): number {
  const { mindHorizonDays, marchHoursNormal } = desk.wall.parameters;
  return Math.min(minutes, mindHorizonDays * marchHoursNormal * 60);
}
