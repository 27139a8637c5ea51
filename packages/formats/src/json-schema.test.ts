import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { jsonSchemas } from "./json-schema.js";
import { PAPERS } from "./papers/index.js";
import { KINDS } from "./trace.js";

const folder = join(import.meta.dirname, "../../../schemas");

test("the published schemas are those the definitions give (npm run schemas)", () => {
  for (const [name, schema] of jsonSchemas()) {
    assert.deepEqual(JSON.parse(readFileSync(join(folder, name), "utf8")), JSON.parse(JSON.stringify(schema)), name);
  }
});

test("every kind of paper and the trace line have one, with an id and a title of their own", () => {
  const schemas = [...jsonSchemas().values()];
  assert.equal(schemas.length, Object.keys(PAPERS).length + 1);
  assert.equal(new Set(schemas.map(({ $id }) => $id)).size, schemas.length);
  assert.equal(new Set(schemas.map(({ title }) => title)).size, schemas.length);
  for (const name of jsonSchemas().keys()) assert.ok(readdirSync(folder).includes(name));
});

test("a line of the trace is one of its kinds", () => {
  const { oneOf } = jsonSchemas().get("trace-line-1.schema.json") as {
    oneOf: { properties: { kind: { const: string } } }[];
  };
  assert.deepEqual(
    oneOf.map(({ properties }) => properties.kind.const),
    Object.values(KINDS).map(({ name }) => name),
  );
});
