import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KIND, LINE } from "@staffride/formats/trace";
import { createKernel, type Kernel } from "./kernel.js";
import { campaign, type Sketch, type Troops } from "./testing/campaign.js";
import { linesFrom, linesOf } from "./testing/drive.js";
import { writeAtRandom } from "./testing/clerk.js";
import { smallCampaign } from "./testing/random.js";

/** Fight to the end, writing orders at random. After each decision `between` may do what it likes. */
function fight(kernel: Kernel, seed: number, between: () => void = () => {}): void {
  for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
    writeAtRandom(kernel.desk, seed);
    kernel.submit();
    between();
  }
}

const traceOf = ({ trace }: Kernel): number[] => [...trace.lines.subarray(0, trace.n * LINE)];

test("TIM-5 a run saved and reloaded after every decision, with another fought in between, gives the same trace", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 3);
      fight(kernel, seed);
      const straight = traceOf(kernel);

      const lines: number[] = [];
      kernel.begin(seed, 3);
      fight(kernel, seed, () => {
        lines.push(...traceOf(kernel));
        const saved = kernel.save();
        kernel.begin(seed + 1, 7);
        kernel.advance(600);
        kernel.load(saved);
        kernel.trace.n = 0;
      });
      lines.push(...traceOf(kernel));
      assert.deepEqual(lines, straight);
    }),
    { numRuns: 15, seed: 20 },
  );
});

test("TIM-5 two kernels of the same campaign, seed and run write the same trace; another run, another seed another", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer({ min: 0, max: 1e9 }), (sketch, seed) => {
      const trace = (s: number, run: number): number[] => {
        const kernel = createKernel(campaign({ ...sketch, channel: "wire" }));
        kernel.begin(s, run);
        fight(kernel, 1);
        return traceOf(kernel);
      };
      const once = trace(seed, 0);
      assert.deepEqual(trace(seed, 0), once);
      assert.notDeepEqual(trace(seed, 1), once);
      assert.notDeepEqual(trace(seed + 1, 0), once);
    }),
    { numRuns: 15, seed: 21 },
  );
});

test("TIM-5 where a run is stopped on the way changes nothing", () => {
  fc.assert(
    fc.property(smallCampaign, fc.array(fc.integer({ min: 0, max: 4320 }), { maxLength: 8 }), (sketch, stops) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(5, 0);
      fight(kernel, 5);
      const straight = traceOf(kernel);
      kernel.begin(5, 0);
      for (const stop of stops.sort((a, b) => a - b)) {
        for (let h = kernel.advance(stop); h >= 0; h = kernel.advance(stop)) {
          writeAtRandom(kernel.desk, 5);
          kernel.submit();
        }
      }
      fight(kernel, 5);
      assert.deepEqual(traceOf(kernel), straight);
    }),
    { numRuns: 15, seed: 22 },
  );
});

test("TIM-4 fights begin at full hours, musters are held at midnight, losses are told every sixth hour", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      fight(kernel, seed);
      for (const [kind, at] of linesFrom(kernel.trace)) {
        if (kind === KIND.engagementBegan) assert.equal(at! % 60, 0);
        if (kind === KIND.muster) assert.equal(at! % 1440, 0);
        if (kind === KIND.losses) assert.equal(at! % 360, 0);
      }
      const musters = linesOf(kernel.trace, KIND.muster).filter(([, at]) => at === 1440);
      const gone = linesOf(kernel.trace, KIND.surrendered).filter(([, at]) => at! <= 1440);
      assert.equal(musters.length + gone.length, sketch.troops.length);
    }),
    { numRuns: 20, seed: 23 },
  );
});

test("TIM-1 nothing happens after the end of the campaign", () => {
  const kernel = createKernel(campaign({ board: { columns: 1, rows: 2 }, troops: [], days: 1 }));
  kernel.begin(1, 0);
  assert.equal(kernel.advance(99999), -1);
  assert.equal(kernel.state.now[0], 1440);
});

test("CON-1 sixty-five formations are more than a campaign may have, and that is said at once", () => {
  const troops = Array.from({ length: 65 }, (_, i): Troops => ({ name: `f${i}`, side: 0, at: 0, men: 10 }));
  assert.throws(
    () => createKernel(campaign({ board: { columns: 1, rows: 1 }, troops })),
    /at most 64 formations, got 65/,
  );
});

/**
 * Mean over runs of what a measure makes of each, with two campaigns sharing their luck. 200 runs of each; the seeds
 * are fixed, so the answer is too.
 */
