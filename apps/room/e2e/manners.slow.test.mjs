/** What every view owes everybody: both languages whole, nothing for axe to find, a phone's width, the keyboard. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { axe } from "./axe.mjs";
import { launchChromium, obtain } from "./browsers.mjs";
import { DESK, PHONE, TROOP, VIEWS, onPage, serveRoom } from "./room.mjs";

const { path, skip } = obtain("chromium");
/** A moment at which much goes on, and something is chosen. */
const MOMENT = { at: "1943-12-12T18:00", chosen: "formation:jp-3d" };

/** Words that are the same in both languages: our name, units, formats. */
const COMMON = new Set([
  "Staffride",
  "JSON",
  "CSV",
  "SVG",
  "GeoJSON",
  "KML",
  "YAML",
  "Esc",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "Shift",
  "Ctrl",
  "Space",
  "Enter",
  "Tab",
  "GSHHG",
  "ETOPO",
  "GeoNames",
]);

/** Every text a reader sees or hears, without those that say themselves that they are in another language. */
const texts = (page) =>
  page.evaluate(() => {
    const said = [];
    const foreign = (element) => element.closest("body [lang]") !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (["SCRIPT", "STYLE"].includes(parent.tagName) || foreign(parent)) continue;
      if (node.data.trim() !== "" && parent.getClientRects().length + (parent.tagName === "OPTION" ? 1 : 0) > 0)
        said.push(node.data.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [aria-valuetext], [placeholder]"))
      // what is hidden from those who listen is not read to them
      if (!foreign(element) && element.closest("[aria-hidden=true]") === null)
        for (const name of ["aria-label", "title", "aria-valuetext", "placeholder"])
          if (element.hasAttribute(name)) said.push(element.getAttribute(name));
    return [...new Set(said)];
  });

/** What is left of English in a Chinese text: words of two letters and more that are no id (of a variant), unit or name of ours. */
const english = (text, ids) =>
  (text.match(/(?<![\w.-])[A-Za-z]{2,}(?![\w-])/g) ?? []).filter(
    (word) => !COMMON.has(word) && !ids.includes(word) && !/^(?:km|kB|MB|KB)$/.test(word),
  );

/** Chinese without a word of English around it; English that cites a Chinese name is English. */
const isChinese = (text) => /\p{Script=Han}/u.test(text) && !/[A-Za-z]{2,}/.test(text);

describe("manners of the page in Chromium", { skip }, () => {
  let browser;
  let room;
  let variants;
  before(async () => {
    [browser, room] = await Promise.all([launchChromium(path), serveRoom()]);
    variants = await (await fetch(`${room.address}api/variants`)).json();
  });
  after(async () => {
    room?.close();
    await browser?.close();
  });
  const look = (chosen, test, viewport) => onPage(browser, room.address, { ...MOMENT, ...chosen }, test, viewport);
  const hasNoSideways = async (page, lang) => {
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${lang}: ${scrollWidth} px wide in ${clientWidth}`);
  };

  for (const view of VIEWS) {
    it(`${view} on a desk`, (t) =>
      look(
        { view, lang: "en", theme: "paper" },
        async (page) => {
          await t.test("English is English", async () => {
            const left = (await texts(page)).filter((text) => isChinese(text));
            assert.deepEqual(left, [], "Chinese in the English page");
          });
          await t.test("paper: axe finds nothing", async () => assert.deepEqual(await axe(page), []));
          await t.test("Tab comes to every control, and shows where it is", async () => {
            const { reached, unseen, all } = await walk(page);
            assert.deepEqual(unseen, [], "no ring around");
            assert.deepEqual(
              all.filter((name) => !reached.includes(name)),
              [],
              "never reached",
            );
          });
          await turnTo(page, { view, lang: "zh", theme: "night" });
          await t.test("Chinese is Chinese", async () => {
            const left = (await texts(page)).filter((text) => english(text, variants).length > 0);
            assert.deepEqual(left, [], "English in the Chinese page");
          });
          await t.test("night: axe finds nothing", async () => assert.deepEqual(await axe(page), []));
        },
        DESK,
      ));

    it(`${view}: a phone upright has nothing to scroll sideways`, () =>
      look(
        { view, lang: "en" },
        async (page) => {
          await hasNoSideways(page, "en");
          await turnTo(page, { view, lang: "zh" });
          await hasNoSideways(page, "zh");
        },
        PHONE,
      ));

    it(`${view}: between a phone and a desk the bar holds all that is in it, and no words of an axis meet`, () =>
      look(
        { view, lang: "en" },
        async (page) => {
          for (const lang of ["en", "zh"]) {
            await turnTo(page, { view, lang, eyes: "cn-mac" });
            if (view === "refight") await page.waitForSelector(".plot-head text", { state: "attached" });
            for (const width of [901, 1024, 1181]) {
              await page.setViewportSize({ width, height: 720 });
              await hasNoSideways(page, `${lang} at ${width}`);
              assert.deepEqual(await outOfBar(page), [], `${lang} at ${width}`);
              assert.deepEqual(await meeting(page), [], `${lang} at ${width}`);
            }
          }
        },
        DESK,
      ));
  }
});

/** Words and controls of the bar that it cuts, or that meet others of it. */
const outOfBar = (page) =>
  page.evaluate(() => {
    const bar = document.querySelector("header.bar");
    const { top, bottom, right } = bar.getBoundingClientRect();
    const all = [...bar.querySelectorAll("button, select, .label, .brand")]
      .map((one) => ({ said: one.textContent.slice(0, 30), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1);
    const isOut = ({ box }) => box.top < top - 1 || box.bottom > bottom + 1 || box.left < 0 || box.right > right + 1;
    const meets = (a, b) =>
      a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
    return [
      ...all.filter(isOut).map(({ said }) => `${said}: outside`),
      ...all.flatMap((a, i) =>
        all.slice(i + 1).flatMap((b) => (meets(a.box, b.box) ? [`${a.said} on ${b.said}`] : [])),
      ),
    ];
  });

/** Words of one plot's axis that lie on one another. */
const meeting = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".plot-head, .axis svg, .scale")].flatMap((axis) => {
      const words = [...axis.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
      return words.flatMap(([said, box], i) =>
        words
          .slice(i + 1)
          .filter(([, other]) => box.right > other.left && other.right > box.left && box.bottom > other.top + 1)
          .filter(([, other]) => other.bottom > box.top + 1)
          .map(([other]) => `${said} meets ${other}`),
      );
    }),
  );

/** The same page by another address, as when somebody follows a link: in another language, by night. */
async function turnTo(page, chosen) {
  const hash = new URLSearchParams({ ...MOMENT, ...chosen }).toString();
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.waitForFunction(
    ({ lang, theme }) =>
      document.documentElement.lang.startsWith(lang) &&
      (theme === undefined || document.documentElement.dataset.theme === theme),
    chosen,
  );
  await page.evaluate(() => document.activeElement?.blur?.());
  await page.waitForSelector(chosen.view === "map" ? TROOP : `.room[data-view="${chosen.view}"]`, {
    state: "attached",
  });
  await settled(() => texts(page));
}

/** Tab from the beginning until it is past the last control; what it came to, and where nothing showed it. */
async function walk(page) {
  await page.evaluate(() => {
    globalThis.nameOf = (element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40)}`;
    globalThis.showsRing = (element) => {
      const ring = element.querySelector?.(":scope > .ring") ?? undefined;
      const style = getComputedStyle(element);
      const drawn = (width, kind) => kind !== "none" && parseFloat(width) >= 1;
      return (
        drawn(style.outlineWidth, style.outlineStyle) ||
        style.boxShadow !== "none" ||
        (ring !== undefined && getComputedStyle(ring).stroke !== "none")
      );
    };
    document.activeElement?.blur?.();
    document.body.focus();
  });
  const all = await settled(() => controlsOf(page));
  const [reached, unseen] = [[], []];
  let hasBegun = false;
  for (let i = 0; i < 2 * all.length + 20; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      return element === null || element === document.body
        ? undefined
        : {
            name: globalThis.nameOf(element),
            ring: globalThis.showsRing(element),
            isFirst: element === document.querySelector("button, a[href], select, input"),
          };
    });
    if (at === undefined) {
      if (hasBegun) break;
      continue;
    }
    // some browsers begin with what was scrolled into view, and come to what stands before it on a second round
    hasBegun ||= at.isFirst;
    reached.push(at.name);
    if (!at.ring) unseen.push(at.name);
  }
  return { reached, unseen: [...new Set(unseen)], all: [...new Set(all)] };
}

/** What an answer is once it has stayed the same for a while: a view goes on filling in after it has opened. */
async function settled(ask) {
  let before = await ask();
  for (let still = 0; still < 5;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await ask();
    still = JSON.stringify(now) === JSON.stringify(before) ? still + 1 : 0;
    before = now;
  }
  return before;
}

/** Names of what the keyboard ought to come to. */
const controlsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, select, input, textarea, summary, a[href], [tabindex]")]
      .filter(
        (one) =>
          one.tabIndex >= 0 &&
          !one.disabled &&
          one.getClientRects().length > 0 &&
          // nor what a closed menu holds
          one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
      )
      // of buttons that exclude one another the keyboard comes to one
      .filter((one) => one.type !== "radio" || one.checked)
      .map((one) => globalThis.nameOf(one)),
  );
