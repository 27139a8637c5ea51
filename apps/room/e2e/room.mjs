/** A map room that is served for a test, and pages that look at it and let nothing out. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../cli/bin/staffride.js", import.meta.url));

const OPENED = "changde-1943";

/**
 * `address` of a room; `close` it in the end. It is served from a process of its own, unless there is one for all tests
 * (STAFFRIDE_ROOM, its address): opening a campaign takes seconds.
 */
export async function serveRoom(campaign = OPENED) {
  const shared = process.env.STAFFRIDE_ROOM;
  if (shared !== undefined && campaign === OPENED) return { address: await answering(shared), close: () => {} };
  const args = [COMMAND, "serve", campaign, "--port", "0", "--no-open"];
  const room = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(room, "exit").then(([code]) => Promise.reject(new Error(`staffride serve ended with ${code}`)));
  const [printed] = await Promise.race([once(room.stdout, "data"), ended]);
  ended.catch(() => {});
  return { address: String(printed).trim(), close: () => room.kill("SIGINT") };
}

/** An address, once somebody answers there. */
async function answering(address) {
  for (const end = Date.now() + 2 * PATIENCE_MS; ;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return address;
    if (Date.now() > end) throw new Error(`nobody answers at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const VIEWS = ["map", "dispatches", "refight", "record"];
/** A busy machine without a graphics card is slow. */
export const PATIENCE_MS = 60_000;

/** Address of what is chosen: #view=map&lang=zh... */
export const at = (address, chosen) => `${address}#${new URLSearchParams(chosen)}`;

/**
 * Open a page and hand it to a test. What it asked of others than the address, and what went wrong in it, fails the test.
 *
 * @param browser as Playwright gives it
 * @param chosen  pairs of the address
 */
export async function onPage(browser, address, chosen, test, viewport = DESK) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const outside = [];
  const wrong = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) outside.push(url);
  });
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
  try {
    await page.goto(at(address, chosen));
    await settled(page, chosen.view ?? "map");
    await test(page);
    if (outside.length > 0) throw new Error(`asked of others: ${outside.join(", ")}`);
    if (wrong.length > 0) throw new Error(`went wrong in the page: ${wrong.join("\n")}`);
  } finally {
    await context.close();
  }
}

/** The view stands: on the map its first troops. */
async function settled(page, view) {
  await page.waitForSelector(`.room[data-view="${view}"]`);
  if (view === "map") await page.waitForSelector(TROOP, { state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  // panels that are loaded when they are first shown
  await page.waitForLoadState("networkidle");
}

/** A body of troops on the map. */
export const TROOP = '.troops [role="button"]:not(.spot)';

/** Whom the map shows and where: label to place on the sheet. */
export const troops = (page) =>
  page.$$eval(TROOP, (all) =>
    Object.fromEntries(
      all.map((one) => [one.getAttribute("aria-label"), one.querySelector("g")?.getAttribute("transform")]),
    ),
  );
export const file = (...path) => join(fileURLToPath(new URL("./", import.meta.url)), ...path);
