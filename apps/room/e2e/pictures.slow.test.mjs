/**
 * The main views look as they were seen to look: each is held against a picture that is kept (picture.mjs).
 *
 * What is drawn by the page itself - troops, names, panels, boards - may hardly differ. The ground is drawn by a graphics library,
 * on every machine a little otherwise: it is taken away from those pictures, and has its own, in which more may differ.
 */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchChromium, obtain } from "./browsers.mjs";
import { changed, drawnBy } from "./picture.mjs";
import { DESK, PHONE, file, onPage, serveRoom } from "./room.mjs";

const { path, skip } = obtain("chromium");

const EVENING = "1943-12-12T18:00";
const NIGHT_ZH = { theme: "night", lang: "zh" };

/** Name, what is chosen, size of the window, what is done before the picture is taken. */
const PICTURES = [
  ["map", { at: EVENING, chosen: "formation:jp-13d" }],
  ["map-nanjing-night-zh", { at: EVENING, eyes: "jp-cea", difference: "on", ...NIGHT_ZH }],
  ["map-phone", { at: EVENING, chosen: "formation:jp-13d" }, PHONE],
  ["board", { view: "dispatches", at: "1943-12-14T12:00", watch: "record" }],
  ["board-night-zh", { view: "dispatches", at: "1943-12-14T12:00", watch: "record", ...NIGHT_ZH }],
  ["refight", { view: "refight" }, DESK, fightForty],
  ["record", { view: "record", chosen: "claim:s01-26.f1" }],
];
const GROUNDS = [
  ["ground", {}],
  ["ground-night", { theme: "night" }],
];

/** Elements of a picture of 640 by 400 that may differ. */
const LIMIT = 60;
const LIMIT_GROUND = 2500;
/** Another Chromium than that of the kept pictures draws edges otherwise: so many times as many may differ. */
const OTHER_BROWSER = 20;

const NO_GROUND = ".maplibregl-canvas { visibility: hidden !important; }";
const GROUND_ALONE = ".map > :not(:first-child) { visibility: hidden !important; }";
/** How long a thing took is another each time. */
const NO_CLOCK = ".refight .footnote { visibility: hidden !important; }";

/** Not this machine's settings of how letters are drawn. All letters of the page are of faces that it brings. */
const OWN_SETTINGS = { FONTCONFIG_FILE: file("fonts.conf") };
/** Letters without hints and colours of their own, whatever the machine's screen. */
const SAME_LETTERS = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];

/** Forty runs are fought as the view opens, and the worst of them once more. */
async function fightForty(page) {
  await page.getByText("40 of 40 runs", { exact: true }).waitFor();
  await page.locator(".ruin li").first().waitFor();
}

describe("pictures of the page in Chromium", { skip }, () => {
  let browser;
  let room;
  before(
    async () => ([browser, room] = await Promise.all([launchChromium(path, SAME_LETTERS, OWN_SETTINGS), serveRoom()])),
  );
  after(async () => {
    room?.close();
    await browser?.close();
  });
  const hold = (name, chosen, style, limit, viewport, act) =>
    onPage(
      browser,
      room.address,
      chosen,
      async (page) => {
        await act?.(page);
        const [slack, drawn] = drawnBy(browser.version()) ? [1, "same"] : [OTHER_BROWSER, "other"];
        assert.equal(changed(name, await atRest(page, style), limit * slack, drawn), undefined);
      },
      viewport,
    );

  for (const [name, chosen, viewport = DESK, act] of PICTURES)
    it(`${name} looks as it did`, () => hold(name, chosen, NO_GROUND + NO_CLOCK, LIMIT, viewport, act));

  for (const [name, chosen] of GROUNDS)
    it(`${name} looks as it did`, () => hold(name, chosen, GROUND_ALONE, LIMIT_GROUND, DESK));
});

/** So long must a picture stay the same, ms, and so often is it looked at. */
const STILL_MS = 400;
const LOOKS = 40;

/** A screenshot of a page on which nothing moves any more. */
async function atRest(page, style) {
  await page.addStyleTag({ content: style });
  await page.evaluate(() => document.fonts.ready);
  let before;
  for (let i = 0; i < LOOKS; i++) {
    const now = await page.screenshot({ caret: "hide", animations: "disabled" });
    if (before?.equals(now)) return now;
    before = now;
    await page.waitForTimeout(STILL_MS);
  }
  throw new Error("the page does not come to rest");
}
