import assert from "node:assert/strict";
import { test } from "node:test";
import { DISPATCHES } from "@staffride/formats/words";
import type { TraceLine } from "@staffride/formats/trace";
import { toy } from "../testing/toy.js";
import { traffic, trafficText } from "./traffic.js";

const THIN = "\u2009";
const TIED = "\u00a0";

/** A dispatch of the kind with the lines it says something by; read two and a half hours later unless said. */
function sent(dispatch: number, content: string, said: readonly Partial<TraceLine>[], read = true): TraceLine[] {
  const [from, to] = content === "order" || content === "inquiry" || content === "visit" ? ["bc", "b1"] : ["b1", "bc"];
  const drafted = { at: 60, kind: "drafted", from, to, content, precedence: "urgent", channel: "radio" };
  const way = { at: 210, kind: "dispatch", enciphered: 105, sent: 118, attempts: 1, received: 118, deciphered: 180 };
  return [drafted, ...said.map((line) => ({ at: 60, ...line })), ...(read ? [way] : [])].map(
    (line) => ({ ...line, dispatch }) as TraceLine,
  );
}
const says = (lines: readonly TraceLine[], language: "en" | "zh") =>
  traffic(toy, lines, { language }).map(({ text }) => text);

const ORDER: Partial<TraceLine> = { kind: "order", task: "withdraw", objective: "westend", pace: 1, start: 600 };
const TERMS: Partial<TraceLine> = { kind: "terms", via0: "eastend", insistence: 2, promise: "guns" };
const REPORT: Partial<TraceLine> = { kind: "report", subject: "b1", cell: "c15", strength: 12300, enemy: "r1" };
const MORE: Partial<TraceLine> = {
  ...{ kind: "particulars", losses: 1050, enemyCell: "c5", enemyStrength: 9000, sighting: "dug-in", happened: 0 },
};
const CASE: Partial<TraceLine> = { kind: "case", unfit: 180, demand: 3, place: "eastend", side: "blue", about: "b1" };

/** Of each kind of dispatch: its lines, and what it says in either language. */
const KINDS: readonly [string, readonly Partial<TraceLine>[], string, string][] = [
  [
    "order",
    [ORDER, TERMS],
    `Withdraw to Westend by way of Eastend, by forced march, beginning at 5 Dec 10:00. This has been ordered twice before; it stands. Guns will be sent.`,
    "着即撤往西关，经东关，强行军，于十时开始行动。前已两次电令，务须遵行。另拨火炮增援。",
  ],
  [
    "situation-report",
    [{ ...REPORT, posture: "defending" }, MORE],
    `As of 5 Dec 00:00. At Eastend, defending. 12${THIN}300 men with the colours, lost so far 1${THIN}050. Enemy: Red 1st Division, some 9${THIN}000, 7 km east of Westend, dug in.`,
    "〇时，职部在东关，防御中，现有一万二千三百人，累计伤亡失踪一千〇五十人。当面之敌红方第一师，约九千人，在西关以东七公里，据守工事。",
  ],
  [
    "contact-report",
    [{ ...REPORT, posture: "attacking" }],
    `At Eastend. 12${THIN}300 men with the colours. Enemy: Red 1st Division, attacking.`,
    "职部在东关，现有一万二千三百人。当面之敌红方第一师，进攻中。",
  ],
  [
    "task-report",
    [
      { kind: "report", subject: "b2", cell: "c15", strength: 5000 },
      { kind: "outcome", outcome: "barred" },
    ],
    `The way is barred. Blue 2nd Division, at Eastend. 5${THIN}000 men with the colours.`,
    "前路受阻。蓝方第二师在东关，现有五千人。",
  ],
  [
    "control-report",
    [{ kind: "report", strength: -1, cell: "c16" }, CASE],
    "Eastend is in the hands of Blue. Main body at Eastend.",
    "东关已入蓝方之手。职部主力在东关。",
  ],
  [
    "appeal",
    [{ kind: "report", subject: "b1", cell: "c15", strength: 7000 }, MORE, CASE],
    `As of 5 Dec 00:00. At Eastend. 7${THIN}000 men with the colours, lost so far 1${THIN}050. 18% of the men are no use. To stay, 3 more divisions are needed.`,
    "〇时，职部在东关，现有七千人，累计伤亡失踪一千〇五十人。不堪用者百分之十八。如须留驻，非增三个师不可。伏乞鉴核。",
  ],
  [
    "inquiry",
    [CASE],
    "Report at once how you stand, what you have lost and what you intend.",
    "着将现况、伤亡及企图迅即具报。",
  ],
  [
    "visit",
    [CASE],
    "An officer of this headquarters is on his way to you, to see for himself.",
    "兹派员前来视察，希予接洽。",
  ],
  [
    "visit-report",
    [{ kind: "report", strength: 7000 }, CASE],
    `Seen on the spot at Blue 1st Division: 7${THIN}000 men with the colours. 18% of the men are no use. To stay, 3 more divisions are needed.`,
    "经实地视察蓝方第一师：现有七千人。不堪用者百分之十八。如须留驻，非增三个师不可。",
  ],
  [
    "liaison",
    [
      { kind: "report", subject: "b1", cell: "c15", strength: 7000 },
      { kind: "case", unfit: 180, demand: -1, about: "b1" },
    ],
    `At Eastend. 7${THIN}000 men with the colours. 18% of the men are no use.`,
    "敝部在东关，现有七千人。不堪用者百分之十八。",
  ],
  [
    "boundary",
    [{ kind: "boundary", sector: "east", holder: "b1" }],
    "The boundary moves: the eastern line belongs to Blue 1st Division from now on.",
    "作战地境变更：东线自即时起划归蓝方第一师。",
  ],
  ["intercept", [], "", ""],
];

