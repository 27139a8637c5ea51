/**
 * `npm run bench:page`: what the page costs its reader, in headless Chromium without a graphics card, beside what it may cost.
 * `-- --loads N` for another number of cold loads, `-- --json` for figures.
 *
 * First paint and the first troops are timed from the navigation on, in a browser profile that is new every time; scripts are
 * those asked for before anybody does anything, as a network would carry them; frames are those in which the troops moved while
 * the time axis is dragged from end to end in three seconds. The dispatch board, with a lane for every headquarters and with every
 * report, is dragged to and fro for five.
 */
import { availableParallelism, loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import { parseArgs } from "node:util";
import { prepare } from "./prepare.mjs";

const { values: asked } = parseArgs({
  options: { loads: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const LOADS = Number(asked.loads);
/** Chosen figures: name, unit, most it may be (least for frames). */
const FIGURES = {
  firstPaint: { name: "first paint", unit: "ms", budget: 1000 },
  troops: { name: "formations drawn", unit: "ms", budget: 2500 },
  script: { name: "initial JavaScript, gzip", unit: "kB", budget: 700 },
  frames: { name: "scrubbing", unit: "frames/s", budget: 20, least: true },
  board: { name: "board dragged", unit: "frames/s", budget: 20, least: true },
  outside: { name: "requests that leave", unit: "", budget: 0 },
};
const DRAG_MS = 3000;
const BOARD_MS = 5000;
/** So far the board is dragged, pixels; there and back in so many parts of the time. */
const SWAY = { pixels: 330, parts: 3 };

prepare();
const { launchChromium, obtain } = await import("../apps/room/e2e/browsers.mjs");
const { DESK, TROOP, serveRoom } = await import("../apps/room/e2e/room.mjs");

const { path, skip } = obtain("chromium");
if (skip) {
  console.error(skip);
  process.exit(1);
}
const room = await serveRoom();
const loads = [];
try {
  for (let load = 0; load < LOADS; load++) {
    if (!asked.json) process.stderr.write(`load ${load + 1} of ${LOADS}\n`);
    loads.push(await measure());
  }
} finally {
  room.close();
}
report();

/** One cold load and one drag. */
async function measure() {
  const browser = await launchChromium(path);
  try {
    const page = await browser.newPage({ viewport: DESK });
    const scripts = [];
    let outside = 0;
    page.on("request", (request) => {
      if (!request.url().startsWith(room.address) && !/^(?:blob|data):/.test(request.url())) outside++;
    });
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    await page.addInitScript(watchForTroops, TROOP);
    await page.goto(room.address);
    await page.waitForFunction(() => globalThis.troopsSeen !== undefined, undefined, { timeout: 60_000 });
    const troops = await page.evaluate(() => globalThis.troopsSeen);
    const firstPaint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
    // the map's worker and what else is loaded later may settle
    await page.waitForLoadState("networkidle");
    const bodies = await Promise.all(scripts);
    const frames = await scrub(page);
    const board = await dragBoard(page);
    return {
      firstPaint,
      troops,
      script: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000,
      frames,
      board,
      outside,
    };
  } finally {
    await browser.close();
  }
}

/**
 * In the page, before anything else: when the first troops are to be seen. Of what has come into view a browser tells as soon as
 * the frame with it is done, whether that was begun by a frame or by a message.
 */
function watchForTroops(selector) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    globalThis.troopsSeen = performance.now();
    seen.disconnect();
  });
  const come = new MutationObserver(() => {
    const troops = document.querySelectorAll(selector);
    if (troops.length === 0) return;
    come.disconnect();
    troops.forEach((troop) => seen.observe(troop));
  });
  come.observe(document, { subtree: true, childList: true });
}

/** Drag the axis from end to end; frames a second in which troops changed. */
async function scrub(page) {
  const { x, y, width } = await page.locator(".axis").boundingBox();
  const [left, right, middle] = [x + 22, x + width - 22, y + 40];
  return drag(page, ".troops", DRAG_MS, (share) => [left + (right - left) * share, middle]);
}

/** Drag the fullest board to and fro; frames a second in which it changed. */
async function dragBoard(page) {
  await page.evaluate(
    () => (location.hash = "#view=dispatches&seed=1&run=0&board=side%3Ajp%3B%3B7200-21600%3Breports%3B%3B%3Brun"),
  );
  await page.waitForSelector(".board-picture .wire", { state: "attached" });
  await page.evaluate(async () => {
    for (const box of document.querySelectorAll(".lanes-menu input")) {
      if (!box.checked) box.click();
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForTimeout(2000);
  const { x, y, width } = await page.locator(".board-box").boundingBox();
  const sway = (share) => 1 - Math.abs(((share * SWAY.parts) % 2) - 1);
  return drag(page, ".board-box", BOARD_MS, (share) => [x + width - 30 - SWAY.pixels * sway(share), y + 150]);
}

/** Drag for a time along a path over its share; frames a second in which something within an element changed. */
async function drag(page, within, time, path) {
  await page.evaluate((selector) => {
    globalThis.changed = 0;
    let dirty = false;
    new MutationObserver(() => (dirty = true)).observe(document.querySelector(selector), {
      ...{ subtree: true, childList: true, attributes: true },
    });
    const count = () => {
      if (dirty) globalThis.changed++;
      dirty = false;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  }, within);
  await page.mouse.move(...path(0));
  await page.mouse.down();
  const began = performance.now();
  for (let past = 0; past < time; past = performance.now() - began) await page.mouse.move(...path(past / time));
  const seconds = (performance.now() - began) / 1000;
  const changed = await page.evaluate(() => globalThis.changed);
  await page.mouse.up();
  return changed / seconds;
}

function report() {
  const rows = Object.entries(FIGURES).map(([key, figure]) => {
    const sorted = loads.map((load) => load[key]).sort((a, b) => a - b);
    const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    const holds = figure.least ? median >= figure.budget : median <= figure.budget;
    return { ...figure, low, median, high, holds };
  });
  const machine = { cores: availableParallelism(), loadAverage: Number(loadavg()[0].toFixed(1)) };
  if (asked.json) return console.log(JSON.stringify({ loads: LOADS, machine, figures: rows }, null, 2));
  const shown = (value) => (value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(1))));
  console.log(`${"".padEnd(27)}median  range${"".padEnd(14)}budget`);
  for (const { name, unit, budget, least, low, median, high, holds } of rows)
    console.log(
      `${name.padEnd(26)}${shown(median).padStart(7)}  ${`${shown(low)} – ${shown(high)} ${unit}`.padEnd(19)}${least ? "≥" : "≤"} ${budget}  ${holds ? "holds" : "DOES NOT HOLD"}`,
    );
  console.log(`${LOADS} cold loads; ${machine.cores} cores, load average ${machine.loadAverage} with this`);
  return undefined;
}
