/** What a headquarters reads into the enemy can be watched in one place: an intent through the days, of one enemy or of all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obtain } from "./browsers.mjs";
import { axe } from "./axe.mjs";
import { DESK, PHONE } from "./room.mjs";
import { roomFor } from "./suite.mjs";

const { path, skip } = obtain("chromium");

describe("a leaning in Chromium", { skip }, () => {
  const look = roomFor(path, { eyes: "cn-mac", at: "1943-12-12T18:00" });
  const told = (page) => page.$eval(".leaning svg", (plot) => plot.getAttribute("aria-valuetext"));

  it("the fear of a trap is drawn up to the clock, and moves with it by click and by key", () =>
    look({}, async (page) => {
      await page.locator("button.share", { hasText: "lure into a trap" }).click();
      assert.match(await told(page), /^12 Dec 18:00: lure into a trap 0\.\d\d$/);
      const plot = page.locator(".leaning svg");
      assert.match(await plot.getAttribute("aria-label"), /Military Affairs Commission .* lure into a trap/);
      const drawn = await plot.locator("path").last().getAttribute("d");
      const { x, y, width } = await plot.boundingBox();
      await page.mouse.click(x + width * 0.9, y + 40);
      await page.waitForFunction(
        (before) => [...document.querySelectorAll(".leaning path")].at(-1).getAttribute("d").length > before,
        drawn.length,
      );
      const later = await told(page);
      await plot.focus();
      await page.keyboard.press("PageUp");
      await page.waitForFunction(
        (later) => document.querySelector(".leaning svg").getAttribute("aria-valuetext") !== later,
        later,
      );
    }));

  for (const [theme, lang, viewport] of [
    ["paper", "en", DESK],
    ["night", "zh", PHONE],
  ])
    it(`${theme}, ${viewport.width} wide: axe finds nothing in what it believes${viewport === PHONE ? ", and its odds come before its in-tray" : ""}`, () =>
      look(
        { theme, lang },
        async (page) => {
          assert.deepEqual(await axe(page), []);
          const top = (selector) => page.$eval(selector, (one) => one.getBoundingClientRect().top);
          if (viewport === PHONE) assert.ok((await top("button.share")) < (await top(".tray-item")));
        },
        viewport,
      ));

  it("it is of one enemy when he is chosen, and saved as a picture that says of whom", () =>
    look({}, async (page) => {
      await page.locator(".about select").selectOption({ label: "3rd Division" });
      await page.waitForFunction(() => location.hash.includes("chosen=formation:jp-3d"));
      const plot = page.locator(".leaning svg");
      assert.match(await plot.getAttribute("aria-label"), /3rd Division/);
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".leaning").getByRole("button", { name: "Save as SVG" }).click(),
      ]);
      assert.match(saved.suggestedFilename(), /^leaning-cn-mac-\w+\.svg$/);
      const text = await (await saved.createReadStream()).toArray();
      assert.match(Buffer.concat(text).toString(), /3rd Division/);
    }));
});
