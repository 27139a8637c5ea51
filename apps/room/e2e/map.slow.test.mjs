/** The map in a browser: it opens with no network, troops are drawn, time moves them, another pair of eyes sees others. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axe } from "./axe.mjs";
import { launchChromium, obtain } from "./browsers.mjs";
import { PHONE, TROOP, onPage, serveRoom, troops } from "./room.mjs";

const { path, skip } = obtain("chromium");

describe("the map in Chromium", { skip }, () => {
  let browser;
  let room;
  before(async () => ([browser, room] = await Promise.all([launchChromium(path), serveRoom()])));
  after(async () => {
    room?.close();
    await browser?.close();
  });
  const look = (chosen, test, viewport) => onPage(browser, room.address, chosen, test, viewport);

  it("opens with nobody but its own server to ask, ground and troops drawn", () =>
    look({}, async (page) => {
      assert.ok(Object.keys(await troops(page)).length > 10);
      const painted = await page.$eval(".maplibregl-canvas", (canvas) => [canvas.width, canvas.height]);
      assert.ok(
        painted.every((side) => side > 300),
        `${painted}`,
      );
      assert.ok((await page.$$(".troops text")).length > 20, "places have names");
      await page.addInitScript(() => {
        globalThis.refused = [];
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => globalThis.refused.push(blockedURI));
      });
      await page.reload();
      await troops(page);
      assert.deepEqual(await page.evaluate(() => globalThis.refused), [], "it asks for nothing it may not do");
    }));

  it("time moves the troops: by key, by dragging the axis, by playing", () =>
    look({}, async (page) => {
      const opening = await troops(page);
      const changed = (before) =>
        page.waitForFunction(
          ([selector, was]) =>
            JSON.stringify(
              [...document.querySelectorAll(`${selector} > g`)].map((g) => g.getAttribute("transform")),
            ) !== was,
          [TROOP, before],
        );
      const places = () =>
        page.$$eval(`${TROOP} > g`, (all) => JSON.stringify(all.map((g) => g.getAttribute("transform"))));
      await page.keyboard.press("PageDown");
      await page.waitForFunction(() => location.hash.includes("at="));
      const nextDay = await troops(page);
      assert.notDeepEqual(nextDay, opening);

      const axis = await page.locator(".axis").boundingBox();
      let before = await places();
      await page.mouse.move(axis.x + axis.width * 0.2, axis.y + 40);
      await page.mouse.down();
      await page.mouse.move(axis.x + axis.width * 0.7, axis.y + 40, { steps: 8 });
      await page.mouse.up();
      await changed(before);
      assert.match(await page.locator(".axis").getAttribute("aria-valuetext"), /December/);

      before = await places();
      await page.keyboard.press("k");
      await changed(before);
      await page.keyboard.press("k");
    }));

  it("through other eyes there are others, and what is chosen stands in the address", () =>
    look({ at: "1943-12-12T18:00" }, async (page) => {
      const whole = Object.keys(await troops(page));
      const seen = async (name) => {
        await page.getByRole("button", { name, exact: true }).click();
        await page.waitForFunction(
          (all) =>
            JSON.stringify(all) !==
            JSON.stringify(
              [...document.querySelectorAll('.troops [role="button"]:not(.spot)')].map((one) =>
                one.getAttribute("aria-label"),
              ),
            ),
          whole,
        );
        return Object.keys(await troops(page));
      };
      const japan = await seen("Japan");
      assert.ok(japan.length > 3);
      assert.match(page.url(), /eyes=side:jp/);
      await page.getByLabel("A headquarters").selectOption("jp-11a");
      await page.waitForFunction(() => location.hash.includes("eyes=jp-11a"));
      await page.waitForTimeout(500);
      const army = Object.keys(await troops(page));
      assert.notDeepEqual(army, whole);
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await page.waitForFunction(
        (n) => document.querySelectorAll('.troops [role="button"]:not(.spot)').length === n,
        whole.length,
      );
    }));

  it("posts that crowd are drawn, and whoever looks sees his own map", () =>
    look({ eyes: "cn-ou-group", at: "1943-12-10T12:00" }, async (page) => {
      const seen = Object.keys(await troops(page));
      const isSeen = (post) => seen.some((name) => name.startsWith(post));
      assert.ok(isSeen("Ou Zhen's group") && isSeen("Li Yutang's group"), `${seen}`);
    }));

  it("each entry of the key leaves its layer off and puts it back; that stands in the address and can be undone", () =>
    look({ seed: "1", run: "53", at: "1943-12-08T12:00" }, async (page) => {
      await troops(page);
      const drawn = (sign) => page.locator(sign).count();
      const signs = {
        "held by a side": ".troops .held",
        "boundary of sectors": ".troops .boundary",
        crossing: '.troops [data-spot^="crossing"]',
        "names of the ground": ".troops [data-name]",
      };
      for (const [layer, sign] of Object.entries(signs)) {
        const before = await drawn(sign);
        assert.ok(before > 0, `${layer} is drawn`);
        await page.getByRole("checkbox", { name: layer }).uncheck();
        await page.waitForFunction((sign) => document.querySelectorAll(sign).length === 0, sign);
        assert.match(page.url(), /without=/);
        await page.keyboard.press("Control+z");
        await page.waitForFunction((sign) => document.querySelectorAll(sign).length > 0, sign);
        assert.doesNotMatch(page.url(), /without=/);
      }
      await page.getByRole("checkbox", { name: "night and weather" }).uncheck();
      assert.equal(await page.locator(".undo button").first().textContent(), "Undo: layers of the map");
    }));

  it("where belief is wrong it is written who it is, and no two words of the map lie on one another", () =>
    look({ eyes: "jp-cea", at: "1943-12-12T22:00", difference: "on" }, async (page) => {
      await page.waitForSelector(".difference text");
      const notes = await page.$$eval(".difference text", (all) => all.map(({ textContent }) => textContent));
      assert.ok(notes.length >= 3 && notes.every((note) => /\p{L}.* \d+ km$/u.test(note)), `${notes}`);
      const boxes = await page.$$eval(
        // a water's name bends: the box around it holds more than its letters
        ".difference text, .boundary text, .troops [role=button]:not(.spot) > text, [data-name] text:not(:has(textPath))",
        (all) =>
          all.flatMap((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            return left === right ? [] : [[left + 1, top + 3, right - 1, bottom - 3, one.textContent]];
          }),
      );
      assert.ok(boxes.length > 40, `${boxes.length} words`);
      const meets = ([l, t, r, b], [l2, t2, r2, b2]) => l < r2 && r > l2 && t < b2 && b > t2;
      const lying = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meets(a, b)));
      assert.deepEqual(lying, []);
    }));

  it("a town through a headquarters' eyes tells what that one had read, and no more", () =>
    look({ eyes: "cn-mac", at: "1943-12-12T18:00", chosen: "place:changde" }, async (page) => {
      const panel = page.locator("aside.right");
      await panel.getByText("As Military Affairs Commission had read").waitFor();
      const text = await panel.innerText();
      assert.match(text, /Held by[\s\S]*Last heard of there/u);
      assert.doesNotMatch(text, /Here now|What happened/u);
    }));

  it("a day that there is not is the first", () =>
    look({ at: "1943-13-45T99:99" }, async (page) =>
      assert.match(await page.locator(".axis").getAttribute("aria-valuetext"), /5 December 1943, 00:00/),
    ));

  it("what an address says that nobody knows is told as it is written there, until something is chosen", () =>
    look({ eyes: "nowhere", chosen: "place:changde" }, async (page) => {
      const said = page.locator(".unknown");
      assert.match(await said.textContent(), /names what is not here: eyes=nowhere\. /);
      assert.deepEqual(await axe(page), []);
      await page.getByRole("button", { name: "China", exact: true }).click();
      await said.waitFor({ state: "detached" });
      await page.evaluate(() => (location.hash = "#eyes=cn-mac&chosen=place:changd&lang=zh"));
      assert.match(await said.textContent(), /chosen=place:changd/);
      await said.getByRole("button").click();
      await said.waitFor({ state: "detached" });
    }));

  it("what breaks in the page is told, with a way on", async () => {
    const page = await browser.newPage();
    await page.goto(room.address);
    await page.waitForSelector(TROOP, { state: "attached" });
    await page.evaluate(() => {
      Date.prototype.toISOString = () => {
        throw new Error("the clock is torn");
      };
    });
    await page.keyboard.press("PageDown");
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /the clock is torn/);
    await page.getByRole("button", { name: "Begin anew" }).click();
    await page.waitForSelector(TROOP, { state: "attached" });
    await page.close();
  });

  it("an address shows the same troops again", () =>
    look({ at: "1943-12-15T12:00", eyes: "jp-11a" }, async (first) => {
      const url = first.url();
      const seen = Object.keys(await troops(first)).sort();
      await look(Object.fromEntries(new URLSearchParams(new URL(url).hash.slice(1))), async (second) =>
        assert.deepEqual(Object.keys(await troops(second)).sort(), seen),
      );
    }));

  it("an address that is changed by hand is followed, and the browser's Back and Forward go between", () =>
    look({ at: "1943-12-09T12:00" }, async (page) => {
      const told = () => page.locator(".axis").getAttribute("aria-valuetext");
      const says = (what) =>
        page.waitForFunction((text) => document.querySelector(".axis").ariaValueText.includes(text), what);
      const there = decodeURIComponent(await page.evaluate(() => location.hash)).replace("12-09T12:00", "12-14T06:00");
      await page.evaluate((hash) => (location.hash = hash), `${there}&eyes=jp-cea`);
      await says("14 December");
      await page.getByText("Drawn as it had read by").waitFor();
      assert.match(page.url(), /12-14T06:00/);
      await page.goBack();
      await says("9 December");
      await page.goForward();
      await says("14 December");
      assert.match(await told(), /06:00/);
    }));

  it("on a phone all there is to press on the map's page is as large as a finger", () =>
    look(
      {},
      async (page) => {
        const small = await page.$$eval(
          ".bar button, .bar select, .watch-switch button, .watch-switch label, .controls button, .controls select, .steps a",
          (targets) =>
            targets
              .map((target) => [target.textContent, target.getBoundingClientRect()])
              .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
              .map(([name, { width, height }]) => `${name} ${width}x${height}`),
        );
        assert.deepEqual(small, []);
      },
      PHONE,
    ));

  it("on a phone words that are pressed have a finger's room around them", () =>
    look(
      { chosen: "formation:jp-13d", at: "1943-12-12T12:00" },
      async (page) => {
        const narrow = await page.$$eval(".save, .cite, .link, .plain", (targets) =>
          targets.flatMap((target) => {
            target.scrollIntoView({ block: "center" });
            const { left, right, top, bottom } = target.getBoundingClientRect();
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            const isHit = [y - 15, y, y + 15].every((at) => target.contains(document.elementFromPoint(x, at)));
            return !target.checkVisibility() || isHit ? [] : [target.textContent];
          }),
        );
        assert.deepEqual(narrow, []);
      },
      PHONE,
    ));

  it("a campaign nobody has is told, with a way on", async () => {
    const page = await browser.newPage();
    await page.goto(`${room.address}#campaign=nowhere`);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /nowhere/);
    assert.ok(await page.getByRole("button").count());
    const others = page.getByRole("navigation").getByRole("link");
    await others.first().waitFor();
    assert.deepEqual(await others.allTextContents(), ["changde-1943", "two-banks"]);
    await others.last().click();
    await page.locator(TROOP).first().waitFor();
    assert.match(await page.locator(".brand").innerText(), /Two Banks/);
    await page.close();
  });
});
