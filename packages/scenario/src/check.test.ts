/** Each rule of checking, by a slip in two-banks that breaks it: one problem, standing at the wrong word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileEdited, problemsOf } from "./testing/edited.js";
import type { Edit } from "./testing/edited.js";
import { finder } from "./testing/finds.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

const { error, warning } = finder(bench);

const RED = "forces/red.yaml";
const BLUE = "forces/blue.yaml";
const PLANS = "plans.yaml";
const CLAIMS = "record/claims.yaml";
const CHECKS = "checks/checks.yaml";
const WEATHER = "weather.yaml";
const ASSUMPTIONS = "assumptions/two-banks.yaml";
/** An assumption put at the head of the list. */
const assume = (entry: string): Edit => [
  ASSUMPTIONS,
  "assumptions:\n",
  `assumptions:\n  - { ${entry}, unit: "1", reason: test }\n`,
];

test("CHK-1 an id that nothing bears, with the one that was meant", () => {
  error("southgte", /there is no place "southgte".*did you mean "southgate"/, [RED, "at: southgate", "at: southgte"]);
  error("red-amy", /there is no headquarters "red-amy".*"red-army"/, [RED, "parent: red-army", "parent: red-amy"]);
  error("blue-2d", /there is no formation "blue-2d".*"blue-1d"/, [BLUE, "with: blue-1d", "with: blue-2d"]);
  error("red-1d-strngth", /no claim "red-1d-strngth".*"red-1d-strength"/, [
    RED,
    "{ claim: red-1d-strength",
    "{ claim: red-1d-strngth",
  ]);
  error(
    "army-relay",
    /no assumption "army-relay".*"army-relays"/,
    ["signals.yaml", "army-relays", "army-relay"],
    ["weather.yaml", "cites: [weather-dry]", "assumption: army-relays, cites: [weather-dry]"],
  );
  error("reeds", /no river "reeds".*"reed"/, [
    "terrain/places.yaml",
    "river: reed, side: north",
    "river: reeds, side: north",
  ]);
  error("rde", /no side "rde".*"red"/, ["terrain/crossings.yaml", "holder: red", "holder: rde"]);
  error("southport", /no place "southport"/, ["terrain/crossings.yaml", "place: southgate", "place: southport"]);
  error("crossroad", /no place "crossroad".*"crossroads"/, ["terrain/roads.yaml", "- crossroads", "- crossroad"]);
  error("red-crops", /no headquarters "red-crops".*"red-corps"/, [PLANS, "to: [red-corps]", "to: [red-crops]"]);
  error("red-ferry", /no place or crossing "red-ferry".*"reed-ferry"/, [PLANS, "via: [reed-ferry", "via: [red-ferry"]);
  error("withdraw-order", /no claim or assumption "withdraw-order"/, [PLANS, "[withdrawal-order]", "[withdraw-order]"]);
  error("blu-army", /no headquarters, formation or side "blu-army"/, [
    "signals.yaml",
    "from: blue-army",
    "from: blu-army",
  ]);
  error("red }", /no river "red".*"reed"|share/, [CHECKS, "river: reed, share: 0.9 }", "share: 0.9, river: red }"]);
  error("red-guard", /no formation "red-guard"/, [CHECKS, "[red-1d, red-rear-guard]", "[red-1d, red-guard]"]);
  error("blue-1d-beleived", /no claim "blue-1d-beleived"/, [CLAIMS, "[blue-1d-believed]", "[blue-1d-beleived]"]);
  error("weather-wet", /no claim or assumption "weather-wet"/, [
    WEATHER,
    "cites: [weather-dry]",
    "cites: [weather-wet]",
  ]);
  error("umpir", /no source "umpir".*"umpire"/, [CLAIMS, "source: umpire", "source: umpir"]);
});

test("CHK-2 a quantity has a value, and one that can be", () => {
  error("reed-passage", /claim "reed-passage" gives no value; a claim with a value/, [
    RED,
    "{ claim: red-1d-strength",
    "{ claim: reed-passage",
  ]);
  error("relays", /relays would be 1 \(0 to 200\); between 0 and 20/, [ASSUMPTIONS, "high: 2\n", "high: 200\n"]);
  error("menPerHour", /passage would be 0/, [CLAIMS, "value: 300\n    low: 200", "value: 0\n    low: 0"]);
  error("quality", /quality would be -1/, [ASSUMPTIONS, "value: 1.1\n    low: 0.9", "value: -1\n    low: -1"]);
});

