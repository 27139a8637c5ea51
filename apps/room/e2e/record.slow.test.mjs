/** The record: rival accounts face to face, claims under their days, on a phone and on paper. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obtain } from "./browsers.mjs";
import { roomFor } from "./suite.mjs";

const { path, skip } = obtain("chromium");
const PHONE = { width: 390, height: 844 };

describe("the record in Chromium", { skip }, () => {
  const read = roomFor(path, { view: "record" });

  it("what all accounts share stands across the page once, what they dispute in columns beneath their names", () =>
    read({ record: "compare", at: "1943-12-07T12:00" }, async (page) => {
      await page.waitForSelector(".accounts .claim-row");
      assert.deepEqual(await page.locator(".accounts-head h2").allInnerTexts(), ["Bargaining", "Mutiny"]);
      const defiance = page.locator(".accounts", { hasText: "turns north on 7 December, against its orders" });
      const [bargaining, mutiny] = await defiance.locator("> div").all();
      assert.match(
        await bargaining.innerText(),
        /tidy up north of the Yuan[\s\S]*W2[\s\S]*return to begin on the 11th/u,
      );
      assert.match(await mutiny.innerText(), /turns north on 7 December[\s\S]*S3/u);
      const [left, right] = [await bargaining.boundingBox(), await mutiny.boundingBox()];
      assert.ok(left.x + left.width <= right.x && Math.abs(left.y - right.y) < 1, JSON.stringify({ left, right }));
      const head = await page.locator(".accounts-head h2").last().boundingBox();
      assert.ok(Math.abs(head.x - right.x) < 20, "the name stands above its column");
      const shared = page.locator("section > .claim-row", { hasText: "New 11th Division is in Changde" });
      assert.equal(await shared.count(), 1);
    }));

  it("claims stand under the day they begin on; those that last, and those begun before, under headings of their own", () =>
    read({ at: "1943-12-05T00:00" }, async (page) => {
      const under = (heading) => page.locator("section", { has: page.getByRole("heading", { name: heading }) }).last();
      await page.waitForSelector(".claim-row");
      assert.match(await under("Begun before the campaign").innerText(), /44th Corps has lain on Taiyang Shan/u);
      const fifth = await under("Sunday 5 December").innerText();
      assert.match(fifth, /march back, already begun, is broken off[\s\S]*From this day on[\s\S]*suspects a snare/u);
      assert.doesNotMatch(fifth, /Taiyang Shan/u);
    }));

  it("on a phone it opens with its claims, filters folded; a chosen claim is read at once", () =>
    read(
      { record: "compare" },
      async (page) => {
        await page.waitForSelector(".claim-row");
        const filters = page.getByRole("button", { name: "Filters and doubtful points" });
        assert.ok(!(await page.getByRole("radio", { name: "belief" }).isVisible()));
        await filters.click();
        assert.ok(await page.getByRole("radio", { name: "belief" }).isVisible());
        await filters.click();
        assert.ok((await page.locator(".claim-row").first().boundingBox()).y < PHONE.height / 2);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
        await page.locator(".claim-row", { hasText: "Yokoyama will not take the risk" }).click();
        await page.waitForFunction(() => {
          const panel = document.querySelector(".claim-read");
          return panel && panel.getBoundingClientRect().top >= 0 && panel.getBoundingClientRect().bottom < innerHeight;
        });
      },
      PHONE,
    ));

  it("the map and the time axis show the record as the account that is chosen tells it, and so does the record", () =>
    read({ view: "map", watch: "record", at: "1943-12-09T12:00" }, async (page) => {
      const account = page.getByLabel("As told");
      await account.waitFor();
      const seen = () =>
        page.evaluate(() => [
          document.querySelectorAll(".axis line, .axis rect, .axis path").length,
          document.querySelector(".cartouche .told")?.textContent,
        ]);
      const whole = await seen();
      const told = {};
      for (const name of ["Mutiny", "Bargaining"]) {
        await account.selectOption({ label: name });
        await page.waitForFunction((id) => location.hash.includes(`record=${id}`), name.toLowerCase());
        await page.waitForTimeout(300);
        told[name] = await seen();
      }
      assert.ok(
        JSON.stringify(told.Mutiny) !== JSON.stringify(told.Bargaining) &&
          JSON.stringify(whole) !== JSON.stringify(told.Bargaining),
        JSON.stringify({ whole, told }),
      );
      await page.keyboard.press("4");
      await page.waitForSelector(".claim-row");
      assert.ok(await page.getByRole("radio", { name: /^Bargaining/ }).isChecked());
      assert.equal(await page.locator(".claim-row", { hasText: "against its orders" }).count(), 0);
    }));

  it("on paper: the claims across the page, what they are above, the sources they are cited from below", () =>
    read({ record: ";order" }, async (page) => {
      await page.waitForSelector(".claim-row");
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 794, height: 1123 });
      for (const hidden of ["header", ".record-left", ".record-right"])
        assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
      assert.match(
        await page.locator(".on-paper").first().innerText(),
        /The record[\s\S]*by all accounts · 22 claims/u,
      );
      assert.ok((await page.locator(".claim-row").first().boundingBox()).width > 700);
      const marks = await page.locator(".on-paper dt").allInnerTexts();
      const cited = await page.locator(".claim-row .cite").allInnerTexts();
      for (const mark of cited) assert.ok(marks.includes(mark.startsWith("S") ? "S" : mark), mark);
    }));

  it("the sentence of a claim is shown where there is a text of its source, with the cited stretch marked; else how to add it", async () => {
    await read({ chosen: "claim:s01-26.f1" }, async (page) => {
      const said = page.locator(".quoted-not");
      await said.waitFor();
      assert.match(await said.innerText(), /not included[\s\S]*staffride serve --texts FOLDER/u);
      assert.equal(await page.locator(".quoted").count(), 0);
    });
    await read({ campaign: "two-banks", chosen: "claim:southgate-entered" }, async (page) => {
      const quoted = page.locator(".quoted");
      await quoted.waitFor();
      const [sentence, marked] = [await quoted.innerText(), await quoted.locator("mark").innerText()];
      assert.ok(marked.length > 10 && sentence.includes(marked), sentence);
      assert.match(marked, /Southgate/u);
    });
  });
});
