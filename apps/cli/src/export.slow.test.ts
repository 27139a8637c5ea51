/** `staffride export`: files that hold the run asked for, written whole or not at all. */
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { unpack } from "@staffride/formats/packing";
import type { RoomPack } from "@staffride/formats/room";
import { ROOT, staffride } from "./testing/staffride.js";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-export-"))));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

/** What stands folded in a file under an id. */
const unfolded = (html: string, id: string): Buffer =>
  gunzipSync(Buffer.from(new RegExp(`id="${id}">([^<]*)<`).exec(html)![1]!, "base64"));

test("the file of a whole campaign: the run in it, nothing to fetch, no more than 8 MB", async () => {
  const path = file("changde.html");
  const { exit, out, err } = await staffride(["export", "changde-1943", "--html", path, "--seed", "3", "--run", "2"]);
  assert.deepEqual([exit, out], [0, ""]);
  assert.match(err, /changde\.html written \(\d[\d\s\u2009]* kB\)/);
  assert.ok(statSync(path).size <= 8e6, `${statSync(path).size} bytes`);

  const html = readFileSync(path, "utf8");
  assert.match(html, /Content-Security-Policy" content="default-src 'none'; /);
  assert.doesNotMatch(html, /<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)/);
  const styles = /<style>(.*?)<\/style>/s.exec(html)![1]!;
  const addresses = [...styles.matchAll(/url\(["']?([^)]{0,20})/g)].map(([, address]) => address!);
  assert.ok(addresses.length > 20 && addresses.every((address) => /^(?:data:|#)/.test(address)), "fonts lie in it");
  assert.match(unfolded(html, "page").toString(), /enclosed/);
  assert.ok(unfolded(html, "map-worker").length > 100_000);

  const pack = unpack(new Uint8Array(unfolded(html, "enclosed-room"))) as RoomPack;
  assert.deepEqual(
    [pack.scenario.campaign, pack.runs.length, pack.runs[0]!.seed, pack.runs[0]!.run],
    ["changde-1943", 1, 3, 2],
  );
});

test("no text of a source is in it: the same file, byte for byte, whether the text lies beside its manifest or not", async () => {
  const campaign = (name: string) => {
    cpSync(join(ROOT, "campaigns", "two-banks"), file(name), { recursive: true });
    return file(name);
  };
  const [having, lacking] = [campaign("having"), campaign("lacking")];
  rmSync(join(lacking, "sources", "umpire.txt"));
  const pages = await Promise.all(
    [having, lacking].map(async (from) => {
      const page = `${from}.html`;
      assert.equal((await staffride(["export", from, "--html", page, "--run", "1"])).exit, 0);
      return readFileSync(page);
    }),
  );
  assert.ok(pages[0]!.equals(pages[1]!));
});

test("several at once, of a variant with a decision settled; what was written is told", async () => {
  const asked = { geojson: file("a.geojson"), kml: file("a.kml"), csv: file("a.csv") };
  const args = Object.entries(asked).flatMap(([kind, path]) => [`--${kind}`, path]);
  const { exit, out } = await staffride(["export", "two-banks", ...args, "--seed", "5", "--lang", "zh", "--json"]);
  assert.equal(exit, 0);
  const told = JSON.parse(out) as { hash: string; written: { kind: string; file: string; bytes: number }[] };
  assert.match(told.hash, /^[0-9a-f]{16}$/);
  assert.deepEqual(
    told.written,
    Object.entries(asked).map(([kind, path]) => ({ kind, file: path, bytes: statSync(path).size })),
  );
  const { features, seed } = JSON.parse(readFileSync(asked.geojson, "utf8")) as { features: unknown[]; seed: number };
  assert.ok(features.length > 1 && seed === 5);
  assert.equal(readFileSync(asked.kml, "utf8").match(/<Placemark /g)!.length, features.length);
  assert.match(readFileSync(asked.csv, "utf8"), /^\uFEFF号,发,/);
});

test("the same run gives the same file, another another", async () => {
  const written = async (name: string, seed: string) => {
    assert.equal((await staffride(["export", "two-banks", "--html", file(name), "--seed", seed])).exit, 0);
    return readFileSync(file(name));
  };
  const first = await written("one.html", "1");
  assert.ok(first.equals(await written("same.html", "1")));
  assert.ok(!first.equals(await written("other.html", "2")));
});

test("where nothing can be written nothing is left behind", async () => {
  const { exit, err } = await staffride(["export", "two-banks", "--csv", join(folder, "no", "such.csv")]);
  assert.equal(exit, 1);
  assert.match(err, /there is no folder/);
  const refused = await staffride(["export", "two-banks", "--csv", file("b.csv"), "--do", "D99=x"]);
  assert.equal(refused.exit, 1);
  assert.ok(!existsSync(file("b.csv")));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
});