test("CHK-3 every model parameter has its assumption", () => {
  const without = {
    ...bench.defaults,
    assumptions: bench.defaults.assumptions.filter(({ id }) => id !== "march.road-kmh"),
  };
  const near = assume("id: march.road-khm, value: 4, low: 3, high: 5");
  const problems = problemsOf({ ...bench, defaults: without }, [near]);
  assert.match(
    problems.join("\n"),
    /error: the model parameter "march.road-kmh" has no assumption.*did you mean "march.road-khm"/,
  );
});

test("CHK-4 the chain of command: one side, no circles, nobody twice", () => {
  error(
    "blue-army",
    /"red-rear-guard" of red would answer to "blue-army" of blue; a headquarters of red/,
    [RED, "parent: red-corps\n    at: crossroads", "parent: blue-army\n    at: crossroads"],
    [PLANS, "        - { to: [red-rear-guard], task: cover, objective: southgate }\n", ""],
  );
  error(
    "red-1d",
    /"red-corps" is in the end its own superior/,
    [RED, "parent: red-army", "parent: red-1d"],
    [RED, "echelon: division", "echelon: corps"],
    [PLANS, "headquarters: red-army", "headquarters: red-1d"],
  );
  error(
    "attachments",
    /attached to "red-1d", "red-corps" becomes its own superior/,
    [
      RED,
      "    parent: red-army\n",
      "    parent: red-army\n    attachments: [{ parent: red-1d, from: 1900-04-12T12:00 }]\n",
    ],
    [RED, "echelon: division", "echelon: corps"],
  );
  warning("red-1d", /"red-rear-guard", a corps, answers to "red-1d", only a division/, [
    RED,
    "echelon: detachment\n    parent: red-corps",
    "echelon: corps\n    parent: red-1d",
  ]);
  error(
    "red-corps",
    /"red-corps" is both a formation and a headquarters/,
    [RED, "- id: red-rear-guard", "- id: red-corps"],
    [PLANS, "        - { to: [red-rear-guard], task: cover, objective: southgate }\n", ""],
    [CHECKS, "[red-1d, red-rear-guard]", "[red-1d]"],
    [CLAIMS, "    about: [red-rear-guard]\n", ""],
    [CLAIMS, "[red-1d, red-rear-guard]", "[red-1d]"],
  );
  error("red-1d", /"blue-corps" of blue marches with "red-1d" of red/, [BLUE, "with: blue-1d", "with: red-1d"]);
  warning("crossroads", /"blue-corps" is in two places: at crossroads, and with "blue-1d" at mill/, [
    BLUE,
    "parent: blue-army\n    at: mill",
    "parent: blue-army\n    at: crossroads",
  ]);
  warning(
    "Red 1st Division",
    /Red 1st Division is in two places: "red-rear-guard" at crossroads, and again as "red-1d"/,
    [RED, "en: Red rear guard", "en: Red 1st Division"],
  );
  error("1900-04-31T06:00", /there is no moment/, [
    RED,
    "    parent: red-army\n",
    "    parent: red-army\n    attachments: [{ parent: red-army, from: 1900-04-31T06:00 }]\n",
  ]);
  warning("1900-04-09T06:00", /is not after the start/, [
    RED,
    "    parent: red-army\n",
    "    parent: red-army\n    attachments: [{ parent: red-army, from: 1900-04-09T06:00 }]\n",
  ]);
});

test("CHK-5 a range holds its value", () => {
  error("2", /low 2 is above value 1/, [ASSUMPTIONS, "value: 1\n    low: 0", "value: 1\n    low: 2"]);
  error("1", /high 1 is below value 1.1/, [ASSUMPTIONS, "high: 1.3", "high: 1"]);
  error("9600", /low 9600 is above value 9000/, [CLAIMS, "low: 8500", "low: 9600"]);
});