test("the test knows every kind of dispatch", () =>
  assert.deepEqual(
    KINDS.map(([kind]) => kind),
    [...DISPATCHES],
  ));

for (const [kind, said, english, chinese] of KINDS.filter(([kind]) => kind !== "intercept")) {
  test(`what a dispatch says, in both languages: ${kind}`, () => {
    const lines = sent(7, kind, said);
    assert.deepEqual(says(lines, "en"), [english]);
    assert.deepEqual(says(lines, "zh"), [chinese]);
  });
}

/** Blue reads Red's order of 0:40, taken down at 1:00, at seven. */
const TAKEN: TraceLine[] = [
  {
    at: 40,
    kind: "drafted",
    dispatch: 3,
    from: "ra",
    to: "r1",
    content: "order",
    precedence: "urgent",
    channel: "radio",
  },
  { at: 40, kind: "order", dispatch: 3, task: "withdraw", objective: "westend", pace: 0, start: 0 },
  { at: 60, kind: "intercepted", dispatch: 4, headquarters: "bc", of: 3, channel: "radio", taken: 60 },
  { at: 420, kind: "intercept-read", dispatch: 4, headquarters: "bc" },
];

test("what an intercept says, in both languages: whose it was, and what stood in it", () => {
  const [order, english] = traffic(toy, TAKEN, { language: "en" });
  assert.equal(english!.text, `Taken down from the air: Red Army to Red 1st Division, No. 3, order: ${order!.text}`);
  assert.deepEqual(
    [english!.outcome, english!.stages.map(({ stage, at }) => [stage, at])],
    [
      "read",
      [
        ["taken", 60],
        ["read", 420],
      ],
    ],
  );
  assert.equal(order!.outcome, "under-way", "the enemy reads it when he reads it");
  const [, chinese] = traffic(toy, TAKEN, { language: "zh" });
  assert.equal(chinese!.text, "侦收红军司令部致红方第一师第三号命令：着即撤往西关。");
  assert.match(
    trafficText(toy, [english!], { language: "en" }),
    /No\. 4 {2}by radio {2}Intercept\nRead at Blue Corps\n/,
  );
  const text = trafficText(toy, traffic(toy, TAKEN, { language: "zh" }), { language: "zh" });
  assert.match(text, /第四号　无线电　截获文电\n阅　蓝方军部/);
  assert.doesNotMatch(text, /[A-Za-z]|undefined/);
});

