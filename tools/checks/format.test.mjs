import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { filesIn, memory } from "./format.mjs";

const git = (folder, ...words) => spawnSync("git", words, { cwd: folder });
const noGit = git(".", "--version").status !== 0 && "no git here";

test("in a git checkout only what git tracks is looked at", { skip: noGit }, () => {
  const folder = mkdtempSync(join(tmpdir(), "staffride-format-"));
  try {
    writeFileSync(join(folder, "ours.yaml"), "a:   1\n");
    writeFileSync(join(folder, "somebody's.yaml"), "a:   1\n");
    assert.deepEqual(filesIn(folder), ["."]);
    git(folder, "init", "--quiet");
    writeFileSync(join(folder, "gone.yaml"), "a: 1\n");
    git(folder, "add", "ours.yaml", "gone.yaml");
    rmSync(join(folder, "gone.yaml"));
    assert.deepEqual(filesIn(folder), ["ours.yaml"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a file found formatted is not looked at again, until its text or the settings change", () => {
  const folder = mkdtempSync(join(tmpdir(), "staffride-format-"));
  try {
    writeFileSync(join(folder, "ours.yaml"), "a: 1\n");
    const knows = () => memory(folder).has("ours.yaml");
    assert.equal(knows(), false);
    memory(folder).remember(["ours.yaml", "."]);
    assert.deepEqual([knows(), memory(folder).has(".")], [true, false]);
    writeFileSync(join(folder, ".prettierrc.json"), "{}");
    assert.equal(knows(), false);
    memory(folder).remember(["ours.yaml"]);
    writeFileSync(join(folder, "ours.yaml"), "a:  1\n");
    assert.equal(knows(), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
