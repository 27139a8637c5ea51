/** What is compiled from the papers of minds and decisions, by those of two-banks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { APPEARANCES, TRAITS } from "@staffride/formats/scenario";
import type { Scenario } from "@staffride/formats/scenario";
import { ANSWERS, COURSES, OCCASIONS, PROMISES, SIGHTINGS, STANDS } from "@staffride/formats/words";
import { problemsOf, scenarioOf } from "./testing/edited.js";
import type { Edit } from "./testing/edited.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

const MINDS = "minds.yaml";
const DECISIONS = "decisions.yaml";
const BLUE = "  - headquarters: blue-corps\n";
const blue = (body: string): Edit => [MINDS, "  - { headquarters: blue-corps }\n", `${BLUE}${body}`];
const variant = (id: string, body: string): Edit => [
  `variants/${id}.yaml`,
  `format: staffride/variant@1\nid: ${id}\ngloss: { en: ${id} }\n${body}`,
];
const free: Edit = [MINDS, "mode: recorded", "mode: free"];

const headquarters = ({ names }: Scenario, id: string): number => names.headquarters.findIndex((one) => one.id === id);
const plan = ({ names }: Scenario, id: string): number => names.plans.findIndex((one) => one.id === id);

/** A trait's triangle. */
function trait({ minds }: Scenario, h: number, name: (typeof TRAITS)[number]): number[] {
  const at = (h * TRAITS.length + TRAITS.indexOf(name)) * 3;
  return [...minds.traits.slice(at, at + 3)];
}

test("DEC-1 who decides is said by the topmost variant, else by the paper, which means free", () => {
  const over = variant("over", "over: free\n");
  const back = variant("back", "over: free\nminds: recorded\n");
  const isFree = (edits: Edit[], name?: string) => scenarioOf(bench, edits, { variant: name }).minds.free;
  assert.equal(isFree([]), 0);
  assert.equal(isFree([[MINDS, "mode: recorded\n", ""]]), 1);
  assert.equal(isFree([], "free"), 1);
  assert.equal(isFree([over], "over"), 1);
  assert.equal(isFree([back], "back"), 0);
});

test("DEC-1 without a minds paper nobody has a mind, and every plan has its date", () => {
  const files = new Map(
    [...bench.files].filter(([file]) => file !== MINDS && file !== "variants/free.yaml" && !/^cases\b/.test(file)),
  );
  const unused: Edit = ["assumptions/two-banks.yaml", "  - id: red-corps-deference", "  - id: trait.deference"];
  const { minds, plans } = scenarioOf({ ...bench, files }, [unused]);
  assert.equal(minds.free, 0);
  assert.deepEqual([...minds.minded], new Array(7).fill(0));
  assert.deepEqual([...plans.dated], [1, 1]);
  assert.match(
    problemsOf({ ...bench, files }, [unused, variant("free", "minds: free\n")]).join("\n"),
    /^variants\/free.yaml:4:8: error: no headquarters can decide: the campaign has no minds/m,
  );
});

test("DEC-2 tables in the order of their lists; rows of probabilities sum to 1", () => {
  const { minds, names } = scenarioOf(bench);
  const n = minds.nIntent;
  assert.deepEqual(
    names.intents.map(({ id }) => id),
    ["hold", "attack", "withdraw", "lure"],
  );
  assert.deepEqual([...minds.prior], [0.35, 0.1, 0.35, 0.2, 0.3, 0.55, 0.1, 0.05], "red as observed, then blue");
  assert.equal(minds.likelihood[0 * SIGHTINGS.length + SIGHTINGS.indexOf("dug-in")], 0.5);
  assert.equal(minds.likelihood[2 * SIGHTINGS.length + SIGHTINGS.indexOf("goes-covered")], 0.4);
  assert.deepEqual([...minds.regained], [0.02, 0.02, 0.25, 0.1]);
  assert.deepEqual([...minds.displaced], [0.1, 0.4, 0.6, 0.2]);
  assert.deepEqual(
    [...minds.tells].indexOf(1),
    names.places.findIndex(({ id }) => id === "southgate"),
  );
  const seen = APPEARANCES.indexOf("left-empty") * SIGHTINGS.length + SIGHTINGS.indexOf("no-contact");
  assert.equal(minds.appearance[seen], 0.22);
  assert.equal(minds.pay[COURSES.indexOf("pursue") * n + 2], 10);
  assert.deepEqual([...minds.pay.slice(COURSES.indexOf("hold") * n, COURSES.indexOf("hold") * n + n)], [0, 0, 0, 0]);
  assert.deepEqual([...minds.exposure], [1.6, 1.3, 1.2, 0.6]);
  assert.deepEqual([...minds.cutOff], [1, 0.8, 0.6, 0.15]);
  assert.equal(minds.reach[STANDS.indexOf("river-line")], 0.85);

  for (const [table, width] of [
    [minds.prior, n],
    [minds.likelihood, 8],
    [minds.appearance, 8],
  ] as const) {
    for (let row = 0; row < table.length; row += width) {
      const sum = table.slice(row, row + width).reduce((total, share) => total + share, 0);
      assert.ok(Math.abs(sum - 1) < 1e-12, `row ${row / width} sums to ${sum}`);
    }
  }
});

