/** --do: a decision settled beforehand, on every command that fights. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { staffride } from "./testing/staffride.js";

const folder = mkdtempSync(join(tmpdir(), "staffride-do-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const picture = join(folder, "map.svg");

const COMMANDS = [["fight"], ["refight", "--runs", "2"], ["map", "--svg", picture]];

test("DEC-8 a fight, a refight and a map say which decisions were settled beforehand", async () => {
  for (const [command, ...rest] of COMMANDS) {
    const asked = [command!, "two-banks", "--variant", "free", "--do", "D1=stay", "--do", "D2=pursue", ...rest];
    const { exit, out } = await staffride([...asked, "--json"]);
    assert.equal(exit, 0);
    assert.equal((JSON.parse(out) as { variant: string }).variant, "free + D1=stay + D2=pursue");
  }
  assert.match(readFileSync(picture, "utf8"), /variant free \+ D1=stay \+ D2=pursue/);
  const { out } = await staffride(["refight", "two-banks", "--runs", "2", "--variant", "free", "--do", "D1=stay"]);
  assert.match(out, /^Two Banks, refought 2 times\nvariant free \+ D1=stay\n/);
});

const REFUSED: readonly [string, readonly string[], RegExp][] = [
  [
    "a point there is not",
    ["--variant", "free", "--do", "D3=go"],
    /no decision point D3\. .*The campaign has D1, D2\.$/,
  ],
  [
    "an option it has not",
    ["--variant", "free", "--do", "D1=sty"],
    /D1 has no option sty\. Did you mean stay\? The options are go, stay\.$/,
  ],
  [
    "a point nobody decides",
    ["--do", "D1=stay"],
    /Nothing can be done about D1: in the variant base headquarters obey the record\./,
  ],
];

for (const [what, flags, saying] of REFUSED) {
  test(`refused, exit 1, with what there is: ${what}`, async () => {
    for (const [command, ...rest] of COMMANDS) {
      const { exit, out, err } = await staffride([command!, "two-banks", ...rest, ...flags]);
      assert.deepEqual([exit, out], [1, ""]);
      assert.match(err.trimEnd(), saying);
    }
  });
}

test("wrong usage, exit 2: no option, or a point settled twice", async () => {
  for (const [flags, saying] of [
    [["--do", "D1"], /Expected a decision point and one of its options, such as D12=stay-north/],
    [["--do", "D1=go", "--do", "D1=stay"], /D1 is settled already/],
  ] as const) {
    const { exit, err } = await staffride(["fight", "two-banks", ...flags]);
    assert.equal(exit, 2);
    assert.match(err, saying);
  }
});
