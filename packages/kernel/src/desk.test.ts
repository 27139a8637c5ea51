import assert from "node:assert/strict";
import { test } from "node:test";
import { DISPATCHES, POSTURES, TASKS } from "@staffride/formats/words";
import { ORDER, OUT, REPORT, TRAY } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { createKernel, type Kernel } from "./kernel.js";
import { campaign, type PlanSketch, type Sketch, type Troops } from "./testing/campaign.js";
import { linesOf, stagesOf, type Stages } from "./testing/drive.js";
import { NO_LUCK } from "@staffride/formats/testing/parameters";

const ORDERS = DISPATCHES.indexOf("order");
const SITUATION = DISPATCHES.indexOf("situation-report");
const CONTACT = DISPATCHES.indexOf("contact-report");
const MARCHING = POSTURES.indexOf("marching");

/** An army over a corps over two divisions, and a division under the army. Handles: army 0, corps 1, divisions 2, 3, 4. */
const chain = (more: Partial<Sketch> = {}): Sketch => ({
  board: { columns: 1, rows: 20, places: { town: 0, far: 19 } },
  staffs: [
    { name: "army", side: 0, echelon: "army" },
    { name: "corps", side: 0, echelon: "corps", under: "army" },
  ],
  troops: [
    { name: "51d", side: 0, at: 0, men: 5000, under: "corps" },
    { name: "58d", side: 0, at: 1, men: 6000, under: "corps" },
    { name: "3d", side: 0, at: 2, men: 7000, under: "army" },
    ...(more.troops ?? []),
  ],
  days: 4,
  ...more,
  parameters: { ...NO_LUCK, breakBase: 0, engageK: 0, ...more.parameters },
  ...(more.troops ? { troops: [...chain().troops, ...more.troops] } : {}),
});

interface Stop {
  readonly at: number;
  readonly headquarters: number;
  /** Kinds and senders in the in-tray. */
  readonly tray: readonly { kind: number; from: number; words: readonly number[] }[];
}

/** Every stop of a run, writing what `write` puts out. */
function stops(kernel: Kernel, write: (kernel: Kernel, stop: Stop) => void = () => {}): Stop[] {
  const all: Stop[] = [];
  for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
    const { desk } = kernel;
    const tray = Array.from({ length: desk.nIn }, (_, i) => ({
      kind: desk.inTray[i * TRAY + 1]!,
      from: desk.inTray[i * TRAY + 2]!,
      words: [...desk.inTray.subarray(i * TRAY + 5, (i + 1) * TRAY)],
    }));
    const stop = { at: desk.now, headquarters: h, tray };
    all.push(stop);
    write(kernel, stop);
    kernel.submit();
  }
  return all;
}

function begun(sketch: Sketch): Kernel {
  const kernel = createKernel(campaign(sketch));
  kernel.begin(1, 0);
  return kernel;
}

/** Put an order on the desk's out-tray. */
function writeOrder({ desk }: Kernel, to: number, task: number, objective: number): void {
  const at = desk.nOut++ * OUT;
  desk.outTray.fill(-1, at, at + OUT);
  desk.outTray.set([ORDERS, to, 2], at);
  desk.outTray[at + 3 + ORDER.task] = task;
  desk.outTray[at + 3 + ORDER.objective] = objective;
  desk.outTray[at + 3 + ORDER.startAt] = 0;
}

test("DSK-3 with nothing coming in, a corps and an army look at their task every twelve hours, a theatre every day", () => {
  const staffs = (["corps", "army", "theatre"] as const).map((echelon) => ({
    name: echelon,
    side: 0 as const,
    echelon,
  }));
  const kernel = begun({ ...chain(), staffs, troops: [] });
  const times = (h: number): number[] => all.filter(({ headquarters }) => headquarters === h).map(({ at }) => at);
  const all = stops(kernel);
  assert.deepEqual(times(0), [360, 1080, 1800, 2520, 3240, 3960, 4680, 5400]);
  assert.deepEqual(times(1), [367, 1087, 1807, 2527, 3247, 3967, 4687, 5407]);
  assert.deepEqual(times(2), [374, 1814, 3254, 4694]);
});

