/** What is written for other programs can be read back as what was put in. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TraceLine } from "@staffride/formats/trace";
import { traffic } from "../dispatch/traffic.js";
import { toy } from "../testing/toy.js";
import { openRun } from "../watch/run.js";
import { csv } from "./csv.js";
import { dispatchLog } from "./dispatch-log.js";
import { tracksGeoJson } from "./geojson.js";
import { tracksKml } from "./kml.js";
import { tracksOf } from "./tracks.js";

const line = (at: number, kind: string, rest: Record<string, string | number>): TraceLine => ({ at, kind, ...rest });
const moved = (at: number, formation: string, from: number, to: number) =>
  line(at, "moved", { formation, from: `c${from}`, to: `c${to}`, surface: "road" });
const posture = (at: number, formation: string, now: string, was: string) =>
  line(at, "posture", { formation, posture: now, was });

const MARCH = [
  posture(100, "r1", "marching", "halted"),
  moved(160, "r1", 3, 4),
  moved(260, "r1", 4, 5),
  posture(260, "r1", "halted", "marching"),
  posture(900, "r1", "marching", "halted"),
  moved(1000, "r1", 5, 6),
];
const THEATRE = { ...toy, utcOffset: "+08:00" };
const run = openRun(THEATRE, MARCH);
const HEAD = { seed: 7, run: 3 };

test("a track has a point at each setting off and each arrival, and lasts to the end", () => {
  const [red, blue] = tracksOf(run);
  assert.deepEqual(
    red!.points.map(({ at }) => at),
    [0, 100, 160, 260, 900, 1000, toy.length],
  );
  assert.deepEqual(
    red!.points.map(({ lon }) => lon),
    [111.075, 111.075, 111.1, 111.125, 111.125, 111.15, 111.15],
  );
  assert.deepEqual(
    blue!.points.map(({ at, lon, lat }) => [at, lon, lat]),
    [
      [0, 111.375, 29],
      [toy.length, 111.375, 29],
    ],
    "one that stood still is a line of two points",
  );
});

test("GeoJSON: a line a formation, a time a point, names in both languages", () => {
  const read = JSON.parse(tracksGeoJson(run, HEAD, "zh")) as {
    type: string;
    seed: number;
    run: number;
    features: {
      properties: Record<string, unknown> & { times: string[] };
      geometry: { type: string; coordinates: number[][] };
    }[];
  };
  assert.deepEqual([read.type, read.seed, read.run, read.features.length], ["FeatureCollection", 7, 3, 3]);
  for (const [f, { properties, geometry }] of read.features.entries()) {
    const { points } = tracksOf(run)[f]!;
    assert.equal(geometry.type, "LineString");
    assert.deepEqual(
      geometry.coordinates,
      points.map(({ lon, lat }) => [lon, lat]),
    );
    const begun = Date.parse(properties.times[0]!);
    assert.deepEqual(
      properties.times.map((time) => (Date.parse(time) - begun) / 60_000),
      points.map(({ at }) => at),
    );
  }
  const { name, nameEn, side, echelon, times } = read.features[0]!.properties;
  assert.deepEqual([name, nameEn, side, echelon], ["红方第一师", "Red 1st Division", "red", "division"]);
  assert.equal(times[1], "1943-12-05T01:40:00+08:00");
});

test("KML: every tag is closed, a time and a place a point, what is no markup is escaped", () => {
  const names = structuredClone(toy.names);
  Object.assign(names.formations[0]!.names, { en: 'Smith & Sons <"1st">' });
  const text = tracksKml(openRun({ ...THEATRE, names }, MARCH), HEAD, "en");
  const open: string[] = [];
  for (const [tag, close, name, alone] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === "/") assert.equal(open.pop(), name, tag);
    else if (alone === "") open.push(name!);
  }
  assert.deepEqual(open, []);
  assert.match(text, /<name>Smith &amp; Sons &lt;&quot;1st&quot;&gt;<\/name>/);
  const marks = text.split("<Placemark").slice(1);
  assert.equal(marks.length, 3);
  for (const [f, mark] of marks.entries()) {
    const { points } = tracksOf(run)[f]!;
    const places = [...mark.matchAll(/<gx:coord>(\S+) (\S+) 0</g)].map(([, lon, lat]) => [Number(lon), Number(lat)]);
    assert.deepEqual(
      places,
      points.map(({ lon, lat }) => [lon, lat]),
    );
    assert.equal([...mark.matchAll(/<when>/g)].length, points.length);
  }
});

/** A table as a spreadsheet reads it; the apostrophe that tells it not to calculate is taken off. */
function read(text: string): string[][] {
  assert.equal(text[0], "\uFEFF");
  const rows: string[][] = [];
  for (const [, quoted, bare, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (rows.length === 0 || (rows.at(-1) as string[] & { done?: true }).done) rows.push([]);
    const row = rows.at(-1)! as string[] & { done?: true };
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end === "\r\n") row.done = true;
  }
  return rows.map((row) => [...row]);
}

test("CSV: whatever is put in is read back; nothing in it is a formula", () => {
  const texts = fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@,"\r\n\ta月') }), { minLength: 1 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(texts, (rows) => {
      const back = read(csv(rows));
      assert.deepEqual(
        back,
        rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
      );
      assert.ok(back.flat().every((text) => !/^[=+\-@\t\r]/.test(text)));
    }),
  );
  assert.equal(csv([[-3, undefined, "a"]]), "\uFEFF-3,,a\r\n", "a number below nought stays a number");
});

test("the dispatch log has a row a dispatch, in order, with every stage as a local time, in either language", () => {
  const lines = [
    line(60, "drafted", {
      ...{ dispatch: 0, from: "bc", to: "b1", content: "order", precedence: "urgent", channel: "radio" },
    }),
    line(60, "order", { dispatch: 0, task: "withdraw", objective: "westend", pace: 0, start: 60 }),
    line(210, "dispatch", { dispatch: 0, enciphered: 105, sent: 118, attempts: 2, received: 118, deciphered: 180 }),
    line(70, "drafted", {
      ...{ dispatch: 1, from: "b1", to: "bc", content: "liaison", precedence: "flash", channel: "radio" },
    }),
    line(400, "dispatch-lost", { dispatch: 1, attempts: 3 }),
  ];
  const log = (language: "en" | "zh") => read(dispatchLog(THEATRE, traffic(THEATRE, lines, { language }), language));
  const [head, order, lost] = log("en");
  const cell = (row: string[] | undefined, name: string) => row?.[head!.indexOf(name)];
  assert.equal(log("en").length, 3);
  assert.deepEqual(
    ["number", "from id", "to", "begun", "sent", "attempts", "read", "outcome"].map((name) => cell(order, name)),
    [
      "0",
      "bc",
      "Blue 1st Division",
      "1943-12-05 01:00",
      "1943-12-05 01:58",
      "2",
      "1943-12-05 03:30",
      cell(order, "outcome"),
    ],
  );
  assert.match(cell(order, "text")!, /^Withdraw to Westend/);
  assert.deepEqual(
    ["read", "lost", "outcome", "attempts"].map((name) => cell(lost, name)),
    ["", "1943-12-05 06:40", "lost", "3"],
  );
  const [kopf, befehl] = log("zh");
  assert.ok(kopf!.every((heading) => /\p{Script=Han}/u.test(heading)));
  assert.match(befehl![kopf!.indexOf("电文")]!, /撤往西关/);
});
