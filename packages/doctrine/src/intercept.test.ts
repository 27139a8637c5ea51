/** Reading the enemy's dispatches: rule EST-15 of docs/models/estimate.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import { POSTURES, type Posture, type Sighting, type Task } from "@staffride/formats/words";
import { believedMen, slotOf } from "./estimate.js";
import { INTENTS } from "./testing/minds.js";
import { openOffice, type Incoming, type Office } from "./testing/office.js";

/** An army with a division before two enemies, numbered after it. */
const [FOE, OTHER] = [1, 2];
const open = (): Office =>
  openOffice({
    points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
    places: { linli: 3 },
    staff: [{ name: "army" }, { name: "3d", under: "army", at: 1, leads: true }],
    enemies: 2,
    minds: { commanders: { army: {} } },
  });

const read = (of: readonly number[], more: Partial<Incoming> & { task?: Task; doubtful?: boolean }): Incoming => {
  const { task, doubtful, ...rest } = more;
  const intercept = { of, ...(task === undefined ? {} : { task }), ...(doubtful === undefined ? {} : { doubtful }) };
  return { from: "army", intercept, ...rest };
};
const seen = (sighting: Sighting, from = "3d", enemy = FOE): Incoming => ({
  ...{ from, contact: true, enemy, enemyAt: 4, enemyMen: 8000, sighting, happened: 90 },
});

function beliefs({ doctrine: { books }, sit }: Office, enemy = FOE): number[] {
  const at = slotOf(sit("army", 0), books, enemy) * INTENTS.length;
  return [...books.intent.subarray(at, at + INTENTS.length)];
}
const of = (task: Task, enemy = FOE, more = {}): number[] => {
  const office = open();
  office.think("army", 100, read([FOE], { task, happened: 90, ...more }));
  return beliefs(office, enemy);
};
const seenDoing = (sighting: Sighting): number[] => {
  const office = open();
  office.think("army", 100, seen(sighting));
  return beliefs(office);
};

test("EST-15 an order is evidence like the sight of what it orders", () => {
  assert.deepEqual(of("withdraw"), seenDoing("goes-covered"));
  assert.deepEqual(of("cover"), seenDoing("goes-covered"));
  assert.deepEqual(of("hold"), seenDoing("dug-in"));
  assert.deepEqual(of("block"), seenDoing("dug-in"));
  for (const task of ["attack", "pursue", "pin"] as const) assert.deepEqual(of(task), seenDoing("attacks"));
  for (const task of ["march", "halt"] as const) assert.deepEqual(of(task), [0, 0, 0, 0, 0], `${task} says nothing`);
  assert.deepEqual(of("withdraw", OTHER), [0, 0, 0, 0, 0], "it concerns nobody else");
});

test("EST-15 one read in parts tells what news passed on would, and the same again adds little", () => {
  const withdrawing = 2;
  const [sure, doubtful] = [of("withdraw")[withdrawing]!, of("withdraw", FOE, { doubtful: true })[withdrawing]!];
  assert.ok(doubtful < sure && doubtful > 0.2, `${doubtful} and ${sure}, .2 before`);
  const office = open();
  const again = read([FOE], { task: "withdraw", happened: 90 });
  office.think("army", 100, again, again);
  assert.deepEqual(beliefs(office), of("withdraw"), "another copy of the same paper");
});

test("EST-15 a report read gives his place and his men by his own count; an older one changes nothing", () => {
  const office = open();
  const { books } = office.doctrine;
  office.think("army", 100, seen("halted"));
  const slot = slotOf(office.sit("army", 100), books, FOE);
  const before = believedMen(books, slot);
  office.think("army", 300, read([FOE], { at: 7, men: 5000, posture: POSTURES.indexOf("marching"), happened: 200 }));
  assert.deepEqual([books.enemyCell[slot], books.enemyAt[slot], books.enemyStrength[slot]], [7, 200, 5000]);
  assert.ok(believedMen(books, slot) < before && believedMen(books, slot) > 5000, "between the two, EST-6");
  office.think("army", 400, read([FOE], { at: 2, men: 900, happened: 150 }));
  assert.deepEqual([books.enemyCell[slot], books.enemyAt[slot], books.enemyStrength[slot]], [7, 200, 5000]);
});

test("EST-15 what he says he is doing counts as what he is seen doing, where it says what that is", () => {
  const told = (posture: Posture): number[] => {
    const office = open();
    office.think("army", 100, read([FOE], { at: 4, men: 8000, posture: POSTURES.indexOf(posture), happened: 90 }));
    return beliefs(office);
  };
  assert.deepEqual(told("withdrawing"), seenDoing("goes-covered"));
  assert.deepEqual(told("defending"), seenDoing("dug-in"));
  assert.deepEqual(told("attacking"), seenDoing("attacks"));
  for (const posture of ["halted", "marching", "crossing"] as const) assert.deepEqual(told(posture), [0, 0, 0, 0, 0]);
});

test("EST-15 what it told stands in the war diary", () => {
  const office = open();
  office.think("army", 100, read([FOE], { task: "withdraw", happened: 90 }));
  assert.deepEqual(
    office.diary(KIND.sighting).map(([h, enemy]) => [h, enemy]),
    [[office.handle("army"), FOE]],
  );
});
