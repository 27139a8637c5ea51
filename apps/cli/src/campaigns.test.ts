import assert from "node:assert/strict";
import { test } from "node:test";
import { staffride } from "./testing/staffride.js";

test("the shipped campaigns are listed with their variants", async () => {
  const { exit, out } = await staffride(["campaigns"]);
  assert.equal(exit, 0);
  assert.match(out, /^changde-1943 {2}The retreat from Changde/m);
  assert.match(out, /^two-banks {2}Two Banks · 两岸/m);
  assert.match(out, /--variant ferry-lost/);
  const { campaigns } = JSON.parse((await staffride(["campaigns", "--json"])).out) as { campaigns: { name: string }[] };
  assert.deepEqual(
    campaigns.map(({ name }) => name).filter((name) => name !== "changde-1943"),
    ["two-banks"],
  );
});

test("a schema is printed as one object", async () => {
  const schema = JSON.parse((await staffride(["schema", "places"])).out) as Record<string, unknown>;
  assert.match(String(schema.$schema), /json-schema/);
  assert.ok("properties" in schema);
});
