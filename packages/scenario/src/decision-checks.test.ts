/** Each rule on papers of minds and decisions, by a slip in those of two-banks that breaks it. */
import { test } from "node:test";
import type { Edit } from "./testing/edited.js";
import { finder } from "./testing/finds.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();
const { error, warning } = finder(bench);

const MINDS = "minds.yaml";
const DECISIONS = "decisions.yaml";
const LAST = "  - { headquarters: blue-corps }\n";
/** Put after the commanders. */
const SECTOR =
  "  - { id: south, names: { en: the south }, headquarters: red-corps, within: [[112, 29], [113, 29], [112, 28]], basis: test }\n";
const add = (text: string): Edit => [MINDS, LAST, `${LAST}${text}`];
const FORMAT = "format: staffride/decisions@1\n";
const operation = (text: string): Edit => [DECISIONS, FORMAT, `${FORMAT}operations:\n${text}`];
const ORDERS = "    orders: [red-withdrawal]\n";
const d1 = (line: string): Edit => [DECISIONS, ORDERS, `${ORDERS}${line}`];
const THOUGHT = "    on: thought\n";
const d2 = (line: string): Edit => [DECISIONS, THOUGHT, `${THOUGHT}${line}`];
const WATCH = "        waits: true\n";
const watch = (line: string): Edit => [DECISIONS, WATCH, `${WATCH}${line}`];
const swap = (before: string, after: string): Edit => [DECISIONS, before, after];
const LIAISON = "{ assumption: blue-quality }";

test("CHK-1 papers of minds and decisions name what there is", () => {
  error(
    "red-crops",
    /no headquarters "red-crops".*"red-corps"/,
    [MINDS, "- headquarters: red-corps", "- headquarters: red-crops"],
    swap("red-corps\n", "blue-corps\n"),
    swap(ORDERS, ""),
  );
  error("gren", /no side "gren"/, [
    MINDS,
    "  blue: { hold",
    "  gren: { hold: 1, attack: 0, withdraw: 0, lure: 0 }\n  blue: { hold",
  ]);
  error(
    "red-deference",
    /no assumption "red-deference"/,
    [MINDS, "red-corps-deference", "red-deference"],
    ["assumptions/two-banks.yaml", "red-corps-deference", "trait.deference"],
  );
  error("umpires", /no claim or assumption "umpires"/, [MINDS, LAST, LAST.replace(" }", ", cites: [umpires] }")]);
  error("blue-pursut", /no plan "blue-pursut".*"blue-pursuit"/, swap("plan: blue-pursuit", "plan: blue-pursut"));
  error("red-withdraw", /no plan "red-withdraw"/, swap("[red-withdrawal]", "[red-withdraw]"));
  error("blue-crops", /no headquarters "blue-crops"/, watch("        beside: blue-crops\n"));
  error(
    "home",
    /no plan "home"/,
    operation("  - { headquarters: red-corps, stages: [{ plan: home, stand: clear }] }\n"),
  );
  error("D3", /no decision point "D3"/, d2("    after: [{ decision: D3 }]\n"));
  error("stop", /D1 has no option "stop"; one of go, stay/, d2("    after: [{ decision: D1, option: stop }]\n"));
  error("gone", /D1 has no option "gone"; one of go, stay/, swap("recorded: go", "recorded: gone"));
});

