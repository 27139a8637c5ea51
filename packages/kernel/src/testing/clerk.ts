/**
 * For tests: a headquarters that writes orders at random, the same at the same hour of the same seed. It stands in for
 * a doctrine where only the kernel is looked at.
 */
import { DISPATCHES, ORDER, OUT, TASKS, type Desk } from "@staffride/formats";

const ORDERS = DISPATCHES.indexOf("order");

/** Fill the out-tray: now and then an order for a subordinate. */
export function writeAtRandom(desk: Desk, seed: number): void {
  const { nObjective } = desk.wall.fields;
  desk.nOut = 0;
  for (let i = 0; i < desk.nSubordinate; i++) {
    const to = desk.subordinates[i]!;
    const draw = mix(seed, desk.now, desk.headquarters * 64 + to);
    if (draw % 3 !== 0) continue;
    const at = desk.nOut++ * OUT;
    desk.outTray.fill(-1, at, at + OUT);
    desk.outTray.set([ORDERS, to, (draw >>> 4) % 3], at);
    desk.outTray[at + 3 + ORDER.task] = (draw >>> 8) % TASKS.length;
    desk.outTray[at + 3 + ORDER.objective] = (draw >>> 12) % nObjective;
    desk.outTray[at + 3 + ORDER.pace] = (draw >>> 20) % 2;
    desk.outTray[at + 3 + ORDER.startAt] = 0;
  }
}

/** Three integers stirred into one below 2^30. */
function mix(a: number, b: number, c: number): number {
  let x = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) >>> 2;
}