test("DEC-2 the prior has a row for each side", () => {
  const edit: Edit = [MINDS, "  blue: { hold: 0.3, attack: 0.55, withdraw: 0.1, lure: 0.05 }\n", ""];
  assert.match(
    problemsOf(bench, [edit])[0]!,
    /^minds.yaml:\d+:1: error: prior says nothing of what blue may intend; expected a row for each side: red, blue$/,
  );
});

test("DEC-3 a trait is the triangle of an assumption that is drawn, else fixed; one not given is the common one", () => {
  const scenario = scenarioOf(bench, [
    blue("    traits: { candour: { assumption: army-relays }, advice: { assumption: blue-advice } }\n"),
    [
      "assumptions/two-banks.yaml",
      "assumptions:\n",
      "assumptions:\n  - { id: blue-advice, value: 0.5, low: 0.4, high: 1, unit: share, reason: test, drawn: true }\n",
    ],
    ["assumptions/two-banks.yaml", "high: 2\n", "high: 1\n"],
  ]);
  const [red, other] = [headquarters(scenario, "red-corps"), headquarters(scenario, "blue-corps")];
  assert.deepEqual(
    [...scenario.minds.minded.keys()].filter((h) => scenario.minds.minded[h]).sort(),
    [red, other].sort(),
  );
  assert.deepEqual(trait(scenario, red, "deference"), [-0.5, 0.5, 1.5]);
  assert.deepEqual(trait(scenario, other, "deference"), [-1.2, 0, 1.2]);
  assert.deepEqual(trait(scenario, other, "candour"), [1, 1, 1], "a range, but not drawn");
  assert.deepEqual(trait(scenario, other, "advice"), [0.4, 0.5, 1]);
  assert.deepEqual(trait(scenario, other, "reluctance"), [0, 0, 0]);
  assert.deepEqual(trait(scenario, headquarters(scenario, "red-army"), "face"), [0, 0, 0]);
  assert.deepEqual([scenario.minds.advised[red], scenario.minds.advised[other]], [1, 0]);
});

test("DEC-3 a trait that is not given, and for which there is no assumption either, is missed by name", () => {
  const defaults = {
    ...bench.defaults,
    assumptions: bench.defaults.assumptions.filter(({ id }) => id !== "trait.deference"),
  };
  const problems = problemsOf({ ...bench, defaults }, []);
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /^minds.yaml:\d+:5: error: the deference of the commander of "blue-corps" is not given.*"trait.deference"/,
  );
});

test("DEC-3 a variant's new value moves the triangle", () => {
  const bold = variant("bold", "assumptions: { red-corps-deference: -1 }\n");
  const scenario = scenarioOf(bench, [bold], { variant: "bold" });
  assert.deepEqual(trait(scenario, headquarters(scenario, "red-corps"), "deference"), [-1, -1, 1.5]);
});

test("DEC-4 opening figures are values; nought where none are given", () => {
  const opening =
    "{ men: { claim: blue-1d-strength }, losses: { claim: rear-guard-strength }, told: { assumption: army-relays } }";
  const scenario = scenarioOf(bench, [blue(`    opening: ${opening}\n`)]);
  const { openingMen, openingLosses, openingTold } = scenario.minds;
  const [red, other] = [headquarters(scenario, "red-corps"), headquarters(scenario, "blue-corps")];
  assert.deepEqual([openingMen[other], openingLosses[other], openingTold[other]], [11000, 2000, 1]);
  assert.deepEqual([openingMen[red], openingLosses[red], openingTold[red]], [0, 0, 0]);
});

const LISTS = `liaison:
  - { between: [red-corps, red-1d], strength: { assumption: touch } }
sectors:
  - id: south
    names: { en: the south }
    headquarters: red-corps
    within: [[111.8, 28.8], [112.3, 28.8], [112.3, 29.0], [111.8, 29.0]]
    basis: south of the Reed
  - id: southgate-town
    names: { en: Southgate }
    headquarters: red-1d
    within: [[111.8, 28.95], [112.3, 28.95], [112.3, 29.05], [111.8, 29.05]]
    basis: a part of the south, and a strip beyond
  - id: blue-south
    names: { en: the south as Blue has it }
    headquarters: blue-corps
    within: [[111.8, 28.8], [112.3, 28.8], [112.3, 29.0], [111.8, 29.0]]
    basis: south of the Reed
`;
const TOUCH: Edit = [
  "assumptions/two-banks.yaml",
  "assumptions:\n",
  "assumptions:\n  - { id: touch, value: 0.25, low: 0, high: 0.5, unit: share, reason: test }\n",
];