test("DSK-1 what has been read waits on the desk, in order of reading, and is gone after the decision", () => {
  const kernel = begun(chain());
  const all = stops(kernel);
  const corps = all.filter(({ headquarters }) => headquarters === 1);
  const { state } = kernel;
  let waiting = 0;
  for (const h of [0, 1]) for (let d = state.trayFirst[h]!; d >= 0; d = state.dispatchNext[d]!) waiting++;
  const laid = all.flatMap(({ tray }) => tray).length;
  assert.equal(laid + waiting, linesOf(kernel.trace, KIND.dispatch).length, "each dispatch is laid out once");
  const senders = corps.flatMap(({ tray }) => tray.map(({ from }) => from));
  assert.deepEqual(new Set(senders), new Set([2, 3]));
});

test("DSK-5 a desk holds only what was sent to that headquarters, and the chain as it stands", () => {
  const attachments = [{ who: "3d", at: 2000, to: "corps" }];
  const kernel = begun(chain({ attachments }));
  const subordinates = new Map<string, number[]>();
  const addressed = new Map(linesOf(kernel.trace, KIND.drafted).map((line) => [line[2]!, line[4]!]));
  stops(kernel, ({ desk, trace }, { at, headquarters, tray }) => {
    for (const line of linesOf(trace, KIND.drafted)) addressed.set(line[2]!, line[4]!);
    tray.forEach((_, i) => assert.equal(addressed.get(desk.inTray[i * TRAY]!), headquarters));
    subordinates.set(`${headquarters} ${at > 2000}`, [...desk.subordinates.subarray(0, desk.nSubordinate)]);
    assert.equal(desk.superior, headquarters === 1 ? 0 : -1);
  });
  assert.deepEqual(subordinates.get("0 false"), [1, 4]);
  assert.deepEqual(subordinates.get("1 false"), [2, 3]);
  assert.deepEqual(subordinates.get("0 true"), [1]);
  assert.deepEqual(subordinates.get("1 true"), [2, 3, 4]);
  assert.deepEqual(
    linesOf(kernel.trace, KIND.attached).map((line) => line.slice(1, 5)),
    [[2000, 4, 1, 0]],
  );
});

test("DSK-3 an order is taken up at once, or an hour after the last decision; a contact three hours after it", () => {
  const to = (name: string, at: number): PlanSketch => ({ by: "army", at, to: [name], order: { task: "hold" } });
  // nothing has been decided since six: the first order is taken up when it is read, the second an hour after that
  const kernel = begun(chain({ plans: [to("corps", 720), to("corps", 730)], parameters: { situationHours: 1000 } }));
  const corps = stops(kernel).filter(({ headquarters }) => headquarters === 1);
  const reads = stagesOf(kernel.trace, ORDERS).map(({ read }) => read);
  const after = corps.filter(({ tray }) => tray.some(({ kind }) => kind === ORDERS)).map(({ at }) => at);
  assert.deepEqual(after, [reads[0]!, reads[0]! + 60]);
  // the look that had been set for an earlier hour is off: twelve hours count from the last decision
  const last = reads[0]! + 60;
  assert.deepEqual(
    corps.map(({ at }) => at).filter((at) => at > last),
    [1, 2, 3, 4, 5, 6].map((n) => last + n * 720).filter((at) => at <= 5760),
  );

  const enemy: Troops = {
    name: "enemy",
    side: 1,
    at: 19,
    men: 900,
    task: { task: "march", objective: "town", pace: "forced" },
  };
  const meeting = begun(chain({ troops: [enemy], parameters: { situationHours: 1000 } }));
  const thinks = stops(meeting).filter(({ headquarters }) => headquarters === 0);
  const first = thinks.findIndex(({ tray }) => tray.some(({ kind }) => kind === CONTACT));
  assert.ok(first > 0);
  const second = thinks.slice(first + 1).find(({ tray }) => tray.some(({ kind }) => kind === CONTACT));
  assert.ok(second !== undefined && second.at - thinks[first]!.at >= 180);
});

