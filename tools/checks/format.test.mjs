import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { filesIn } from "./format.mjs";

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
