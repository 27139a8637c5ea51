/** What happens before anything runs: is everything installed, and what deleted sources leave behind. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { forgetDeletedSources, installedAsLocked } from "../prepare.mjs";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "staffride-prepare-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
}

function lock(wanted, present) {
  write("package-lock.json", { packages: { "": {}, "packages/formats": { version: "0.1.0" }, ...wanted } });
  write("node_modules/.package-lock.json", { packages: present });
  for (const where of Object.keys(present)) write(`${where}/package.json`, {});
}

test("installed is what the lock names, at its version", () => {
  lock({ "node_modules/a": { version: "1.0.0" } }, { "node_modules/a": { version: "1.0.0" } });
  assert.equal(installedAsLocked(root), true);
});

test("another version, or none, or a folder somebody deleted, is not installed", () => {
  lock({ "node_modules/a": { version: "1.1.0" } }, { "node_modules/a": { version: "1.0.0" } });
  assert.equal(installedAsLocked(root), false);
  lock({ "node_modules/b": { version: "1.0.0" } }, {});
  assert.equal(installedAsLocked(root), false);
  lock({ "node_modules/c": { version: "1.0.0" } }, { "node_modules/c": { version: "1.0.0" } });
  rmSync(join(root, "node_modules/c"), { recursive: true });
  assert.equal(installedAsLocked(root), false);
});

test("what is optional, such as another platform's, may be missing", () => {
  lock({ "node_modules/d": { version: "1.0.0", optional: true } }, {});
  assert.equal(installedAsLocked(root), true);
});

test("compiled files go with their source, so that a deleted test is not run again", () => {
  write("src/kept.ts", "");
  write("src/deep/kept.test.ts", "");
  for (const name of ["kept", "deep/kept.test", "gone.test"]) {
    for (const ending of [".js", ".js.map", ".d.ts"]) write(`dist/${name}${ending}`, "");
  }
  write("dist/.tsbuildinfo", "{}");
  forgetDeletedSources([root]);
  assert.ok(existsSync(join(root, "dist/kept.js")) && existsSync(join(root, "dist/deep/kept.test.d.ts")));
  assert.ok(existsSync(join(root, "dist/.tsbuildinfo")));
  assert.equal(
    [".js", ".js.map", ".d.ts"].some((ending) => existsSync(join(root, `dist/gone.test${ending}`))),
    false,
  );
});
