import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import type { TraceLine } from "@staffride/formats/trace";
import { ECHELONS } from "@staffride/formats/words";
import { toy } from "../testing/toy.js";
import { chronicle } from "./chronicle.js";

/** The toy with a war zone for an army, and the corps under it. */
const theatre = {
  ...toy,
  command: {
    ...toy.command,
    echelon: Uint8Array.from(toy.command.echelon, (echelon, h) => (h === 0 ? ECHELONS.indexOf("war-zone") : echelon)),
    parent: Int16Array.of(-1, 0, 0, 1, 1),
  },
} as Scenario;
const texts = (lines: readonly TraceLine[], language: "en" | "zh" = "en") =>
  chronicle(theatre, lines, { language }).flatMap(({ entries }) => entries.map(({ text }) => text));

const drafted = (at: number, dispatch: number, from: string, to: string, content: string): TraceLine => ({
  ...{ at, kind: "drafted", dispatch, from, to, content, precedence: "urgent", channel: "radio" },
});
const answered = (at: number, answer: string, dispatch = 1): TraceLine => ({
  ...{ at, kind: "answered", headquarters: "bc", from: "ra", dispatch, answer, gap: 150, revisits: 0 },
});
const order = (at: number, dispatch: number): TraceLine[] => [
  drafted(at, dispatch, "ra", "bc", "order"),
  { at, kind: "order", dispatch, task: "hold", objective: "eastend", pace: 0, start: 0 },
];
const intents = (at: number, headquarters: string, enemy: string, ...shares: number[]): TraceLine => ({
  ...{ at, kind: "intents", headquarters, enemy },
  ...{ intent0: shares[0]!, intent1: shares[1]!, intent2: shares[2]!, intent3: shares[3] ?? 0 },
});

test("an order not obeyed is told, once a day while nothing changes, and when it is obeyed at last", () => {
  const lines = [
    ...order(10, 1),
    answered(100, "delay"),
    answered(200, "delay"),
    answered(300, "refuse"),
    ...order(400, 2),
    answered(500, "refuse", 2),
    answered(600, "obey", 2),
  ];
  assert.deepEqual(texts(lines), [
    "Blue Corps puts off the order of Red Army to hold Eastend",
    "Blue Corps does not obey the order of Red Army to hold Eastend",
    "Blue Corps at last obeys the order of Red Army to hold Eastend",
  ]);
  assert.deepEqual(texts(lines, "zh"), [
    "蓝方军部对红军司令部之命令“固守东关”缓不遵行",
    "蓝方军部对红军司令部之命令“固守东关”拒不遵行",
    "蓝方军部对红军司令部之命令“固守东关”终予遵行",
  ]);
  assert.deepEqual(texts([...order(10, 1), answered(100, "obey")]), []);
});

test("a decision point resolved is told with the option; waiting on, not again", () => {
  const resolved = (at: number, option: string, fixed = 0): TraceLine => ({
    ...{ at, kind: "resolved", headquarters: "bc", decision: "D1", option, course: "hold", fixed },
  });
  const lines = [resolved(10, "stay"), resolved(20, "stay"), resolved(1500, "stay"), resolved(1600, "go", 1)];
  assert.deepEqual(texts(lines), [
    "Blue Corps resolves: stay at Westend (D1, Stay or go)",
    "Blue Corps resolves: go home (D1, Stay or go); fixed by an intervention",
  ]);
  assert.deepEqual(texts(lines, "zh"), ["蓝方军部决心：留驻西关（去留）", "蓝方军部决心：北归（去留），系干预所定"]);
  const plan: TraceLine = { at: 10, kind: "plan", plan: "p1", headquarters: "bc" };
  assert.equal(texts([resolved(10, "go"), plan]).length, 1);
  assert.deepEqual(texts([plan, resolved(10, "go")]).length, 2);
  assert.equal(texts([resolved(10, "go"), { ...plan, headquarters: "ra" }]).length, 2);
  const own: TraceLine = { at: 5, kind: "resolved", headquarters: "bc", option: "1", course: "withdraw", fixed: 0 };
  assert.deepEqual(texts([own]), []);
});

test("a new likeliest intent is told from war zone upward, all enemies read alike that day together", () => {
  const lines = [
    intents(10, "ra", "b1", 500, 300, 200),
    intents(10, "ra", "b2", 500, 300, 200),
    intents(10, "bc", "r1", 500, 300, 200),
    intents(100, "ra", "b1", 400, 420, 180),
    intents(200, "ra", "b2", 400, 410, 190),
    intents(210, "bc", "r1", 100, 700, 200),
    intents(220, "ra", "b1", 300, 500, 200),
  ];
  assert.deepEqual(texts(lines), ["Red Army reads Blue 1st Division and Blue 2nd Division anew; likeliest: a trap"]);
  assert.deepEqual(texts(lines, "zh"), ["红军司令部对蓝方第一师、蓝方第二师之判断改为：诱敌"]);
});

