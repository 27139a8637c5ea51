/** The runner counts what passed, failed and was skipped, and tells of each failure why. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-tests-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Run one test file through the runner. */
const runFile = (source) => runFiles({ "a.test.mjs": source });

/** Run test files, by path in a folder of their own, in a process of its own: node:test does not run within itself. */
function runFiles(sources) {
  const root = mkdtempSync(join(folder, "root-"));
  const files = Object.keys(sources).map((path) => join(root, path));
  Object.values(sources).forEach((source, i) => {
    mkdirSync(dirname(files[i]), { recursive: true });
    writeFileSync(
      files[i],
      `import assert from "node:assert/strict"; import { describe, test, before } from "node:test";\n${source}`,
    );
  });
  const runner = new URL("./tests.mjs", import.meta.url).href;
  const script = `
    const { runTests } = await import(${JSON.stringify(runner)});
    const count = { passed: 0, failed: 0, skipped: 0 };
    const first = new Promise((keep) => setTimeout(() => keep(console.log("first")), 50));
    await runTests(${JSON.stringify(files)}, count, { first, root: ${JSON.stringify(root)} });
    console.log(JSON.stringify(count));`;
  const { NODE_TEST_CONTEXT: _within, ...env } = process.env;
  writeFileSync(join(root, "runner.mjs"), script);
  const { stdout } = spawnSync(process.execPath, [join(root, "runner.mjs")], { env, encoding: "utf8" });
  const [first, ...lines] = stdout.trimEnd().split("\n");
  assert.equal(first, "first");
  return { count: JSON.parse(lines.at(-1)), said: lines.slice(0, -1).join("\n") };
}

/** Two files of one package, which share a process. */
const runPair = (a, b) => runFiles({ "packages/p/dist/a.test.mjs": a, "packages/p/dist/b.test.mjs": b });
const GOOD = `test("good", () => {});`;

test("passed, failed and skipped are counted, suites are not", () => {
  const { count, said } = runFile(`
    describe("s", () => {
      test("good", () => {});
      test("bad", () => assert.equal(1, 2));
      test("left", { skip: "for a reason" }, () => {});
    });
    test("outer", async (t) => { await t.test("inner", () => { throw new Error("boo", { cause: new Error("deep") }); }); });`);
  assert.deepEqual(count, { passed: 1, failed: 2, skipped: 1 });
  assert.match(said, /FAILED {2}.*a\.test\.mjs: bad\n {4}.*\n(?:.*\n)*? {4}1 !== 2/);
  assert.match(said, /FAILED {2}.*: inner\n {4}Error: boo\n(?:.*\n)* {4}because of Error: deep/);
  assert.match(said, /skipped {2}.*: left \(for a reason\)/);
});

test("a file that cannot even be loaded has failed", () => {
  assert.deepEqual(runFile(`throw new Error("at load");`).count, { passed: 0, failed: 1, skipped: 0 });
});

test("a file without tests has failed: it guards nothing", () => {
  const { count, said } = runFile("");
  assert.deepEqual(count, { passed: 0, failed: 1, skipped: 0 });
  assert.match(said, /holds no tests/);
});

test("a suite that fails by itself has failed", () => {
  const { count } = runFile(
    `describe("s", () => { before(() => { throw new Error("no ground"); }); test("a", () => {}); });`,
  );
  assert.ok(count.failed >= 1);
});

test("files that share a process are told each under its own name", () => {
  const mark = "globalThis.shared = (globalThis.shared ?? 0) + 1;";
  const { count, said } = runPair(`${mark} ${GOOD}`, `${mark} test("bad", () => assert.equal(globalThis.shared, 3));`);
  assert.deepEqual(count, { passed: 1, failed: 1, skipped: 0 });
  assert.match(said, /FAILED {2}packages.p.dist.b\.test\.mjs: bad\n(?:.*\n)* {4}2 !== 3/);
});

test("a process that ends before its tests are over has failed, whatever it says", () => {
  const silent = `test("ends", () => process.exit(0)); ${GOOD}`;
  for (const [a, b] of [
    [GOOD, silent],
    [silent, GOOD],
  ]) {
    const { count, said } = runPair(a, b);
    assert.ok(count.failed >= 1, said);
  }
});

test("a file that cannot be loaded is told by its name, with the reason, and the others of its process are run", () => {
  const { count, said } = runPair(`throw new Error("at load"); ${GOOD}`, GOOD);
  assert.deepEqual(count, { passed: 1, failed: 2, skipped: 0 });
  assert.match(said, /FAILED {2}.*: packages.p.dist.a\.test\.mjs cannot be loaded\n {4}Error: at load\n/);
  assert.match(said, /FAILED {2}packages.p.dist.a\.test\.mjs: no test of it was told of/);
});

test("a file with hooks of its own, or that names no test itself, has a process of its own", () => {
  const counts = `globalThis.shared = (globalThis.shared ?? 0) + 1; before(() => assert.equal(globalThis.shared, 1));`;
  assert.deepEqual(runPair(`${counts.replace("before", "\nbefore")} ${GOOD}`, GOOD).count, {
    ...{ passed: 2, failed: 0, skipped: 0 },
  });
  const { count, said } = runPair("", GOOD);
  assert.deepEqual(count, { passed: 1, failed: 1, skipped: 0 });
  assert.match(said, /holds no tests/);
});