test("DEC-5 neighbours; of a side's sectors the last one that a cell's centre lies in", () => {
  const scenario = scenarioOf(bench, [TOUCH, blue(LISTS)]);
  const { minds, ground } = scenario;
  const red = headquarters(scenario, "red-corps");
  assert.deepEqual(
    [minds.nLiaison, ...minds.liaisonA, ...minds.liaisonB, ...minds.liaisonStrength],
    [1, red, headquarters(scenario, "red-1d"), 0.25],
  );
  assert.equal(minds.nSector, 3);
  assert.deepEqual(
    [...minds.sectorHolder],
    [red, headquarters(scenario, "red-1d"), headquarters(scenario, "blue-corps")],
  );
  for (let c = 0; c < ground.nCell; c++) {
    const lat = ground.lat[c]!;
    assert.equal(minds.sectorAt[c], lat < 28.95 ? 0 : lat < 29.05 ? 1 : -1);
    assert.equal(minds.sectorAt[ground.nCell + c], lat < 29 ? 2 : -1);
  }
});

test("DEC-5 a plan that moves a boundary names the sector and who holds it from then on; others name none", () => {
  const boundary: Edit = [
    "plans.yaml",
    "    decision: D1\n",
    "    decision: D1\n    boundary: { sector: southgate-town, to: red-corps }\n",
  ];
  const scenario = scenarioOf(bench, [TOUCH, blue(LISTS), boundary]);
  assert.deepEqual([...scenario.plans.sector], [1, -1]);
  assert.deepEqual([...scenario.plans.holder], [headquarters(scenario, "red-corps"), -1]);
});

test("DEC-6 decision points: minutes, handles, and what an option leaves out", () => {
  const after: Edit = [
    DECISIONS,
    "    on: thought\n",
    "    on: thought\n    after: [{ decision: D1, option: go }, { decision: D1 }]\n",
  ];
  const watch: Edit = [
    DECISIONS,
    "        waits: true\n",
    "        waits: true\n        beside: blue-army\n        promise: guns\n",
  ];
  const scenario = scenarioOf(bench, [after, watch]);
  const { decisions, nDecision } = scenario.minds;
  assert.equal(nDecision, 2);
  const answers = (...words: (typeof ANSWERS)[number][]) =>
    words.reduce((sum, word) => sum + 2 ** ANSWERS.indexOf(word), 0);
  assert.deepEqual(decisions[0], {
    id: "D1",
    headquarters: headquarters(scenario, "red-corps"),
    from: 6 * 60,
    to: 36 * 60,
    occasion: OCCASIONS.indexOf("order"),
    orders: [plan(scenario, "red-withdrawal")],
    again: false,
    after: [],
    options: [
      {
        id: "go",
        course: COURSES.indexOf("withdraw"),
        answers: answers("obey", "part"),
        plan: -1,
        stand: 3,
        waits: false,
        beside: -1,
        object: 0,
        promise: 0,
        about: [],
      },
      {
        id: "stay",
        course: COURSES.indexOf("hold"),
        answers: answers("delay", "refuse", "appeal"),
        plan: -1,
        stand: 0,
        waits: false,
        beside: -1,
        object: 0,
        promise: 0,
        about: [],
      },
    ],
    fixed: -1,
    recorded: 0,
  });
  assert.deepEqual(decisions[1]!.after, [
    { decision: 0, option: 0 },
    { decision: 0, option: -1 },
  ]);
  const [pursue, other] = decisions[1]!.options;
  assert.deepEqual(
    [pursue!.plan, pursue!.stand, pursue!.object],
    [plan(scenario, "blue-pursuit"), STANDS.indexOf("open"), 1],
  );
  assert.deepEqual(
    [other!.waits, other!.beside, other!.promise, other!.stand],
    [true, headquarters(scenario, "blue-army"), PROMISES.indexOf("guns"), -1],
  );
  assert.deepEqual(
    scenario.names.decisions.map(({ id, options }) => [id, ...options.map((option) => option.id)]),
    [
      ["D1", "go", "stay"],
      ["D2", "pursue", "watch"],
    ],
  );
  assert.equal(scenarioOf(bench, [[DECISIONS, "    recorded: go\n", ""]]).minds.decisions[0]!.recorded, -1);
});

