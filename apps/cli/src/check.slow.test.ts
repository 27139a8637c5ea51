import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ROOT, staffride } from "./testing/staffride.js";

let folder = "";
let mine = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "staffride-check-"));
  mine = join(folder, "mine");
  cpSync(join(ROOT, "campaigns/two-banks"), mine, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(paper: string, from: string, to: string): void {
  const text = readFileSync(join(mine, paper), "utf8");
  assert.ok(text.includes(from), `${paper} holds ${from}`);
  writeFileSync(join(mine, paper), text.replace(from, to));
}

test("a shipped campaign is in order, by its name and as a folder of one's own", async () => {
  for (const [named, cwd] of [
    ["two-banks", ROOT],
    ["mine", folder],
    [mine, ROOT],
  ] as const) {
    const { exit, out, err } = await staffride(["check", named], cwd);
    assert.deepEqual([exit, err], [0, ""]);
    assert.match(out, / is in order \(\d+ files, \d+ variants\)\n$/);
  }
});

test("--json is one object, with every problem and its place", async () => {
  edit("campaign.yaml", "frame: diamond", "frame: circle");
  const { exit, out, err } = await staffride(["check", "mine", "--json"], folder);
  const found = JSON.parse(out) as { errors: number; problems: Record<string, unknown>[] };
  assert.deepEqual([exit, err, found.errors], [1, "", 1]);
  const [problem] = found.problems;
  assert.equal(problem!.file, join("mine", "campaign.yaml"));
  assert.equal(problem!.severity, "error");
  assert.ok(Number(problem!.line) > 1 && Number(problem!.column) > 1);
});

test("a problem is told with file:line:column, what was expected and a hint; the file is named as the user would", async () => {
  edit("forces/red.yaml", "at: southgate", "at: southgat");
  const { exit, out } = await staffride(["check", "mine"], folder);
  assert.equal(exit, 1);
  assert.match(out, /^mine\/forces\/red\.yaml:\d+:\d+: error: .*southgat.*southgate/m);
  assert.match(out, /\nmine: 1 error \(/);
});

test("a refused campaign is refused by every command, with the same words and no result", async () => {
  edit("forces/red.yaml", "at: southgate", "at: southgat");
  for (const command of [["fight"], ["refight", "--runs", "3"], ["map", "--svg", join(folder, "x.svg")]]) {
    const { exit, out, err } = await staffride([...command, "mine"], folder);
    assert.deepEqual([exit, out], [1, ""]);
    assert.match(err, /^mine\/forces\/red\.yaml:\d+:\d+: error: /);
  }
});

test("folders that are no campaigns, links in circles and files that are no text are told, not thrown", async () => {
  writeFileSync(join(mine, "terrain/noise.yaml"), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  symlinkSync(mine, join(mine, "terrain/again"));
  const { exit, out } = await staffride(["check", "mine"], folder);
  assert.equal(exit, 1);
  assert.match(out, /noise\.yaml:1:1: error: the file is not UTF-8 text/);
  assert.match(out, /again:1:1: warning: the link leads to a folder already read/);
  const empty = mkdtempSync(join(folder, "empty-"));
  const nothing = await staffride(["check", empty]);
  assert.equal(nothing.exit, 1);
  assert.match(nothing.out, /error/);
});

test("what only a variant puts wrong stands at the variant, and says where it shows", async () => {
  writeFileSync(
    join(mine, "variants", "no-guard.yaml"),
    "format: staffride/variant@1\nid: no-guard\ngloss: { en: No rear guard }\nremove:\n  formations: [red-rear-guard]\n",
  );
  const { exit, out } = await staffride(["check", "mine"], folder);
  assert.equal(exit, 1);
  const lines = out.split("\n").filter((line) => line.includes("red-rear-guard"));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    assert.match(
      line,
      /variants.no-guard\.yaml:2:\d+: error: with this variant, there is no .*\(mine.*\.yaml:\d+:\d+\)/,
    );
  }
});
