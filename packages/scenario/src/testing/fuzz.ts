/** Whatever is done to a campaign's files, compiling them never throws: it gives a scenario, or problems with places. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isError } from "@staffride/formats/problem";
import { check, compile } from "../compile.js";
import { read } from "./opened.js";
import { filesIn } from "./papers.js";

const files = filesIn("campaigns/two-banks");
const defaults = read(filesIn("assumptions")).papers;

/** Every word and number of the campaign: one put in place of another makes papers that read and mean nonsense. */
const words = [...files].flatMap(([file, text]) =>
  [...text.matchAll(/[A-Za-z0-9.:-]+/g)].map((found) => ({ file, word: found[0], at: found.index })),
);

const swaps = fc.array(
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words.map(({ word }) => word), "-1", "0", "1e9")),
  {
    minLength: 1,
    maxLength: 3,
  },
);
type Swap = readonly [{ readonly file: string; readonly word: string; readonly at: number }, string];

/** Later places first, so that earlier ones stay where they are. */
function swapped(list: readonly Swap[]): Map<string, string> {
  const changed = new Map(files);
  for (const [{ file, word, at }, other] of [...list].sort(([a], [b]) => b.at - a.at)) {
    const text = changed.get(file)!;
    changed.set(file, text.slice(0, at) + other + text.slice(at + word.length));
  }
  return changed;
}

/** As recorded, where headquarters decide, and with a decision settled. */
const ways = fc.constantFrom({}, { variant: "free" }, { variant: "free", interventions: { D1: "stay" } });

/** The tests, with so large a share of their cases. */
export function fuzz(share: number): void {
  test("words of the campaign put in place of one another", () => {
    let compiled = 0;
    fc.assert(
      fc.property(swaps, ways, (list, way) => {
        const { papers, problems } = read(swapped(list));
        const result = compile(papers, { defaults, ...way });
        assert.equal(result.scenario === undefined, result.problems.some(isError));
        if (problems.length === 0 && result.scenario) compiled++;
        for (const { file, line, column } of result.problems) assert.ok(file !== "" && line >= 1 && column >= 1);
      }),
      { seed: 1943, numRuns: Math.ceil(150 * share) },
    );
    assert.ok(compiled > 10 * share, `${compiled} of ${150 * share} compiled: the test reaches the compiler`);
  });

  test("files that are missing", () => {
    fc.assert(
      fc.property(fc.subarray([...files.keys()]), (kept) => {
        const { papers } = read(new Map(kept.map((file) => [file, files.get(file)!])));
        assert.doesNotThrow(() => check(papers, { defaults }));
      }),
      { seed: 1943, numRuns: Math.ceil(60 * share) },
    );
  });
}
