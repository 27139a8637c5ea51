import assert from "node:assert/strict";
import { test } from "node:test";
import { PARAMETERS } from "@staffride/formats/parameters";
import { problemText } from "@staffride/formats/problem";
import type { Scenario } from "@staffride/formats/scenario";
import { CHANNELS, ECHELONS, TASKS, WORKS } from "@staffride/formats/words";
import { compile, compilerOf } from "./compile.js";
import { compileEdited, edited, problemsOf, scenarioOf } from "./testing/edited.js";
import type { Edit } from "./testing/edited.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

const idOf = (entries: readonly { readonly id: string }[], handle: number): string | undefined => entries[handle]?.id;
const handleOf = (entries: readonly { readonly id: string }[], id: string): number => {
  const handle = entries.findIndex((entry) => entry.id === id);
  assert.ok(handle >= 0, `no ${id}`);
  return handle;
};
const headquarters = ({ names }: Scenario, id: string): number => handleOf(names.headquarters, id);
const formation = ({ names }: Scenario, id: string): number => handleOf(names.formations, id);
const objective = ({ names }: Scenario, id: string): number => handleOf(names.objectives, id);

test("two-banks compiles without a word of complaint, as recorded and with its variant", () => {
  for (const variant of [undefined, "base", "ferry-lost"]) {
    const { scenario, problems } = compileEdited(bench, [], { variant });
    assert.deepEqual(problems.map(problemText), []);
    assert.equal(scenario!.variant, variant ?? "base");
    assert.equal(scenario!.length, 3 * 1440);
  }
});

test("a compiler of many plans gives each what it is alone: a variant with other crossings has a ground of its own", () => {
  const { files, defaults } = twoBanks(true);
  const papers = edited({ files }, []);
  const compileOne = compilerOf(papers, { defaults });
  for (const variant of ["base", ...papers.variants.map(({ id }) => id), "base"])
    assert.deepEqual(compileOne({ variant }), compile(papers, { defaults, variant }), variant);
  const grounds = ["base", "free", "ferry-lost"].map((variant) => compileOne({ variant }).scenario!.ground);
  assert.equal(grounds[0], grounds[1], "laid once");
  assert.notEqual(grounds[0], grounds[2]);
});

test("the same papers give the same scenario, whatever the order of the files", () => {
  const forwards = scenarioOf(bench);
  assert.deepEqual(scenarioOf(bench), forwards);
  assert.deepEqual(scenarioOf({ ...bench, files: new Map([...bench.files].reverse()) }), forwards);
});

test("CMP-1 every formation has a headquarters of its own, after those of the papers", () => {
  const scenario = scenarioOf(bench);
  const { forces, command, names } = scenario;
  assert.equal(command.nHeadquarters, 4 + forces.nFormation);
  for (let f = 0; f < forces.nFormation; f++) {
    const h = forces.headquarters[f]!;
    assert.equal(command.formation[h], f);
    assert.equal(command.with[h], f);
    assert.equal(command.cell[h], forces.cell[f]);
    assert.equal(names.headquarters[h]!.id, names.formations[f]!.id);
  }
  assert.deepEqual([...command.formation].slice(0, 4), [-1, -1, -1, -1]);
});

test("CMP-2 objectives: places on the map in order, then both banks of each crossing", () => {
  const { names, fields, ground } = scenarioOf(bench);
  assert.deepEqual(
    names.objectives.map(({ id }) => id),
    [
      "hill-fort",
      "northgate",
      "southgate",
      "crossroads",
      "mill",
      "reed-ferry.near",
      "reed-ferry.far",
      "stony-ford.near",
      "stony-ford.far",
    ],
  );
  assert.equal(fields.ofPlace[handleOf(names.places, "red-capital")], -1);
  names.places.forEach((_, p) => {
    if (fields.ofPlace[p]! >= 0) assert.equal(fields.objectiveCell[fields.ofPlace[p]!], ground.placeCell[p]);
  });
  assert.equal(fields.objectiveCell[fields.ofBank[1]!], ground.crossingFar[0]);
});

test("sides, strengths with their ranges, quality, works and echelons", () => {
  const scenario = scenarioOf(bench);
  const { forces, names } = scenario;
  const red = formation(scenario, "red-1d");
  assert.equal(idOf(names.sides, forces.side[red]!), "red");
  assert.deepEqual([forces.menLow[red], forces.men[red], forces.menHigh[red]], [8500, 9000, 9500]);
  assert.equal(WORKS[forces.works[red]!], "hasty");
  assert.equal(ECHELONS[forces.echelon[red]!], "division");
  assert.equal(forces.quality[red], 1);
  assert.equal(forces.quality[formation(scenario, "blue-1d")], 1.1);
});