test("DSK-3 daily situation reports make nobody think sooner", () => {
  const kernel = begun(chain());
  const corps = stops(kernel).filter(({ headquarters }) => headquarters === 1);
  assert.ok(corps.some(({ tray }) => tray.some(({ kind }) => kind === SITUATION)));
  corps.slice(1).forEach(({ at }, i) => assert.equal(at - corps[i]!.at, 720));
});

test("DSK-4 an order takes the staff of a corps 18 hours and of an army 36; half when urgent, half as much again at night", () => {
  const takes = (h: number, precedence: number, atNight: boolean): number => {
    const firstThinkMinutes = atNight ? 60 : 600;
    const hours = { staffCorps: 18, staffArmy: 36 };
    const kernel = begun(
      chain({ parameters: { ...hours, situationHours: 1000, firstThinkMinutes, cipherGroupsPerMinute: 1e9 } }),
    );
    let wrote = -1;
    stops(kernel, (k, stop) => {
      if (stop.headquarters !== h || wrote >= 0) return;
      wrote = stop.at;
      writeOrder(k, h === 1 ? 2 : 4, TASKS.indexOf("march"), 1);
      k.desk.outTray[2] = precedence;
    });
    const [{ enciphered }] = stagesOf(kernel.trace, ORDERS) as [Stages];
    return enciphered - wrote;
  };
  assert.equal(takes(1, 2, false), 18 * 60);
  assert.equal(takes(0, 2, false), 36 * 60);
  assert.equal(takes(1, 1, false), 9 * 60);
  assert.equal(takes(1, 2, true), 27 * 60);
});

test("DSK-2 an order in force is told by the trace and carried out by the formation", () => {
  const kernel = begun(chain({ parameters: { situationHours: 1000 } }));
  let written = false;
  stops(kernel, (k, stop) => {
    if (stop.headquarters !== 1 || written) return;
    written = true;
    writeOrder(k, 2, TASKS.indexOf("march"), 1);
  });
  const tasks = linesOf(kernel.trace, KIND.task).filter(([, at]) => at! > 0);
  assert.deepEqual(
    tasks.map((line) => line.slice(2, 6)),
    [[2, TASKS.indexOf("march"), 1, 1]],
  );
  assert.equal(kernel.state.posture[0] === 1 || kernel.state.cell[0]! > 0, true);
});

test("DSK-2 the same order again does not start a march anew: no place on the way is passed twice", () => {
  const board = { columns: 1, rows: 20, places: { town: 0, far: 19, inn: 4 } };
  const plans: PlanSketch[] = [600, 1440 + 600].map((at) => ({
    by: "army",
    at,
    to: ["3d"],
    order: { task: "march", objective: "far", via: ["inn"] },
  }));
  const kernel = begun(chain({ board, plans }));
  stops(kernel);
  const tasks = linesOf(kernel.trace, KIND.task).filter((line) => line[2] === 4 && line[1]! > 0);
  assert.equal(tasks.length, 2);
  const passed = linesOf(kernel.trace, KIND.via);
  assert.equal(passed.length, 1);
  assert.ok(passed[0]![1]! < tasks[1]![1]!);
});

test("DSK-2 the same order, now due at once, sets off who was told to wait", () => {
  const kernel = begun(chain());
  const { state } = kernel;
  const write = (k: Kernel, startAt: number): void => {
    writeOrder(k, 4, TASKS.indexOf("march"), 1);
    k.desk.outTray[3 + ORDER.pace] = 0;
    k.desk.outTray[3 + ORDER.startAt] = startAt;
  };
  stops(kernel, (k, { at, headquarters }) => {
    if (headquarters !== 0) return;
    if (at === 360) write(k, 4000);
    if (at === 1080) write(k, 0);
  });
  const [first, second] = linesOf(kernel.trace, KIND.task).filter((line) => line[2] === 4 && line[1]! > 0);
  assert.ok(first![1]! < second![1]! && second![1]! < 4000);
  const sets = linesOf(kernel.trace, KIND.posture).find((line) => line[2] === 2 && line[3] === MARCHING);
  assert.equal(sets![1], second![1]);
  assert.ok(state.cell[2]! > 2);
});

