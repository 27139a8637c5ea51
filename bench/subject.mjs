/**
 * A process that is measured: `node subject.mjs KIND "CAMPAIGN[, VARIANT]"`, told over IPC what to do next. It sits idle in between,
 * so that several can be measured in turn and a busy moment of the machine falls on all alike.
 *
 *   compile  reads and compiles the campaign once and ends; says how long it took
 *   run      fights runs one after the other in this thread, with the settings of a worker thread
 *   refight  fights an ensemble on worker threads and ends; says how long it took and how large the process grew
 */
import { setFlagsFromString } from "node:v8";
import { load } from "./load.mjs";

const [kind, subject, ...rest] = process.argv.slice(2);
const [campaign, variant] = subject.split(", ");
const kinds = { compile, run, refight };
await kinds[kind]();

function compile() {
  const began = performance.now();
  load(campaign);
  process.send({ seconds: (performance.now() - began) / 1000 });
  process.disconnect();
}

async function run() {
  const { V8_FLAGS } = await import("@staffride/adapters/threads/flags");
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const { createKernel } = await import("@staffride/kernel");
  const { createDoctrine } = await import("@staffride/doctrine");
  const { createPanel, createResults, fight } = await import("@staffride/experiment");
  const { fingerprint } = await import("@staffride/experiment/fingerprint");
  const { share } = await import("@staffride/scenario");

  const scenario = share(load(campaign, variant));
  const kernel = createKernel(scenario);
  const doctrine = createDoctrine(kernel.desk);
  const panel = createPanel(scenario);
  const results = createResults(1, panel.outcomes.length);
  const spent = { fight: 0, hash: 0, measure: 0, processor: 0, events: 0, lines: 0, runs: 0 };
  process.send({ bytes: kernel.bytes + doctrine.bytes });

  // the same runs in every batch, so that batches differ by the machine alone
  process.on("message", ({ runs }) => {
    for (const part of Object.keys(spent)) spent[part] = 0;
    const before = process.cpuUsage();
    for (let number = 0; number < runs; number++) {
      const began = performance.now();
      const trace = fight(kernel, doctrine, 1943, number);
      const fought = performance.now();
      fingerprint(trace.lines, trace.n, results.hashes, 0);
      const hashed = performance.now();
      panel.measure(trace, results.values, 0);
      spent.fight += fought - began;
      spent.hash += hashed - fought;
      spent.measure += performance.now() - hashed;
      spent.events += kernel.state.eventCount[0];
      spent.lines += trace.n;
      spent.runs++;
    }
    const { user, system } = process.cpuUsage(before);
    spent.processor = (user + system) / 1000;
    process.send(spent);
  });
}

async function refight() {
  const { refight } = await import("@staffride/experiment");
  const { threads } = await import("@staffride/adapters/threads/threads");
  const { share } = await import("@staffride/scenario");
  const [runs, count] = rest.map(Number);
  const scenario = share(load(campaign));
  const { wallSeconds, traceDigest } = await refight(threads(count), { scenario, seed: 1943, runs });
  process.send({ seconds: wallSeconds, megabytes: process.resourceUsage().maxRSS / 1024, digest: traceDigest });
  process.disconnect();
}
