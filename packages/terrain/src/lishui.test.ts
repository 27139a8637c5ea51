/**
 * The real ground about the Lishui, from the base map under data/basemap: what stands on which bank, and that nobody
 * walks over the river where there is no crossing.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { PASSAGES } from "@staffride/formats/words";
import type { Place, River } from "@staffride/formats/papers/ground";
import type { Basemap } from "@staffride/formats/basemap";
import { heightAt } from "./basemap.js";
import { compileFields, objectivesOf } from "./field.js";
import { crossing, exampleInput, flood, place } from "./example.js";
import { compileGround } from "./ground.js";
import type { CompiledGround } from "./ground.js";

const root = new URL("../../../", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(`data/basemap/hunan-hubei/${name}`, root), "utf8"));
const basemap: Basemap = {
  rivers: read("rivers.geojson"),
  lakes: read("lakes.geojson"),
  relief: read("relief_etopo5.json"),
};

const area: [number, number][] = [[110.4, 28.3], [112.9, 28.3], [112.9, 30.5], [110.4, 30.5]]; // prettier-ignore
const named = (id: string, basemap: string[]): River => ({ id, names: { en: id }, basemap, passage: "unfordable" });
const rivers = [named("li", ["澧水", "澧水尾闾"]), named("yuan", ["沅江"]), named("yangtze", ["长江"])];
const on = (river: string, side: "north" | "south"): Partial<Place> => ({ bank: { river, side } });
const places = [
  place("lixian", 111.7529, 29.6419, on("li", "north")),
  place("shimen", 111.3703, 29.5838, on("li", "north")),
  place("jinshi", 111.8701, 29.6049, on("li", "north")),
  place("linli", 111.6363, 29.4498),
  place("changde", 111.6984, 29.0321, on("yuan", "north")),
  place("deshan", 111.735, 28.985, on("yuan", "south")),
  place("shashi", 112.244, 30.315, on("yangtze", "north")),
  place("gongan", 112.03, 29.91),
];

const dry = (ground: CompiledGround["ground"]) => (e: number) => PASSAGES[ground.edgePassage[e]!] !== "unfordable";
/** Away from its upper course beyond the theatre's western border, and from its mouth in the lakes. */
const compile = (resolution: number, more = {}) =>
  compileGround(exampleInput({ mesh: { resolution, area }, basemap, rivers, places, ...more }));

for (const resolution of [6, 7]) {
  const { ground, problems } = compile(resolution);
  const cell = (id: string) => ground.placeCell[places.findIndex((one) => one.id === id)]!;
  const bank = (river: number, id: string) => ground.bank[river * ground.nCell + cell(id)]!;

  test(`at resolution ${resolution} the ground of the Lishui compiles, and says that Shashi has no crossing to it`, () => {
    const told = problems.filter(({ message }) => !message.includes("shares a cell"));
    assert.deepEqual(told.map(({ message }) => message), ["no column can reach place shashi: water closes it in"]); // prettier-ignore
    assert.ok(ground.nCell > (resolution === 7 ? 12_000 : 1_700));
  });

  test(`GRD-7 GRD-8 at resolution ${resolution} Lixian, Shimen and Jinshi stand north of the Li, Linli south of it`, () => {
    assert.notEqual(bank(0, "linli"), 0);
    for (const id of ["lixian", "shimen", "jinshi"]) {
      assert.notEqual(bank(0, id), 0);
      assert.notEqual(bank(0, id), bank(0, "linli"), `${id} and Linli`);
    }
    assert.notEqual(bank(1, "changde"), bank(1, "deshan"));
    assert.notEqual(bank(2, "shashi"), bank(2, "gongan"));
  });

  test(`GRD-4 at resolution ${resolution} nobody walks from Linli to the north bank within the middle Li`, () => {
    // the Li rises in the theatre's far west and ends in the lakes: keep to the country between
    const between = (c: number) => ground.lon[c]! > 110.6 && ground.lon[c]! < 111.9 && ground.lat[c]! > 29.1;
    const isOpen = dry(ground);
    const south = flood(ground, cell("linli"), (e) => isOpen(e) && between(ground.edgeTo[e]!));
    assert.ok(south.size > 20);
    for (const id of ["lixian", "shimen"]) assert.ok(!south.has(cell(id)), id);
    // Shashi lies beyond the Yangtze, which runs through the whole theatre: no way round at all
    assert.ok(!flood(ground, cell("linli"), isOpen).has(cell("shashi")));
  });

  test(`GRD-10 GRD-17 at resolution ${resolution} a ferry at Lixian opens the way, in about a day`, () => {
    const ferry = crossing("lanjiang", "li", 111.755, 29.627, { place: "lixian" });
    const opened = compile(resolution, { crossings: [ferry] }).ground;
    const [near, far] = [opened.crossingNear[0]!, opened.crossingFar[0]!];
    assert.equal(opened.bank[far], bank(0, "lixian"));
    assert.equal(opened.bank[near], bank(0, "linli"));
    const objectives = objectivesOf(opened);
    const speeds = { roadKmh: 4, trackKmh: 3.2, openKmh: 2.4, fordMinutes: 60, crossingMinutes: 180 };
    const fields = compileFields(opened, objectives, speeds);
    // 24 km as the crow flies at 2.4 km/h x .9, three hours at the ferry, a detour on the mesh
    const minutes = fields.cost[objectives.ofPlace[0]! * opened.nCell + cell("linli")]!;
    assert.ok(minutes > 700 && minutes < 1400, `${minutes} minutes`);
  });
}

