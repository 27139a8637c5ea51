import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Refusal } from "./refusal.js";
import { openWhole, writeWhole } from "./whole-file.js";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "staffride-whole-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const text = (name: string) => readFileSync(join(folder, name), "utf8");

test("a file takes its name only when it is finished", () => {
  const file = openWhole(join(folder, "map.svg"));
  file.write("<svg>");
  assert.equal(existsSync(join(folder, "map.svg")), false);
  file.write("</svg>");
  file.keep();
  assert.equal(text("map.svg"), "<svg></svg>");
  assert.deepEqual(readdirSync(folder), ["map.svg"]);
});

test("given up, the old file stands and nothing is left beside it", () => {
  writeFileSync(join(folder, "map.svg"), "old");
  const file = openWhole(join(folder, "map.svg"));
  file.write("new");
  file.drop();
  file.drop();
  assert.equal(text("map.svg"), "old");
  assert.deepEqual(readdirSync(folder), ["map.svg"]);
});

test("killed in the middle, the old file stands whole", async () => {
  writeFileSync(join(folder, "map.svg"), "old");
  const module = new URL("./whole-file.js", import.meta.url).href;
  const writing = `
    const { openWhole } = await import(${JSON.stringify(module)});
    openWhole(${JSON.stringify(join(folder, "map.svg"))}).write("half of the new");
    console.log("half");
    setInterval(() => {}, 1000);`;
  const writer = spawn(process.execPath, ["--input-type=module", "-e", writing], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(writer.stdout, "data");
  writer.kill("SIGKILL");
  await once(writer, "exit");
  assert.equal(text("map.svg"), "old");
  writeWhole(join(folder, "map.svg"), "new");
  assert.equal(text("map.svg"), "new");
  // what the killed one left is gone, too
  assert.deepEqual(readdirSync(folder), ["map.svg"]);
});

test("half-written files of others at work, and of other names, are left alone", () => {
  const others = [`.map.svg.${process.pid}-0.part`, ".plan.svg.999999999-0.part", ".map.svg.part"];
  for (const name of others) writeFileSync(join(folder, name), "half");
  writeFileSync(join(folder, ".map.svg.999999999-0.part"), "half");
  writeWhole(join(folder, "map.svg"), "new");
  assert.deepEqual(readdirSync(folder).sort(), [...others, "map.svg"].sort());
});

test("a link keeps leading where it led", () => {
  writeFileSync(join(folder, "there.svg"), "old");
  symlinkSync(join(folder, "there.svg"), join(folder, "link.svg"));
  writeWhole(join(folder, "link.svg"), "new");
  assert.equal(text("there.svg"), "new");
});

test("a folder, or a folder that is not there, is refused in plain words", () => {
  assert.throws(() => writeWhole(folder, "x"), /cannot be written: it is a folder$/);
  assert.throws(
    () => writeWhole(join(folder, "no", "x.svg"), "x"),
    (thrown: Error) => {
      assert.ok(thrown instanceof Refusal);
      assert.match(thrown.message, /x\.svg cannot be written: there is no folder .*no$/);
      return true;
    },
  );
});

test("a full disk is refused in plain words", { skip: !existsSync("/dev/full") && "no /dev/full here" }, () => {
  assert.throws(() => writeWhole("/dev/full", "x"), /^Refusal: \/dev\/full cannot be written: the disk is full$/);
});
