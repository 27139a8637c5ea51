/**
 * How a retreat is carried out: who covers, and by which ways the others go (docs/models/doctrine.md, DOC-5, DOC-6;
 * docs/models/courses.md, COA-15 to COA-17).
 */
import { NO_WAY, TASKS, type Desk } from "@staffride/formats";
import { axesFrom, streamsOn, type Stream } from "./axes.js";
import type { Books } from "./books.js";
import { mainBody, reckonedMen } from "./outlook.js";
import { hasMind } from "./read.js";
import { isNew } from "./relief.js";
import { knownEnemyNear, minutesTo, wayRound } from "./route.js";
import { chooseAxes, MOST_AXES } from "./worth-of-axes.js";
import { give, URGENT, type Tasking } from "./write.js";

const COVER = TASKS.indexOf("cover");
const ALL_ONE_WAY: readonly Stream[] = [];

/** A share covers; the others go, on one axis round the enemies known, or on several. */
export function withdraw(desk: Desk, books: Books, order: Tasking, free: readonly number[]): void {
  const pressure = new Map(free.map((s) => [s, pressureOn(desk, books, s)]));
  const pressed = [...free].sort((a, b) => pressure.get(b)! - pressure.get(a)! || a - b);
  const underPressure = pressed.filter((s) => pressure.get(s)! > 0);
  const guards = free.length > 1 ? rearGuard(desk, books, underPressure, free.length) : [];
  for (const s of guards) give(desk, books, s, { ...order, task: COVER }, URGENT);
  const main = pressed.filter((s) => !guards.includes(s));
  const streams = streamsFor(desk, books, order, main);
  for (const s of main) {
    const stream = streams.find(({ columns }) => columns.includes(s));
    const via = stream ? stream.axis.via : byWayRound(desk, books, order, s);
    give(desk, books, s, via >= 0 ? { ...order, via: [via] } : order, URGENT);
  }
}

const pressureOn = (desk: Desk, books: Books, s: number): number =>
  books.ownCell[s]! < 0 ? 0 : knownEnemyNear(desk, books, books.ownCell[s]!, desk.wall.parameters.doctrineNearKm);

const weighs = (desk: Desk, books: Books): boolean => hasMind(desk) && !isNew(desk, books);

/**
 * A share of all those who withdraw: who has most enemies near (DOC-5), or, where a commander thinks about it, the
 * strongest of that half of all which has most (COA-17).
 *
 * @param pressed  those who have any, the one with most first
 */
function rearGuard(desk: Desk, books: Books, pressed: readonly number[], all: number): readonly number[] {
  const guards = Math.max(1, Math.floor(all * desk.wall.parameters.doctrineGuardShare));
  if (!weighs(desk, books)) return pressed.slice(0, guards);
  const men = (s: number): number => reckonedMen(desk, books, s);
  const nearest = pressed.slice(0, Math.floor((all + 1) / 2));
  return nearest.sort((a, b) => men(b) - men(a)).slice(0, guards);
}

/** Who goes on which axis where there is a choice; empty: all go the same way. Whom nobody knows the place of is left out. */
function streamsFor(desk: Desk, books: Books, order: Tasking, main: readonly number[]): readonly Stream[] {
  const { objective } = order;
  const from = mainBody(desk, books);
  if (!weighs(desk, books) || objective < 0 || order.via.length > 0 || from < 0) return ALL_ONE_WAY;
  const minutes = (s: number): number => minutesTo(desk, books.ownCell[s]!, objective);
  const columns = main.filter((s) => minutes(s) < NO_WAY && books.ownStrength[s]! > 0);
  columns.sort((a, b) => minutes(a) - minutes(b) || a - b);
  const most = Math.min(desk.wall.parameters.mindMostAxes, MOST_AXES, columns.length);
  const axes = axesFrom(desk, from, objective, most);
  const open = axes
    .map((_, last) => streamsOn(desk, books, axes.slice(0, last + 1), columns, objective))
    .filter((streams, last) => streams.length === last + 1);
  const chosen = open.length > 1 ? chooseAxes(desk, books, open) : ALL_ONE_WAY;
  return chosen.length > 1 ? chosen : ALL_ONE_WAY;
}

/** A place to pass so as to go round the enemies known, for one whose order names no way (DOC-6); -1 none. */
function byWayRound(desk: Desk, books: Books, order: Tasking, s: number): number {
  const from = books.ownCell[s]!;
  if (order.via.length > 0 || from < 0 || minutesTo(desk, from, order.objective) === NO_WAY) return -1;
  return wayRound(desk, books, from, order.objective);
}
