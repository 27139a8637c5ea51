import assert from "node:assert/strict";
import { test } from "node:test";
import { freeOf, planKey, scenarioKey, settled } from "./plan.js";

const plan = { campaign: "c", variant: "v", interventions: { D2: "attack", D12: "stay-north" }, seed: 3 };

test("the order in which points were settled does not make another plan; seed, option and variant do", () => {
  assert.equal(planKey(plan), planKey({ ...plan, interventions: { D12: "stay-north", D2: "attack" } }));
  const others = [
    { ...plan, seed: 4 },
    { ...plan, variant: "w" },
    { ...plan, interventions: { D2: "attack" } },
  ];
  assert.equal(new Set([plan, ...others].map(planKey)).size, 4);
  assert.equal(scenarioKey(plan), scenarioKey({ ...plan, seed: 4 } as typeof plan));
});

test("the free run has the same luck and nothing settled", () => {
  assert.deepEqual(freeOf(plan), { campaign: "c", variant: "base", interventions: {}, seed: 3 });
});

test("a point is settled once, or left free", () => {
  assert.deepEqual(settled(plan.interventions, "D2", "watch"), { D12: "stay-north", D2: "watch" });
  assert.deepEqual(settled(plan.interventions, "D2", undefined), { D12: "stay-north" });
});
