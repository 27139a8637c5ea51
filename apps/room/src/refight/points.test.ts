import assert from "node:assert/strict";
import { test } from "node:test";
import type { Decision } from "@staffride/formats/papers/decisions";
import type { Variant } from "@staffride/formats/papers/variant";
import { inOrder, isFree, otherWays, settledBy, variantsOffered } from "./points.js";

const variant = (id: string, more: Partial<Variant> = {}) => ({ id, ...more }) as Variant;
const decision = (id: string, options: readonly string[], recorded?: string) =>
  ({ id, options: options.map((option) => ({ id: option })), recorded }) as unknown as Decision;
const minds = { mode: "free" } as never;

test("DEC-1: a variant over one in which nobody decides does not decide either, unless it says so", () => {
  const variants = [
    variant("recorded", { minds: "recorded" }),
    variant("over", { over: "recorded" }),
    variant("freed", { over: "recorded", minds: "free" }),
  ];
  const free = (id: string) => isFree({ variants, minds }, id);
  assert.deepEqual(["base", "recorded", "over", "freed"].map(free), [true, false, false, true]);
  assert.equal(isFree({ variants, minds: undefined }, "base"), false);
});

test("DEC-8: of two settlements of one point the upper variant's counts", () => {
  const variants = [variant("low", { do: { D1: "a", D2: "a" } }), variant("high", { over: "low", do: { D2: "b" } })];
  assert.deepEqual(settledBy({ variants }, "high"), { D1: "a", D2: "b" });
});

test("small cases are not offered", () => {
  assert.deepEqual(variantsOffered({ variants: [variant("a"), variant("b", { case: "fog" })] }), [variant("a")]);
});

test("D2 comes before D12, E after D", () => {
  const sorted = inOrder(["E1", "D12", "D2"].map((id) => decision(id, ["a", "b"])));
  assert.deepEqual(
    sorted.map(({ id }) => id),
    ["D2", "D12", "E1"],
  );
});

test("the other ways are those not recorded", () => {
  assert.deepEqual(
    otherWays(decision("D1", ["a", "b", "c"], "b")).map(({ id }) => id),
    ["a", "c"],
  );
});