test("CHK-2 a trait, an opening figure and a liaison can be what they are said to be", () => {
  error(
    "prestige",
    /prestige would be -1/,
    [MINDS, LAST, LAST.replace(" }", ", traits: { prestige: { assumption: low } } }")],
    [
      "assumptions/two-banks.yaml",
      "assumptions:\n",
      "assumptions:\n  - { id: low, value: -1, low: -2, high: 0, unit: points, reason: test }\n",
    ],
  );
  error(
    "strength",
    /strength would be 1.1 \(0.9 to 1.3\); between 0 and 1/,
    add(`liaison: [{ between: [red-corps, red-1d], strength: ${LIAISON} }]\n`),
  );
  error(
    "told",
    /told would be -1/,
    [
      MINDS,
      LAST,
      LAST.replace(
        " }",
        ", opening: { men: { claim: red-1d-strength }, losses: { claim: red-1d-strength }, told: { assumption: low } } }",
      ),
    ],
    [
      "assumptions/two-banks.yaml",
      "assumptions:\n",
      "assumptions:\n  - { id: low, value: -1, low: -1, high: 0, unit: men, reason: test }\n",
    ],
  );
  error("id: trait.candour", /candour would be 2/, [
    "assumptions/two-banks.yaml",
    "assumptions:\n",
    "assumptions:\n  - id: trait.candour\n    value: 2\n    low: 1\n    high: 3\n    unit: share\n    reason: test\n",
  ]);
});

test("CHK-11 a trait may be drawn; an assumption that only a liaison rests on is not", () => {
  const touch = (drawn: string): Edit => [
    "assumptions/two-banks.yaml",
    "assumptions:\n",
    `assumptions:\n  - { id: touch, value: 0.5, low: 0, high: 1, unit: share, reason: test${drawn} }\n`,
  ];
  const pair = add("liaison: [{ between: [red-corps, red-1d], strength: { assumption: touch } }]\n");
  warning("true", /"touch" is not drawn: only model parameters, strengths and traits/, touch(", drawn: true"), pair);
  warning("{ id: touch", /"touch" is never used/, touch(""));
});

test("DEC-9 who decides is above formations and has a mind; nobody has two", () => {
  error("red-1d", /"red-1d" is a formation/, swap("headquarters: red-corps", "headquarters: red-1d"), [
    "plans.yaml",
    "to: [red-corps]",
    "to: [red-corps, red-1d]",
  ]);
  error(
    "blue-army",
    /"blue-army" has no mind.*an entry in commanders \(minds.yaml:\d+\)/,
    swap("headquarters: blue-corps", "headquarters: blue-army"),
  );
  error(
    "red-army",
    /"red-army" has no mind/,
    operation("  - { headquarters: red-army, stages: [{ plan: red-withdrawal, stand: clear }] }\n"),
  );
  error("blue-corps", /"blue-corps" stands twice in commanders/, add(LAST));
  error("south", /"south" stands twice in sectors/, add(`sectors:\n${SECTOR.repeat(2)}`));
  const go = "  - { headquarters: blue-corps, stages: [{ plan: blue-pursuit, stand: open }] }\n";
  error("blue-corps", /"blue-corps" has two operations/, operation(go + go));
});

test("DEC-10 a window opens before it closes, within the campaign", () => {
  error("1900-04-31T00:00", /no moment 1900-04-31/, swap("to: 1900-04-12T00:00", "to: 1900-04-31T00:00"));
  error("window", /the window of D2 closes before it opens/, swap("to: 1900-04-12T00:00", "to: 1900-04-09T00:00"));
  error(
    "window",
    /the window of D2 lies outside the campaign; between 1900-04-10T00:00 and/,
    swap("from: 1900-04-10T06:00, to: 1900-04-12T00:00", "from: 1901-04-10T06:00, to: 1901-04-12T00:00"),
  );
  warning(
    "window",
    /the window of D2 reaches beyond the campaign/,
    swap("to: 1900-04-12T00:00", "to: 1900-04-22T00:00"),
  );
});

