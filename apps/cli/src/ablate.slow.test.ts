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
  // the weather is fair there, nobody is gone round, no command post is in danger, few are pursued
  const idle = ["bypass", "posts", "pursuit", "weather"];
  assert.deepEqual(
    still.map(({ id }) => id).filter((id) => !idle.includes(id)),
    [],
  );
  assert.equal(mechanisms.length, 13);
  assert.ok(notAtWork.some(({ id }) => id === "shading"));
});
