/** The map's layout, without a browser: over the days of a run, through all kinds of eyes, on a desk and on a phone, nobody lies on another. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { groundFeatures } from "@staffride/views/map/features";
import { boundsOf } from "@staffride/views/map/canvas";
import { allSymbols } from "@staffride/views/map/draw-symbol";
import { overlap } from "@staffride/views/map/box";
import { symbolKey } from "@staffride/views/map/symbol";
import { THEMES } from "@staffride/views/map/theme";
import { boxOf, keyOf, musterTroops } from "@staffride/views/map/troops";
import { openRun } from "@staffride/views/watch/run";
import { compileVariant, openCampaign } from "../../cli/dist/open-campaign.js";
import { keepRun } from "../../cli/dist/room/pack-room.js";
import { BELIEVED_AS_ONE } from "../dist/map/believed.js";
import { sheetOf } from "../dist/map/earth.js";
import { frameOf, paddingOf } from "../dist/map/framing.js";
import { layOutGround } from "../dist/map/ground-names.js";
import { nameBodies } from "../dist/map/lay-out.js";
import { shownAt } from "../dist/map/shown.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const opened = openCampaign({ shelf: { root: ROOT, here: ROOT }, language: "en" }, "changde-1943");
const scenario = compileVariant(opened, "base");
const { basemap, papers } = opened;
const pack = { scenario, papers, basemap, symbols: allSymbols(scenario.names.sides) };
const run = openRun(scenario, keepRun(scenario, "base", {}, 1, 53).lines);
const theme = THEMES.paper;
const drawSymbol = (kind, ink) => pack.symbols[symbolKey(kind, ink)];

/** Maps as they stand in windows of 1440, 1280 and 390 pixels, and what lies over them. */
const WINDOWS = [
  {
    name: "1440",
    nameless: 0.03,
    width: 800,
    height: 735,
    over: [box(0, 0, 296, 200), box(0, 585, 180, 735), box(640, 690, 800, 735)],
  },
  {
    name: "1280",
    nameless: 0.1,
    width: 704,
    height: 636,
    over: [box(0, 0, 292, 200), box(0, 486, 180, 636), box(544, 590, 704, 636)],
  },
  { name: "390", nameless: 0.25, width: 390, height: 456, over: [] },
];
const EYES = [
  { kind: "truth" },
  { kind: "side", side: "jp" },
  { kind: "side", side: "cn" },
  { kind: "headquarters", headquarters: "jp-cea" },
  { kind: "headquarters", headquarters: "cn-mac" },
  { kind: "headquarters", headquarters: "jp-11a" },
];
const HOURS = Array.from({ length: 20 }, (_, i) => i * 24 * 60 + 7 + (i % 2) * 720);
const features = groundFeatures(papers, basemap, boundsOf(papers, scenario), "en");

function box(left, top, right, bottom) {
  return { left, top, right, bottom };
}

/** A sheet that shows the frame clear of the padding, as the map library fits it. */
function fitted(width, height, band) {
  const { west, south, east, north } = frameOf(pack);
  const pad = paddingOf(width, band);
  const [wide, high] = [width - pad.left - pad.right, height - pad.top - pad.bottom];
  const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI);
  const back = (y) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;
  const perDegree = Math.min(wide / (east - west), high / (mercator(north) - mercator(south)));
  const [x, y] = [(west + east) / 2, (mercator(north) + mercator(south)) / 2];
  const [midX, midY] = [pad.left + wide / 2, pad.top + high / 2];
  return sheetOf(
    {
      west: x - midX / perDegree,
      east: x + (width - midX) / perDegree,
      north: back(y + midY / perDegree),
      south: back(y - (height - midY) / perDegree),
    },
    width,
    height,
  );
}

/** How a moment lies on a sheet: pairs of symbols that lie on one another, symbols under furniture, names without room, who is not drawn. */
function look(sheet, ground, over, eyes, at) {
  const { position } = shownAt(run, eyes, false, at);
  const within = eyes.kind === "truth" ? {} : { within: BELIEVED_AS_ONE };
  const canvas = { sheet, theme, drawSymbol, view: { scenario, position, language: "en" }, ...within };
  const bodies = musterTroops(canvas, [...ground.furniture, ...ground.cities], ground.taken);
  const paper = { sheet, theme, language: "en" };
  const named = nameBodies(
    bodies,
    ground.names,
    [...ground.furniture, ...ground.marks],
    paper,
    (body) => body.name,
    () => false,
  );
  const boxes = bodies.map(boxOf);
  return {
    bodies,
    n: bodies.length,
    lying: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b, SLACK))).length,
    under: boxes.filter((a) => over.some((b) => overlap(a, b, SLACK))).length,
    nameless: named.bodies.filter(({ room }) => room === undefined).length,
    townless: named.ground.filter((stand, i) => stand === undefined && ground.names[i].isFirm).length,
    cityless: named.ground.filter((stand, i) => stand === undefined && ground.names[i].spot?.style.bold).length,
    missing: position.formations.length - bodies.reduce((sum, { members }) => sum + members.length, 0),
  };
}
/** Frames that share no more than this are told apart, px. */
const SLACK = 3;

for (const { name, width, height, over, nameless } of WINDOWS) {
  test(`in a window ${name} px wide nobody lies on another nor under the furniture, everybody is drawn, every city is named, and few go without a name`, () => {
    for (const eyes of EYES) {
      const sheet = fitted(width, height, eyes.kind !== "truth");
      const ground = layOutGround(pack, features, sheet, theme, "en", over, { names: true, crossings: true });
      const looks = HOURS.map((at) => look(sheet, ground, over, eyes, at));
      const sum = (of) => looks.reduce((total, one) => total + one[of], 0);
      const who = eyes.headquarters ?? eyes.side ?? "truth";
      assert.deepEqual([who, sum("lying"), sum("under"), sum("missing"), sum("cityless")], [who, 0, 0, 0, 0]);
      const townless = sum("townless") / ground.names.filter(({ isFirm }) => isFirm).length / HOURS.length;
      assert.ok(townless <= (width < 600 ? 0.1 : 0.01), `${who}: ${townless.toFixed(3)} of the towns have no name`);
      const share = sum("nameless") / sum("n");
      assert.ok(share <= nameless, `${who}: ${share.toFixed(2)} of the symbols have no name`);
    }
  });
}

test("where a symbol stands does not depend on what was drawn before", () => {
  const { width, height, over } = WINDOWS[0];
  const sheet = fitted(width, height, false);
  const ground = layOutGround(pack, features, sheet, theme, "en", over, { names: true, crossings: true });
  const places = (at) =>
    look(sheet, ground, over, { kind: "truth" }, at).bodies.map((one) => [keyOf(one), one.drawnAt]);
  const [early, late] = [HOURS[2], HOURS[16]];
  const first = places(late);
  places(early);
  assert.deepEqual(places(late), first);
  assert.equal(new Set(first.map(([key]) => key)).size, first.length, "each symbol is a piece of its own");
});
