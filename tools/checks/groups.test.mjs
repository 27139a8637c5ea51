/** Quick tests of a package share a process; what ends it early is noticed by the last test that is missing. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { END, grouped } from "./groups.mjs";

let root = "";
before(() => (root = mkdtempSync(join(tmpdir(), "staffride-groups-"))));
after(() => rmSync(root, { recursive: true, force: true }));

function write(path, source) {
  const file = join(root, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `import { test } from "node:test";\n${source}`);
  return file;
}

/** What a group says when it is run. */
function told(...sources) {
  const files = sources.map((source, i) => write(`packages/kernel/dist/${i}.test.mjs`, source));
  const [group] = grouped(root, files, root);
  const { NODE_TEST_CONTEXT: _within, ...env } = process.env;
  return spawnSync(process.execPath, ["--test-reporter=tap", group], { env, encoding: "utf8" }).stdout;
}

test("two quick files of a package become one; slow ones, tools and apps stay alone", () => {
  const alone = ["apps/cli/dist/a.test.js", "packages/kernel/dist/a.slow.test.js", "tools/b.test.mjs"];
  const files = [...alone, "packages/kernel/dist/a.test.js", "packages/kernel/dist/b.test.js"].map((path) =>
    write(path, `test("a", () => {});`),
  );
  const groups = grouped(root, files, root);
  assert.deepEqual(groups, [join(root, "kernel.mjs"), ...files.slice(0, 3)]);
});

test("a group runs the tests of all its files, and tells that it came to its end", () => {
  const out = told(`test("one", () => {});`, `test("other", () => { throw new Error("no"); });`);
  assert.match(out, /ok 1 - one\n[^]*not ok 2 - other\n[^]*ok 3 - the group has been run to its end/);
});

test("a process that ends before its time does not tell of the end", () => {
  const out = told(`test("one", () => process.exit(0));`, `test("other", () => {});`);
  assert.ok(!out.includes(END), out);
});
