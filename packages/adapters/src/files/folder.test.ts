import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { execFileSync } from "node:child_process";
import { problemText } from "@staffride/formats/problem";
import { readFolder } from "./folder.js";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "staffride-folder-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text = "format: staffride/places@1\n") => writeFileSync(join(folder, path), text);
const read = () => {
  const { files, problems } = readFolder(folder, "camp");
  return { names: [...files.keys()], problems: problems.map(problemText) };
};

test("papers are read in all folders, in order, under the name they are shown by", () => {
  mkdirSync(join(folder, "terrain"));
  write("campaign.yaml");
  write("terrain/places.yml");
  write("terrain/sketch.png");
  assert.deepEqual(read(), { names: ["camp/campaign.yaml", "camp/terrain/places.yml"], problems: [] });
});

test("hidden files and node_modules are nobody's papers", () => {
  mkdirSync(join(folder, "node_modules"));
  write("node_modules/package.yaml");
  write(".half-written.yaml");
  assert.deepEqual(read(), { names: [], problems: [] });
});

test("a link that leads back up is named and not followed", () => {
  write("campaign.yaml");
  symlinkSync(folder, join(folder, "again"));
  const { names, problems } = read();
  assert.deepEqual(names, ["camp/campaign.yaml"]);
  assert.deepEqual(problems, ["camp/again:1:1: warning: the link leads to a folder already read; it is not followed"]);
});

test("links that lead in a circle, or nowhere, are problems at their file", () => {
  symlinkSync(join(folder, "b.yaml"), join(folder, "a.yaml"));
  symlinkSync(join(folder, "a.yaml"), join(folder, "b.yaml"));
  symlinkSync(join(folder, "gone"), join(folder, "c.yaml"));
  assert.deepEqual(read().problems, [
    "camp/a.yaml:1:1: error: the file cannot be opened: its symbolic links lead in a circle",
    "camp/b.yaml:1:1: error: the file cannot be opened: its symbolic links lead in a circle",
    "camp/c.yaml:1:1: error: the file cannot be opened: there is no such file or folder",
  ]);
});

test("a file far too large is not even opened", () => {
  write("big.yaml");
  truncateSync(join(folder, "big.yaml"), 30_000_000);
  assert.deepEqual(read(), {
    names: [],
    problems: [
      "camp/big.yaml:1:1: error: the file has 30000000 bytes, more than 24000000 (split it into several papers of the same kind)",
    ],
  });
});

test("a folder that is not there is a problem, not an exception", () => {
  const { problems } = readFolder(join(folder, "nowhere"), "nowhere");
  assert.match(problems.map(problemText).join(), /^nowhere:1:1: error: this cannot be read: there is no such file/);
});

test(
  "a pipe named like a paper is not waited for",
  { skip: process.platform === "win32" && "no pipes in folders" },
  () => {
    execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
    assert.match(read().problems.join(), /pipe\.yaml:1:1: error: this is not an ordinary file/);
  },
);

const isRoot = process.getuid?.() === 0;
test("a paper we may not read is a problem", { skip: isRoot && "root may read everything" }, () => {
  write("secret.yaml");
  chmodSync(join(folder, "secret.yaml"), 0);
  assert.match(read().problems.join(), /secret\.yaml:1:1: error: this cannot be read: permission denied/);
});

test("a paper whose name does not end in .yaml is warned about, other files are not", () => {
  const home = mkdtempSync(join(tmpdir(), "staffride-lookalike-"));
  try {
    for (const name of ["plans.yaml.txt", "plans.yml~"])
      writeFileSync(join(home, name), "format: staffride/plans@1\nplans: []\n");
    writeFileSync(join(home, "README.md"), "A paper begins with\nformat: staffride/plans@1\n");
    const { files, problems } = readFolder(home, "c");
    assert.equal(files.size, 0);
    assert.deepEqual(
      problems.map(({ file, severity }) => [file, severity]),
      [
        [join("c", "plans.yaml.txt"), "warning"],
        [join("c", "plans.yml~"), "warning"],
      ],
    );
    assert.match(problems[0]!.hint!, /end in \.yaml/);
  } finally {
    rmSync(home, { recursive: true });
  }
});