test("CHK-6 claims agree with the manifest of their source", () => {
  const manifestEnd = /id: "15", start: \d+, end: (\d+)/.exec(bench.files.get("sources/umpire.yaml")!)![1]!;
  const first = /start: (\d+)\n {4}end: (\d+)\n {4}hash: ([0-9a-f]+)/.exec(bench.files.get(CLAIMS)!)!;
  error('"21"', /source "umpire" has no sentence "21"; one of the 15/, [CLAIMS, 'sentence: "1"', 'sentence: "21"']);
  error(
    "999",
    /0 to 999 lies outside sentence "1"; within 0 to/,
    [CLAIMS, `end: ${first[2]}`, "end: 999"],
    [CLAIMS, `    hash: ${first[3]}\n`, ""],
  );
  error("aaaaaaaaaaaa", /the hash of claim "reed-passage" is not that of sentence "1"/, [
    CLAIMS,
    `hash: ${first[3]}`,
    "hash: aaaaaaaaaaaa",
  ]);
  error("id: reed-passage", /start and end stand together/, [CLAIMS, `    end: ${first[2]}\n`, ""]);
  error(manifestEnd, /sentence "15" ends after the text/, [
    "sources/umpire.yaml",
    /characters: \d+/.exec(bench.files.get("sources/umpire.yaml")!)![0],
    "characters: 1300",
  ]);
  warning("id: reed-passage", /does not say where in the source it stands/, [
    CLAIMS,
    `    sentence: "1"\n    start: ${first[1]}\n    end: ${first[2]}\n    hash: ${first[3]}\n`,
    "",
  ]);
  error("1900-04-31", /there is no moment 1900-04-31/, [CLAIMS, "date: 1900-04-12\n", "date: 1900-04-31\n"]);
});

test("CHK-7 times exist, stand in order and lie in the campaign", () => {
  error("1900-04-10T00:30", /the campaign starts at .*midnight/, [
    "campaign.yaml",
    "start: 1900-04-10T00:00",
    "start: 1900-04-10T00:30",
  ]);
  error("1900-04-09T00:00", /ends at .* before it starts/, [
    "campaign.yaml",
    "end: 1900-04-13T00:00",
    "end: 1900-04-09T00:00",
  ]);
  error("1900-04-31T00:00", /there is no moment/, ["campaign.yaml", "end: 1900-04-13T00:00", "end: 1900-04-31T00:00"]);
  error("1900-04-10T26:00", /there is no moment/, [PLANS, "latest: 1900-04-10T16:00", "latest: 1900-04-10T26:00"]);
  error("at", /the times of plan "blue-pursuit" are out of order/, [
    PLANS,
    "latest: 1900-04-10T16:00",
    "latest: 1900-04-10T11:30",
  ]);
  warning("at", /comes after the end/, [PLANS, "latest: 1900-04-10T16:00", "latest: 1900-04-13T16:00"]);
  warning("1900-02-10T06:00", /more than a month before/, [PLANS, "at: 1900-04-10T06:00", "at: 1900-02-10T06:00"]);
  error("1900-04-14T00:00", /lies outside the campaign/, [CHECKS, "to: 1900-04-13T00:00", "to: 1900-04-14T00:00"]);
});

test("CHK-7 a dispatch is not read before it is sent", () => {
  warning("withdrawal-order", /drafted after claim "withdrawal-order" \(1900-04-10T06:00\) already knows/, [
    PLANS,
    "at: 1900-04-10T06:00",
    "at: 1900-04-10T09:00",
  ]);
  const delay = (value: string) =>
    `checks:\n  - id: d\n    gloss: { en: d }\n    measure: { kind: delay, plan: red-withdrawal, to: red-1d }\n    recorded: { value: ${value}, high: 5, cites: [withdrawal-order] }\n    use: judge\n`;
  warning("-2", /the order would be read 2 hours before it was sent/, [CHECKS, "checks:\n", delay("-2")]);
  assert.deepEqual(problemsOf(bench, [[CHECKS, "checks:\n", delay("2")]]), []);
  error("blue-1d", /does not go to "blue-1d"/, [CHECKS, "checks:\n", delay("2").replace("to: red-1d", "to: blue-1d")]);
  error("blue-pursuit", /is not sent to anybody/, [
    CHECKS,
    "checks:\n",
    delay("2").replace("red-withdrawal", "blue-pursuit"),
  ]);
});

test("CHK-8 every day has its weather, once", () => {
  const days = bench.files.get(WEATHER)!;
  const last = days.slice(days.indexOf("  - { date: 1900-04-12"));
  error("days", /the weather of 1900-04-12 is missing/, [WEATHER, last, ""]);
  error("1900-04-11", /1900-04-11 stands twice/, [
    WEATHER,
    last,
    `${last}  - { date: 1900-04-11, weather: dry-sun, cold: false, moon: 0.5 }\n`,
  ]);
  warning("1900-04-13", /is not a day of the campaign/, [
    WEATHER,
    last,
    `${last}  - { date: 1900-04-13, weather: dry-sun, cold: false, moon: 0.5 }\n`,
  ]);
  error("25:55", /sunrise is 25:55/, [WEATHER, "05:55", "25:55"]);
  error("04:40", /sets before it rises/, [WEATHER, "18:40", "04:40"]);
  const { problems } = compileEdited({
    ...bench,
    files: new Map([...bench.files].filter(([file]) => file !== WEATHER)),
  });
  assert.deepEqual(
    problems.map(({ file, message }) => [file, message]),
    [["campaign.yaml", "the campaign has no weather"]],
  );
});