test("CMP-3 an offset moves a formation to the nearest cell there, on the bank of its place", () => {
  const line = "    strength: { claim: red-1d-strength }";
  const offset = (northKm: number, across = ""): Edit => [
    "forces/red.yaml",
    line,
    `    offset: { northKm: ${northKm}, eastKm: 0${across}, basis: test }\n${line}`,
  ];
  const latitude = (edit: Edit): number => {
    const scenario = scenarioOf(bench, [edit]);
    return scenario.ground.lat[scenario.forces.cell[formation(scenario, "red-1d")]!]!;
  };
  const southgate = latitude(offset(0));
  assert.ok(Math.abs(latitude(offset(-5)) - (28.97 - 5 / 111.2)) < 0.015);
  assert.ok(latitude(offset(8)) < 29.01, "stays south of the Reed");
  assert.ok(latitude(offset(8, ", across: reed")) > 29.02, "stands north of it if the offset says so");
  assert.ok(southgate < 29);
});

test("CMP-4 the base is the formation's own, or the nearest up the chain of command", () => {
  const scenario = scenarioOf(bench);
  const red = formation(scenario, "red-1d");
  assert.equal(scenario.forces.base[red], objective(scenario, "hill-fort"));
  const own = scenarioOf(bench, [["forces/red.yaml", "    works: hasty", "    works: hasty\n    base: northgate"]]);
  assert.equal(own.forces.base[red], objective(own, "northgate"));
  assert.equal(own.forces.base[formation(own, "red-rear-guard")], objective(own, "hill-fort"));
  const none: Edit[] = [["forces/red.yaml", "    base: hill-fort\n", ""]];
  assert.match(problemsOf(bench, none).join("\n"), /forces\/red.yaml:\d+:5: warning: formation "red-1d" has no base/);
  const without = scenarioOf(bench, none);
  assert.equal(without.forces.base[red], objective(without, "southgate"));
  assert.equal(without.command.base[headquarters(without, "red-corps")], -1);
});

test("CMP-5 changes of superior come by minute, then by headquarters; one before the start is the first superior", () => {
  const attach = (file: string, id: string, list: string): Edit => [
    file,
    `  - id: ${id}\n`,
    `  - id: ${id}\n    attachments: ${list}\n`,
  ];
  const scenario = scenarioOf(bench, [
    attach(
      "forces/red.yaml",
      "red-1d",
      "[{ parent: red-army, from: 1900-04-11T06:00 }, { parent: red-corps, from: 1900-04-10T12:00 }]",
    ),
    attach(
      "forces/red.yaml",
      "red-rear-guard",
      "[{ parent: red-1d, from: 1900-04-09T12:00 }, { parent: red-army, from: 1900-04-10T12:00 }]",
    ),
  ]);
  const { command } = scenario;
  const [army, corps, division, guard] = ["red-army", "red-corps", "red-1d", "red-rear-guard"].map((id) =>
    headquarters(scenario, id),
  );
  assert.equal(command.parent[guard!], division);
  assert.deepEqual([...command.attachAt], [720, 720, 1800]);
  assert.deepEqual([...command.attachHeadquarters], [division, guard, division]);
  assert.deepEqual([...command.attachParent], [corps, army, army]);
  assert.deepEqual(
    [...command.childHeadquarters.slice(command.childStart[division!], command.childStart[division! + 1])],
    [guard],
  );
});

test("children are those whose parent one is, in order", () => {
  const { command } = scenarioOf(bench);
  const listed = [...command.parent.keys()].flatMap((h) =>
    [...command.childHeadquarters.slice(command.childStart[h], command.childStart[h + 1])].map((child) => [child, h]),
  );
  assert.equal(listed.length, [...command.parent].filter((parent) => parent >= 0).length);
  for (const [child, parent] of listed) assert.equal(command.parent[child!], parent);
});

test("a headquarters that marches with a formation starts where it stands; one off the map nowhere", () => {
  const scenario = scenarioOf(bench);
  const { command, forces } = scenario;
  const blue = formation(scenario, "blue-1d");
  assert.equal(command.with[headquarters(scenario, "blue-corps")], blue);
  assert.equal(command.cell[headquarters(scenario, "blue-corps")], forces.cell[blue]);
  assert.equal(command.cell[headquarters(scenario, "red-army")], -1);
});

