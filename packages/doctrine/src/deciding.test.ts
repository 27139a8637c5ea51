/** Decision points as headquarters meet them: rules RES-1 to RES-5 of docs/models/deciding.md; and no news but by paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ORDER } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { PROMISES } from "@staffride/formats/words";
import type { DecisionSketch, MindsSketch } from "./testing/minds.js";
import { openOffice, type Incoming, type Office, type OfficeSketch, type Outgoing } from "./testing/office.js";

const points = Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const);

/** A theatre over an army of two corps, each with a division. */
function open(
  decisions: readonly DecisionSketch[],
  more: Partial<OfficeSketch> = {},
  minds: Partial<MindsSketch> = {},
): Office {
  return openOffice({
    points,
    places: { changde: 0, linli: 3, gongan: 10 },
    staff: [
      { name: "supreme", echelon: "supreme" },
      { name: "theatre", under: "supreme", echelon: "theatre" },
      { name: "army", under: "theatre" },
      { name: "3d", under: "army", at: 2, leads: true },
      { name: "13d", under: "army", at: 4, leads: true },
    ],
    plans: {
      return: { to: ["army"], task: "hold", objective: "changde" },
      stay: { to: ["army"], task: "halt" },
      back: { task: "withdraw", objective: "gongan" },
      forward: { task: "attack", objective: "changde" },
    },
    minds: { commanders: { theatre: {}, army: {}, supreme: {} }, decisions, ...minds },
    ...more,
  });
}
/** Options resolved on in the last sitting: decision, option. */
const resolved = (office: Office): number[][] => office.diary(KIND.resolved).map(([, d, o]) => [d!, o!]);
const thinks = (office: Office, name: string, now: number, ...papers: Incoming[]): number[][] => {
  office.think(name, now, ...papers);
  return resolved(office);
};
const orders = (papers: readonly Outgoing[]): string[] =>
  papers.filter(({ kind }) => kind === "order").map((p) => `${p.to} ${p.task} ${p.objective}`);
const shift = { course: "shift-boundary" as const };
const idle = { course: "shade" as const };
const point = (headquarters: string, more: Partial<DecisionSketch> = {}): DecisionSketch => ({
  headquarters,
  options: [shift, idle],
  ...more,
});
const where = (at: number, happened: number): Incoming => ({ from: "army", situation: true, at, men: 9000, happened });

test("RES-1 a point is open in its window, to its own headquarters, until it is resolved", () => {
  const office = open([point("army", { from: 100, to: 200 })]);
  assert.deepEqual(thinks(office, "army", 99), []);
  assert.deepEqual(thinks(office, "theatre", 150), []);
  assert.deepEqual(thinks(office, "army", 100), [[0, 0]]);
  assert.deepEqual(thinks(office, "army", 150), []);
  assert.deepEqual(thinks(open([point("army", { from: 100, to: 200 })]), "army", 200), [[0, 0]]);
  assert.deepEqual(thinks(open([point("army", { from: 100, to: 200 })]), "army", 201), []);
});

test("RES-1 of what must come before it one is enough, resolved in the way it says, at an earlier sitting", () => {
  const after = [[0, 1], [1]] as const;
  const both = [point("army"), point("army", { from: 500 }), point("army", { after })];
  const office = open(both);
  assert.deepEqual(thinks(office, "army", 100), [[0, 0]], "the first was resolved otherwise");
  assert.deepEqual(thinks(office, "army", 500), [[1, 0]]);
  assert.deepEqual(thinks(office, "army", 600), [[2, 0]]);
  const other = open([point("army", { fixed: 1 }), point("army", { from: 500 }), point("army", { after })]);
  assert.deepEqual(thinks(other, "army", 100), [[0, 1]], "what hangs on it waits for another sitting");
  assert.deepEqual(thinks(other, "army", 101), [[2, 0]]);
});

test("RES-2 a point about a defiance waits until somebody is known to be astray", () => {
  const office = open([point("theatre", { on: "defiance" })]);
  assert.deepEqual(thinks(office, "theatre", 100, where(2, 90)), []);
  assert.deepEqual(thinks(office, "theatre", 200, where(3, 190)), []);
  assert.deepEqual(thinks(office, "theatre", 300, where(5, 290)), [[0, 0]], "thirty km from where he was");
});

test("RES-2 an appeal and a visitor's report are dealt with once, at the first open point they fit", () => {
  for (const [on, kind] of [
    ["appeal", "appeal"],
    ["visit", "visit-report"],
  ] as const) {
    const paper = (now: number): Incoming => ({ from: "army", kind, unfit: 200, demand: 1, at: 2, happened: now });
    const office = open([point("theatre", { on }), point("theatre", { on })]);
    assert.deepEqual(thinks(office, "theatre", 100), []);
    assert.deepEqual(thinks(office, "theatre", 200, paper(190)), [[0, 0]]);
    assert.deepEqual(thinks(office, "theatre", 300), []);
    assert.deepEqual(thinks(office, "theatre", 400, paper(390)), [[1, 0]]);
  }
});

