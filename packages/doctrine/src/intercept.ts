/**
 * Reading the enemy's dispatches (docs/models/estimate.md, EST-15): what he has told a formation to do, or what it has
 * told him, is evidence of it like a report, through the same tables.
 */
import {
  INTERCEPT,
  POSTURES,
  SIGHTINGS,
  TASKS,
  type Desk,
  type Posture,
  type Sighting,
  type Task,
} from "@staffride/formats";
import type { Books } from "./books.js";
import { AT_FIRST_HAND, displaced, gauge, RELAYED, revise } from "./estimate.js";
import { markPlace } from "./place-belief.js";

/** What one who is told this will be seen doing; a march may lead anywhere, and who halts may dig in or not. */
const OF_TASK: Readonly<Record<Task, Sighting | undefined>> = {
  hold: "dug-in",
  march: undefined,
  attack: "attacks",
  pursue: "attacks",
  block: "dug-in",
  pin: "attacks",
  withdraw: "goes-covered",
  cover: "goes-covered",
  halt: undefined,
};

/** What one who says this of himself is seen doing. */
const OF_POSTURE: Readonly<Record<Posture, Sighting | undefined>> = {
  halted: undefined,
  marching: undefined,
  attacking: "attacks",
  defending: "dug-in",
  delaying: "goes-covered",
  withdrawing: "goes-covered",
  crossing: undefined,
  pinning: "attacks",
  broken: "goes-covered",
};

const classOf = (sighting: Sighting | undefined): number => (sighting === undefined ? -1 : SIGHTINGS.indexOf(sighting));
const TASK_CLASS = TASKS.map((task) => classOf(OF_TASK[task]));
const POSTURE_CLASS = POSTURES.map((posture) => classOf(OF_POSTURE[posture]));

/** Take an intercept into the estimate of every formation it concerns. `w`: where its words begin. */
export function readIntercept(desk: Desk, books: Books, w: number, dispatch: number): void {
  const { inTray } = desk;
  const end = books.firstSlot[desk.headquarters + 1]!;
  for (let slot = books.firstSlot[desk.headquarters]!; slot < end; slot++) {
    const e = books.enemyOf[slot]!;
    const half = inTray[w + (e < 32 ? INTERCEPT.low : INTERCEPT.high)]!;
    if (((half >>> (e & 31)) & 1) === 1) learnOf(desk, books, slot, w, dispatch);
  }
}

function learnOf(desk: Desk, books: Books, slot: number, w: number, dispatch: number): void {
  const { inTray } = desk;
  const e = books.enemyOf[slot]!;
  const happened = inTray[w + INTERCEPT.happenedAt]!;
  const grade = inTray[w + INTERCEPT.doubtful] === 1 ? RELAYED : AT_FIRST_HAND;
  const cell = inTray[w + INTERCEPT.cell]!;
  const isNewPlace = cell >= 0 && happened > books.enemyAt[slot]!;
  if (isNewPlace) gauge(desk, books, e, inTray[w + INTERCEPT.strength]!, grade === RELAYED);
  const task = inTray[w + INTERCEPT.task]!;
  const posture = inTray[w + INTERCEPT.posture]!;
  const sighting = task >= 0 ? TASK_CLASS[task]! : posture >= 0 ? POSTURE_CLASS[posture]! : -1;
  if (sighting >= 0) revise(desk, books, e, sighting, happened, grade, dispatch);
  if (!isNewPlace) return;
  displaced(desk, books, e, cell, grade === RELAYED, dispatch);
  markPlace(desk, books, slot, cell, happened);
  books.enemyStrength[slot] = inTray[w + INTERCEPT.strength]!;
  books.enemyPosture[slot] = posture;
}
