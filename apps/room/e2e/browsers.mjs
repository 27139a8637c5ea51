/**
 * Browsers for the tests of the page: the ones at hand, or, for the root of a Debian, those that apt has. A test that finds none
 * is left out and says how to get one; with STAFFRIDE_BROWSER=required, as in .ci/run, it fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const BROWSERS = {
  chromium: {
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    apt: ["chromium", "fonts-noto-cjk"],
  },
  firefox: { variable: "FIREFOX", commands: ["firefox-esr", "firefox"], apt: ["firefox-esr"] },
};

/**
 * `path` of the browser, and `skip`: what to hand to a test as its option of that name.
 *
 * @throws where a browser is required and cannot be had
 */
export function obtain(name) {
  const { variable, apt } = BROWSERS[name];
  const isNamed = process.env[variable] !== undefined;
  const path = find(name) ?? (!isNamed && install(name) ? find(name) : undefined);
  if (path !== undefined) return { path, skip: false };
  const why = `no ${name} here: install it (Debian: apt-get install ${apt.join(" ")}), or name one in ${variable}`;
  if (process.env.STAFFRIDE_BROWSER === "required") throw new Error(why);
  return { path: undefined, skip: why };
}

function find(name) {
  const { variable, commands } = BROWSERS[name];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...(process.env.PATH ?? "").split(":")];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find((path) => existsSync(path));
}

/** Tries are so far apart, ms: several test files ask for the same browser, and what failed a minute ago fails again. */
const AGAIN_MS = 3_600_000;
const APT_MS = 240_000;

function install(name) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const tried = join(ROOT, ".cache", "browsers", name);
  if (existsSync(tried) && Date.now() - statSync(tried).mtimeMs < AGAIN_MS) return false;
  mkdirSync(join(ROOT, ".cache", "browsers"), { recursive: true });
  process.stderr.write(`installing ${name} for the tests of the page ...\n`);
  const apt = (...args) =>
    spawnSync("apt-get", ["-y", "-qq", "-o", "DPkg::Lock::Timeout=200", ...args], {
      stdio: "ignore",
      timeout: APT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  const add = () => apt("install", "--no-install-recommends", ...BROWSERS[name].apt);
  const done = add() || (apt("update") && add());
  if (!done) writeFileSync(tried, "");
  return done;
}

/** Nothing of the browser's own goes out, and no name but this machine's is found. */
const QUIET = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** A Chromium without a graphics card, as Playwright drives it. */
export const launchChromium = (path, more = [], env = {}) =>
  playwright.launch({ executablePath: path, args: [...QUIET, ...more], env: { ...process.env, ...env } });