test("CHK-9 recorded values are of the kind of their measure, inside their range", () => {
  error("300", /value is 300; a local time/, [
    CHECKS,
    "value: 1900-04-11T12:00, low: 1900-04-10T20:00, high: 1900-04-12T04:00",
    "value: 300",
  ]);
  error("recorded", /outside its range/, [CHECKS, "value: 300", "value: 3000"]);
});

test("CHK-9 a check is given on known checks that count every run", () => {
  const loss = "    measure: { kind: losses";
  const crossing = "    measure: { kind: crossed";
  const given = (of: string): string => `    given: [${of}]\n`;
  error("red-acros", /there is no check "red-acros"/, [CHECKS, loss, given("red-acros") + loss]);
  error("red-losses", /red-losses is given on itself/, [CHECKS, loss, given("red-losses") + loss]);
  error(
    "red-across",
    /red-across is itself given on others/,
    [CHECKS, crossing, given("red-at-hill-fort") + crossing],
    [CHECKS, loss, given("red-across") + loss],
  );
});

test("CHK-10 orders go down the chain of command, to those under the receiver at the time", () => {
  warning("red-corps", /"blue-army" orders|"red-1d" orders "red-corps", which is not under it/, [
    PLANS,
    "headquarters: red-army",
    "headquarters: red-1d",
  ]);
  error("blue-corps", /"red-army" of red orders "blue-corps" of blue/, [
    PLANS,
    "    to: [red-corps]",
    "    to: [blue-corps, red-corps]",
  ]);
  error("blue-1d", /"blue-1d" is of the other side/, [PLANS, "{ to: [red-1d]", "{ to: [red-1d, blue-1d]"]);
  warning("red-army", /"red-army" is not under "red-corps" at the time/, [
    PLANS,
    "{ to: [red-1d]",
    "{ to: [red-1d, red-army]",
  ]);
  warning("red-1d", /"red-1d" has two parts/, [PLANS, "{ to: [red-rear-guard]", "{ to: [red-rear-guard, red-1d]"]);
  error("id: red-withdrawal", /order to nobody/, [PLANS, "    to: [red-corps]\n", ""]);
  warning("to", /a resolve, which is addressed to nobody/, [
    PLANS,
    "    headquarters: blue-corps\n",
    "    headquarters: blue-corps\n    to: [blue-1d]\n",
  ]);
  warning("withdraw", /the order to withdraw names no objective/, [
    PLANS,
    "task: withdraw\n      objective: hill-fort",
    "task: withdraw",
  ]);
  const away = "    attachments: [{ parent: red-army, from: 1900-04-10T05:00 }]\n    at: crossroads";
  warning("red-rear-guard", /not under "red-corps" at the time/, [RED, "    at: crossroads", away]);
  assert.deepEqual(problemsOf(bench, [[RED, "    at: crossroads", away.replace("05:00", "07:00")]]), []);
});

test("CHK-11 an assumption is used, and drawn only where draws are made", () => {
  warning("{ id: spare", /assumption "spare" is never used/, assume("id: spare, value: 1, low: 0, high: 2"));
  warning("true", /"blue-quality" is not drawn/, [
    ASSUMPTIONS,
    "    reason: Blue is fresh",
    "    drawn: true\n    reason: Blue is fresh",
  ]);
});

test("CHK-12 ids that are looked up together differ", () => {
  error(
    "blue",
    /both sides have the same id|there is also a side/,
    ["terrain/crossings.yaml", "- id: stony-ford", "- id: stony-ford"],
    [BLUE, "  - id: blue-army", "  - id: blue"],
    [BLUE, "parent: blue-army", "parent: blue"],
    ["signals.yaml", "from: blue-army", "from: blue"],
  );
  error("mill", /there is also a place "mill"/, ["terrain/crossings.yaml", "id: stony-ford", "id: mill"]);
});

test("CHK-13 a place lies on its bank, as far as its coordinates can be trusted", () => {
  const wrong: Edit = [
    "terrain/places.yaml",
    "bank: { river: reed, side: south }",
    "bank: { river: reed, side: north }",
  ];
  warning("bank", /"southgate" lies \d\.\d km from the north bank of reed, on the other side; within 1 km/, wrong);
  const vague: Edit = [
    "terrain/places.yaml",
    "lat: 28.97, basis: the umpire's map, withinKm: 1",
    "lat: 28.97, basis: the umpire's map, withinKm: 6",
  ];
  assert.deepEqual(problemsOf(bench, [wrong, vague]), []);
});

