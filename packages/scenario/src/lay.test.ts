import assert from "node:assert/strict";
import { test } from "node:test";
import { CROSSING_STATES } from "@staffride/formats/words";
import { check } from "./compile.js";
import { layVariant } from "./lay.js";
import { edited, problemsOf, scenarioOf } from "./testing/edited.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

const variant = (id: string, body: string) =>
  [`variants/${id}.yaml`, `format: staffride/variant@1\nid: ${id}\ngloss: { en: ${id} }\n${body}`] as const;

test("a variant changes the fields it gives and nothing else", () => {
  const recorded = scenarioOf(bench);
  const lost = scenarioOf(bench, [], { variant: "ferry-lost" });
  assert.equal(CROSSING_STATES[lost.ground.crossingState[0]!], "destroyed");
  const { crossingState: _, ...ground } = recorded.ground;
  const { crossingState: __, ...lostGround } = lost.ground;
  assert.deepEqual(lostGround, ground);
  assert.deepEqual({ ...lost, ground: 0, variant: 0 }, { ...recorded, ground: 0, variant: 0 });
});

test("an entry with a new id is added, and must be complete", () => {
  const body =
    "    side: blue\n    echelon: division\n    parent: blue-corps\n    at: mill\n    strength: { claim: blue-1d-strength }\n";
  const added = variant("more", `formations:\n  - id: blue-2d\n    names: { en: Blue 2nd Division }\n${body}`);
  const scenario = scenarioOf(bench, [added], { variant: "more" });
  assert.equal(scenario.names.formations.at(-1)!.id, "blue-2d");

  const partial = variant("more", `formations:\n  - id: blue-1x\n    works: hasty\n`);
  const problems = problemsOf(bench, [partial], { variant: "more" });
  assert.match(
    problems[0]!,
    /^variants\/more.yaml:5:9: error: there is no "blue-1x" in formations to change \(did you mean "blue-1d"\?\)$/,
  );
});

test("entries are removed by id", () => {
  const scenario = scenarioOf(bench, [variant("calm", "remove: { plans: [blue-pursuit] }\n")], { variant: "calm" });
  assert.deepEqual(
    scenario.names.plans.map(({ id }) => id),
    ["red-withdrawal"],
  );
  const problems = problemsOf(bench, [variant("calm", "remove: { plans: [blue-pursut] }\n")], { variant: "calm" });
  assert.match(
    problems[0]!,
    /^variants\/calm.yaml:4:19: error: there is no "blue-pursut" in plans to remove.*"blue-pursuit"/,
  );
});

test("checks are changed and removed like other entries", () => {
  const of = (text: string) => scenarioOf(bench, [variant("calm", text)], { variant: "calm" }).checks;
  const [first, ...others] = scenarioOf(bench, []).checks;
  const told = "checks: [{ id: " + first!.check.id + ", unit: days }]\n";
  assert.equal(of(told)[0]!.check.unit, "days");
  assert.deepEqual(of(told)[0]!.measure, first!.measure);
  assert.deepEqual(
    of(`remove: { checks: [${first!.check.id}] }\n`).map(({ check }) => check.id),
    others.map(({ check }) => check.id),
  );
});