test("RES-2 an answer to a question is no appeal; a visitor before one is an occasion", () => {
  const office = open([point("theatre", { on: "appeal" }), point("army", { on: "visit" })]);
  assert.deepEqual(thinks(office, "theatre", 200, { from: "army", kind: "appeal", unfit: 200, at: 2 }), []);
  assert.deepEqual(thinks(office, "army", 100), []);
  assert.deepEqual(thinks(office, "army", 200, { from: "theatre", kind: "visit" }), [[1, 0]]);
});

test("RES-2 a point about an order takes those it names, at the first reading or on looking again", () => {
  const about = {
    on: "order" as const,
    orders: ["return"],
    options: [
      { course: "hold" as const, answers: ["delay" as const] },
      { course: "halt" as const, answers: ["obey" as const] },
    ],
  };
  const lot: OfficeSketch["lot"] = (_, lots, draw) => (lots === "taste" && draw === 1 ? 0.9999999999 : 0.5);
  const office = open(
    [point("army", about), point("army", { ...about, again: true })],
    { lot },
    { commanders: { army: { traits: { reluctance: 3 } } } },
  );
  const order = (plan: string): Incoming => ({
    from: "theatre",
    order: { task: "attack", objective: "changde", plan: office.plan(plan) },
  });
  assert.deepEqual(thinks(office, "army", 100, order("stay")), []);
  assert.deepEqual(
    thinks(office, "army", 200, {
      from: "theatre",
      order: { task: "march", objective: "linli", plan: office.plan("return") },
    }),
    [[0, 0]],
  );
  assert.deepEqual(thinks(office, "army", 200 + 1440), [[1, 0]]);
  const later = open(
    [point("army", { ...about, again: true })],
    { lot },
    { commanders: { army: { traits: { reluctance: 3 } } } },
  );
  const told: Incoming = { from: "theatre", order: { task: "march", objective: "linli", plan: later.plan("return") } };
  assert.deepEqual(thinks(later, "army", 200, told), [], "not at the first reading");
  assert.deepEqual(thinks(later, "army", 200 + 1440), [[0, 0]]);
  const once = open(
    [point("army", { ...about, from: 500 })],
    { lot },
    { commanders: { army: { traits: { reluctance: 3 } } } },
  );
  assert.deepEqual(thinks(once, "army", 100, told), []);
  assert.deepEqual(thinks(once, "army", 100 + 1440), [], "nor the other when looked at again");
  assert.equal(once.diary(KIND.answered).length, 1);
});

test("RES-3 RES-4 the greatest worth is resolved on; one that waits has inertia, and leaves the point open", () => {
  const waiting = open([point("army", { options: [{ ...idle, waits: true }, { course: "shift-boundary" }] })], {}, {});
  // 0 + 1.5 against 3
  assert.deepEqual(thinks(waiting, "army", 100), [[0, 1]]);
  const longer = openOffice(
    {
      points,
      places: {},
      staff: [
        { name: "army", at: 0 },
        { name: "3d", under: "army", at: 0, leads: true },
      ],
      minds: { commanders: { army: {} }, decisions: [point("army", { options: [{ ...idle, waits: true }, shift] })] },
    },
    { mindInertia: 3.5 },
  );
  assert.deepEqual(thinks(longer, "army", 100), [[0, 0]]);
  const [weighed] = longer.diary(KIND.weighed);
  assert.equal(weighed![4], 350 + Math.floor(150 * 0.366513 + 0.5));
  assert.deepEqual(thinks(longer, "army", 200), [], "noted once");
  assert.equal(longer.diary(KIND.weighed).length, 0, "and so is what was weighed");
  assert.equal(longer.doctrine.books.chosen[0], -1);
});

