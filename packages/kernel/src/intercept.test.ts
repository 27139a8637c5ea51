/** Captured and intercepted material: rules DSP-13 to DSP-15 of docs/models/dispatch.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { INTERCEPT, TRAY } from "@staffride/formats/desk";
import type { Parameters } from "@staffride/formats/parameters";
import type { Intercepts } from "@staffride/formats/scenario";
import { NO_LUCK } from "@staffride/formats/testing/parameters";
import { KIND } from "@staffride/formats/trace";
import { CHANNELS, DISPATCHES, POSTURES, TASKS, type Channel, type DispatchKind } from "@staffride/formats/words";
import { createKernel } from "./kernel.js";
import { campaign, type PlanSketch, type Sketch } from "./testing/campaign.js";
import { linesFrom, linesOf, type Line } from "./testing/drive.js";

const [ARMY, CORPS, READER] = [0, 1, 2];

interface Reading {
  readonly by?: Channel;
  readonly kinds?: readonly DispatchKind[];
  readonly from?: number;
  readonly chance?: number;
  readonly hours?: number;
  readonly doubtful?: boolean;
}

/** 6th War Zone reads what 11th Army and those under it write. */
function reading({
  by = "radio",
  kinds = ["order"],
  from,
  chance = 1,
  hours = 6,
  doubtful = false,
}: Reading): Intercepts {
  const enemies = [1, 1, 0, 1, 1, 0];
  return {
    nIntercept: 1,
    reader: Int16Array.of(READER),
    channel: Uint8Array.of(CHANNELS.indexOf(by)),
    from: Uint8Array.from(enemies, (enemy, h) => (from === undefined || from === h ? enemy : 0)),
    to: Uint8Array.from(enemies),
    kinds: Int32Array.of(kinds.reduce((bits, kind) => bits | (1 << DISPATCHES.indexOf(kind)), 0)),
    chance: Float64Array.of(chance),
    delay: Int32Array.of(hours * 60),
    doubtful: Uint8Array.of(doubtful ? 1 : 0),
  };
}

interface Read {
  readonly lines: readonly Line[];
  readonly taken: readonly Line[];
  /** Words of the intercepts on its desk, by the minute they were read. */
  readonly words: readonly { readonly readAt: number; readonly words: readonly number[] }[];
}

/** An army orders its corps, of two divisions, to go; the enemy's division stands `at` a cell of the one road. */
function fought(intercepts: Intercepts | undefined, more: Partial<Sketch> = {}, at = 25, number = 0): Read {
  const quiet: Partial<Parameters> = { ...NO_LUCK, situationHours: 1000, thinkDebounceHours: 0 };
  const plan: PlanSketch = { by: "11a", at: 600, to: ["39k"], order: { task: "withdraw", objective: "town" } };
  const kernel = createKernel(
    campaign({
      board: { columns: 1, rows: 30, places: { town: 0 }, sightKm: 10 },
      staffs: [
        { name: "11a", side: 0, echelon: "army", at: 12 },
        { name: "39k", side: 0, echelon: "corps", under: "11a", at: 2 },
        { name: "6wz", side: 1, echelon: "war-zone", at: 29 },
      ],
      troops: [
        { name: "3d", side: 0, at: 1, men: 9000, under: "39k" },
        { name: "68d", side: 0, at: 1, men: 8000, under: "39k" },
        { name: "18d", side: 1, at, men: 5000, under: "6wz" },
      ],
      plans: [plan],
      channel: "radio",
      minds: { free: 1 },
      ...more,
      ...(intercepts === undefined ? {} : { intercepts }),
      parameters: { ...quiet, ...more.parameters },
    }),
  );
  kernel.begin(1, number);
  const words: { readAt: number; words: number[] }[] = [];
  for (let h = kernel.advance(2880); h >= 0; h = kernel.advance(2880)) {
    const { desk } = kernel;
    for (let i = 0; i < desk.nIn; i++) {
      const row = [...desk.inTray.subarray(i * TRAY, (i + 1) * TRAY)];
      if (row[1] !== DISPATCHES.indexOf("intercept")) continue;
      assert.deepEqual([h, row[2]], [READER, READER], "on the reader's desk alone, from himself");
      words.push({ readAt: row[4]!, words: row.slice(5) });
    }
    desk.nOut = 0;
    kernel.submit();
  }
  return { lines: linesFrom(kernel.trace), taken: linesOf(kernel.trace, KIND.intercepted), words };
}