test("new central values widen the range they fall out of", () => {
  const scenario = scenarioOf(bench, [variant("weak", "assumptions: { blue-quality: 0.5, march.road-kmh: 2 }\n")], {
    variant: "weak",
  });
  assert.equal(scenario.forces.quality[0], 0.5);
  assert.equal(scenario.parameters.marchRoadKmh, 2);
  const drawn = scenario.drawn.find(({ name }) => name === "marchRoadKmh");
  if (drawn) assert.ok(drawn.low <= 2);
  const problems = problemsOf(bench, [variant("weak", "assumptions: { blue-qualty: 0.5 }\n")], { variant: "weak" });
  assert.match(
    problems[0]!,
    /^variants\/weak.yaml:4:29: error: there is no assumption "blue-qualty" \(did you mean "blue-quality"/,
  );
});

test("a variant over another: the upper wins, the lower still counts", () => {
  const lower = variant("lower", "crossings:\n  - { id: reed-ferry, state: destroyed, kind: boats }\n");
  const upper = variant("upper", "over: lower\ncrossings:\n  - { id: reed-ferry, state: closed }\n");
  const { papers, problems } = layVariant(edited(bench, [lower, upper]), "upper");
  assert.deepEqual(problems, []);
  const ferry = papers.crossings.find(({ id }) => id === "reed-ferry")!;
  assert.deepEqual([ferry.state, ferry.kind, ferry.river], ["closed", "boats", "reed"]);
  assert.equal(papers.where("crossings", "reed-ferry", "state").file, "variants/upper.yaml");
  assert.equal(papers.where("crossings", "reed-ferry", "kind").file, "variants/lower.yaml");
  assert.equal(papers.where("crossings", "reed-ferry", "river").file, "terrain/crossings.yaml");
  assert.equal(papers.where("crossings", "reed-ferry").file, "terrain/crossings.yaml");
});

test("variants in a circle, variants that are not there", () => {
  const a = variant("a", "over: b\n");
  const b = variant("b", "over: a\n");
  assert.match(
    problemsOf(bench, [a, b], { variant: "a" }).join("\n"),
    /^variants\/b.yaml:4:7: error: variant "a" lies over itself/m,
  );
  assert.match(
    problemsOf(bench, [], { variant: "fery-lost" })[0]!,
    /there is no variant "fery-lost" \(did you mean "ferry-lost"/,
  );
  assert.match(
    problemsOf(bench, [variant("c", "over: d\n")])[0]!,
    /^variants\/c.yaml:4:7: error: there is no variant "d"/,
  );
  assert.match(problemsOf(bench, [variant("base", "")])[0]!, /"base" is the campaign itself/);
});

test("a problem that a variant makes is shown in the variant, and check looks at all of them", () => {
  const wrong = variant("wrong", "plans:\n  - id: blue-pursuit\n    headquarters: blue-crops\n");
  assert.deepEqual(problemsOf(bench, [wrong]), []);
  const found = check(edited(bench, [wrong]), { defaults: bench.defaults });
  assert.equal(found.length, 1);
  assert.deepEqual([found[0]!.file, found[0]!.line, found[0]!.column], ["variants/wrong.yaml", 6, 19]);
});

test("characters, liaison, operations and days of weather are replaced whole, by whom or what they speak of, or added", () => {
  const text = [
    "commanders:",
    "  - { headquarters: red-corps }",
    "  - { headquarters: red-army }",
    "weather: [{ date: 1900-04-11, weather: wet-heavy, cold: true, moon: 0.5 }]",
    "operations: [{ headquarters: red-corps, stages: [{ plan: red-withdrawal, stand: clear }] }]",
  ].join("\n");
  const { papers, problems } = layVariant(edited(bench, [variant("wet", text)]), "wet");
  assert.deepEqual(problems, []);
  assert.deepEqual(papers.minds!.commanders, [
    { headquarters: "blue-corps" },
    { headquarters: "red-corps" },
    { headquarters: "red-army" },
  ]);
  assert.deepEqual(papers.weather!.days.map(({ date, weather }) => [date, weather]).sort(), [
    ["1900-04-10", "dry-overcast"],
    ["1900-04-11", "wet-heavy"],
    ["1900-04-12", "dry-sun"],
  ]);
  assert.equal(papers.operations[0]!.headquarters, "red-corps");
});

test("what is wrong with a replaced entry stands in the variant, with one that stays where it stood", () => {
  const wrong = variant(
    "wet",
    "commanders: [{ headquarters: red-army, cites: [nothing] }]\noperations: [{ headquarters: red-crops, stages: [{ plan: red-withdrawal, stand: clear }] }]\n",
  );
  const problems = problemsOf(bench, [wrong], { variant: "wet" });
  assert.ok(
    problems.some((line) => /^variants\/wet.yaml:4:\d+: .*"nothing"/.test(line)),
    problems.join("\n"),
  );
  assert.ok(
    problems.some((line) => /^variants\/wet.yaml:5:\d+: .*"red-crops"/.test(line)),
    problems.join("\n"),
  );
  const { papers } = layVariant(edited(bench, [wrong]), "wet");
  const below = edited(bench, []);
  assert.deepEqual(papers.where("minds", 0, "commanders", 1), below.where("minds", 0, "commanders", 1));
});

test("settled values hold in every run, under what a switch settles", () => {
  const settled = variant("sure", "settled: { cross.no-boats: 0.5 }\n");
  const found = scenarioOf(bench, [settled], { variant: "sure" }).drawn.find(({ name }) => name === "crossNoBoats")!;
  assert.deepEqual([found.low, found.mode, found.high], [0.5, 0.5, 0.5]);
  const off = scenarioOf(bench, [settled], { variant: "sure", settled: { "cross.*": 1 } });
  assert.equal(off.parameters.crossNoBoats, 1);
  const unknown = problemsOf(bench, [variant("sure", "settled: { cross.no-boat: 0.5 }\n")], { variant: "sure" });
  assert.match(unknown[0]!, /^variants\/sure.yaml:4:27: error: there is no assumption "cross.no-boat"/);
});
