/** One thread of a browser, fighting runs in order. */
import { createDoctrine } from "@staffride/doctrine";
import { fight } from "@staffride/experiment/fight";
import { fingerprint } from "@staffride/experiment/fingerprint";
import { unpack } from "@staffride/formats/packing";
import { createKernel } from "@staffride/kernel";

self.onmessage = ({ data: { scenario, runs, seed } }) => {
  const kernel = createKernel(unpack(new Uint8Array(scenario)));
  const doctrine = createDoctrine(kernel.desk);
  const hashes = new Uint32Array(2 * runs);
  for (let run = 0; run < runs; run++) {
    const { lines, n } = fight(kernel, doctrine, seed, run);
    fingerprint(lines, n, hashes, 2 * run);
  }
  self.postMessage(hashes);
};
