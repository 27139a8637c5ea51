/** What a course is worth by which an order may be carried out, in points (docs/models/courses.md, COA-10; COA-11). */
import { STANDS, type Desk } from "@staffride/formats";
import { ASSEMBLE, ATTACK, BLOCK, DELAY, ENVELOP, PIN, PURSUE, WATCH } from "./course.js";
import { prospectHere, type Lie } from "./lie.js";
import { ratio } from "./outlook.js";
import { cutLoss, danger, success } from "./worth.js";

const OPEN = STANDS.indexOf("open");
const RIVER_LINE = STANDS.indexOf("river-line");

/** Prospect, object, loss and time of a course (COA-10). `letter`: the course of the order; `detour`: days lost on the way. */
export function worthOfCourse(desk: Desk, lie: Lie, course: number, letter: number, detour: number): number {
  const p = desk.wall.parameters;
  const atOnce = ratio(lie.enemy, lie.atOnce);
  switch (course) {
    case ATTACK:
    case PURSUE:
      return prospectHere(desk, lie, course) + assault(desk, atOnce, OPEN, 0);
    case ENVELOP:
      return (
        prospectHere(desk, lie, course) + assault(desk, atOnce * p.mindFlank, OPEN, detour) + wait(desk, lie, detour)
      );
    case ASSEMBLE: {
      const together = assault(desk, ratio(lie.enemy, lie.own), OPEN, 0);
      return prospectHere(desk, lie, course) + together + wait(desk, lie, lie.lateDays);
    }
    case PIN:
      return prospectHere(desk, lie, course) - p.mindPinShare * price(desk, atOnce, OPEN, p.mindAttackDays);
    case WATCH:
      return prospectHere(desk, lie, course);
    case BLOCK:
      if (letter === PURSUE) return prospectHere(desk, lie, course) + assault(desk, atOnce, RIVER_LINE, 0);
      return standing(desk, lie, OPEN, 1);
    case DELAY:
      return standing(desk, lie, RIVER_LINE, p.mindDelayShare);
    default:
      return standing(desk, lie, OPEN, 1);
  }
}

/** Going back in the open for so many days: getting there, the losses of the days, being cut off (COA-16). */
export const worthOfGoing = (desk: Desk, rho: number, days: number): number =>
  object(desk) * success(desk, OPEN, rho) - price(desk, rho, OPEN, days) - cutLoss(desk, OPEN, rho);

/** What the superior wants (COA-11): all of it to the letter, half for what reaches his object in its own way, a quarter for keeping the enemy busy. */
export function wishFor(course: number, letter: number): number {
  if (course === letter) return 1;
  return course === ENVELOP || course === ASSEMBLE || course === BLOCK ? 0.5 : course === PIN ? 0.25 : 0;
}

/** Does the commander like it, or not, for being an advance? */
export const isAdvance = (course: number, letter: number): boolean =>
  course === ATTACK || course === PURSUE || course === ENVELOP || (course === BLOCK && letter === PURSUE);

/** Does it leave the enemy alone for now, or give him ground? Then nobody presses on (DOC-7, DOC-9). */
export const standsOff = (course: number): boolean =>
  course === PIN || course === ASSEMBLE || course === WATCH || course === DELAY;

const object = (desk: Desk): number => desk.wall.parameters.mindOwnStake * desk.wall.parameters.mindObject;

const assault = (desk: Desk, rho: number, stand: number, detour: number): number =>
  object(desk) * success(desk, stand, rho) - price(desk, rho, stand, desk.wall.parameters.mindAttackDays + detour);

function price(desk: Desk, rho: number, stand: number, days: number): number {
  const { minds, parameters: p } = desk.wall;
  return p.mindLossAversion * p.mindLossRate * Math.sqrt(rho) * minds.exposure[stand]! * days;
}

function standing(desk: Desk, { enemy, own }: Lie, stand: number, share: number): number {
  const rho = ratio(enemy, own);
  return danger(desk, stand, rho) + share * object(desk) * success(desk, OPEN, rho);
}

/** Of what watching forgoes, the part that is forgone in so many days. Points, <= 0 as a rule. */
const wait = (desk: Desk, lie: Lie, days: number): number =>
  (prospectHere(desk, lie, WATCH) * days) / desk.wall.parameters.mindAttackDays;
