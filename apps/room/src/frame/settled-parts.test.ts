import assert from "node:assert/strict";
import { test } from "node:test";
import { settledParts } from "./settled-parts.js";

type Papers = Parameters<typeof settledParts>[1];

test("a run is set apart by the names of its variant and options, not by their ids; the free run by nothing", () => {
  const papers = {
    variants: [{ id: "two-roads", gloss: { en: "By two roads", zh: "两路" } }],
    decisions: [{ id: "D1", options: [{ id: "go-on", gloss: { en: "Go on", zh: "续进" } }] }],
  } as unknown as Papers;
  assert.deepEqual(settledParts("zh", papers, { variant: "base", interventions: {} }), []);
  const changed = { variant: "two-roads", interventions: { D1: "go-on" } };
  assert.deepEqual(settledParts("zh", papers, changed), ["两路", "D1：续进"]);
  assert.deepEqual(settledParts("en", papers, changed), ["By two roads", "D1: Go on"]);
});
