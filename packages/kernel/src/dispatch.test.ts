import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OUT, WORDS } from "@staffride/formats/desk";
import type { Parameters } from "@staffride/formats/parameters";
import { KIND } from "@staffride/formats/trace";
import { CHANNELS, DISPATCHES, type Channel, type DispatchKind, type Precedence } from "@staffride/formats/words";
import { receive } from "./desk.js";
import { draft } from "./dispatch.js";
import { createKernel, type Kernel } from "./kernel.js";
import { campaign, type PlanSketch, type Sketch } from "./testing/campaign.js";
import { fightOn, linesOf, runOf, stagesOf, type Stages } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";
import { smallCampaign } from "./testing/random.js";

/** An army and two divisions under it, 24 km apart. Nobody reports; nothing is left to chance. */
function net(plans: readonly PlanSketch[], more: Partial<Sketch> = {}): Sketch {
  const quiet: Partial<Parameters> = { ...NO_LUCK, situationHours: 1000 };
  return {
    board: { columns: 1, rows: 11, places: { town: 0 } },
    staffs: [{ name: "11a", side: 0, echelon: "army", at: 10 }],
    troops: ["3d", "68d"].map((name) => ({ name, side: 0 as const, at: 0, men: 1000, under: "11a" })),
    plans,
    days: 4,
    ...more,
    parameters: { ...quiet, ...more.parameters },
  };
}

function fought(sketch: Sketch, until = 4 * 1440): Kernel {
  const kernel = createKernel(campaign(sketch));
  kernel.begin(1, 0);
  fightOn(kernel, until);
  return kernel;
}

const march = { task: "halt" as const };
const order = (at: number, to: string, precedence: Precedence = "routine"): PlanSketch => ({
  by: "11a",
  at,
  to: [to],
  order: march,
  precedence,
});

const ORDERS = DISPATCHES.indexOf("order");
const SITUATION = DISPATCHES.indexOf("situation-report");
const orders = ({ trace }: Kernel): Stages[] => stagesOf(trace, ORDERS);

/** Stages of a single order drafted at ten in the morning. */
const one = (channel: Channel, more: Partial<Sketch> = {}): Stages =>
  orders(fought(net([order(600, "3d")], { channel, ...more })))[0]!;

test("DSP-1 DSP-8 an order by wire, stage by stage: four clerks encipher 15 min, the key takes 8, one clerk deciphers 60, 30 to the commander", () => {
  // 150 groups; 2.5 a minute and clerk, four clerks at an army, one at a division; the wire carries 20 a minute
  assert.deepEqual(one("wire"), {
    begun: 600,
    enciphered: 615,
    sent: 623,
    attempts: 1,
    received: 623,
    deciphered: 683,
    read: 713,
  });
});

test("DSP-5 DSP-7 by radio the key takes 13, and each relay 25 minutes and the sending again", () => {
  assert.deepEqual(one("radio"), {
    begun: 600,
    enciphered: 615,
    sent: 628,
    attempts: 1,
    received: 628,
    deciphered: 688,
    read: 718,
  });
  // 2 x (25 + 150 / 12) = 75
  assert.equal(one("radio", { relays: 2 }).received, 628 + 75);
});

test("DSP-7 a courier rides 24 km as the crow flies in five hours, found and sent off in ten minutes; he needs no key", () => {
  const ride = one("courier");
  assert.equal(ride.sent, 600); // clear text: no cipher office
  // 24 km x 1.25 at 6 km/h = 300 minutes and 10; the map's own scale is within a part in five hundred
  assert.ok(Math.abs(ride.received - (600 + 310)) <= 1, `${ride.received - 600} minutes`);
  const far = one("courier", { staffs: [{ name: "11a", side: 0, echelon: "army" }] });
  assert.equal(far.received, 600 + 1440);
});

test("DSP-7 an aircraft takes three hours and is never lost", () => {
  assert.equal(one("aircraft", { parameters: { radioLoss: 1, wireLoss: 1, courierLoss: 1 } }).received, 615 + 180);
});

test("DSP-3 a cipher office works papers one after the other as they are drafted", () => {
  const kernel = fought(net([order(600, "3d"), order(600, "68d"), order(610, "3d")]));
  assert.deepEqual(
    orders(kernel).map(({ enciphered }) => enciphered),
    [615, 630, 645],
  );
});

test("DSP-4 on the key the more urgent goes first, equals in the order in which they came", () => {
  // enciphered in no time, they meet at the key: 13 minutes each
  const plans = [
    order(600, "3d", "routine"),
    order(601, "68d", "routine"),
    order(602, "3d", "urgent"),
    order(603, "68d", "flash"),
    order(604, "3d", "urgent"),
  ];
  const kernel = fought(net(plans, { channel: "radio", parameters: { cipherGroupsPerMinute: 1e9 } }));
  assert.deepEqual(
    orders(kernel).map(({ sent }) => sent),
    [613, 665, 639, 626, 652],
  );
});

