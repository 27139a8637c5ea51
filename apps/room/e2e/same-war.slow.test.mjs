/** Same war everywhere: the same runs, fought by the page's workers in Chromium and in Firefox, give the digest that Node gives. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launchChromium, obtain } from "./browsers.mjs";
import { serveRoom } from "./room.mjs";

const COMMAND = fileURLToPath(new URL("../../cli/bin/staffride.js", import.meta.url));
const CAMPAIGN = "changde-1943";
const RUNS = 200;
const SEED = 1943;

const chromium = obtain("chromium");
const firefox = obtain("firefox");
const TYPES = { ".html": "text/html", ".js": "text/javascript" };

describe(`${RUNS} runs of ${CAMPAIGN}`, { skip: chromium.skip && firefox.skip }, () => {
  let folder;
  let server;
  let address;
  let expected;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "staffride-same-war-"));
    const { build } = await import("vite");
    const root = fileURLToPath(new URL("same-war/", import.meta.url));
    await build({
      ...{ root, configFile: false, base: "./", logLevel: "error", worker: { format: "es" } },
      build: { outDir: folder, emptyOutDir: true, target: "es2022", modulePreload: false },
    });
    const scenario = await scenarioOf(CAMPAIGN);
    server = createServer((request, response) => {
      if (request.url === "/scenario") return response.end(scenario);
      const name = request.url === "/" ? "index.html" : request.url.slice(1).split("?")[0];
      response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
      response.end(readFileSync(join(folder, name)));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${server.address().port}/`;
    expected = digestInNode();
  });
  after(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("in Chromium as in Node", { skip: chromium.skip }, async () => {
    const browser = await launchChromium(chromium.path);
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => document.title === "ready");
      assert.equal(await page.evaluate(([runs, seed]) => globalThis.digestOf(runs, seed), [RUNS, SEED]), expected);
    } finally {
      await browser.close();
    }
  });

  it("in Firefox as in Node", { skip: firefox.skip }, async () => {
    const { default: puppeteer } = await import("puppeteer-core");
    const browser = await puppeteer.launch({
      ...{ browser: "firefox", executablePath: firefox.path, headless: true, protocolTimeout: 300_000 },
      userDataDir: join(folder, "firefox"),
    });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => document.title === "ready");
      const fought = await page.evaluate((runs, seed) => globalThis.digestOf(runs, seed), RUNS, SEED);
      assert.match(await browser.version(), /firefox/i);
      assert.equal(fought, expected);
    } finally {
      await browser.close();
    }
  });
});

/** Compiled and packed, as a page is handed it. */
async function scenarioOf(campaign) {
  const room = await serveRoom(campaign);
  try {
    return Buffer.from(await (await fetch(`${room.address}api/scenario`)).arrayBuffer());
  } finally {
    room.close();
  }
}

function digestInNode() {
  const args = ["refight", CAMPAIGN, "--runs", RUNS, "--seed", SEED, "--json"].map(String);
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).traceDigest;
}
