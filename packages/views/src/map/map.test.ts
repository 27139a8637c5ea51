import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TraceLine } from "@staffride/formats/trace";
import { ECHELONS } from "@staffride/formats/words";
import { toy, toyPapers } from "../testing/toy.js";
import { overlap } from "./box.js";
import type { Box } from "./box.js";
import { drawSymbol } from "./draw-symbol.js";
import { stretchCanvas } from "./canvas.js";
import type { MapView } from "./canvas.js";
import { ANYHOW, openLabels } from "./labels.js";
import { arrange } from "./legend.js";
import { mapSvg } from "./map.js";
import { nameCities } from "./naming.js";
import { positionAt } from "./position.js";
import { laySheet } from "./sheet.js";
import { THEMES } from "./theme.js";
import { boxOf, keyOf, musterTroops } from "./troops.js";

const step = (at: number, formation: string, from: number, to: number): TraceLine => ({
  at,
  kind: "moved",
  formation,
  from: `c${from}`,
  to: `c${to}`,
  surface: "road",
});
const view = (lines: readonly TraceLine[] = [], at = 0, more: Partial<MapView> = {}): MapView => ({
  scenario: toy,
  papers: toyPapers,
  position: positionAt(toy, lines, at),
  note: "A test",
  language: "en",
  theme: "paper",
  ...more,
});

test("on day one everybody stands where the papers put them", () => {
  const { formations, posts } = positionAt(toy, [], 0);
  assert.deepEqual(
    formations.map(({ cell, men }) => [cell, men]),
    [
      [3, 9000],
      [15, 11000],
      [15, 5000],
    ],
  );
  assert.deepEqual(
    [...posts],
    [
      [0, 1],
      [1, -1],
    ],
  );
});

test("later they stand where the trace took them, and what comes after the moment is not so yet", () => {
  const lines: TraceLine[] = [
    step(60, "r1", 3, 4),
    { at: 70, kind: "surrendered", formation: "b2", cell: "c15", men: 10 },
    { at: 80, kind: "muster", formation: "b1", fit: 10500, woundedCarried: 0, stragglers: 0, unfit: 0, fatigue: 0 },
    step(90, "r1", 4, 5),
    { at: 95, kind: "crossing-ended", formation: "r1", crossing: "ferry", men: 9000, cell: "c10" },
    step(200, "r1", 10, 11),
  ];
  const { formations } = positionAt(toy, lines, 100);
  assert.deepEqual(
    formations.map(({ formation, cell, men }) => [formation, cell, men]),
    [
      [0, 10, 9000],
      [1, 15, 10500],
    ],
  );
  assert.deepEqual(formations[0]!.route, [3, 4, 5, 10]);
});

test("fighting is shown while men fell in the last hours", () => {
  const lines: TraceLine[] = [
    { at: 60, kind: "engagement-began", engagement: 3, cell: "c4", attacker: "b1", defender: "r1", phase: "assault" },
    { at: 120, kind: "losses", formation: "r1", killed: 1, wounded: 1, missing: 0, engagement: 3 },
  ];
  assert.deepEqual(positionAt(toy, lines, 400).fights, [4]);
  assert.equal(positionAt(toy, lines, 400).formations[0]!.fighting, true);
  assert.deepEqual(positionAt(toy, lines, 600).fights, []);
});

