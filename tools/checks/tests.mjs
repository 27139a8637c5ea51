/** Runs test files with node:test, two at a time, and tells of failures as they come. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "node:test";
import { ROOT } from "../prepare.mjs";
import { END, grouped } from "./groups.mjs";

/** A test file that runs longer than this is stopped and counts as failed. */
const LIMIT_MINUTES = 8;

/**
 * Run the files and add their tests to `count`.
 *
 * @param files absolute paths
 * @param count {passed, failed, skipped}; suites are not counted, only the tests in them
 * @param first a promise: nothing is told before it is kept. The tests run meanwhile.
 */
export async function runTests(files, count, { first, root = ROOT } = {}) {
  if (files.length === 0) return first;
  const seconds = new Map();
  const ended = new Set();
  const progress = progressLine(files.length);
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache", "tests-"));
  const groups = grouped(root, files, folder);
  const events = run({ files: groups, concurrency: 2, timeout: LIMIT_MINUTES * 60_000 });
  await first;

  for await (const { type, data } of events) {
    if (type === "test:pass" || type === "test:fail") {
      const file = data.file ? relative(root, data.file) : "";
      if (data.name === END) {
        ended.add(file);
        continue;
      }
      if (data.nesting === 0) seconds.set(file, (seconds.get(file) ?? 0) + data.details.duration_ms / 1000);
      if (data.details.type === "suite" && !hookFailed(data)) continue;
      tally(type, data, file, count, progress);
      progress.show(seconds.size, count);
    }
    if (type === "test:stderr") progress.tell(data.message.trimEnd());
  }
  rmSync(folder, { recursive: true });
  progress.clear();
  const cut = groups.filter((file) => !files.includes(file) && !ended.has(relative(root, file)));
  for (const file of cut) {
    count.failed += 1;
    console.log(`FAILED  ${relative(root, file)}: its process ended before all its tests had run\n`);
  }
  const unheard = files.filter((file) => !groups.includes(file) && !seconds.has(relative(root, file)));
  for (const file of unheard) {
    count.failed += 1;
    console.log(`FAILED  ${relative(root, file)}: no test of it was told of\n`);
  }
  slowest(seconds);
}

/** A suite fails because a test in it did, which is counted there, or by itself, which is counted here. */
function hookFailed({ details }) {
  return details.error !== undefined && details.error.failureType !== "subtestsFailed";
}

function tally(type, data, file, count, progress) {
  if (data.skip !== undefined || data.todo !== undefined) {
    count.skipped += 1;
    const reason = typeof data.skip === "string" ? data.skip : "no reason given";
    return progress.tell(`skipped  ${file}: ${data.name} (${reason})`);
  }
  // a file is reported by its own name only when nothing in it was
  if (type === "test:pass" && data.name === data.file) {
    count.failed += 1;
    return progress.tell(`FAILED  ${file}: the file holds no tests\n`);
  }
  if (type === "test:pass") return void (count.passed += 1);
  if (data.details.error?.failureType === "subtestsFailed") return;
  count.failed += 1;
  progress.tell(`FAILED  ${file}: ${data.name}\n${reasonOf(data.details.error).replace(/^/gm, "    ")}\n`);
}

/** The assertion's own words and where it stands, and what lies behind it; the runner's wrapping is left out. */
function reasonOf(error) {
  const reasons = [];
  for (let cause = error?.cause ?? error; cause !== undefined && reasons.length < 4; cause = cause?.cause) {
    const lines = String(cause?.stack ?? cause?.message ?? cause).split("\n");
    reasons.push(lines.filter((line) => !/^\s+at (?:async )?.*node:internal/.test(line)).join("\n"));
  }
  return reasons.join("\nbecause of ") || "no reason given";
}

/** A line that counts up on a terminal; elsewhere only failures are told. */
function progressLine(total) {
  const live = process.stdout.isTTY;
  const clear = () => live && process.stdout.write("\r\x1b[K");
  return {
    clear,
    show(done, { passed, failed }) {
      if (!live) return;
      clear();
      process.stdout.write(
        `tests: ${done} of ${total} files, ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`,
      );
    },
    tell(text) {
      clear();
      console.log(text);
    },
  };
}

/** Where the time went, so that a slow file is noticed while it is still young. */
function slowest(seconds) {
  const worst = [...seconds].sort((a, b) => b[1] - a[1]).filter(([, time]) => time > 5);
  for (const [file, time] of worst.slice(0, 5)) console.log(`slow  ${file} (${time.toFixed(0)} s)`);
}
