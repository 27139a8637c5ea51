/** A run that is picked out of an ensemble and fought again to be watched is that run: same trace, same figures. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createResults } from "@staffride/experiment/ensemble";
import { fingerprint } from "@staffride/experiment/fingerprint";
import { createPanel } from "@staffride/experiment/panel";
import { score } from "@staffride/experiment/score";
import { summarise } from "@staffride/experiment/summary";
import { unpack } from "@staffride/formats/packing";
import { LINE } from "@staffride/formats/trace";
import { picksOf, ruinOf } from "../dist/refight/picks.js";
import { serveRoom } from "./room.mjs";

const RUNS = 40;
const SEED = 1;

describe(`runs picked out of ${RUNS}`, () => {
  let scenario;
  let ensemble;
  /** The page's own worker, in this process: what it is told, and what it answers. */
  let tell;

  before(async () => {
    const room = await serveRoom();
    try {
      scenario = unpack(new Uint8Array(await (await fetch(`${room.address}api/scenario`)).arrayBuffer()));
    } finally {
      room.close();
    }
    const said = [];
    globalThis.self = { postMessage: (word) => said.push(word) };
    await import("../dist/fighting/worker.js");
    tell = (data) => {
      globalThis.self.onmessage({ data });
      return said.pop();
    };
    tell({ kind: "muster", scenario });
    const { outcomes } = createPanel(scenario);
    const results = createResults(RUNS, outcomes.length);
    const rows = tell({ kind: "fight", seed: SEED, first: 0, runs: RUNS });
    results.values.set(rows.values);
    results.hashes.set(rows.hashes);
    const summaries = summarise(outcomes, scenario.checks, results);
    ensemble = { runs: RUNS, outcomes: summaries, checks: score(scenario.checks, summaries), results };
  });
  after(() => delete globalThis.self);

  const again = (run) => {
    const { lines } = tell({ kind: "keep", seed: SEED, run });
    const n = lines.length / LINE;
    const panel = createPanel(scenario);
    const values = new Float64Array(panel.outcomes.length);
    panel.measure({ lines, n }, values, 0);
    const hash = new Uint32Array(2);
    fingerprint(lines, n, hash, 0);
    return { values, hash };
  };

  it("the least, the median and the most of every outcome", () => {
    const picked = new Set(ensemble.outcomes.flatMap(({ id }) => Object.values(picksOf(ensemble, id) ?? {})));
    assert.ok(picked.size > 10, `${picked.size} runs are picked at all`);
    const width = ensemble.outcomes.length;
    for (const run of picked) {
      const { values, hash } = again(run);
      assert.deepEqual(values, ensemble.results.values.slice(run * width, (run + 1) * width), `figures of run ${run}`);
      assert.deepEqual(hash, ensemble.results.hashes.slice(2 * run, 2 * run + 2), `trace of run ${run}`);
    }
  });

  it("the one in which an army is destroyed has as many formations without a man as it says", () => {
    scenario.names.sides.forEach((_, side) => {
      const ruin = ruinOf(ensemble, scenario.forces, side);
      if (ruin === undefined) return;
      const { values } = again(ruin.run);
      const gone = ensemble.outcomes.filter(
        ({ id, subject }, i) =>
          id.startsWith("strength:") &&
          subject.kind === "formation" &&
          scenario.forces.side[subject.handle] === side &&
          values[i] === 0,
      );
      assert.equal(gone.length, ruin.formations);
    });
    assert.ok(
      scenario.names.sides.some((_, side) => ruinOf(ensemble, scenario.forces, side) !== undefined),
      "no formation is destroyed in any run: take another seed",
    );
  });
});
