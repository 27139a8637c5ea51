/** Whatever one changes is taken back by key, by button and by the browser's Back, and they agree. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obtain } from "./browsers.mjs";
import { TROOP } from "./room.mjs";
import { roomFor } from "./suite.mjs";

const { path, skip } = obtain("chromium");

/** Longer than time must stand to be a step. */
const STANDS_MS = 700;

describe("undo in Chromium", { skip }, () => {
  const look = roomFor(path);
  const minute = (page) => page.$eval(".axis", (axis) => Number(axis.getAttribute("aria-valuenow")));
  const stands = (page, at) =>
    page.waitForFunction((at) => Number(document.querySelector(".axis").getAttribute("aria-valuenow")) === at, at);
  const offered = (page) => page.$eval(".undo button", (button) => button.textContent);
  const entries = (page) => page.evaluate(() => history.length);

  it("a scrub along the axis is one step, however long it lasts, and so is playing", () =>
    look({ at: "1943-12-06T00:00" }, async (page) => {
      const { x, y, width } = await (await page.$(".axis")).boundingBox();
      const before = await entries(page);
      await page.mouse.move(x + width / 4, y + 40);
      await page.mouse.down();
      await page.waitForTimeout(STANDS_MS);
      await page.mouse.move(x + width / 2, y + 40, { steps: 5 });
      assert.equal(await entries(page), before, "nothing is written while the axis is held");
      await page.mouse.up();
      await page.waitForFunction((n) => history.length === n, before + 1);
      assert.equal(await offered(page), "Undo: time");
      const scrubbed = await minute(page);
      await page.getByRole("button", { name: "Play" }).click();
      await page.waitForTimeout(STANDS_MS);
      await page.getByRole("button", { name: "Pause" }).click();
      assert.equal(await entries(page), before + 2);
      await page.keyboard.press("Control+z");
      await stands(page, scrubbed);
      await page.getByRole("button", { name: "Undo: time" }).click();
      await stands(page, 1440);
    }));

  it("speed, theme, language and view are taken back in turn by Back, by key and by button, and made again by Forward", () =>
    look({}, async (page) => {
      await page.getByLabel("Speed").selectOption("24");
      await page.getByRole("button", { name: "Paper or night" }).click();
      await page.getByRole("button", { name: "中文" }).click();
      await page.keyboard.press("3");
      const made = await entries(page);
      await page.keyboard.press("Control+z");
      await page.waitForSelector('.room[data-view="map"]');
      await page.goBack();
      await page.waitForSelector('html[lang="en"]');
      assert.equal(await offered(page), "Undo: theme");
      await page.locator(".undo button").first().click();
      await page.waitForSelector('html[data-theme="paper"]');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("select[aria-label=Speed]").value === "6");
      assert.equal(await page.$(".undo button:not([aria-label])"), null, "nothing is left to take back");
      for (let step = 0; step < 4; step++) await page.goForward();
      await page.waitForSelector('.room[data-view="refight"]');
      const look = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
      assert.deepEqual(look, ["zh-Hans", "night"]);
      assert.match(page.url(), /view=refight.*speed=24&lang=zh&theme=night/);
      assert.equal(await entries(page), made, "neither undo nor redo makes an entry");
    }));

  it("a branch that is closed, and an intent whose odds are followed, stand in the address and are taken back", () =>
    look({ at: "1943-12-07T12:00", eyes: "cn-mac" }, async (page) => {
      const branch = page.locator('[data-key="headquarters:cn-6wz"]');
      await branch.waitFor();
      await branch.locator(".twist").click();
      await page.waitForFunction(() => location.hash.includes("closed=headquarters:cn-6wz"));
      assert.equal(await branch.getAttribute("aria-expanded"), "false");
      assert.equal(await offered(page), "Undo: branches");
      const lure = page.locator("button.share", { hasText: "lure" });
      await lure.click();
      await page.waitForFunction(() => location.hash.includes("intent=lure"));
      assert.equal(await lure.getAttribute("aria-pressed"), "true");
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.waitForFunction(() => !/closed=|intent=/.test(location.hash));
      assert.equal(await branch.getAttribute("aria-expanded"), "true");
    }));

  it("undone faster than the browser goes, page and address agree", () =>
    look({ view: "record" }, async (page) => {
      for (const key of ["1", "2", "3", "4"]) await page.keyboard.press(key);
      for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
      await page.waitForSelector('.room[data-view="map"]');
      await page.waitForFunction(() => !location.hash.includes("view="));
      await page.keyboard.press("Control+Shift+z");
      await page.waitForFunction(() => location.hash.includes("view=dispatches"));
    }));

  it("another campaign, which an address names, comes with its own run, and can be undone", () =>
    look({ campaign: "changde-1943", at: "1943-12-09T06:00" }, async (page) => {
      const named = (name) =>
        page.waitForFunction((name) => document.querySelector(".bar")?.textContent.includes(name), name);
      const troops = () => page.waitForSelector(`${TROOP}, main.message`, { state: "attached" });
      await named("Changde");
      await page.evaluate(() => (location.hash = "campaign=two-banks"));
      await named("Two Banks");
      await troops();
      assert.equal(await page.$("main.message"), null, "nothing broke");
      await page.keyboard.press("Control+z");
      await named("Changde");
      await troops();
      assert.equal(await page.$("main.message"), null, "nothing broke");
      await page.waitForFunction(() => location.hash.includes("at=1943-12-09T06:00"));
    }));
});
