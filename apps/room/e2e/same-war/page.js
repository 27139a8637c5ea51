/** Fights runs as the page does, in its own workers, and says what they came to. For the test alone. */
import { traceDigest } from "@staffride/experiment/digest";
import { unpack } from "@staffride/formats/packing";
import { fightRuns } from "../../dist/fighting/crew.js";

globalThis.digestOf = async (runs, seed) => {
  const scenario = unpack(new Uint8Array(await (await fetch("./scenario")).arrayBuffer()));
  const hashes = new Uint32Array(2 * runs);
  await fightRuns({
    ...{ scenario, seed, from: 0, runs, workers: 2, signal: new AbortController().signal },
    onRows: (rows) => hashes.set(rows.hashes, 2 * rows.first),
  });
  return traceDigest(hashes);
};
document.title = "ready";
