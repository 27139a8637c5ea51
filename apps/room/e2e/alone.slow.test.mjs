/** A page in a file of its own, from the disk and with no network. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchChromium, obtain } from "./browsers.mjs";
import { onPage, troops } from "./room.mjs";

const { path, skip } = obtain("chromium");
const COMMAND = fileURLToPath(new URL("../../cli/bin/staffride.js", import.meta.url));

describe("a file of its own in Chromium", { skip }, () => {
  let browser;
  let folder;
  let address;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "staffride-alone-"));
    const file = join(folder, "changde.html");
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, "export", "changde-1943", "--html", file, "--seed", "3", "--run", "2"],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    address = pathToFileURL(file).href;
    browser = await launchChromium(path);
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const lang of ["en", "zh"])
    it(`opens in ${lang}, ground and troops drawn, asks nobody, and time moves it`, () =>
      onPage(browser, address, { lang }, async (page) => {
        const opening = await troops(page);
        assert.ok(Object.keys(opening).length > 10);
        // the ground comes from the map's worker, which the file unfolds
        await page.waitForFunction(() => {
          const canvas = document.querySelector(".maplibregl-canvas");
          return canvas !== null && canvas.width > 300;
        });
        await page.keyboard.press("PageDown");
        await page.waitForFunction(() => location.hash.includes("at="));
        assert.notDeepEqual(await troops(page), opening);
        const faces = await page.evaluate(() =>
          [...document.fonts].filter(({ status }) => status === "error").map(({ family }) => family),
        );
        assert.deepEqual(faces, []);
      }));

  it("shows the record's ranges where nothing can be fought, and lets nobody press what would come to nothing", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}#view=refight&lang=en`);
    await page.getByRole("heading", { name: "What runs are measured by" }).waitFor();
    const within = page.locator(".plan, .outcome");
    const pressed = await within.locator("input:enabled, select:enabled, .push:enabled").allTextContents();
    assert.deepEqual(pressed, []);
    assert.match(await page.locator(".plan .note").innerText(), /staffride serve changde-1943/);
    await page.getByRole("button", { name: "Turned the other way" }).click();
    assert.deepEqual(await page.locator(".outcome").locator(".push, .plot .link").allTextContents(), []);
    await page.close();
  });

  it("opens with the run that is in it", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}#at=1943-12-12T18:00`);
    await page.waitForSelector(".troops [role=button]", { state: "attached" });
    assert.match(await page.locator(".cartouche").innerText(), /run 2 of seed 3|种子\s*3/);
    await page.close();
  });
});