test("DSP-6 a lost dispatch is repeated after three hours, six times at most, then given up", () => {
  const kernel = fought(net([order(600, "3d")], { parameters: { wireLoss: 1 } }));
  assert.equal(orders(kernel).length, 0);
  const drafted = linesOf(kernel.trace, KIND.drafted).find((line) => line[5] === ORDERS)![2]!;
  const lost = linesOf(kernel.trace, KIND.dispatchLost).find((line) => line[2] === drafted);
  // on the key at 615; the last group out at 623; again three hours later: six sendings, told as the sixth begins
  assert.deepEqual(lost!.slice(1, 4), [615 + 5 * 188, drafted, 6]);
  assert.equal(kernel.state.dispatchUsed.includes(1), false, "no slot is held");
});

test("DSP-6 one in five lost: one in five needs a second sending", () => {
  const plans = Array.from({ length: 60 }, (_, i) => order(i * 60, i % 2 === 0 ? "3d" : "68d"));
  const sketch = net(plans, { channel: "radio", parameters: { radioLoss: 0.2, cipherGroupsPerMinute: 1e9 } });
  const kernel = createKernel(campaign(sketch));
  let sent = 0;
  let first = 0;
  for (let run = 0; run < 30; run++) {
    kernel.begin(6, run);
    fightOn(kernel, 4 * 1440, undefined, 1440);
    for (const { attempts } of orders(kernel)) {
      sent++;
      if (attempts === 1) first++;
    }
  }
  // 1,800 dispatches: standard error .0094; four of them
  assert.ok(Math.abs(first / sent - 0.8) < 0.038, `${first} of ${sent} at the first sending`);
});

test("DSP-2 staff work spreads about its median: a report of 45 minutes takes 30 or less in one case of four", () => {
  const troops = [{ name: "3d", side: 0 as const, at: 0, men: 1000, under: "11a" }];
  const parameters = { situationHours: 24, staffSpread: 0.6, cipherGroupsPerMinute: 1e9 };
  const kernel = createKernel(campaign(net([], { troops, parameters, days: 1 })));
  const delays: number[] = [];
  for (let run = 0; run < 800; run++) {
    kernel.begin(2, run);
    fightOn(kernel, 1440, undefined, 1440);
    const [{ begun, enciphered }] = stagesOf(kernel.trace, SITUATION) as [Stages];
    delays.push(enciphered - begun);
  }
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.floor(share * delays.length)]!;
  // lognormal: median 45, quartiles 45 e^(+-.6745 x .6) = 30 and 67.5; standard errors of 800 draws are below 2 and 3
  assert.ok(Math.abs(at(0.5) - 45) <= 5, `median ${at(0.5)}`);
  assert.ok(Math.abs(at(0.25) - 30) <= 5 && Math.abs(at(0.75) - 67.5) <= 10, `quartiles ${at(0.25)}, ${at(0.75)}`);
});

test("DSP-9 a post on the move reads when it has settled", () => {
  const kernel = createKernel(campaign(net([order(600, "3d")])));
  kernel.begin(1, 0);
  fightOn(kernel, 600);
  kernel.state.busyUntil[1] = 900;
  fightOn(kernel, 1440);
  assert.equal(orders(kernel)[0]!.read, 900);
  // and one that moves off while the order is on its way
  kernel.begin(1, 0);
  fightOn(kernel, 660);
  kernel.state.busyUntil[1] = 950;
  fightOn(kernel, 1440, undefined, 60);
  assert.equal(orders(kernel)[0]!.read, 950);
});

test("DSP-1 begun, enciphered, sent, received, deciphered, read: no stage comes before the one before it", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      fightOn(kernel, kernel.scenario.length, undefined, 1440);
      const lives = DISPATCHES.flatMap((_, kind) => stagesOf(kernel.trace, kind));
      assert.equal(lives.length, linesOf(kernel.trace, KIND.dispatch).length);
      for (const { begun, enciphered, sent, received, deciphered, read } of lives) {
        const inOrder = [begun, enciphered, sent, received, deciphered, read];
        assert.deepEqual(
          inOrder,
          [...inOrder].sort((a, b) => a - b),
        );
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("DSP-10 slots come back: a campaign of reports leaves none behind but those under way", () => {
  fc.assert(
    fc.property(smallCampaign, fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      kernel.begin(seed, 0);
      fightOn(kernel, kernel.scenario.length, undefined, 1440);
      const { state } = kernel;
      const used = Array.from(state.dispatchUsed).reduce((sum, one) => sum + one, 0);
      let free = 0;
      for (let d = state.dispatchFree[0]!; d >= 0; d = state.dispatchNext[d]!) free++;
      assert.equal(used + free, state.dispatchUsed.length);
    }),
    { numRuns: 20, seed: 8 },
  );
});

/** An army and a corps under it, which at ten in the morning of the second day writes one paper of a kind to the army. */
function written(kind: DispatchKind, more: Partial<Sketch> = {}): { life: Stages; kernel: Kernel; readAt: number } {
  const staffs = [
    { name: "11a", side: 0, echelon: "army", at: 10 },
    { name: "corps", side: 0, echelon: "corps", under: "11a", at: 0 },
  ] as const;
  const kernel = createKernel(campaign({ ...net([], more), staffs }));
  kernel.begin(1, 0);
  let readAt = -1;
  for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
    const { desk } = kernel;
    if (h === 0 && desk.nIn > 0) readAt = desk.now;
    desk.nOut = h === 1 && desk.now === 367 + 1440 ? 1 : 0;
    desk.outTray.fill(-1, 0, OUT);
    desk.outTray.set([DISPATCHES.indexOf(kind), 0, 1]);
    kernel.submit();
  }
  return { life: stagesOf(kernel.trace, DISPATCHES.indexOf(kind))[0]!, kernel, readAt };
}

