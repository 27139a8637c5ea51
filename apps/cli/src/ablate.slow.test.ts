import assert from "node:assert/strict";
import { test } from "node:test";
import { staffride } from "./testing/staffride.js";

interface Ablation {
  readonly mechanisms: readonly { readonly id: string; readonly effects: readonly { readonly difference: number }[] }[];
  readonly notAtWork: readonly { readonly id: string }[];
}

test("EXP-24 each mechanism of fighting, switched off, changes some outcome of two-banks that it has a part in", async () => {
  const { out } = await staffride(["ablate", "two-banks", "--runs", "10", "--json"]);
  const { mechanisms, notAtWork } = JSON.parse(out) as Ablation;
  const still = mechanisms.filter(({ effects }) => effects.every(({ difference }) => difference === 0));
  // the weather is fair there, nobody is gone round, no crossing held against a column, no command post in danger; there are
  // no sectors and nobody changes corps: small cases of their own show these at work (EXP-29)
  const idle = ["bypass", "byways", "weather", "boundaries", "posts", "attachments"];
  assert.deepEqual(
    still.map(({ id }) => id),
    idle,
  );
  assert.equal(mechanisms.length, 18);
  assert.ok(notAtWork.some(({ id }) => id === "shading"));
});
