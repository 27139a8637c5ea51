/**
 * `npm test`: everything that guards the repository, each check by name, and last the line `N passed, N failed`.
 * `npm run check` (--quick) leaves out the slow tests, `*.slow.test.ts`.
 *
 * Named words narrow the tests to files whose path holds one of them: `npm test -- dispatch`.
 */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT, checkNode, compile, filesUnder, install, workspaces } from "./prepare.mjs";

checkNode();
install();

// these need the libraries
const { guards } = await import("./checks/index.mjs");
const { runTests } = await import("./checks/tests.mjs");
const { shareRoom } = await import("./checks/shared-room.mjs");

const quick = process.argv.includes("--quick");
const words = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const count = { passed: 0, failed: 0, skipped: 0 };

// the tests that are there now: one written while these run is for the next time
const files = testFiles();

await stand({ name: "the sources compile", problems: () => (compile() ? [] : ["the compiler's words are above"]) });
if (count.failed > 0) end();

// the guards begin together and the tests with them; what the guards find is told first, in their order
const closeRoom = await shareRoom(files);
await runTests(files, count, { first: words.length === 0 ? standAll(guards.map(begun)) : undefined });
closeRoom();
remarks();
end();

/** The closing line, alone. */
function end() {
  console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`);
  process.exit(count.failed > 0 ? 1 : 0);
}

/** The guard, at work from now on. */
function begun({ name, problems }) {
  const found = (async () => problems(ROOT))();
  found.catch(() => {});
  return { name, problems: () => found };
}

async function standAll(all) {
  for (const one of all) await stand(one);
}

/** Run one check and say how it went. `problems` gives texts, none when all is well. */
async function stand({ name, problems }) {
  const began = performance.now();
  const found = await problems(ROOT);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${found.length === 0 ? "ok" : "FAILED"}  ${name} (${seconds} s)`);
  for (const problem of found) console.log(`\n${problem.replace(/^/gm, "    ")}\n`);
  count[found.length === 0 ? "passed" : "failed"] += 1;
}

/** Compiled tests whose source exists, and tests that are written in plain JavaScript. What a deleted source left behind is not run. */
function testFiles() {
  const sources = workspaces().flatMap((home) =>
    filesUnder(join(home, "src"))
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => join(home, "dist", relative(join(home, "src"), file).replace(/\.ts$/, ".js"))),
  );
  // those of the tools, and those that drive the page in a browser
  const plain = [join(ROOT, "tools"), join(ROOT, "apps", "room", "e2e")].flatMap((folder) =>
    filesUnder(folder).filter((file) => file.endsWith(".test.mjs")),
  );
  return [...plain, ...sources]
    .filter((file) => !quick || !file.includes(".slow.test."))
    .filter((file) => words.length === 0 || words.some((word) => relative(ROOT, file).includes(word)));
}

/** What was left out, and why. */
function remarks() {
  if (quick) console.log("left out: the slow tests (*.slow.test.ts); npm test runs them");
  if (words.length > 0) console.log(`left out: everything but test files with ${words.join(" or ")} in their path`);
  if (!existsSync(join(ROOT, "..", "shared"))) {
    console.log("left out: comparisons with reference material outside the repository (no ../shared here)");
  }
}
