/**
 * What a course is worth to the one who must decide, in points: per cent of his own command (docs/models/courses.md,
 * COA-3..6). His own estimate, his own tables; the kernel's laws are not known here.
 */
import { STANDS, TASKS, type CompiledOption, type CompiledOrder, type Desk } from "@staffride/formats";
import type { Books } from "./books.js";
import { AGGRESSION, traitOf } from "./character.js";
import { ATTACK, BLOCK, ENVELOP, PIN, PRESS, PURSUE, SHIFT_BOUNDARY, WATCH } from "./course.js";
import { prospect } from "./estimate.js";
import { countBeside } from "./liaison.js";
import { marchByPlan, marchTo, type OwnMarch } from "./own-march.js";
import { enemyKnown, enemyNear, mainBody, oddsHere, ownReckoned, ratio } from "./outlook.js";

const OPEN = STANDS.indexOf("open");
/** The line through two judgements of COA-5. */
const AT_NO_ODDS = 1.5;
const BY_ODDS = 0.4;
const ADVANCING = [ATTACK, PURSUE, ENVELOP, BLOCK, PIN, PRESS];
const ATTACKING = ["attack", "pursue", "block"].map((task) => TASKS.indexOf(task as (typeof TASKS)[number]));

/** Losing what is held, or the chance to get back, where a course leaves the force (COA-4). Points, <= 0. */
export function danger(desk: Desk, stand: number, rho: number): number {
  const { minds, parameters: p } = desk.wall;
  const wear = p.mindLossRate * Math.sqrt(rho) * minds.exposure[stand]! * p.mindHorizonDays;
  return -wear - cutLoss(desk, stand, rho);
}

/** What being cut off there costs by the chance of it (COA-4). Points, >= 0. */
export function cutLoss(desk: Desk, stand: number, rho: number): number {
  const share = (rho - 1) * 0.25 * desk.wall.minds.cutOff[stand]!;
  return (share < 0 ? 0 : share > 0.8 ? 0.8 : share) * desk.wall.parameters.mindCutLoss;
}

/** Chance that a force standing there, or going for it, gets what it is after (COA-5). */
export function success(desk: Desk, stand: number, rho: number): number {
  const p = AT_NO_ODDS - BY_ODDS * rho * desk.wall.minds.reach[stand]!;
  return p < 0.05 ? 0.05 : p > 0.98 ? 0.98 : p;
}

/** The odds at which that chance is so much (COA-5). */
export const oddsFor = (desk: Desk, stand: number, chance: number): number =>
  (AT_NO_ODDS - chance) / (BY_ODDS * desk.wall.minds.reach[stand]!);

/** Standing where the force is, or in a kind of place (COA-4, COA-5). */
export function worthOfStanding(desk: Desk, books: Books, stand: number, object: number): number {
  const rho = oddsHere(desk, books);
  return danger(desk, stand, rho) + object * desk.wall.parameters.mindObject * success(desk, stand, rho);
}

/** Going for an objective: what lies there by one's own estimate decides (COA-6). */
export function worthOfAttack(
  desk: Desk,
  books: Books,
  objective: number,
  stand: number,
  object: number,
  blocking: boolean,
): number {
  const { fields, parameters: p } = desk.wall;
  const goal = objective < 0 ? mainBody(desk, books) : fields.objectiveCell[objective]!;
  const there = enemyNear(desk, books, goal);
  const rho = ratio(there, ownReckoned(desk, books));
  // where no enemy is there is nothing to be had, but by those who bar his way
  const all = enemyKnown(desk, books);
  const share = blocking || all === 0 ? 1 : there / all;
  const price = p.mindLossAversion * p.mindLossRate * Math.sqrt(rho) * desk.wall.minds.exposure[stand]!;
  return object * share * p.mindObject * success(desk, stand, rho) - price * p.mindAttackDays;
}

/** An order as the one sees it who is to carry it out: his own stake in his superior's object is small (COA-7, COA-19). */
export const worthOfOrder = (desk: Desk, books: Books, task: number, objective: number, plan = -1): number =>
  worthThere(desk, books, task, objective) - marchTo(desk, books, objective, plan).points;

function worthThere(desk: Desk, books: Books, task: number, objective: number): number {
  const stake = desk.wall.parameters.mindOwnStake;
  if (ATTACKING.includes(task)) {
    const liking = traitOf(books, desk.headquarters, AGGRESSION);
    return worthOfAttack(desk, books, objective, OPEN, stake, true) + liking;
  }
  return worthOfStanding(desk, books, OPEN, stake);
}

/** An option of a decision point that is about one's own force and the enemy, less what the march there costs (COA-19). */
export const worthOfOption = (desk: Desk, books: Books, option: CompiledOption): number =>
  worthOnceThere(desk, books, option) - marchOf(desk, books, option).points;

/** The march that an option means: that of its plan, but for those who watch or move a boundary on the map. */
export const marchOf = (desk: Desk, books: Books, { course, plan }: CompiledOption): Readonly<OwnMarch> =>
  marchByPlan(desk, books, course === WATCH || course === SHIFT_BOUNDARY ? -1 : plan);

function worthOnceThere(desk: Desk, books: Books, option: CompiledOption): number {
  const { plans, parameters: p } = desk.wall;
  const order: CompiledOrder | undefined = option.plan >= 0 ? plans.orders[plans.order[option.plan]!] : undefined;
  const stand = option.stand < 0 ? OPEN : option.stand;
  const { course } = option;
  if (course === WATCH) return prospect(desk, books, course, option.about);
  if (course === SHIFT_BOUNDARY) return p.mindShift;
  if (ADVANCING.includes(course)) {
    const liking = course === PIN ? 0 : traitOf(books, desk.headquarters, AGGRESSION);
    let worth = prospect(desk, books, course, option.about) + liking;
    const objective = order?.objective ?? -1;
    const beside = option.beside < 0 ? 0 : countBeside(desk, books, option.beside, objective);
    const object = option.object * (option.beside < 0 ? 1 : p.mindAlone + (1 - p.mindAlone) * beside);
    if (object > 0) worth += worthOfAttack(desk, books, objective, stand, object, course === BLOCK);
    return worth + p.mindTogether * beside;
  }
  return worthOfStanding(desk, books, stand, option.object);
}