/** Processor time of this process: what else the machine is about does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

test("GRD-1 GRD-15 the theatre at resolution 7 with a hundred objectives compiles in well under 1.5 s", (t) => {
  const started = processorMs();
  const { ground } = compile(7, { sightKm: 10 });
  const compiled = processorMs();
  const objectives = objectivesOf(ground);
  const cells = Int32Array.from({ length: 100 }, (_, k) => objectives.cells[k % objectives.cells.length]!);
  const speeds = { roadKmh: 4, trackKmh: 3.2, openKmh: 2.4, fordMinutes: 60, crossingMinutes: 180 };
  compileFields(ground, { ...objectives, cells }, speeds);
  const done = processorMs();
  t.diagnostic(
    `${ground.nCell} cells: ground ${(compiled - started).toFixed(0)} ms, 100 fields ${(done - compiled).toFixed(0)} ms`,
  );
  assert.ok(done - started < 3000, "twice the budget");
});

const fine = new URL("../shared/geodata/relief_srtm30plus_z6_SHARED_ONLY.png", root);

test("GRD-9 plain and mountain agree with a finer relief, where one is at hand", (t) => {
  if (!existsSync(fine)) return t.skip("no finer relief beside the repository: classes by height are not compared");
  const grid = terrarium(readFileSync(fine), 13166, 6696);
  const classOf = (m: number) => (m < 130 ? 0 : m < 450 ? 1 : 2);
  const { ground } = compile(7);
  let same = 0;
  let opposite = 0;
  for (let c = 0; c < ground.nCell; c++) {
    const coarse = classOf(heightAt(basemap.relief!, ground.lon[c]!, ground.lat[c]!)!);
    const true_ = classOf(grid(ground.lon[c]!, ground.lat[c]!));
    if (coarse === true_) same++;
    if (Math.abs(coarse - true_) === 2) opposite++;
  }
  const share = (n: number) => `${((100 * n) / ground.nCell).toFixed(1)}%`;
  t.diagnostic(
    `${share(same)} of cells in the same of three classes, ${share(opposite)} plain for mountain or the reverse`,
  );
  assert.ok(same / ground.nCell > 0.65);
  assert.ok(opposite / ground.nCell < 0.02);
});

/** Heights from an 8-bit RGB(A) PNG in terrarium coding, zoom 6 Web Mercator, by mean of 3 x 3 pixels. */
function terrarium(png: Buffer, px0: number, py0: number): (lon: number, lat: number) => number {
  const width = png.readUInt32BE(16);
  const channels = png[25] === 6 ? 4 : 3;
  const pixels = unfiltered(inflateSync(idatOf(png)), width, channels);
  const height = (x: number, y: number) => {
    const i = (y * width + x) * channels;
    return pixels[i]! * 256 + pixels[i + 1]! + pixels[i + 2]! / 256 - 32768;
  };
  return (lon, lat) => {
    const size = 256 * 2 ** 6;
    const x = Math.floor(((lon + 180) / 360) * size) - px0;
    const y = Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * size) - py0;
    let sum = 0;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) sum += height(x + i, y + j);
    return sum / 9;
  };
}

function idatOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Undo the five PNG row filters. */
function unfiltered(data: Buffer, width: number, channels: number): Uint8Array {
  const stride = width * channels;
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let y = 0; y < rows; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? out[y * stride + i - channels]! : 0;
      const up = y > 0 ? out[(y - 1) * stride + i]! : 0;
      const corner = y > 0 && i >= channels ? out[(y - 1) * stride + i - channels]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      out[y * stride + i] = data[y * (stride + 1) + 1 + i]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