test("the picture is well-formed, whole and the same every time, in both languages and themes", () => {
  for (const language of ["en", "zh"] as const) {
    for (const theme of ["paper", "night"] as const) {
      const { svg, width, height } = mapSvg(view([step(60, "r1", 3, 4)], 90, { language, theme }));
      wellFormed(svg);
      assert.doesNotMatch(svg, /NaN|undefined|Infinity|var\(/);
      assert.doesNotMatch(svg, /(?:href|src)="(?!#)/, "nothing from outside");
      assert.ok(width > 300 && height > 300 && height < 2000);
      assert.ok(svg.includes(language === "zh" ? "西关" : "Westend"));
      assert.equal(mapSvg(view([step(60, "r1", 3, 4)], 90, { language, theme })).svg, svg);
    }
  }
});

/** Boxes of the sheet that furniture, then symbols, take up in a view. */
const laidOut = (of: MapView) => {
  const canvas = stretchCanvas(of, 44, 40);
  const boxes = arrange(canvas).map(({ box }) => box);
  return { canvas, boxes };
};

test("the title stands in a corner that holds no place, as long as there is one", () => {
  // a town in the north-west, where the title would stand first
  const { ground, names } = toy;
  const placeLon = Float64Array.of(110.99, 111.4);
  const placeLat = Float64Array.of(29.07, 29.0);
  const { canvas, boxes } = laidOut(
    view([], 0, { scenario: { ...toy, ground: { ...ground, placeLon, placeLat }, names } }),
  );
  for (const { at } of canvas.places) {
    for (const box of boxes) assert.ok(!overlap({ left: at[0], right: at[0], top: at[1], bottom: at[1] }, box, 0));
  }
});

test("a city keeps its name and its dot though troops crowd upon it", () => {
  const crowd = [step(1, "r1", 3, 2), step(1, "b1", 15, 2), step(1, "b2", 15, 2)];
  const { svg } = mapSvg(view(crowd, 5));
  assert.ok(svg.includes(">Westend</text>"));
  const { canvas, boxes } = laidOut(view(crowd, 5));
  const labels = openLabels(canvas.sheet, canvas.theme, "en");
  const cities = nameCities(labels, canvas);
  const dots = canvas.places.map(({ at: [x, y] }): Box => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const bodies = musterTroops({ ...canvas, drawSymbol }, [...boxes, ...cities.boxes, ...dots]);
  assert.equal(cities.hidden, 0);
  for (const body of bodies) {
    for (const box of [...cities.boxes, ...dots]) assert.ok(!overlap(boxOf(body), box, 0.5));
  }
});

test("in a small campaign a corps headquarters has its symbol, in a large one its divisions tell of it", () => {
  const posts = (names: MapView["scenario"]["names"]) => {
    const scenario = { ...toy, names };
    const position = { ...positionAt(toy, [], 0), posts: new Map([[1, 15]]) };
    const canvas = { ...stretchCanvas(view([], 0, { scenario, position }), 44, 40), drawSymbol };
    return musterTroops(canvas, [])
      .filter(({ isPost }) => isPost)
      .map(({ name }) => name);
  };
  assert.deepEqual(posts(toy.names), ["Blue Corps"]);
  const many = Array.from({ length: 13 }, (_, i) => toy.names.formations[i] ?? toy.names.formations[0]!);
  assert.deepEqual(posts({ ...toy.names, formations: many }), []);
});

test("woods, wet fields and lakes are shown where there is no base map, and only there", () => {
  const area = [
    [111, 29],
    [111.1, 29],
    [111.1, 29.05],
  ];
  const terrain = (["rolling-wooded", "polder", "lake"] as const).map((kind) => ({
    overrides: [{ terrain: kind, area, basis: "drawn" }],
  }));
  const papers = { ...toyPapers, terrain } as unknown as MapView["papers"];
  const { svg } = mapSvg(view([], 0, { papers }));
  wellFormed(svg);
  assert.match(svg, /url\(#cover-wood\)/);
  assert.match(svg, /url\(#cover-wet\)/);
  assert.doesNotMatch(mapSvg(view()).svg, /cover-/);
});

test("names are texts, whatever they hold", () => {
  const names = {
    ...toy.names,
    places: [{ ...toy.names.places[0]!, names: { en: `<b>"A & B"</b>\u0001` } }, toy.names.places[1]!],
  };
  const { svg } = mapSvg(view([], 0, { scenario: { ...toy, names } }));
  wellFormed(svg);
  assert.ok(svg.includes("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;"));
});

test("divisions of one corps that touch are drawn as the corps", () => {
  const canvas = { ...stretchCanvas(view(), 44, 40), drawSymbol };
  const bodies = musterTroops(canvas, []);
  assert.deepEqual(
    bodies.map(({ name, members }) => [name, members.length]),
    [
      ["Red 1st Div", 1],
      ["Blue Corps", 2],
      ["Red Army", 0],
    ],
  );
});

test("a headquarters that stands for troops away from its post has two keys: both are drawn", () => {
  const position = { ...positionAt(toy, [], 0), posts: new Map([[1, 2]]) };
  const bodies = musterTroops({ ...stretchCanvas(view([], 0, { position }), 44, 40), drawSymbol }, []);
  const blue = bodies.filter(({ side }) => side === 1);
  assert.deepEqual(
    blue.map(({ isPost, headquarters, members }) => [isPost, headquarters, members.length]),
    [
      [false, 1, 2],
      [true, 1, 0],
    ],
  );
  assert.equal(new Set(bodies.map(keyOf)).size, bodies.length);
});

test("two posts in one place, or a post and another's formation, are not their superior", () => {
  const { command } = toy;
  // both corps and the army under one front, of which nothing is on the map
  const under = { ...command, parent: Int16Array.of(5, 5, 0, 1, 1, -1) };
  const scenario = {
    ...toy,
    names: { ...toy.names, headquarters: [...toy.names.headquarters, { id: "front", names: { en: "Front" } }] },
    forces: { ...toy.forces, side: Uint8Array.of(1, 1, 1) },
    command: {
      ...under,
      nHeadquarters: 6,
      side: Uint8Array.of(1, 1, 1, 1, 1, 1),
      echelon: Uint8Array.of(...command.echelon, ECHELONS.indexOf("war-zone")),
      formation: Int16Array.of(...command.formation, -1),
      childStart: Int32Array.of(...command.childStart, 5),
    },
  } as unknown as MapView["scenario"];
  const named = (
    formations: readonly number[],
    posts: readonly (readonly [number, number])[],
    obstacles: readonly Box[] = [],
  ) => {
    const whole = positionAt(scenario, [], 0);
    const kept = whole.formations.filter(({ formation }) => formations.includes(formation));
    const position = { ...whole, formations: kept, posts: new Map(posts) };
    const canvas = { ...stretchCanvas(view([], 0, { scenario, position }), 44, 40), drawSymbol };
    return musterTroops(canvas, obstacles).map(({ name }) => name);
  };
  const [army, corps] = [0, 1];
  const everywhere = { left: -999, top: -999, right: 9999, bottom: 9999 };
  assert.deepEqual(
    named(
      [],
      [
        [army, 8],
        [corps, 8],
      ],
    ),
    ["Red Army", "Blue Corps"],
  );
  assert.deepEqual(named([0], [[corps, 3]]), ["Red 1st Div", "Blue Corps"]);
  // not even where nobody can stand clear
  assert.deepEqual(named([0], [[corps, 3]], [everywhere]), ["Red 1st Div", "Blue Corps"]);
});

test("no symbol lies on another, however they crowd, as long as there is room", () => {
  const cell = fc.integer({ min: 6, max: 10 });
  fc.assert(
    fc.property(cell, cell, cell, (r, a, b) => {
      const lines = [step(1, "r1", 3, r), step(1, "b1", 15, a), step(1, "b2", 15, b)];
      const bodies = musterTroops({ ...stretchCanvas(view(lines, 5), 44, 40), drawSymbol }, []);
      bodies.forEach((one, i) =>
        bodies.slice(i + 1).forEach((other) => assert.ok(!overlap(boxOf(one), boxOf(other), 0.5))),
      );
    }),
    { numRuns: 60 },
  );
});

test("no name stands on another or outside the sheet, and what finds no room is refused", () => {
  const sheet = laySheet({ west: 111, south: 29, east: 111.2, north: 29.2 }, 0, 0);
  const point = fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (points) => {
      const labels = openLabels(sheet, THEMES.paper, "en");
      const placed: Box[] = [];
      // the boxes as drawn: anchor and width are what the label engine reckons with
      const spy = { ...labels };
      for (const [x, y] of points) {
        const around = { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
        if (spy.isClear(around)) {
          spy.reserve(around);
          placed.push(around);
        }
        spy.beside("13th Div", { size: 12, colour: "#000" }, around);
      }
      const texts = [...labels.draw().matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)"/g)];
      const boxes = texts.map(([, x, y, anchor]): Box => {
        const [width, left] = [42, Number(x) - (anchor === "middle" ? 21 : anchor === "end" ? 42 : 0)];
        return { left, right: left + width, top: Number(y) - 9, bottom: Number(y) + 1 };
      });
      boxes.forEach((one, i) => {
        assert.ok(one.left > 0 && one.top > 0 && one.bottom < sheet.height);
        boxes.slice(i + 1).forEach((other) => assert.ok(!overlap(one, other, 0)));
        placed.forEach((other) => assert.ok(!overlap(one, other, 0.5)));
      });
    }),
    { numRuns: 60 },
  );
});

test("a name that finds no room in one line is written in two before it is tied to its thing from afar", () => {
  const sheet = laySheet({ west: 111, south: 29, east: 111.2, north: 29.2 }, 0, 0);
  const labels = openLabels(sheet, THEMES.paper, "en");
  const around = { left: 100, right: 120, top: 100, bottom: 120 };
  // walls on both sides, 100 px apart: the whole name needs some 140, its longer half 80
  for (const [left, right] of [
    [0, 60],
    [160, 400],
  ] as const)
    labels.reserve({ left, right, top: 0, bottom: 400 });
  const style = { size: 12, colour: "#000" };
  const found = labels.place("11th Army headquarters", style, around, ANYHOW)!;
  assert.deepEqual([found.lines, found.from], [["11th Army", "headquarters"], undefined]);
  assert.ok(found.box.top > 119 || found.box.bottom < 101, "below or above it");
  assert.equal(labels.place("Headquarters", { ...style, size: 30 }, around), undefined, "one word is not cut");
  const drawn = labels.written(style, found);
  assert.match(
    drawn,
    /<tspan x="[\d.]+" dy="0">11th Army<\/tspan><tspan font-size="0"> <\/tspan><tspan x="[\d.]+" dy="12.7">headquarters<\/tspan>/,
  );
});

test("who stand together are told by two names in two lines, in Chinese as well", () => {
  const sheet = laySheet({ west: 111, south: 29, east: 111.2, north: 29.2 }, 0, 0);
  const labels = openLabels(sheet, THEMES.paper, "zh");
  for (const [left, right] of [
    [0, 75],
    [145, 400],
  ] as const)
    labels.reserve({ left, right, top: 0, bottom: 400 });
  const found = labels.place(
    "第149师、第162师",
    { size: 12, colour: "#000" },
    { left: 100, right: 120, top: 100, bottom: 120 },
    ANYHOW,
  );
  assert.deepEqual(found?.lines, ["第149师、", "第162师"]);
});

/** Tags open and close in order, attributes are quoted, no bare ampersand: as much of XML as SVG readers insist on. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closing, name, _attributes, empty) => {
      if (closing) assert.equal(open.pop(), name);
      else if (!empty) open.push(name);
      return "";
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(svg, /[\u0000-\u0008]/);
}