test("orders lead to places on the map, by at most three others", () => {
  error("red-capital", /"red-capital" is off the map/, [
    PLANS,
    "objective: hill-fort\n      # The",
    "objective: red-capital\n      # The",
  ]);
  error("reed-ferry.far", /via has 4 places; at most 3/, [
    PLANS,
    "via: [reed-ferry, northgate]",
    "via: [reed-ferry, northgate, southgate, reed-ferry.far]",
  ]);
  error("red-capital", /stands at "red-capital", which is off the map/, [
    RED,
    "parent: red-corps\n    at: crossroads",
    "parent: red-corps\n    at: red-capital",
  ]);
  const dry =
    "format: staffride/rivers@1\nrivers:\n  - { id: dry, names: { en: Dry }, passage: none, line: [[10, 10], [11, 11]], basis: test }\n";
  const across = "    at: crossroads\n    offset: { northKm: 1, eastKm: 1, across: dry, basis: test }\n";
  const problems = problemsOf(bench, [
    [RED, "    at: crossroads\n", across],
    ["terrain/dry.yaml", dry],
  ]);
  assert.match(problems[0]!, /^forces\/red.yaml:\d+:5: error: no cell near the offset of formation "red-rear-guard"/);
});

test("without a campaign paper there is one problem", () => {
  const { problems } = compileEdited({ ...bench, files: new Map() });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ["there is no campaign paper"],
  );
});

test("a base map that is named must be handed in", () => {
  error("nowhere", /the base map "nowhere" was not found/, ["campaign.yaml", "mesh:\n", "basemap: nowhere\nmesh:\n"]);
});

test("CHK-14 a campaign without formations, or without plans, is warned about", () => {
  const without = (...names: string[]) => {
    const files = new Map([...bench.files].filter(([file]) => !names.some((name) => file.startsWith(name))));
    const { problems } = compileEdited({ ...bench, files });
    return problems.filter(({ severity }) => severity === "warning").map(({ message }) => message);
  };
  const about = (texts: readonly string[]) => texts.filter((text) => text.startsWith("the campaign has no "));
  assert.match(about(without("forces"))[0]!, /no formations/);
  assert.match(about(without("plans"))[0]!, /no plans/);
  assert.deepEqual(about(without()), []);
});

const cased = twoBanks(true);
const { error: inCase } = finder(cased);
/** An intercepts paper of one entry, on assumptions that only a small case makes. */
const intercepts = (entry: string): Edit => [
  "intercepts.yaml",
  `format: staffride/intercepts@1\nintercepts:\n  - ${entry}\n`,
];
const CHANCE = "chance: { assumption: case-every-sending }, delayHours: { assumption: case-reading }";

test("CHK-15 who reads the enemy's dispatches has a desk, and reads the enemy", () => {
  const entry = (fields: string): Edit => intercepts(`{ id: one, ${fields}, by: radio, kinds: [order], ${CHANCE} }`);
  assert.deepEqual(problemsOf(cased, [entry("headquarters: red-corps, from: blue-army, to: blue")]), []);
  inCase("red-1d", /is a formation.*headquarters above formations/, entry("headquarters: red-1d"));
  inCase("red-army", /"red-army" is of the side of "red-corps"/, entry("headquarters: red-corps, from: red-army"));
  inCase("red", /"red" is of the side of "red-corps"/, entry("headquarters: red-corps, to: red"));
  inCase(
    "blue-amy",
    /no headquarters, formation or side "blue-amy".*"blue-army"/,
    entry("headquarters: red-corps, from: blue-amy"),
  );
  inCase("red-crops", /no headquarters "red-crops"/, entry("headquarters: red-crops"));
});

test("CHK-2 the share of dispatches that are read is a share, and no text takes a month", () => {
  const entry = (chance: string, delay: string): Edit =>
    intercepts(
      `{ id: one, headquarters: red-corps, by: radio, kinds: [order], chance: { assumption: ${chance} }, delayHours: { assumption: ${delay} } }`,
    );
  inCase(
    "chance: { assumption: much }",
    /chance would be 2/,
    entry("much", "case-reading"),
    assume("id: much, value: 2, low: 2, high: 2"),
  );
  inCase(
    "delayHours: { assumption: late }",
    /delay would be 800/,
    entry("case-every-sending", "late"),
    assume("id: late, value: 800, low: 800, high: 800"),
  );
});
