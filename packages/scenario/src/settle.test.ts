import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "./settle.js";
import { scenarioOf } from "./testing/edited.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

test("EXP-24 a settled assumption has one value in every run, and is drawn on from a range without width", () => {
  const plain = scenarioOf(bench);
  const { parameters, drawn } = scenarioOf(bench, [], { settled: { "radio.loss": 0, "engage.day-sd": 0 } });
  assert.deepEqual(parameters, { ...plain.parameters, radioLoss: 0, engageDaySd: 0 });
  assert.deepEqual(
    drawn.find(({ name }) => name === "radioLoss"),
    { name: "radioLoss", low: 0, mode: 0, high: 0 },
  );
  // the others are drawn at the same addresses
  assert.deepEqual(
    drawn.map(({ name }) => name),
    plain.drawn.map(({ name }) => name),
  );
  const changed = drawn.filter((one, i) => JSON.stringify(one) !== JSON.stringify(plain.drawn[i]));
  assert.deepEqual(
    changed.map(({ name }) => name),
    ["radioLoss"],
  );
});

test("EXP-24 it holds over a variant, and over what papers give that are no parameters", () => {
  const quality = (settled?: Record<string, number>) => Math.max(...scenarioOf(bench, [], { settled }).forces.quality);
  assert.deepEqual([quality(), quality({ "blue-quality": 2 })], [1.1, 2]);
  const slow = `format: staffride/variant@1\nid: slow\ngloss: { en: slow }\nassumptions: { march.road-kmh: 2 }\n`;
  const options = { variant: "slow", settled: { "march.road-kmh": 3 } };
  assert.equal(scenarioOf(bench, [["variants/slow.yaml", slow]], options).parameters.marchRoadKmh, 3);
});

test("EXP-24 a pattern stands for all ids that fit it, dots for dots alone", () => {
  const ids = ["staff.army-hours", "staff.corps-hours", "staffing", "trait.jp-11a.face", "trait.face"];
  const papers = { assumptions: ids.map((id) => ({ id, value: 5, low: 1, high: 9 })) };
  const settled = (pattern: string) =>
    settle(papers as never, { [pattern]: 0 }).assumptions.flatMap(({ id, value }) => (value === 0 ? [id] : []));
  assert.deepEqual(settled("staff.*"), ["staff.army-hours", "staff.corps-hours"]);
  assert.deepEqual(settled("trait.*face"), ["trait.jp-11a.face", "trait.face"]);
  assert.deepEqual(settled("trait.*.face"), ["trait.jp-11a.face"]);
  assert.deepEqual(settled("staff"), []);
});
