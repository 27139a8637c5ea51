/** Refighting in the page: it begins by itself, fills in, is turned with one press, taken back, and found again by its address. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obtain } from "./browsers.mjs";
import { PHONE } from "./room.mjs";
import { roomFor } from "./suite.mjs";

const { path, skip } = obtain("chromium");

/** Runs in of those asked for: [24, 40]. */
const progress = (page) =>
  page.$eval(".stage small", (said) => said.textContent.match(/\d[\d ]*/g).map((n) => Number(n.replaceAll(" ", ""))));

const fought = (page, runs) =>
  page.waitForFunction(
    (wanted) => {
      const said = document.querySelector(".stage small")?.textContent.replaceAll(" ", " ") ?? "";
      return said.startsWith(`${wanted} of ${wanted}`) && document.querySelector(".stage progress") === null;
    },
    String(runs),
    { polling: 50 },
  );

const ATTACK = "Attack at once with both war zones";

describe("refighting in Chromium", { skip }, () => {
  const look = roomFor(path, { view: "refight" });

  it("as the view opens", (t) =>
    look({}, async (page) => {
      await t.test(
        "forty runs are fought as the view opens, and fill in; the record stands there before they do",
        async () => {
          const seen = new Set();
          await page.waitForSelector(".interval .recorded");
          for (let done = false; !done;) {
            const [n, all] = await progress(page);
            seen.add(n);
            done = n === all;
          }
          assert.ok(seen.size > 2, `seen on the way: ${[...seen]}`);
          assert.match(await page.textContent("h1"), /of 35 checks meet the record/);
        },
      );
      await t.test(
        "the head says of those that meet how many say anything; each line says whether it is wide or fixed",
        async () => {
          await fought(page, 40);
          const [head, verdicts] = [
            await page.textContent(".outcome-head"),
            await page.$$eval(".verdict.met", (all) => all.map((one) => one.textContent)),
          ];
          const [, narrow] = /of those that meet, (\d+) by an interval that is not wide/.exec(head);
          assert.equal(verdicts.filter((said) => !/wide|fixed/.test(said)).length, Number(narrow));
          assert.ok(verdicts.some((said) => said.includes("fixed")));
        },
      );
      await t.test(
        "one press turns a decision, and the difference beside the free run is told; Ctrl+Z takes it back",
        async () => {
          await page.getByLabel(ATTACK).check();
          await fought(page, 40);
          await page.waitForSelector(".answer");
          assert.match(
            await page.textContent(".answer"),
            /^Beside the free run, \d+ of \d+ differences are beyond noise/,
          );
          assert.match(
            await page.textContent(".point.set"),
            /Losses of Japan: [+−][\d\s]+ \([+−][\d\s]+ … [+−][\d\s]+\)/,
          );
          assert.equal((await page.$$(".detail .half")).length, 3, "free, turned, and their difference");
          assert.match(page.url(), /do=D2=attack/);
          assert.equal(await page.textContent(".undo"), "Undo: D2");
          await page.keyboard.press("Control+z");
          await page.waitForFunction(
            () => !location.hash.includes("do=") && document.querySelector(".answer") === null,
          );
          await page.getByLabel(ATTACK).focus();
          await page.keyboard.press("4");
          await page.waitForSelector('.room[data-view="record"]');
        },
      );
    }));

  it("what was laid out comes back with the address, fought as often as before", () =>
    look({}, async (page) => {
      await page.getByRole("textbox", { name: "Runs" }).fill("60");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Run on" }).click();
      await page.getByRole("button", { name: "Against another" }).click();
      await page.getByRole("combobox", { name: "Beside" }).selectOption({ index: 3 });
      await page.getByLabel(ATTACK).check();
      await fought(page, 60);
      const before = await page.textContent(".outcome");
      await page.reload();
      await page.waitForSelector(".plan");
      await fought(page, 60);
      await page.waitForSelector(".answer");
      // all but how long it took
      const plain = (text) => text.replace(/runs in [\d.]+ s on \d+ workers: [\d ]+ a second/u, "");
      await page.waitForFunction(() => document.querySelector(".footnote code") !== null);
      assert.equal(plain(await page.textContent(".outcome")), plain(before));
    }));

  it("stopped, it stays stopped until it is told to run on", () =>
    look({ refight: "2000" }, async (page) => {
      await page.waitForFunction(() => /^[1-9]/.test(document.querySelector(".stage small")?.textContent ?? ""));
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByRole("button", { name: "Run on" }).waitFor();
      const [stopped] = await progress(page);
      await page.getByRole("button", { name: "Losses", exact: true }).click();
      await page.waitForTimeout(1000);
      assert.deepEqual((await progress(page))[0], stopped);
      await page.getByRole("button", { name: "Run on" }).click();
      await page.waitForFunction(
        (n) => Number(/\d+/.exec(document.querySelector(".stage small").textContent)[0]) > n,
        stopped,
      );
    }));

  it("runs with great losses", (t) =>
    look({ refight: ";losses" }, async (page) => {
      await t.test("the run with the most losses is opened on the map by its number", async () => {
        await fought(page, 40);
        const link = page.locator(".picks .link", { hasText: "the most" }).first();
        const [, number] = /run (\d+)/.exec(await link.textContent());
        await link.click();
        await page.waitForSelector('.room[data-view="map"]');
        assert.match(page.url(), new RegExp(`run=${number}(&|$)`));
        await page.keyboard.press("Control+z");
        await page.waitForSelector('.room[data-view="refight"]');
      });
      await t.test(
        "the worst run of a side tells that none is the end of all, and who was lost when; it opens at the first of them",
        async () => {
          await fought(page, 40);
          const ruin = page.locator(".ruin").first();
          await ruin.locator("li").first().waitFor();
          assert.match(await ruin.textContent(), /No run of 40 destroys all 12 formations of Japan/);
          const [, n, number] = /the worst: (\d+) (?:is|are) .*? run (\d+)/.exec(await ruin.locator("p").textContent());
          const lost = await ruin.locator("li").allTextContents();
          assert.equal(lost.length, Number(n));
          const times = lost.map((told) => /(\d+) Dec (\d\d:\d\d)/.exec(told).slice(1).join(" "));
          assert.deepEqual(times, times.toSorted(), "in order of time");
          await ruin.locator("p .link").click();
          await page.waitForSelector('.room[data-view="map"]');
          const [day, time] = times[0].split(" ");
          await page.waitForFunction((at) => location.hash.includes(at), `at=1943-12-${day.padStart(2, "0")}T${time}`);
          assert.match(page.url(), new RegExp(`run=${number}&chosen=formation:`));
          const name = lost[0].replace(/ \d+ Dec.*/, "");
          await page.waitForFunction((name) => document.querySelector("aside.right")?.textContent.includes(name), name);
          await page.keyboard.press("Control+z");
          await page.waitForSelector('.room[data-view="refight"]');
        },
      );
    }));

  it("where the worst run cannot be fought again, it says so and why", () =>
    look({ refight: ";losses" }, async (page) => {
      await page.addInitScript(() => {
        const Real = globalThis.Worker;
        globalThis.Worker = class extends Real {
          postMessage(order, ...rest) {
            const failed = { data: { kind: "failed", run: order.run, words: "out of ink" } };
            if (order.kind === "keep") setTimeout(() => this.onmessage(failed));
            else super.postMessage(order, ...rest);
          }
        };
      });
      await page.reload();
      await fought(page, 40);
      const told = page.locator(".ruin [role=status]").first();
      await told.waitFor();
      assert.match(await told.textContent(), /could not be fought again \(.*out of ink.*\)/u);
      assert.equal(await page.locator(".ruin li").count(), 0);
    }));

  it("on a phone results come first, the plan is folded and tells what it holds; what is chosen comes into sight", () =>
    look(
      { do: "D2=attack" },
      async (page) => {
        const top = (selector) => page.$eval(selector, (one) => one.getBoundingClientRect().top);
        await fought(page, 40);
        assert.ok((await top(".outcome-head h1")) < 300, "the first result");
        const fold = page.locator(".plan-fold");
        assert.match(await fold.textContent(), /D2: Attack at once.*Seed 1 · \d+ decisions, 1 settled/u);
        assert.equal(await page.getByLabel(ATTACK).isVisible(), false);
        await fold.focus();
        await page.keyboard.press("Enter");
        assert.ok(await page.getByLabel(ATTACK).isVisible());
        assert.equal(await fold.getAttribute("aria-expanded"), "true");
        await page.keyboard.press("Enter");
        const clear = await page.evaluate(() => {
          const small = document.querySelector(".outcome-list .quiet");
          scrollBy(0, small.getBoundingClientRect().bottom - innerHeight + 4);
          small.focus();
          return small.getBoundingClientRect().bottom <= document.querySelector(".tabs").getBoundingClientRect().top;
        });
        assert.ok(clear, "what has the focus stands above the bar below");
        const line = page.locator(".plot-row").nth(6);
        await line.click();
        await page.waitForFunction(() => {
          const { top } = document.querySelector("#detail-title").getBoundingClientRect();
          return top > document.querySelector(".bar").getBoundingClientRect().bottom - 1 && top < innerHeight / 2;
        });
        await page.getByRole("button", { name: "Back to the list" }).click();
        assert.equal(await line.evaluate((one) => one === document.activeElement), true);
      },
      PHONE,
    ));
});
