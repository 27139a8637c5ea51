import assert from "node:assert/strict";
import { test } from "node:test";

interface Engine {
  readonly version: string;
}
interface Tool {
  readonly CASES: readonly string[];
  obtainEngines(): { engines: Engine[]; skipped: { version: string; why: string }[] };
  compareEngines(engines: readonly Engine[], campaigns: readonly string[]): { digest: string }[];
  disagreements(found: readonly unknown[]): string[];
}

const { CASES, obtainEngines, compareEngines, disagreements } = (await import(
  new URL("../../../tools/engines.mjs", import.meta.url).href
)) as Tool;
const { engines, skipped } = obtainEngines();

for (const campaign of CASES) {
  test(`${campaign}: one digest and one report under Node ${engines.map(({ version }) => version).join(", ")}, 1 and 2 threads`, () => {
    const found = compareEngines(engines, [campaign]);
    assert.equal(found.length, engines.length * 2);
    assert.deepEqual(disagreements(found), []);
  });
}

for (const { version, why } of skipped) {
  test(`the same under Node ${version}`, { skip: why }, () => {});
}
