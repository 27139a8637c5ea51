import assert from "node:assert/strict";
import { test } from "node:test";
import { REED, example, place, river } from "./example.js";
import { kmBetween } from "./sphere.js";

const reed = river("reed", REED);

test("GRD-8 a place stands in the cell that holds it, unless its bank says otherwise", () => {
  // 300 m south of the line at 112 E: the drawn river has it on the southern bank
  const at: [number, number] = [112, 29.002];
  const { ground, problems } = example({
    rivers: [reed],
    places: [
      place("plain", 112.05, 28.9),
      place("ford", ...at),
      place("northgate", ...at, { bank: { river: "reed", side: "north" } }),
      place("southgate", ...at, { bank: { river: "reed", side: "south" } }),
    ],
  });
  const [plain, , north, south] = [...ground.placeCell] as [number, number, number, number];
  assert.ok(kmBetween(112.05, 28.9, ground.lon[plain]!, ground.lat[plain]!) < 1.5);
  assert.notEqual(ground.bank[north], ground.bank[south]);
  assert.ok(ground.lat[north]! > ground.lat[south]!);
  for (const cell of [north, south]) assert.ok(kmBetween(...at, ground.lon[cell]!, ground.lat[cell]!) < 3);
  assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []); // prettier-ignore
});

test("GRD-8 it goes to the nearest cell on its bank, and a long way is reported", () => {
  const { ground, problems } = example({
    rivers: [reed],
    places: [place("gate", 112, 28.92, { bank: { river: "reed", side: "north" } })],
  });
  const cell = ground.placeCell[0]!;
  const km = (c: number) => kmBetween(112, 28.92, ground.lon[c]!, ground.lat[c]!);
  for (let c = 0; c < ground.nCell; c++) if (ground.bank[c] === ground.bank[cell]) assert.ok(km(c) >= km(cell));
  assert.ok(ground.lat[cell]! > 28.99);
  const warning = problems.find(({ paper }) => paper === "places");
  assert.equal(warning?.severity, "warning");
  assert.match(warning.message, /moved \d+\.\d km to the north bank of reed/);
});

test("GRD-8 north of a bend is north of the river as a whole, even where the bend itself runs back", () => {
  // a loop: the river turns back westward for 2 km, so that the ground just north of that stretch is its right bank
  const loop: [number, number][] = [[111.7, 29], [112.01, 29.01], [112.01, 29.0], [111.99, 28.995], [111.99, 28.985], [112.3, 28.98]]; // prettier-ignore
  const { ground } = example({
    rivers: [river("loop", loop)],
    places: [place("town", 112, 29.0, { bank: { river: "loop", side: "north" } }), place("far-north", 112, 29.1)],
  });
  assert.equal(ground.bank[ground.placeCell[0]!], ground.bank[ground.placeCell[1]!]);
});

test("GRD-8 a side along which the river runs cannot be told, and is said so", () => {
  const { problems } = example({
    rivers: [river("meridian", [[112, 28.5], [112, 29.5]])], // prettier-ignore
    places: [place("gate", 112.01, 29, { bank: { river: "meridian", side: "north" } })],
  });
  assert.match(problems[0]!.message, /runs nearly north at gate/);
  assert.match(problems[0]!.hint, /east or west/);
});

test("GRD-8 a place outside the theatre is an error, one marked offMap is not", () => {
  const { ground, problems } = example({
    places: [place("lost", 120, 29), place("capital", 120, 29, { offMap: true })],
  });
  assert.deepEqual([...ground.placeCell], [-1, -1]);
  assert.deepEqual(problems.map(({ id, severity }) => [id, severity]), [["lost", "error"]]); // prettier-ignore
});

test("GRD-8 a place at the border whose own cell lies outside takes the next one", () => {
  const { ground, problems } = example({ places: [place("gate", 111.86, 28.9), place("lost", 111.8, 28.9)] });
  const cell = ground.placeCell[0]!;
  assert.ok(kmBetween(111.86, 28.9, ground.lon[cell]!, ground.lat[cell]!) < 2.5);
  assert.deepEqual(problems.map(({ id }) => id), ["lost"]); // prettier-ignore
});

test("GRD-8 two places in a cell: the greater stands for both, and this is said", () => {
  const { ground, problems } = example({
    places: [place("mill", 112.0, 29.0), place("city", 112.001, 29.001, { kind: "city" }), place("away", 112.1, 29.1)],
  });
  const [mill, city, away] = [...ground.placeCell] as [number, number, number];
  assert.equal(mill, city);
  assert.equal(ground.placeAt[city], 1);
  assert.equal(ground.placeAt[away], 2);
  assert.match(problems[0]!.message, /mill shares a cell with city/);
});

test("GRD-8 a place on an island without a crossing is reported as cut off", () => {
  const { problems } = example({
    rivers: [river("moat", [[111.96, 28.96], [112.04, 28.96], [112.04, 29.04], [111.96, 29.04], [111.96, 28.96]])], // prettier-ignore
    places: [place("castle", 112, 29)],
  });
  assert.match(problems[0]!.message, /no column can reach place castle/);
});