const WRITTEN = 367 + 1440;

test("DSP-11 an appeal takes a corps' staff four hours, urgent, and half as much again at night; it is as long as an order", () => {
  // plain staff time of a corps 8 h, halved; at six in the morning it is night: 6 h
  const { life } = written("appeal", { parameters: { cipherGroupsPerMinute: 1e9 } });
  assert.equal(life.enciphered - WRITTEN, 6 * 60);
  assert.equal(life.sent - life.enciphered, Math.floor(150 / 20) + 1);
});

test("DSP-11 an inquiry, a visit's report and liaison are drafted in 45 minutes and as long as reports", () => {
  for (const kind of ["inquiry", "visit-report", "liaison"] as const) {
    const { life } = written(kind, { parameters: { cipherGroupsPerMinute: 1e9 } });
    assert.deepEqual([life.enciphered - WRITTEN, life.sent - life.enciphered], [45, 80 / 20 + 1], kind);
  }
});

test("DSP-11 an officer who visits leaves at once, is there after 36 hours and is heard, whatever the net gives or loses", () => {
  for (const channel of CHANNELS) {
    const { life } = written("visit", { channel, parameters: { radioLoss: 1, wireLoss: 1, courierLoss: 1 } });
    const arrives = WRITTEN + 36 * 60;
    assert.deepEqual(life, {
      begun: WRITTEN,
      enciphered: WRITTEN,
      sent: WRITTEN,
      attempts: 1,
      received: arrives,
      deciphered: arrives,
      read: arrives,
    });
  }
});

test("DSP-11 the trace gives a visit's channel as courier; an inquiry and a visit carry no report, the others do", () => {
  const lines = (kind: DispatchKind): [number, number] => {
    const { kernel } = written(kind, { channel: "radio" });
    const [drafted] = linesOf(kernel.trace, KIND.drafted).filter((line) => line[5] === DISPATCHES.indexOf(kind));
    return [drafted![7]!, linesOf(kernel.trace, KIND.report).filter((line) => line[2] === drafted![2]).length];
  };
  const [radio, courier] = [CHANNELS.indexOf("radio"), CHANNELS.indexOf("courier")];
  assert.deepEqual(lines("visit"), [courier, 0]);
  assert.deepEqual(lines("inquiry"), [radio, 0]);
  assert.deepEqual(lines("appeal"), [radio, 1]);
  assert.deepEqual(lines("visit-report"), [radio, 1]);
  assert.deepEqual(lines("liaison"), [radio, 1]);
});

test("DSK-3 an appeal, an inquiry, a visit and its report make the receiver think, liaison does not", () => {
  for (const kind of ["appeal", "inquiry", "visit", "visit-report"] as const) {
    const { life, readAt } = written(kind);
    // the army has decided at six in the morning
    assert.equal(readAt, Math.max(life.read, 1800 + 180), kind);
  }
  const { life, readAt } = written("liaison");
  assert.ok(readAt > life.read && (readAt - 360) % 720 === 0, `read at ${life.read}, thought of at ${readAt}`);
});

test("DSK-3 an appeal waits three hours after the last decision, an officer is heard at once", () => {
  const thinksAfter = (kind: DispatchKind): number => {
    const run = runOf(campaign(net([])));
    const { state } = run;
    state.now[0] = 420;
    state.thoughtAt[0] = 360;
    state.thinkAt[0] = 1080;
    const d = draft(run, 1, 0, DISPATCHES.indexOf(kind), 1, new Int32Array(WORDS), 0, 0, 420);
    receive(run, d);
    return state.thinkAt[0]! - 360;
  };
  assert.equal(thinksAfter("appeal"), 180);
  assert.equal(thinksAfter("visit-report"), 180);
  assert.equal(thinksAfter("visit"), 60);
  assert.equal(thinksAfter("liaison"), 720);
});