test("CMP-6 signals: the first rule that fits, both ways if it says so, else a courier", () => {
  const scenario = scenarioOf(bench);
  const n = scenario.command.nHeadquarters;
  const channel = (from: string, to: string, of = scenario) =>
    CHANNELS[of.signals.channel[headquarters(of, from) * n + headquarters(of, to)]!];
  assert.equal(channel("red-army", "red-corps"), "wire");
  assert.equal(channel("red-corps", "red-army"), "wire");
  assert.equal(
    scenario.signals.relays[headquarters(scenario, "red-corps") * n + headquarters(scenario, "red-army")],
    1,
  );
  assert.equal(channel("blue-corps", "blue-army"), "radio");
  assert.equal(channel("red-corps", "red-rear-guard"), "courier");

  const rules: Edit = [
    "signals.yaml",
    "links:\n",
    "links:\n  - { upTo: detachment, channel: aircraft }\n  - { from: red, to: red-corps, channel: radio }\n  - { from: blue, channel: wire }\n",
  ];
  const other = scenarioOf(bench, [rules]);
  assert.equal(channel("red-corps", "red-rear-guard", other), "aircraft", "the junior is a detachment");
  assert.equal(channel("red-army", "red-corps", other), "radio", "a side stands for all its headquarters");
  assert.equal(channel("red-corps", "red-army", other), "wire", "the rule for one way leaves the other to the next");
  assert.equal(channel("blue-corps", "blue-1d", other), "wire", "no addressee: any");
});

test("CMP-7 orders in force on day one: the task given, for a formation without one to hold where it stands", () => {
  const scenario = scenarioOf(bench);
  const { command, plans } = scenario;
  const order = (id: string) => plans.orders[command.initialOrder[headquarters(scenario, id)]!]!;
  assert.deepEqual(order("red-1d"), {
    task: TASKS.indexOf("hold"),
    objective: -1,
    via: [],
    pace: 0,
    releaseOn: 0,
    parts: [],
  });
  assert.equal(order("red-rear-guard").task, TASKS.indexOf("cover"));
  assert.equal(order("red-rear-guard").objective, objective(scenario, "southgate"));
  assert.equal(command.initialOrder[headquarters(scenario, "red-corps")], -1);
});

test("CMP-8 plans: triangles in minutes, addressees, and the body with its parts", () => {
  const scenario = scenarioOf(bench);
  const { plans, names } = scenario;
  assert.deepEqual(
    names.plans.map(({ id }) => id),
    ["red-withdrawal", "blue-pursuit"],
  );
  assert.deepEqual([...plans.kind], [1, 0]);
  assert.deepEqual([...plans.earliest], [360, 660]);
  assert.deepEqual([...plans.likely], [360, 720]);
  assert.deepEqual([...plans.latest], [360, 960]);
  assert.deepEqual([...plans.to], [headquarters(scenario, "red-corps")]);
  assert.deepEqual([...plans.toStart], [0, 1, 1]);

  const order = plans.orders[plans.order[0]!]!;
  assert.equal(order.releaseOn, 1);
  assert.deepEqual(order.parts[0], {
    to: [headquarters(scenario, "red-1d")],
    task: TASKS.indexOf("withdraw"),
    objective: objective(scenario, "hill-fort"),
    via: [objective(scenario, "reed-ferry.near"), objective(scenario, "northgate")],
    pace: 0,
    delayMinutes: 0,
  });
});

test("CMP-9 a crossing is the bank nearer to the receiver, or the one that is named", () => {
  const via = (words: string): string[] => {
    const scenario = scenarioOf(bench, [["plans.yaml", "via: [reed-ferry, northgate]", `via: [${words}]`]]);
    const { plans, names } = scenario;
    return plans.orders[plans.order[0]!]!.parts[0]!.via.map((handle) => names.objectives[handle]!.id);
  };
  assert.deepEqual(via("reed-ferry"), ["reed-ferry.near"]);
  assert.deepEqual(via("reed-ferry.far, reed-ferry.north, reed-ferry.south"), [
    "reed-ferry.far",
    "reed-ferry.far",
    "reed-ferry.near",
  ]);
  const north: Edit[] = [
    ["forces/red.yaml", "    at: southgate\n", "    at: northgate\n"],
    ["plans.yaml", "via: [reed-ferry, northgate]", "via: [reed-ferry]"],
  ];
  const moved = scenarioOf(bench, north);
  assert.deepEqual(moved.plans.orders[0]!.parts[0]!.via, [objective(moved, "reed-ferry.far")]);
});

test("a plan may lie before the start", () => {
  const scenario = scenarioOf(bench, [["plans.yaml", "at: 1900-04-10T06:00", "at: 1900-04-09T23:30"]]);
  assert.equal(scenario.plans.likely[0], -30);
});