const RED_PLANS = ["home", "stand"]
  .map(
    (id) =>
      `  - { id: ${id}, gloss: { en: ${id} }, kind: resolve, headquarters: red-corps, at: 1900-04-10T07:00, body: { task: hold } }\n`,
  )
  .join("");
const OPERATION: Edit[] = [
  ["plans.yaml", "plans:\n", `plans:\n${RED_PLANS}`],
  [
    DECISIONS,
    "format: staffride/decisions@1\n",
    "format: staffride/decisions@1\noperations:\n  - { headquarters: red-corps, stages: [{ plan: home, stand: clear, standing: stand }] }\n",
  ],
];

test("DEC-7 where headquarters decide, plans named by options and stages have no date; others keep theirs", () => {
  const dated = (edits: Edit[]) => {
    const { plans, names } = scenarioOf(bench, edits);
    return names.plans.filter((_, p) => plans.dated[p]).map(({ id }) => id);
  };
  assert.deepEqual(dated([]), ["red-withdrawal", "blue-pursuit"]);
  assert.deepEqual(dated([free]), ["red-withdrawal"]);
  assert.deepEqual(dated(OPERATION), ["home", "stand", "red-withdrawal", "blue-pursuit"]);
  assert.deepEqual(dated([free, ...OPERATION]), ["red-withdrawal"]);

  const scenario = scenarioOf(bench, OPERATION);
  const { operations } = scenario.minds;
  const red = headquarters(scenario, "red-corps");
  assert.deepEqual(operations[red], [{ plan: 0, stand: STANDS.indexOf("clear"), standing: 1 }]);
  assert.ok(operations.every((stages, h) => h === red || stages.length === 0));
});

test("DEC-7 as recorded, a plan that a variant takes out is missed by no option; where headquarters decide, it is", () => {
  const calm = variant("calm", "remove: { plans: [blue-pursuit, red-withdrawal] }\n");
  const { minds } = scenarioOf(bench, [calm], { variant: "calm" });
  assert.deepEqual([minds.decisions[1]!.options[0]!.plan, minds.decisions[0]!.orders], [-1, []]);
  const found = problemsOf(bench, [free, calm], { variant: "calm" });
  assert.match(found[0]!, /^decisions.yaml:\d+:14: error: there is no plan "red-withdrawal"/);
  assert.match(found[1]!, /^decisions.yaml:\d+:15: error: there is no plan "blue-pursuit"/);
});

test("DEC-8 interventions: of two on one point the upper variant counts, and what is asked for over any", () => {
  const lower = variant("lower", "minds: free\ndo: { D1: stay, D2: watch }\n");
  const upper = variant("upper", "over: lower\ndo: { D1: go }\n");
  const fixed = (name: string, interventions = {}) => {
    const scenario = scenarioOf(bench, [lower, upper], { variant: name, interventions });
    return [scenario.variant, ...scenario.minds.decisions.map((decision) => decision.fixed)];
  };
  assert.deepEqual(fixed("free"), ["free", -1, -1]);
  assert.deepEqual(fixed("lower"), ["lower", 1, 1]);
  assert.deepEqual(fixed("upper"), ["upper", 0, 1]);
  assert.deepEqual(fixed("upper", { D2: "pursue" }), ["upper + D2=pursue", 0, 0]);
});

test("DEC-8 an intervention on what there is not, or where nobody decides, is refused at its word", () => {
  const one = (body: string) => problemsOf(bench, [variant("v", body)], { variant: "v" })[0]!;
  assert.match(
    one("minds: free\ndo: { D3: stay }\n"),
    /^variants\/v.yaml:5:11: error: there is no decision point "D3"/,
  );
  assert.match(
    one("minds: free\ndo: { D1: sty }\n"),
    /^variants\/v.yaml:5:11: error: D1 has no option "sty"; expected one of go, stay \(did you mean "stay"\?\)$/,
  );
  assert.match(
    one("do: { D1: stay }\n"),
    /^variants\/v.yaml:4:11: error: nothing can be done about D1: headquarters obey the record here/,
  );
  assert.match(
    problemsOf(bench, [], { variant: "free", interventions: { D9: "x" } })[0]!,
    /there is no decision point "D9"/,
  );
});

test("a variant changes a decision point, adds one, or takes one out", () => {
  const scenario = scenarioOf(
    bench,
    [variant("v", "minds: free\ndecisions: [{ id: D1, recorded: stay }]\nremove: { decisions: [D2] }\n")],
    { variant: "v" },
  );
  assert.deepEqual(
    scenario.minds.decisions.map(({ id, recorded }) => [id, recorded]),
    [["D1", 1]],
  );
  assert.deepEqual([...scenario.plans.dated], [1, 1]);
});