test("no English leaks into the Chinese of any kind of dispatch", () => {
  const lines = KINDS.flatMap(([kind, said], i) => sent(i, kind, said));
  const text = trafficText(toy, traffic(toy, lines, { language: "zh" }), { language: "zh" });
  assert.doesNotMatch(text, /[A-Za-z]|undefined/);
});

test("a dispatch of which the trace says no more than the old lines do is told as far as they go", () => {
  assert.deepEqual(says(sent(1, "control-report", [{ kind: "report", subject: "b1", cell: "c15" }]), "en"), [
    "A place is ours. At Eastend.",
  ]);
  assert.deepEqual(says(sent(1, "appeal", []), "zh"), ["伏乞鉴核。"]);
});

test("a town that the enemy had left is told so, and not where he was beaten out of it", () => {
  const won = (more: Record<string, string>) => [
    { kind: "report", subject: "b1", cell: "c15" },
    { kind: "case", place: "westend", side: "blue" },
    ...(Object.keys(more).length > 0 ? [{ kind: "particulars", ...more }] : []),
  ];
  const left = won({ sighting: "no-contact" });
  assert.match(says(sent(1, "control-report", left), "en")[0]!, /hands of .*\. The enemy had left it\./);
  assert.match(says(sent(1, "control-report", left), "zh")[0]!, /之手。敌先已弃之。/);
  assert.doesNotMatch(says(sent(1, "control-report", won({})), "en")[0]!, /left/);
});

test("an order that carries out a plan names its object and the parts for those below the addressee", () => {
  const lines = sent(1, "order", [{ ...ORDER, plan: "p1", pace: 0, start: 0 }]).map((line) =>
    line.kind === "drafted" ? { ...line, to: "bc" } : line,
  );
  assert.deepEqual(says(lines, "en"), [
    `Object: Go home. Withdraw to Westend. (1) Blue 1st Division: cover, giving ground towards Eastend by way of Westend, by forced march, 6${TIED}h later.`,
  ]);
  assert.deepEqual(says(lines, "zh"), [
    "北归。着即撤往西关。部署如下：（一）蓝方第一师掩护，逐次后退，指向东关，经西关，强行军，迟六小时行动。",
  ]);
  assert.doesNotMatch(says(sent(1, "order", [{ ...ORDER, plan: "p1" }]), "en")[0]!, /\(1\)/);
});

test("the form tells heads, stages with their delays, and fate", () => {
  const lines = sent(300, "order", [{ kind: "order", task: "halt", pace: 0, start: 0 }]);
  const force: TraceLine = { at: 210, kind: "task", headquarters: "b1", task: "halt", from: "bc", dispatch: 300 };
  const form = (language: "en" | "zh") =>
    trafficText(toy, traffic(toy, [...lines, force], { language }), { language, width: 200 });
  assert.equal(
    form("en").replaceAll(TIED, " "),
    `Dispatches in order of drafting

No. 300  URGENT  by radio  Order
From Blue Corps  To Blue 1st Division
  begun 5 Dec 01:00; enciphered 01:45 (45 min); sent 01:58 (13 min); received 01:58; deciphered 03:00 (1 h 2 min); read 03:30 (30 min)
  read 2 h 30 min after drafting began; in force
    Halt.

1 dispatch: 1 in force
`,
  );
  assert.equal(
    form("zh"),
    `往来文电，按起草先后

第三〇〇号　急　无线电　命令
发　蓝方军部　　致　蓝方第一师
  十二月五日一时起草，一时四十五分译就（四十五分钟），一时五十八分发出（十三分钟），一时五十八分收到，三时译出（一小时二分），三时三十分阅悉（三十分钟）。
  起草至阅悉二小时三十分；即时生效。
    着即就地停止。

共1件：即时生效1
`,
  );
});

