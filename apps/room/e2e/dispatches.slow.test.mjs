/** The dispatch board in the browser: told aloud, by keys, under the hand, through a headquarters' eyes, on paper and on a phone. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launchChromium, obtain } from "./browsers.mjs";
import { PHONE, onPage, serveRoom } from "./room.mjs";

const { path, skip } = obtain("chromium");
const room = skip ? undefined : await serveRoom();
const browser = skip ? undefined : await launchChromium(path);
after(async () => {
  await browser?.close();
  room?.close();
});
const BOARD = { view: "dispatches", seed: "1", run: "53" };
const on = (chosen, body, viewport) => onPage(browser, room.address, { ...BOARD, ...chosen }, body, viewport);
const options = (page) => page.locator('.board-box [role="option"]');
const chosen = (page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("chosen");
const centre = async (locator) => {
  const { x, width } = await locator.boundingBox();
  return x + width / 2;
};

test("every dispatch is an option with a name that tells from whom, to whom, when, and what came of it", { skip }, () =>
  on({ board: "quarrel;;7200-17280;reports;;;run" }, async (page) => {
    await options(page).first().waitFor({ state: "attached" });
    const names = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.ok(names.some((name) => name.startsWith("Order, China Expeditionary Army to 11th Army, sent ")));
    const reports = names.filter((name) => / report/i.test(name));
    assert.ok(reports.length > 20, "reports that are drawn together too");
    for (const name of names) assert.match(name, /^.+, .+ to .+, sent .+, .+$/u);
    await page.locator(".board-box").focus();
    await page.keyboard.press("ArrowRight");
    const active = () =>
      page.evaluate(() => {
        const id = document.querySelector(".board-box").getAttribute("aria-activedescendant");
        return document.getElementById(id)?.getAttribute("aria-selected");
      });
    await page.waitForFunction(() => document.querySelector(".board-box").hasAttribute("aria-activedescendant"));
    assert.equal(await active(), "true", "the one that is chosen by keys is the active one");
    const first = chosen(page);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((before) => !location.hash.includes(before), `chosen=${encodeURIComponent(first)}&`);
    assert.notEqual(chosen(page), first);
  }),
);

test("under the hand the arrows go with their hours, and stand where they were put when it rests", { skip }, () =>
  on({ watch: "record", chosen: "dispatch:m17", at: "1943-12-14T12:00" }, async (page) => {
    const arrow = page.locator("#wire-m17_jp-11a");
    await arrow.waitFor({ state: "attached" });
    const clock = page.locator(".board-clock");
    const before = [await centre(arrow), await centre(clock)];
    const { x, y, width, height } = await page.locator(".board-box").boundingBox();
    await page.mouse.move(x + width - 60, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 100, y + height / 2);
    await page.mouse.move(x + width - 160, y + height / 2, { steps: 4 });
    const shift = async () => [(await centre(arrow)) - before[0], (await centre(clock)) - before[1]];
    const under = await shift();
    for (const one of under) assert.ok(Math.abs(one + 100) < 8, `under the hand moved by ${one}`);
    await page.mouse.up();
    await page.waitForTimeout(700);
    const settled = await shift();
    for (const one of settled) assert.ok(Math.abs(one + 100) < 10, `at rest moved by ${one}`);
    assert.equal(
      await page.locator(".board-picture [style*='matrix'], .board-picture [style*='translate']").count(),
      0,
    );
    assert.equal(await arrow.getAttribute("aria-selected"), "true");
  }),
);

test(
  "while days are stretched under the wheel the daily reports are lines alone, and whole again at rest",
  { skip },
  () =>
    on({ board: "side:cn;;0-28800;reports" }, async (page) => {
      const marks = page.locator(".wire.routine path:nth-child(2)").first();
      await marks.waitFor({ state: "attached" });
      const seen = () => marks.evaluate((one) => getComputedStyle(one).visibility);
      assert.equal(await seen(), "visible");
      await page.evaluate(() => {
        const box = document.querySelector(".board-box");
        const { left, top } = box.getBoundingClientRect();
        const turn = () =>
          box.dispatchEvent(
            new WheelEvent("wheel", {
              deltaY: -10,
              ctrlKey: true,
              clientX: left + 500,
              clientY: top + 200,
              cancelable: true,
            }),
          );
        globalThis.turning = setInterval(turn, 40);
      });
      await page.waitForFunction(() => document.querySelector(".stretching") !== null);
      assert.equal(await seen(), "hidden");
      await page.evaluate(() => clearInterval(globalThis.turning));
      await page.waitForFunction(() => document.querySelector(".stretching") === null);
      assert.equal(await seen(), "visible");
    }),
);

/** Days and hours that the panel tells, as minutes of December 1943. */
const told = (text) =>
  [...text.matchAll(/(\d{1,2}) Dec(?:ember)? (\d\d):(\d\d)/gu)].map(([, day, h, m]) => (day * 24 + +h) * 60 + +m);