test("DSP-13 DSP-15 an order by radio is taken down as it is sent, and lies on the enemy's desk six hours later", () => {
  const { taken, words, lines } = fought(reading({}));
  // 150 groups: four clerks encipher 15 min, the key takes 13
  assert.deepEqual(
    taken.map((line) => line.slice(3, 7)),
    [[READER, lines.find(([kind]) => kind === KIND.order)![2], CHANNELS.indexOf("radio"), 628]],
  );
  const [{ readAt, words: said }] = words as [Read["words"][number]];
  assert.equal(readAt, 628 + 360);
  assert.equal(said[INTERCEPT.task], TASKS.indexOf("withdraw"));
  assert.equal(said[INTERCEPT.happenedAt], 600);
  assert.deepEqual([said[INTERCEPT.low], said[INTERCEPT.high]], [0b011, 0], "both divisions of the corps");
  assert.deepEqual([said[INTERCEPT.cell], said[INTERCEPT.strength], said[INTERCEPT.posture]], [-1, -1, -1]);
  assert.deepEqual(
    lines.filter(([kind]) => kind === KIND.interceptRead).map((line) => line.slice(1, 4)),
    [[988, taken[0]![2], READER]],
  );
});

test("DSP-13 who is not named, another kind, another channel: nothing is taken down", () => {
  assert.equal(fought(reading({ from: CORPS })).taken.length, 0);
  assert.equal(fought(reading({ from: ARMY })).taken.length, 1);
  assert.equal(fought(reading({ kinds: ["contact-report"] })).taken.length, 0);
  assert.equal(fought(reading({ by: "courier" })).taken.length, 0);
  assert.equal(fought(reading({}), { channel: "wire" }).taken.length, 0);
  assert.equal(fought(reading({ chance: 0 })).taken.length, 0);
});

test("DSP-13 the chance is that of each sending, and moves no other lot", () => {
  const runs = Array.from(
    { length: 200 },
    (_, number) => fought(reading({ chance: 0.3 }), {}, 25, number).taken.length,
  );
  const share = runs.reduce((sum, n) => sum + n, 0) / runs.length;
  assert.ok(Math.abs(share - 0.3) < 0.13, `taken in ${share} of the runs at .3: four standard errors of .032`);
  const own = ({ lines }: Read): readonly Line[] =>
    lines.filter(([kind]) => kind !== KIND.intercepted && kind !== KIND.interceptRead && kind !== KIND.decision);
  assert.deepEqual(own(fought(reading({ chance: 1 }))), own(fought(undefined)));
});

test("DSP-13 nobody reads the enemy where all obey as recorded", () => {
  assert.equal(fought(reading({}), { minds: {} }).taken.length, 0);
});

test("DSP-14 of couriers only those who are lost, and near a formation of the reader's: he rode past it", () => {
  const courier: Partial<Sketch> = { channel: "courier", parameters: { courierLoss: 1, mostAttempts: 1 } };
  const by = reading({ by: "courier" });
  // from cell 12 to cell 2; sight 10 km, four cells of 2.4
  assert.equal(fought(by, courier, 16).taken.length, 1);
  assert.equal(fought(by, courier, 17).taken.length, 0, "out of sight of the way");
  assert.equal(fought(by, { ...courier, parameters: { courierLoss: 0 } }, 16).taken.length, 0, "he got through");
});

test("DSP-15 of a situation report: who, where, how strong, in what posture; of a headquarters' nothing", () => {
  const { words } = fought(reading({ kinds: ["situation-report"], doubtful: true }), {
    parameters: { situationHours: 24 },
    plans: [],
  });
  const third = words.map(({ words }) => words).find((said) => said[INTERCEPT.low] === 1)!;
  assert.deepEqual(
    [INTERCEPT.cell, INTERCEPT.strength, INTERCEPT.posture, INTERCEPT.task, INTERCEPT.doubtful].map((i) => third[i]),
    [1, 9000, POSTURES.indexOf("halted"), -1, 1],
  );
  assert.ok(
    words.every(({ words }) => [1, 2].includes(words[INTERCEPT.low]!)),
    "one formation each",
  );
});
