/**
 * `npm run pictures`: the screenshots of README and guides, taken of the map room as it is, and the map drawn by the command line.
 * Needs Chromium (the tests of the page say how to get one).
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { launchChromium, obtain } from "../apps/room/e2e/browsers.mjs";
import { at, serveRoom } from "../apps/room/e2e/room.mjs";
import { ROOT } from "./prepare.mjs";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const EVENING = "1943-12-12T18:00";

/** Forty runs are fought as the view opens; go on to the number that the view opens with. */
async function fight(page) {
  await page.getByText("40 of 40 runs", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Run on", exact: true }).click();
  await page.getByText("200 of 200 runs", { exact: true }).waitFor({ timeout: FOUGHT_MS });
}
const FOUGHT_MS = 180_000;

/** File, what is chosen, size of the window; what is done before the picture is taken. */
const PICTURES = [
  ["room-map", { at: EVENING, chosen: "formation:jp-13d" }, DESK],
  ["room-commission", { at: "1943-12-07T12:00", eyes: "cn-mac", difference: "on" }, DESK],
  ["room-nanjing-night", { at: EVENING, eyes: "jp-cea", difference: "on", theme: "night" }, DESK],
  ["room-dispatches", { view: "dispatches", at: "1943-12-14T12:00", watch: "record" }, DESK],
  ["room-refight", { view: "refight" }, DESK, fight],
  ["room-record", { view: "record", chosen: "claim:s01-26.f1" }, DESK],
  ["room-map-zh", { at: EVENING, lang: "zh" }, DESK],
  ["room-phone", { at: EVENING, chosen: "formation:jp-13d" }, PHONE],
];
/** Everything drawn, on a slow machine too, ms. */
const DRAWN_MS = 6000;

const { path, skip } = obtain("chromium");
if (path === undefined) {
  console.error(skip);
  process.exit(1);
}
const room = await serveRoom();
const browser = await launchChromium(path);
try {
  for (const [name, chosen, viewport, act] of PICTURES) {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(at(room.address, { theme: "paper", lang: "en", ...chosen }));
    await page.waitForTimeout(DRAWN_MS);
    await act?.(page);
    const file = join(ROOT, "docs", "images", `${name}.png`);
    await page.screenshot({ path: file });
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
  room.close();
}

const drawn = join("docs", "images", "changde-12-december.svg");
const args = ["map", "changde-1943", "--at", EVENING, "--seed", "1", "--svg", drawn, "--lang", "en"];
spawnSync(process.execPath, [join("apps", "cli", "bin", "staffride.js"), ...args], { cwd: ROOT, stdio: "inherit" });