test("weather, light and checks", () => {
  const { sky, checks } = scenarioOf(bench);
  assert.deepEqual([sky.sunrise, sky.sunset, sky.nDay], [355, 1120, 3]);
  assert.deepEqual([...sky.weather], [1, 1, 0]);
  assert.deepEqual([...sky.moon], [0.8, 0.9, 0.95]);
  const across = checks[0]!;
  assert.deepEqual([across.recorded, across.low, across.high, across.isMoment], [36 * 60, 20 * 60, 52 * 60, true]);
  assert.deepEqual([checks[3]!.recorded, checks[3]!.low, checks[3]!.high, checks[3]!.isMoment], [300, 100, 900, false]);
});

test("parameters: all of them, the campaign's own over the root's", () => {
  const scenario = scenarioOf(bench);
  assert.deepEqual(Object.keys(scenario.parameters).sort(), Object.keys(PARAMETERS).sort());
  const own: Edit = [
    "assumptions/two-banks.yaml",
    "assumptions:\n",
    "assumptions:\n  - { id: march.road-kmh, value: 3.5, low: 3, high: 4, unit: km/h, reason: test, drawn: true }\n",
  ];
  const slower = scenarioOf(bench, [own]);
  assert.equal(slower.parameters.marchRoadKmh, 3.5);
  assert.deepEqual(
    slower.drawn.find(({ name }) => name === "marchRoadKmh"),
    { name: "marchRoadKmh", low: 3, mode: 3.5, high: 4 },
  );
  assert.ok(
    slower.fields.cost.some((cost, i) => cost !== scenario.fields.cost[i]),
    "slower marches, other fields",
  );
});

test("without the root's assumptions every parameter is missed by name", () => {
  const { scenario, problems } = compile(edited(bench, []));
  assert.equal(scenario, undefined);
  const missing = problems.filter(({ message }) => /^the model parameter/.test(message));
  assert.equal(missing.length, Object.keys(PARAMETERS).length);
});

const cased = twoBanks(true);

test("CMP-10 intercepts: who reads whom, of the other side alone; none without the paper", () => {
  assert.equal(scenarioOf(cased).intercepts.nIntercept, 0);
  const scenario = scenarioOf(cased, [
    [
      "intercepts.yaml",
      `format: staffride/intercepts@1
intercepts:
  - { id: radio, headquarters: red-corps, by: radio, from: blue-army, kinds: [order, task-report],
      chance: { assumption: case-every-sending }, delayHours: { assumption: case-reading } }
  - { id: couriers, headquarters: blue-corps, by: courier, to: red, kinds: [order], doubtful: true,
      chance: { assumption: case-every-sending }, delayHours: { assumption: case-reading } }
`,
    ],
  ]);
  const { intercepts: read, command } = scenario;
  const n = command.nHeadquarters;
  const named = (ends: Uint8Array, i: number): string[] =>
    scenario.names.headquarters.flatMap(({ id }, h) => (ends[i * n + h] === 1 ? [id] : []));
  assert.deepEqual(
    [...read.reader],
    ["red-corps", "blue-corps"].map((id) => headquarters(scenario, id)),
  );
  assert.deepEqual(named(read.from, 0), ["blue-army"]);
  assert.deepEqual(named(read.to, 0), ["blue-army", "blue-corps", "blue-1d"], "no addressee: any of the enemy's");
  assert.deepEqual(named(read.to, 1), ["red-army", "red-corps", "red-1d", "red-rear-guard"]);
  assert.deepEqual(
    [...read.channel].map((c) => CHANNELS[c]),
    ["radio", "courier"],
  );
  assert.deepEqual([...read.kinds], [0b1001, 0b1], "bits over the kinds of dispatch: order, task report");
  assert.deepEqual(
    [[...read.chance], [...read.delay], [...read.doubtful]],
    [
      [1, 1],
      [360, 360],
      [0, 1],
    ],
  );
});

test("CMP-10 a variant adds an intercept, and takes one out", () => {
  const bare = scenarioOf(cased, [], { variant: "case-intercepts" });
  assert.equal(bare.intercepts.nIntercept, 1);
  const without: Edit = [
    "variants/deaf.yaml",
    "format: staffride/variant@1\nid: deaf\ngloss: { en: deaf }\nover: case-intercepts\nremove: { intercepts: [red-reads-blue-radio] }\n",
  ];
  assert.equal(scenarioOf(cased, [without], { variant: "deaf" }).intercepts.nIntercept, 0);
});
