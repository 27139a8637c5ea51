import assert from "node:assert/strict";
import { test } from "node:test";
import type { Parameters } from "@staffride/formats/parameters";
import { KIND } from "@staffride/formats/trace";
import { createKernel, type Kernel } from "./kernel.js";
import { campaign, type Sketch } from "./testing/campaign.js";
import { fightOn, linesOf } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";

/** By hop, relays, objective and minds: laid out once, for all runs. */
const kernels = new Map<string, Kernel>();

/** An army orders a division to town; farm lies 9 cells beyond it, mill 3. */
function fought(hop: number, relays = 0, number = 0, objective?: string, minds: Sketch["minds"] = { free: 1 }): Kernel {
  const key = JSON.stringify([hop, relays, objective, minds]);
  const kernel = kernels.get(key) ?? laidOut(hop, relays, objective, minds);
  kernels.set(key, kernel);
  kernel.begin(1, number);
  fightOn(kernel, 2880);
  return kernel;
}

function laidOut(
  hop: number,
  relays: number,
  objective: string | undefined,
  minds: NonNullable<Sketch["minds"]>,
): Kernel {
  const quiet: Partial<Parameters> = { ...NO_LUCK, situationHours: 1000, distortHop: hop };
  return createKernel(
    campaign({
      board: { columns: 1, rows: 16, places: { town: 5, farm: 14, mill: 8 } },
      staffs: [{ name: "11a", side: 0, echelon: "army", at: 15 }],
      troops: [{ name: "3d", side: 0, at: 0, men: 1000, under: "11a" }],
      plans: [{ by: "11a", at: 600, to: ["3d"], order: { task: "march", ...(objective ? { objective } : {}) } }],
      days: 2,
      relays,
      minds,
      parameters: quiet,
    }),
  );
}
/** Objective and hour as read; undefined if the order was read as written. */
const misread = (kernel: Kernel): readonly [number, number] | undefined => {
  const [line] = linesOf(kernel.trace, KIND.distorted);
  return line && [line[3]!, line[4]!];
};

test("DSP-12 an order misread names the next objective by march, or begins six hours later", () => {
  const read = Array.from({ length: 60 }, (_, number) => misread(fought(1, 0, number, "town")));
  const shifted = read.filter((r) => r !== undefined);
  assert.ok(shifted.length > 0 && shifted.length < 20, `${shifted.length} of 60 at a chance of .11`);
  assert.ok(shifted.every(([objective, start]) => (objective === 2) !== start > 0));
  assert.deepEqual(new Set(shifted.map(([objective]) => objective)), new Set([0, 2]));
  const late = shifted.find(([objective]) => objective === 0)!;
  assert.equal(late[1], 1073, "read at 713");
});

test("DSP-12 the more hands, the likelier, up to .11; an order without an object is only late", () => {
  const share = (hop: number, relays: number): number =>
    Array.from({ length: 300 }, (_, number) => misread(fought(hop, relays, number))).filter((r) => r !== undefined)
      .length / 300;
  const [one, three, most] = [share(0.02, 0), share(0.02, 2), share(0.02, 20)];
  // chances .02, .06, .11: standard errors .008, .014, .018; by the same lots, so each includes the one before
  assert.ok(one < three && three < most, `${one} ${three} ${most}`);
  assert.ok(Math.abs(one - 0.02) < 0.03 && Math.abs(most - 0.11) < 0.072);
});

test("DSP-12 nothing is misread where all obey as recorded, or without the chance", () => {
  for (let number = 0; number < 60; number++) {
    assert.equal(misread(fought(1, 0, number, "town", {})), undefined);
    assert.equal(misread(fought(0, 0, number, "town")), undefined);
  }
});
