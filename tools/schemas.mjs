/**
 * `npm run schemas`: write the JSON Schemas of the papers to schemas/. With --check, write nothing, name the files that
 * are out of date and exit 1. Schemas of past versions stay as they are.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import prettier from "prettier";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "schemas");
const { jsonSchemas } = await import(join(root, "packages/formats/dist/json-schema.js"));
const options = await prettier.resolveConfig(join(folder, "any.json"));

const stale = [];
for (const [name, schema] of jsonSchemas()) {
  const file = join(folder, name);
  const text = await prettier.format(JSON.stringify(schema), { ...options, parser: "json" });
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) stale.push({ name, file, text });
}

if (process.argv.includes("--check")) {
  for (const { name } of stale) console.log(`schemas/${name} is out of date: npm run schemas`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of stale) writeFileSync(file, text);
  console.log(`${stale.length} schemas written, ${jsonSchemas().size - stale.length} were up to date`);
}
