/** The map and the refight view on paper: the whole page is theirs, nothing on it is cut, and it says what it is of. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obtain } from "./browsers.mjs";
import { DESK, PHONE } from "./room.mjs";
import { roomFor } from "./suite.mjs";

const { path, skip } = obtain("chromium");
/** A4 landscape without its margins of 10 mm, px. */
const PAPER = { width: 1047, height: 718 };

/** Lay the page out as it is printed, where it can be asked about; the browser does the same as it prints. */
async function onPaper(page, ask) {
  const screen = page.viewportSize();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(PAPER);
  await ask();
  await page.emulateMedia({ media: null });
  await page.setViewportSize(screen);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

/** Texts that stand beyond the paper's width, or that something they stand in cuts. Symbols and names of the map have its edges. */
const cut = (page, width) =>
  page.evaluate((width) => {
    const walker = document.createTreeWalker(document.querySelector(".room"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const inside = node.parentElement;
      if (node.data.trim() === "" || inside.closest(".troops") !== null) continue;
      if (inside.tagName === "OPTION" || !inside.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (left < -1 || right > width + 1) found.push(`${node.data}: beyond the paper`);
        for (let one = inside; one !== document.body; one = one.parentElement) {
          const { overflow, display } = getComputedStyle(one);
          if (overflow === "visible" || ["inline", "contents"].includes(display)) continue;
          const box = one.getBoundingClientRect();
          if (left < box.left - 1 || right > box.right + 1 || top < box.top - 4 || bottom > box.bottom + 4)
            found.push(`${node.data}: cut by ${one.className}`);
        }
      }
    }
    return found;
  }, width);

/** Pages of a PDF, and the widths of its pictures in dots. */
function printed(pdf) {
  const text = pdf.toString("latin1");
  const pages = [...text.matchAll(/\/Type \/Page\b/gu)].length;
  const pictures = [...text.matchAll(/\/Subtype \/Image\s*\/Width (\d+)/gu)].map(([, width]) => Number(width));
  return { pages, pictures };
}

/** The lightness of what the ground on paper is painted with: its darkest and its lightest. */
const inks = (page) =>
  page.$eval(".printed-ground", (ground) => {
    const { data } = ground.getContext("2d").getImageData(0, 0, ground.width, ground.height);
    const found = [255, 0];
    for (let i = 0; i < data.length; i += 4 * 97) {
      found[0] = Math.min(found[0], data[i + 3] === 0 ? 255 : data[i]);
      found[1] = Math.max(found[1], data[i + 3] === 0 ? 0 : data[i]);
    }
    return found;
  });

describe("on paper in Chromium", { skip }, () => {
  const look = roomFor(path, { at: "1943-12-12T18:00" });

  for (const [lang, theme, eyes, viewport] of [
    ["en", "paper", "truth", DESK],
    ["zh", "night", "jp-cea", PHONE],
  ])
    it(`the map, ${lang}, by ${theme}: one page with the moment, whose eyes, the key and the sources`, () =>
      look(
        { view: "map", lang, theme, ...(eyes === "truth" ? {} : { eyes }) },
        async (page) => {
          const before = await page.locator(".troops").innerHTML();
          await onPaper(page, async () => {
            assert.deepEqual(await cut(page, PAPER.width), []);
            for (const gone of ["header.bar", "aside.left", "aside.right", ".controls", ".watch-switch", ".axis"])
              if ((await page.locator(gone).count()) > 0)
                assert.ok(!(await page.locator(gone).first().isVisible()), gone);
            const [ground, troops] = [
              await page.locator(".printed-ground").boundingBox(),
              await page.locator(".troops").boundingBox(),
            ];
            assert.deepEqual(ground, troops, "what lies over the ground lies where it belongs");
            assert.ok(ground.width * ground.height > 0.45 * PAPER.width * PAPER.height, JSON.stringify(ground));
            for (const told of [".cartouche h1", ".key", ".sky", ".imprint-of", ".imprint-sources", ".credits"])
              assert.ok(await page.locator(told).isVisible(), told);
            assert.equal(await page.locator(".key input:visible").count(), 0, "nothing to press");
            const of = await page.locator(".imprint-of").innerText();
            assert.match(of, lang === "en" ? /Run \d+ of seed 1 · What was so/u : /中国派遣军/u);
            const [darkest, lightest] = await inks(page);
            assert.ok(darkest > 90 && lightest > 235, `printed by day: ${darkest} to ${lightest}`);
          });
          const { pages, pictures } = printed(await page.pdf({ format: "A4", landscape: true }));
          assert.equal(pages, 1);
          assert.ok(
            pictures.some((width) => width >= 3 * viewport.width * 0.5),
            `the ground is there: ${pictures}`,
          );
          await page.waitForFunction((was) => document.querySelector(".troops").innerHTML === was, before);
          assert.equal(await page.locator(".printed-ground").count(), 0, "nothing of it is left on the screen");
        },
        viewport,
      ));

  for (const [lang, viewport, tabs] of [
    ["en", DESK, ["Beside the record", "Against another", "Turned the other way"]],
    ["zh", PHONE, ["损失"]],
  ])
    it(`refighting, ${lang}: the results alone, whole, with their head, figures and sources`, (t) =>
      look(
        { view: "refight", do: "D2=attack", lang },
        async (page) => {
          await page.waitForFunction(() => document.querySelector(".stage progress") === null);
          await page.waitForSelector(".answer");
          for (const tab of tabs)
            await t.test(tab, async () => {
              await page.getByRole("button", { name: tab, exact: true }).click();
              const isTurned = tab === "Turned the other way";
              await onPaper(page, async () => {
                assert.deepEqual(await cut(page, PAPER.width), []);
                for (const gone of ["header.bar", ".plan", ".quiet", ".by-number"])
                  if ((await page.locator(gone).count()) > 0)
                    assert.ok(!(await page.locator(gone).first().isVisible()), gone);
                for (const told of [".outcome-head h1", ".imprint-of", ".imprint-sources"])
                  assert.ok(await page.locator(told).first().isVisible(), told);
                if (!isTurned) assert.ok(await page.locator(".plot-row .interval").first().isVisible());
                assert.equal(await page.locator(".outcome-tabs button:visible").innerText(), tab);
                assert.match(await page.locator(".imprint-of").innerText(), /D2/u);
                if (!isTurned) assert.ok(await page.locator(".detail table").isVisible());
                const scrollWidth = await page.evaluate(() => document.scrollingElement.scrollWidth);
                assert.ok(scrollWidth <= PAPER.width, `${scrollWidth} px wide`);
              });
              assert.ok(printed(await page.pdf({ format: "A4", landscape: true })).pages > 1, "goes on over pages");
            });
        },
        viewport,
      ));
});
