/**
 * What every command of the repository does first: check Node, install what package-lock.json names, build.
 * Plain Node, no dependencies: this file runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

/** Everything a command needs: the right Node, the libraries, compiled sources. Exits the process with a plain word if one fails. */
export function prepare() {
  checkNode();
  install();
  if (!compile()) give("The sources do not compile; the compiler's words are above.");
}

/** Stop with a clear word on a Node older than the oldest we support. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  give(
    `Staffride needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
}

/**
 * Install when node_modules is missing or behind package-lock.json.
 *
 * A missing folder gets `npm ci`, exactly the lock. A stale one is brought up to date in place with `npm install`:
 * `npm ci` would empty it first, under the feet of whatever else runs from it.
 */
export function install() {
  const missing = !existsSync(join(ROOT, "node_modules", ".package-lock.json"));
  if (!missing && installedAsLocked()) return;

  const ways = missing ? [["ci"], ["install"]] : [["install"]];
  for (const args of ways) {
    say(`npm ${args.join(" ")} (${missing ? "first use" : "package-lock.json has changed"}) ...`);
    if (npm(args) === 0) return;
  }
  give("npm could not install the libraries; its own words are above. Is the registry reachable?");
}

/** Is every package of the lock installed at its version? Optional packages may be absent: they are per platform. */
export function installedAsLocked(root = ROOT) {
  const wanted = readJson(root, "package-lock.json").packages;
  const present = readJson(root, "node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(
    ([where, entry]) =>
      !where.startsWith("node_modules/") ||
      entry.optional ||
      (existsSync(join(root, where)) && (entry.link || present[where]?.version === entry.version)),
  );
}

/** Compile what has changed since the last time. False, with the compiler's words on stderr, if it cannot. */
export function compile() {
  forgetDeletedSources();
  if (!workspaces().every((home) => existsSync(join(home, "dist")))) say("compiling (first use) ...");
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-b"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
  });
  return status === 0 && fuse() && bundle();
}

/** What the page is made of, besides the compiled packages. */
const PAGE = ["index.html", "vite.config.js", "vite.alone.config.js", "style"];
/** What is made of it: the page as it is served, and then the script of a page in a file of its own, which stands beside it. */
const BUNDLES = ["vite.config.js", "vite.alone.config.js"];

/** Bundle the page, if anything it is made of is newer than the bundle. */
function bundle() {
  const home = join(ROOT, "apps", "room");
  const made = join(home, "page", "alone", "alone.js");
  const from = [...PAGE.map((name) => join(home, name)), ...workspaces().map((one) => join(one, "dist"))];
  const newest = Math.max(...from.flatMap(allFiles).map((file) => statSync(file).mtimeMs));
  if (existsSync(made) && statSync(made).mtimeMs >= newest) return true;
  say("bundling the page ...");
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  return BUNDLES.every((config) => {
    const { status } = spawnSync(process.execPath, [vite, "build", "-c", config], {
      cwd: home,
      stdio: ["ignore", 2, 2],
    });
    return status === 0;
  });
}

const allFiles = (path) => (existsSync(path) && statSync(path).isDirectory() ? filesUnder(path) : [path]);

/** Put the packages that a run spends its time in into one function each (docs/adr/0007). */
function fuse() {
  const { status } = spawnSync(process.execPath, [join(ROOT, "tools", "fuse.mjs")], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
  });
  return status === 0;
}

/** Remove compiled files whose source is gone: the compiler leaves them, and a deleted module must not go on living. */
export function forgetDeletedSources(homes = workspaces()) {
  for (const home of homes) {
    for (const file of filesUnder(join(home, "dist"))) {
      const source = /^(.*?)(?:\.d\.ts|\.js|\.js\.map)$/.exec(relative(join(home, "dist"), file))?.[1];
      const written = [".ts", ".tsx"].some((ending) => existsSync(join(home, "src", `${source}${ending}`)));
      if (source !== undefined && !written) rmSync(file);
    }
  }
}

/** Folders of all packages and apps. */
export function workspaces() {
  return ["packages", "apps"].flatMap((group) =>
    existsSync(join(ROOT, group)) ? readdirSync(join(ROOT, group)).map((name) => join(ROOT, group, name)) : [],
  );
}

/** All files below a folder, in a fixed order; none if there is no such folder. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

/** npm beside this Node if there is one, else the one on the path. */
function npm(args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const beside = process.env.npm_execpath;
  const [command, first] = beside?.endsWith(".js") ? [process.execPath, [beside]] : ["npm", []];
  return spawnSync(command, [...first, ...args, ...quiet], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  }).status;
}

function readJson(root, path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function say(words) {
  process.stderr.write(`${words}\n`);
}

function give(words) {
  say(words);
  process.exit(1);
}