function compare(one: Sketch, other: Sketch, measure: (kernel: Kernel) => number): { one: number; other: number } {
  const [a, b] = [createKernel(campaign(one)), createKernel(campaign(other))];
  const mean = (kernel: Kernel): number => {
    let sum = 0;
    for (let run = 0; run < 200; run++) {
      kernel.begin(43, run);
      fight(kernel, 0);
      sum += measure(kernel);
    }
    return sum / 200;
  };
  return { one: mean(a), other: mean(b) };
}

/** An assault of three days on a town, with the shipped luck and hazards. */
const assault = (attacker: Partial<Troops>, defender: Partial<Troops> = {}, more: Partial<Sketch> = {}): Sketch => ({
  board: { columns: 3, rows: 8, places: { base: 23, town: 12 } },
  troops: [
    { name: "attacker", side: 0, at: 9, men: 8000, task: { task: "attack", objective: "town" }, ...attacker },
    { name: "defender", side: 1, at: 12, men: 8000, works: "hasty", base: "base", ...defender },
  ],
  days: 3,
  ...more,
});
const left =
  (f: number) =>
  ({ state }: Kernel): number =>
    state.fit[f]!;
const lost =
  (f: number) =>
  ({ state }: Kernel): number =>
    state.initial[f]! - state.fit[f]!;
const town = ({ state }: Kernel): number => (state.control[1] === 0 ? 1 : 0);

test("ENG-5 BRK-1 to double the attacker takes the town more often and never saves defenders on average", () => {
  const falls = compare(assault({}), assault({ men: 16000 }), town);
  assert.ok(falls.other > falls.one, `the town falls in ${falls.one} and ${falls.other} of the runs`);
  const survivors = compare(assault({}), assault({ men: 16000 }), left(1));
  assert.ok(survivors.other < survivors.one, `${survivors.one} and ${survivors.other} defenders left`);
});

test("ENG-2 a better attacker takes the town more often", () => {
  const falls = compare(assault({ quality: 0.7 }), assault({ quality: 1.4 }), town);
  assert.ok(falls.other > falls.one, `${falls.one} and ${falls.other}`);
});

test("ENG-6 works save the defender men and cost the attacker more", () => {
  const defender = compare(assault({}, { works: "none" }), assault({}, { works: "fortified" }), town);
  assert.ok(defender.other <= defender.one, `${defender.one} and ${defender.other}`);
  const attackers = compare(assault({}, { works: "none" }), assault({}, { works: "fortified" }), lost(0));
  assert.ok(attackers.other > attackers.one, `${attackers.one} and ${attackers.other} attackers lost`);
});

test("BRK-1 who is told to hold stands longer than who is told to halt", () => {
  const fellBack = ({ state }: Kernel): number => (state.cell[1] === 12 ? 0 : 1);
  const broke = compare(
    assault({ men: 16000 }, { task: { task: "hold", objective: "town" } }),
    assault({ men: 16000 }, { task: { task: "halt" } }),
    fellBack,
  );
  assert.ok(broke.other > broke.one, `${broke.one} and ${broke.other} fell back`);
});

test("CRS-2 DSP-6 more boats bring a division over sooner, a worse wire brings its order later", () => {
  const ferry = (menPerHour: number, wireLoss = 0): Sketch => ({
    board: {
      columns: 2,
      rows: 2,
      places: { far: 3 },
      rivers: [{ west: 0, crossings: [{ name: "ferry", row: 0, menPerHour }] }],
    },
    staffs: [{ name: "army", side: 0 }],
    troops: [{ name: "3d", side: 0, at: 0, men: 6000, under: "army" }],
    plans: [{ by: "army", at: 300, to: ["3d"], order: { task: "march", objective: "far" } }],
    parameters: { wireLoss },
    days: 4,
  });
  const quiet = (kernel: Kernel): void => {
    for (let h = kernel.advance(); h >= 0; h = kernel.advance()) kernel.submit();
  };
  const arrival = (sketch: Sketch, line: number): number => {
    const kernel = createKernel(campaign(sketch));
    let sum = 0;
    for (let run = 0; run < 60; run++) {
      kernel.begin(2, run);
      quiet(kernel);
      const { lines, n } = kernel.trace;
      let at = 0;
      for (let i = 0; i < n; i++) if (lines[i * LINE] === line) at = lines[i * LINE + 1]!;
      sum += at;
    }
    return sum / 60;
  };
  const [ARRIVED, TASK] = [32, 3];
  assert.ok(arrival(ferry(1500), ARRIVED!) < arrival(ferry(500), ARRIVED!));
  assert.ok(arrival(ferry(1500, 0), TASK!) < arrival(ferry(1500, 0.4), TASK!));
});
