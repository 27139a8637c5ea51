/** The runner counts what passed, failed and was skipped, and tells of each failure why. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-tests-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Run one test file through the runner, in a process of its own: node:test does not run within itself. */
function runFile(source) {
  const file = join(folder, "a.test.mjs");
  writeFileSync(
    file,
    `import assert from "node:assert/strict"; import { describe, test, before } from "node:test";\n${source}`,
  );
  const runner = new URL("./tests.mjs", import.meta.url).href;
  const script = `
    const { runTests } = await import(${JSON.stringify(runner)});
    const count = { passed: 0, failed: 0, skipped: 0 };
    await runTests([${JSON.stringify(file)}], count);
    console.log(JSON.stringify(count));`;
  const { NODE_TEST_CONTEXT: _within, ...env } = process.env;
  writeFileSync(join(folder, "runner.mjs"), script);
  const { stdout } = spawnSync(process.execPath, [join(folder, "runner.mjs")], { env, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  return { count: JSON.parse(lines.at(-1)), said: lines.slice(0, -1).join("\n") };
}

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