test("DSK-2 the order of day one said again changes nothing: nobody arrives twice", () => {
  const board = { columns: 1, rows: 20, places: { town: 0, far: 19, inn: 4 } };
  const task = { task: "march" as const, objective: "inn" };
  const plans: PlanSketch[] = [{ by: "army", at: 1440, to: ["3d"], order: task }];
  const troops: Troops[] = [{ name: "3d", side: 0, at: 2, men: 7000, under: "army", task }];
  const kernel = begun({ ...chain({ board, plans }), troops });
  stops(kernel);
  const [arrived, ...again] = linesOf(kernel.trace, KIND.arrived);
  assert.ok(arrived![1]! < linesOf(kernel.trace, KIND.task).at(-1)![1]!);
  assert.deepEqual(again, []);
});

test("DSK-6 an order overtaken by a later one of the same sender is filed", () => {
  // the later order goes urgent and passes the earlier on the key
  const overtaking: PlanSketch[] = [
    { by: "army", at: 600, to: ["3d"], order: { task: "march", objective: "far" } },
    { by: "army", at: 602, to: ["3d"], order: { task: "hold", objective: "town" }, precedence: "flash" },
  ];
  const blocker: PlanSketch = { by: "army", at: 599, to: ["51d"], order: { task: "hold" } };
  const parameters = { cipherGroupsPerMinute: 1e9, situationHours: 1000 };
  const filed = begun(chain({ plans: [blocker, ...overtaking], parameters, channel: "radio" }));
  stops(filed);
  assert.equal(filed.state.task[4], TASKS.indexOf("hold"));
  assert.equal(linesOf(filed.trace, KIND.task).filter((line) => line[2] === 4 && line[1]! > 0).length, 1);
});

test("DSK-1 a headquarters on the move thinks when it has settled", () => {
  const kernel = begun(chain());
  kernel.advance(300);
  kernel.state.busyUntil[1] = 500;
  const corps = stops(kernel).filter(({ headquarters }) => headquarters === 1);
  assert.equal(corps[0]!.at, 500);
});

test("DSK-4 the trace tells each decision: what was read, how many orders and reports went out", () => {
  const kernel = begun(chain({ parameters: { situationHours: 1000 } }));
  stops(kernel, (k, stop) => {
    if (stop.at !== 360) return;
    writeOrder(k, 1, TASKS.indexOf("hold"), 0);
    writeOrder(k, 4, TASKS.indexOf("hold"), 0);
  });
  assert.deepEqual(linesOf(kernel.trace, KIND.decision)[0]!.slice(1, 6), [360, 0, 0, 2, 0]);
});

test("DSK-5 words keep their columns from desk to desk", () => {
  const kernel = begun(chain());
  const seen: number[][] = [];
  stops(kernel, (_, { headquarters, tray }) => {
    if (headquarters === 1) seen.push(...tray.filter(({ from }) => from === 2).map(({ words }) => [...words]));
  });
  assert.equal(seen[0]![REPORT.formation], 0);
  assert.equal(seen[0]![REPORT.cell], 0);
  assert.equal(seen[0]![REPORT.strength], 5000);
  assert.equal(seen[0]![REPORT.headquarters], 2);
});

test("DSK-7 the war diary goes into the trace as it was written, and to no other desk", () => {
  const kernel = begun(chain({ parameters: { situationHours: 1000 } }));
  const entry = [KIND.regard, 1, 2, 150, 800, 40, 300];
  stops(kernel, ({ desk }, { at, headquarters }) => {
    assert.equal(desk.nDiary, 0);
    if (headquarters === 1 && at < 720) {
      desk.diary.set(entry);
      desk.nDiary = 1;
    }
  });
  const lines = linesOf(kernel.trace, KIND.regard);
  assert.deepEqual(lines, [[KIND.regard, 367, ...entry.slice(1)]]);
});
