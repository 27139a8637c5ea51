import assert from "node:assert/strict";
import { test } from "node:test";
import { mapScale } from "@staffride/formats/map-scale";
import { toy } from "../testing/toy.js";
import { learnEnemy } from "./learn.js";
import type { Said } from "./learn.js";
import { unseen } from "./news.js";

const said = (asOf: number, cell: number, rest: Partial<Said> = {}): Said => ({
  ...{ asOf, cell, men: -1, sighting: undefined, posture: undefined, dispatch: asOf },
  ...rest,
});
const scale = mapScale(toy.ground.lat);
/** Read one after the other, from minute 1000 on. */
const told = (...news: readonly Said[]) =>
  news.reduce((known, one, i) => learnEnemy(known, one, 1000 + i, toy.ground, scale), unseen(0, 0));

test("EST-10 what he was last seen doing stands when a later report says only where he is", () => {
  const known = told(said(50, 4, { sighting: "goes-covered", posture: "withdrawing" }), said(400, 6));
  assert.deepEqual([known.cell, known.asOf, known.sighting], [6, 400, "goes-covered"]);
  assert.equal(known.posture, undefined, "a posture is of its report alone");
  const since = told(said(50, 4, { sighting: "goes-covered" }), said(60, 4, { sighting: "attacks" }));
  assert.equal(since.sighting, "attacks");
});

test("EST-5 older news than is known changes nothing but that he has been heard of", () => {
  const known = told(said(400, 6, { men: 900 }), said(300, 2, { men: 5000, sighting: "attacks" }));
  assert.deepEqual([known.cell, known.asOf, known.reported, known.sighting], [6, 400, 900, undefined]);
  assert.deepEqual([known.readAt, known.heardAt], [1000, 1001]);
});
