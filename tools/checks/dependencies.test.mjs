/** Each dependency rule, broken on purpose in a small repository of its own, is caught and explains itself. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { dependencyProblems } from "./dependencies.mjs";

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** Rule -> a file that breaks it, and what it says. */
const BREACHES = {
  "formats-imports-nothing-of-ours": ["packages/formats/src/a.ts", `import "@staffride/kernel";`],
  "terrain-imports-formats": ["packages/terrain/src/a.ts", `import "@staffride/kernel";`],
  "record-imports-formats": ["packages/record/src/a.ts", `import "@staffride/scenario";`],
  "scenario-imports-formats-and-terrain": ["packages/scenario/src/a.ts", `import "@staffride/kernel";`],
  "kernel-imports-formats": ["packages/kernel/src/a.ts", `import "@staffride/views";`],
  "doctrine-imports-formats": ["packages/doctrine/src/a.ts", `import "../../kernel/src/good.js";`],
  "views-imports-formats": ["packages/views/src/a.ts", `import type { Good } from "@staffride/kernel";`],
  "experiment-imports-formats-and-kernel-and-doctrine": [
    "packages/experiment/src/a.ts",
    `import "@staffride/scenario";`,
  ],
  "umpire-imports-formats-and-kernel-and-doctrine": ["packages/umpire/src/a.ts", `import "@staffride/experiment";`],
  "adapters-imports-formats-and-experiment-and-umpire": [
    "packages/adapters/src/threads/a.ts",
    `import "@staffride/scenario";`,
  ],
  "adapters-apart": ["packages/adapters/src/threads/b.ts", `import "../files/good.js";`],
  "apps-are-ends": ["packages/views/src/b.ts", `import "../../../apps/cli/src/good.js";`],
  "own-index": ["packages/kernel/src/b.ts", `import "./index.js";`],
  "pure-no-node": ["packages/formats/src/b.ts", `import "node:fs";`],
  "kernel-no-libraries": ["packages/kernel/src/c.ts", `import "library";`],
  "testing-stays-in-tests": ["packages/views/src/f.ts", `import "./testing/good.js";`],
  "experimental-stays-out": ["packages/views/src/c.ts", `import "./experimental/good.js";`],
  "no-circles": ["packages/terrain/src/b.ts", `import "./c.js"; export const b = 1;`],
  "declared-libraries": ["packages/views/src/d.ts", `import "library";`],
  resolvable: ["packages/views/src/e.ts", `import "./nowhere.js";`],
};

let root = "";
before(() => {
  root = mkdtempSync(join(tmpdir(), "staffride-rules-"));
  for (const name of [
    "formats",
    "terrain",
    "record",
    "scenario",
    "kernel",
    "doctrine",
    "experiment",
    "umpire",
    "views",
  ]) {
    write(`packages/${name}/package.json`, packageJson(`@staffride/${name}`));
    write(`packages/${name}/src/good.ts`, "export type Good = 1;");
    write(`packages/${name}/src/index.ts`, "export type { Good } from './good.js';");
    write(`packages/${name}/dist/index.js`, "export {};");
    write(`packages/${name}/dist/index.d.ts`, "export type Good = 1;");
    mkdirSync(join(root, "node_modules/@staffride"), { recursive: true });
    symlinkSync(join(root, "packages", name), join(root, "node_modules/@staffride", name), "junction");
  }
  write("packages/adapters/package.json", packageJson("@staffride/adapters"));
  write("packages/adapters/src/files/good.ts", `import "@staffride/formats"; export const good = 1;`);
  write("packages/views/src/experimental/good.ts", "export const good = 1;");
  write("packages/views/src/testing/good.ts", `import "node:fs"; import "library"; export const good = 1;`);
  write("packages/terrain/src/b.ts", "export const b = 1;");
  write("packages/terrain/src/c.ts", `import { b } from "./b.js"; export const c = b;`);
  write("apps/cli/package.json", packageJson("@staffride/cli"));
  write("apps/cli/src/good.ts", `import "@staffride/kernel"; import "@staffride/views"; export const good = 1;`);
  write("node_modules/library/package.json", `{ "name": "library", "version": "1.0.0", "main": "index.js" }`);
  write("node_modules/library/index.js", "module.exports = 1;");
});
after(() => rmSync(root, { recursive: true, force: true }));

test("what keeps the rules passes", async () => {
  assert.deepEqual(await dependencyProblems(root), []);
});

test("every rule is tried here", () => {
  assert.deepEqual(Object.keys(BREACHES).sort(), forbidden.map((rule) => rule.name).sort());
});

for (const [name, [path, source]] of Object.entries(BREACHES)) {
  test(`${name} is caught at its place, with the reason`, async () => {
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
    write(path, source);
    const problems = await dependencyProblems(root);
    if (before === undefined) rmSync(join(root, path));
    else write(path, before);
    const problem = problems.find((text) => text.startsWith(`${name}\n`)) ?? "";
    assert.ok(problem.includes(path), `expected ${name} at ${path}, got:\n${problems.join("\n")}`);
    assert.match(problem, /why: .{40}/);
  });
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function packageJson(name) {
  return JSON.stringify({ name, type: "module", exports: { ".": "./dist/index.js", "./*": "./dist/*.js" } });
}