test("of five intents the fifth is what the trace's four leave", () => {
  const five = {
    ...theatre,
    names: {
      ...theatre.names,
      intents: [...theatre.names.intents, { id: "d", names: { en: "d" } }, { id: "e", names: { en: "relief" } }],
    },
  };
  const lines = [intents(10, "ra", "b1", 500, 300, 100, 0), intents(20, "ra", "b1", 200, 200, 100, 100)];
  const [day] = chronicle(five, lines, { language: "en" });
  assert.equal(day!.entries[0]!.text, "Red Army reads Blue 1st Division anew; likeliest: relief");
});

test("a promise kept or broken is told, one just given is not; so is a commander relieved", () => {
  const promise = (at: number, word: string, state: string): TraceLine => ({
    ...{ at, kind: "promise", headquarters: "bc", from: "ra", promise: word, state, trust: 500, due: 99 },
  });
  const lines: TraceLine[] = [
    promise(10, "guns", "open"),
    promise(50, "guns", "broken"),
    promise(60, "formations", "kept"),
    { at: 70, kind: "relieved", headquarters: "bc", by: "ra", dispatch: 3 },
  ];
  assert.deepEqual(texts(lines), [
    "Blue Corps finds the word of Red Army broken: “Guns will be sent”",
    "Blue Corps finds the word of Red Army kept: “The formations you have stay with you”",
    "The commander of Blue Corps is relieved by Red Army",
  ]);
  assert.deepEqual(texts(lines, "zh"), [
    "红军司令部对蓝方军部所许“另拨火炮增援”未践行",
    "红军司令部对蓝方军部所许“现隶部队暂不抽调”已践行",
    "红军司令部撤换蓝方军部之指挥官",
  ]);
});

test("an appeal is told with its case, and whether it goes over the superior's head; visits from both ends", () => {
  const lines: TraceLine[] = [
    drafted(10, 1, "b1", "bc", "appeal"),
    { at: 10, kind: "particulars", dispatch: 1, losses: 1200, enemyStrength: -1, happened: 10 },
    { at: 10, kind: "case", dispatch: 1, unfit: 180, demand: 3 },
    drafted(20, 2, "b1", "ra", "appeal"),
    drafted(30, 3, "ra", "bc", "visit"),
    drafted(40, 4, "bc", "ra", "visit-report"),
    { at: 40, kind: "case", dispatch: 4, unfit: -1, demand: -1, about: "b1" },
    { at: 90, kind: "dispatch", dispatch: 4, enciphered: 50, sent: 60, attempts: 1, received: 60, deciphered: 80 },
  ];
  assert.deepEqual(texts(lines), [
    "Blue 1st Division appeals to Blue Corps: 1\u2009200 men lost, 18% of the men no use, 3 more divisions wanted",
    "Blue 1st Division appeals over the head of its superior to Red Army",
    "Red Army sends an officer to Blue Corps to see for himself",
    "Red Army reads what its officer found at Blue 1st Division",
  ]);
  for (const text of texts(lines, "zh")) assert.doesNotMatch(text, /[A-Za-z]/);
  const moved: TraceLine = { at: 5, kind: "attached", headquarters: "b1", parent: "ra" };
  assert.match(texts([moved, lines[3]!])[1]!, /^Blue 1st Division appeals to Red Army$/);
});

test("a dispatch of the enemy is told when it is read, by what its reader makes out; once a day if it says the same", () => {
  const taken = (at: number, dispatch: number, of: number, channel: string): TraceLine[] => [
    { at, kind: "intercepted", dispatch, headquarters: "bc", of, channel, taken: at },
    { at: at + 60, kind: "intercept-read", dispatch, headquarters: "bc" },
  ];
  const lines: TraceLine[] = [
    drafted(10, 1, "ra", "r1", "order"),
    { at: 10, kind: "order", dispatch: 1, task: "withdraw", objective: "westend", pace: 0, start: 0 },
    drafted(20, 2, "r1", "ra", "situation-report"),
    ...taken(30, 3, 1, "radio"),
    ...taken(100, 4, 1, "radio"),
    ...taken(200, 5, 2, "courier"),
    ...taken(300, 6, 99, "radio"), // written before the trace begins: nothing is known of it
    { at: 400, kind: "intercepted", dispatch: 7, headquarters: "bc", of: 2, channel: "radio", taken: 400 },
  ];
  assert.deepEqual(texts(lines), [
    "Blue Corps reads a dispatch of the enemy, taken down from the air: Red Army orders Red 1st Division to withdraw",
    "Blue Corps reads a dispatch of the enemy, found on a courier: situation report of Red 1st Division to Red Army",
  ]);
  assert.deepEqual(texts(lines, "zh"), [
    "蓝方军部侦收敌电：红军司令部令红方第一师后撤",
    "蓝方军部得阅敌传令兵所携文件：红方第一师致红军司令部之战况报告",
  ]);
  const { entries } = chronicle(theatre, lines, { language: "en" })[0]!;
  assert.deepEqual(
    entries.map(({ time, rank }) => [time, rank]),
    [
      ["01:30", 2],
      ["04:20", 3],
    ],
  );
});