test("DEC-11 options have ids of their own and go beside a neighbour; so does liaison", () => {
  error("pursue", /D2 has two options "pursue"/, swap("- id: watch", "- id: pursue"));
  error("blue-corps", /"blue-corps" goes beside itself/, watch("        beside: blue-corps\n"));
  error("red-corps", /"blue-corps" of blue goes beside "red-corps" of red/, watch("        beside: red-corps\n"));
  const about = (list: string) => d2(`    about: [${list}]\n`);
  error("blue-1d", /D2 is about "blue-1d", which is of the decider's side/, about("blue-1d"));
  error("red-1d", /D2 is about "red-1d" twice/, about("red-1d, red-1d"));
  error("red-2d", /no formation "red-2d"/, about("red-2d"));
  const pairs = (...list: string[]) =>
    add(`liaison:\n${list.map((pair) => `  - { between: [${pair}], strength: { claim: touch } }\n`).join("")}`);
  const touch: Edit = [
    "record/claims.yaml",
    "claims:\n",
    "claims:\n  - { id: touch, source: umpire, where: test, gloss: { en: t }, mode: fact, reliability: weak, value: 0.5 }\n",
  ];
  error("between", /"red-corps" keeps liaison with itself/, touch, pairs("red-corps, red-corps"));
  error("between", /"red-corps" of red keeps liaison with "blue-corps" of blue/, touch, pairs("red-corps, blue-corps"));
  error(
    "between",
    /liaison between "red-1d" and "red-corps" stands twice/,
    touch,
    pairs("red-corps, red-1d", "red-1d, red-corps"),
  );
});

test("DEC-12 answers, orders and second looks belong to points on an order, all answers to them", () => {
  error("id: go", /option "go" does not say which answers/, swap("        answers: [obey, part]\n", ""));
  error("answers", /D2 has answers, but does not arise on an order; on: order/, watch("        answers: [obey]\n"));
  error("true", /D2 has again, but/, d2("    again: true\n"));
  error("orders", /D2 has orders, but/, d2("    orders: [red-withdrawal]\n"));
});

test("DEC-13 no point comes, in the end, after itself", () => {
  error(
    "after",
    /D1 can never arise: it comes, in the end, after itself/,
    d1("    after: [{ decision: D2, option: pursue }]\n"),
    d2("    after: [{ decision: D1 }]\n"),
  );
  error("after", /D2 can never arise/, d2("    after: [{ decision: D2 }]\n"));
});

test("DEC-14 what is chosen can be ordered, and what it is about is read", () => {
  error(
    "red-withdrawal",
    /plan "red-withdrawal" is one of "red-army", which is not under "blue-corps"; a plan of "blue-corps"/,
    swap("plan: blue-pursuit", "plan: red-withdrawal"),
  );
  error(
    "red-withdrawal",
    /"red-army", which is not under "red-corps"/,
    operation("  - { headquarters: red-corps, stages: [{ plan: red-withdrawal, stand: clear }] }\n"),
  );
  error(
    "blue-pursuit",
    /"blue-pursuit" is one of "blue-corps"/,
    operation(
      "  - headquarters: red-corps\n    stages:\n      - { plan: mine, stand: clear, standing: blue-pursuit }\n",
    ),
    [
      "plans.yaml",
      "plans:\n",
      "plans:\n  - { id: mine, gloss: { en: m }, kind: resolve, headquarters: red-corps, at: 1900-04-10T07:00, body: { task: hold } }\n",
    ],
  );
  error(
    "blue-pursuit",
    /plan "blue-pursuit" is a resolve of "blue-corps": nobody reads it/,
    swap("[red-withdrawal]", "[blue-pursuit]"),
  );
  warning(
    "red-withdrawal",
    /plan "red-withdrawal" goes neither to "blue-corps" nor/,
    swap("headquarters: red-corps", "headquarters: blue-corps"),
  );
});

test("DEC-15 a boundary is moved within one side, and its sector is known", () => {
  const sectors = add(`sectors:\n${SECTOR}`);
  const hands = (sector: string, to: string): Edit => [
    "plans.yaml",
    "    decision: D1\n",
    `    decision: D1\n    boundary: { sector: ${sector}, to: ${to} }\n`,
  ];
  error(
    "boundary: { sector: south",
    /"red-army" hands "south" of red to "blue-corps"/,
    sectors,
    hands("south", "blue-corps"),
  );
  error("nowhere", /there is no sector "nowhere"/, sectors, hands("nowhere", "red-corps"));
});