test("enemy losses are told as the sender counts them; an order misread, and one that relieves, with its fate", () => {
  const claim: Partial<TraceLine> = { kind: "claim", claimed: 3400 };
  const report: Partial<TraceLine> = { kind: "report", subject: "b1", cell: "c15" };
  assert.deepEqual(says(sent(1, "situation-report", [report, claim]), "en"), [
    `At Eastend. The enemy by our count 3${THIN}400.`,
  ]);
  assert.deepEqual(says(sent(1, "situation-report", [report, claim]), "zh"), ["职部在东关，毙伤俘敌约三千四百人。"]);
  const fate = (line: Partial<TraceLine>, language: "en" | "zh" = "en"): string => {
    const lines = [...sent(1, "order", [ORDER]), { at: 210, dispatch: 1, ...line } as TraceLine];
    return trafficText(toy, traffic(toy, lines, { language }), { language, width: 200 });
  };
  assert.match(
    fate({ kind: "distorted", objective: "eastend", start: 600 }),
    /began; misread: Eastend for its object;/,
  );
  assert.match(fate({ kind: "distorted", objective: "westend", start: 960 }), /misread: to begin at 5 Dec 16:00;/);
  assert.match(fate({ kind: "distorted", objective: "eastend", start: 600 }, "zh"), /；目标误读为东关；/);
  assert.match(fate({ kind: "relieved", headquarters: "b1", by: "bc" }), /its reader relieved, his successor to act;/);
});

test("what became of a dispatch: under way, lost, read, in force, overtaken, or its answers in order", () => {
  const order = [{ kind: "order", task: "halt", pace: 0, start: 0 }];
  const answered = (at: number, answer: string, revisits: number): TraceLine => ({
    ...{ at, kind: "answered", headquarters: "b1", from: "bc", dispatch: 6, answer, gap: 150, revisits },
  });
  const lines: TraceLine[] = [
    ...sent(1, "situation-report", [], false),
    ...sent(2, "situation-report", [], false),
    { at: 300, kind: "dispatch-lost", dispatch: 2, attempts: 5 },
    ...sent(3, "situation-report", []),
    ...sent(4, "order", order),
    ...sent(5, "order", order),
    { at: 210, kind: "task", headquarters: "b1", task: "halt", from: "bc", dispatch: 5 },
    ...sent(6, "order", order),
    answered(210, "delay", 0),
    answered(570, "refuse", 1),
  ];
  assert.deepEqual(
    traffic(toy, lines, { language: "en" }).map(({ outcome }) => outcome),
    ["under-way", "lost", "read", "overtaken", "in-force", "refuse"],
  );
  const text = trafficText(toy, traffic(toy, lines, { language: "en" }), { language: "en" });
  assert.match(text, /after drafting began; delayed; refused 5 Dec 09:30 on looking at it again\n/);
  assert.match(text, /lost after 5 attempts\n/);
  const chinese = trafficText(toy, traffic(toy, lines, { language: "zh" }), { language: "zh" });
  assert.match(chinese, /；缓行；九时三十分复阅，拒不遵行。\n/);
});

test("only the traffic of one sender or to one addressee, if asked", () => {
  const lines = [...sent(1, "order", []), ...sent(2, "situation-report", [])];
  const numbers = (options: { from?: string; to?: string }) =>
    traffic(toy, lines, { language: "en", ...options }).map(({ number }) => number);
  assert.deepEqual(numbers({}), [1, 2]);
  assert.deepEqual(numbers({ from: "bc" }), [1]);
  assert.deepEqual(numbers({ to: "bc" }), [2]);
  assert.deepEqual(numbers({ from: "bc", to: "bc" }), []);
});