test("RES-4 an intervention fixes the option and nothing else: the same lots are drawn, the same values weighed", () => {
  const fight = (fixed: number): [string[], number[][], number[][]] => {
    const drawn: string[] = [];
    const office = open([point("army", { fixed }), point("army")], {
      lot: (who, lot, draw, at) => (drawn.push(`${who} ${lot} ${draw} ${at}`), 0.3 + 0.01 * (draw % 40)),
    });
    const out = thinks(office, "army", 100);
    return [drawn, office.diary(KIND.weighed), out];
  };
  const [free, fixed] = [fight(-1), fight(1)];
  assert.deepEqual(fixed[0], free[0]);
  assert.deepEqual(fixed[1], free[1]);
  assert.deepEqual(
    [free[2], fixed[2]],
    [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
  );
});

test("RES-4 an intervention at an order holds against his nature, and picks among options with the same answer", () => {
  const answers = ["obey" as const];
  const about = (fixed: number): DecisionSketch =>
    point("army", {
      on: "order",
      fixed,
      options: [
        { course: "hold", plan: "back", answers },
        { course: "hold", plan: "forward", answers },
        { course: "halt", answers: ["delay"] },
      ],
    });
  const task = (fixed: number): (string | undefined)[] => {
    const office = open([about(fixed)], {}, { commanders: { army: { traits: { deference: 9 } } } });
    const out = office.think("army", 100, { from: "theatre", order: { task: "hold", objective: "linli" } });
    return [...new Set(out.filter(({ kind }) => kind === "order").map((p) => p.task))];
  };
  assert.deepEqual(task(0), ["withdraw"]);
  assert.deepEqual(task(1), ["attack"]);
  assert.deepEqual(task(2), []);
});

test("RES-5 an order goes to its addressees with its promise and how often he was pressed; a scheme of one's own is disposed of", () => {
  const again = {
    options: [{ course: "insist" as const, plan: "return", promise: "guns" as const }, { ...idle }],
    fixed: 0,
  };
  const office = open([
    point("theatre", again),
    point("theatre", { ...again, from: 200 }),
    point("army", { fixed: 0, options: [{ course: "hold", plan: "back" }, idle] }),
  ]);
  const [first] = office.think("theatre", 100);
  assert.deepEqual([first!.to, first!.task, first!.objective, first!.precedence], ["army", "hold", "changde", "flash"]);
  assert.deepEqual([first!.words[ORDER.insistence], first!.words[ORDER.promise]], [0, PROMISES.indexOf("guns")]);
  const [second] = office.think("theatre", 200);
  assert.equal(second!.words[ORDER.insistence], 1);
  assert.deepEqual(office.diary(KIND.plan), [[office.plan("return"), office.handle("theatre"), -1, -1, -1, -1]]);
  assert.deepEqual(orders(office.think("army", 300)), ["3d withdraw gongan", "13d withdraw gongan"]);
});

test("RES-5 what is said again goes flash and owns to it, whoever said it first; another order begins anew", () => {
  const says = (plan: string, from: number): Partial<DecisionSketch> => ({
    fixed: 0,
    from,
    options: [{ course: "concede", plan }, idle],
  });
  const plans = {
    go: { to: ["army"], task: "withdraw", objective: "gongan" },
    back: { to: ["army"], task: "withdraw", objective: "changde" },
  } as const;
  const office = open(
    [point("theatre", says("go", 0)), point("theatre", says("go", 200)), point("theatre", says("back", 300))],
    { plans },
  );
  const sent = [100, 200, 300].map((now) => office.think("theatre", now).find(({ kind }) => kind === "order")!);
  assert.deepEqual(
    sent.map((p) => `${p.precedence} ${p.words[ORDER.insistence]}`),
    ["urgent 0", "flash 1", "urgent 0"],
  );
});

test("RES-5 what stops an army goes flash, leave to go urgent, and urgent what is said to a formation", () => {
  const precedence = (plan: string, plans: OfficeSketch["plans"]): string => {
    const office = open([point("theatre", { options: [{ course: "concede", plan }, idle], fixed: 0 })], {
      plans: plans!,
    });
    return office
      .think("theatre", 100)
      .filter(({ kind }) => kind === "order")
      .map((p) => `${p.to} ${p.precedence}`)
      .join();
  };
  assert.equal(precedence("a", { a: { to: ["army"], task: "halt" } }), "army flash");
  assert.equal(precedence("a", { a: { to: ["army"], task: "withdraw", objective: "gongan" } }), "army urgent");
  assert.equal(precedence("a", { a: { to: ["3d"], task: "halt" } }), "3d urgent");
});

test("RES-4 of two ways to wait each is acted on once when it is taken", () => {
  let taken = 0;
  const waiting = { waits: true, course: "shift-boundary" as const };
  const office = open(
    [
      point("theatre", {
        options: [
          { ...waiting, plan: "stay" },
          { ...waiting, plan: "return" },
        ],
      }),
    ],
    { lot: (_, lot, draw) => (lot === "taste" && draw === 8 + taken ? 0.9999999999 : 0.5) },
  );
  const says = (now: number): string[] => orders(office.think("theatre", now));
  assert.deepEqual(says(100), ["army halt "]);
  assert.deepEqual(says(200), []);
  taken = 1;
  assert.deepEqual(says(300), ["army hold changde"]);
  assert.deepEqual(says(400), []);
});

test("RES-5 asking and inspecting are a question and an officer; releasing lets him go where he likes", () => {
  const does = (course: "ask" | "inspect" | "release"): Outgoing[] =>
    open([point("theatre", { fixed: 0, options: [{ course }, idle] })]).think("theatre", 100);
  const letters = (papers: readonly Outgoing[]): string[] =>
    papers.map(({ kind, to }) => `${kind} ${to}`).filter((p) => p.endsWith("army"));
  assert.deepEqual(letters(does("ask")), ["inquiry army"]);
  assert.deepEqual(letters(does("inspect")), ["visit army"]);
  const office = open([
    point("theatre", { fixed: 0, options: [{ course: "release" }, idle] }),
    point("theatre", { on: "defiance" }),
  ]);
  thinks(office, "theatre", 100, where(2, 90));
  assert.deepEqual(thinks(office, "theatre", 300, where(9, 290)), []);
});