for (const [eyes, number, at] of [
  ["jp-11a", "10", "1943-12-05T04:00"],
  ["jp-cea", "10", "1943-12-12T18:00"],
  ["cn-mac", "10", "1943-12-12T18:00"],
])
  test(`through the eyes of ${eyes} a dispatch tells nothing that comes after the clock`, { skip }, () =>
    on({ eyes, at, chosen: `dispatch:${number}` }, async (page) => {
      const panel = page.locator("aside.right");
      await panel.locator(".section").first().waitFor();
      const text = await panel.innerText();
      const [, day, h, m] = /-(\d\d)T(\d\d):(\d\d)/u.exec(at);
      for (const minute of told(text)) assert.ok(minute <= (day * 24 + +h) * 60 + +m, text);
      assert.doesNotMatch(text, /refuse|In the record/iu, "neither what he did later nor what historians have of it");
      if (eyes === "jp-cea") assert.doesNotMatch(text, /Received|delayed/iu, "nor what was done at the other end");
      if (eyes === "cn-mac") assert.match(text, /knows nothing of this dispatch/u);
    }),
  );

test("what was so tells what that headquarters could not know", { skip }, () =>
  on({ at: "1943-12-05T04:00", chosen: "dispatch:10" }, async (page) => {
    const panel = page.locator("aside.right");
    await panel.locator(".answers").waitFor();
    assert.match(await panel.innerText(), /refuse[\s\S]*In the record/iu);
  }),
);

test("on paper the board stands across one page with its title, what it is of, and the sources", { skip }, () =>
  on({ watch: "record" }, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 1123, height: 794 });
    for (const hidden of [".board-tools", "aside.right", "header"])
      assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
    const picture = await page.locator(".board-picture").boundingBox();
    assert.ok(picture.width > 900 && picture.height < 600, JSON.stringify(picture));
    assert.match(await page.locator(".board h1").innerText(), /The quarrel/u);
    assert.match(await page.locator(".board-imprint").innerText(), /The record[\s\S]*Sources: /u);
    const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
    assert.equal(/\/Type \/Pages[\s\S]*?\/Count (\d+)|\/Count (\d+)/u.exec(pdf)?.slice(1).find(Boolean), "1");
  }),
);

test("on a phone the dispatches stand below the board one by one, and each can be chosen", { skip }, () =>
  on(
    { watch: "record" },
    async (page) => {
      const list = page.locator(".dispatch-list button");
      await list.first().waitFor();
      assert.equal(await list.count(), 14);
      assert.match(await list.nth(1).innerText(), /CEA to 11A[\s\S]*Back to Changde, and hold it[\s\S]*refused/u);
      await list.nth(1).click();
      await page.waitForFunction(() => location.hash.includes("chosen=dispatch"));
      assert.equal(await list.nth(1).getAttribute("aria-pressed"), "true");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide, PHONE.width);
    },
    PHONE,
  ),
);

test("on a phone what is believed is told to its end, in short names", { skip }, () =>
  on(
    { board: "quarrel;;10080-20160;;;regard:jp-cea:jp-11a;run" },
    async (page) => {
      const told = () => page.locator(".board-picture").evaluate((board) => board.textContent);
      assert.match(await told(), /CEA: that 11A obeys/u);
    },
    PHONE,
  ),
);
