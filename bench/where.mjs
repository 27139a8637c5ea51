/**
 * Where a run's time goes: `node bench/where.mjs ["CAMPAIGN[, VARIANT]"] [RUNS]`. What a thread spends before it is warm,
 * then calls a run, counted, and processor time a run, sampled, by mechanism. Counts are the same on every machine.
 */
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { V8_FLAGS } from "@staffride/adapters/threads/flags";
import { createResults } from "@staffride/experiment";
import { share } from "@staffride/scenario";
import { load } from "./load.mjs";

const [subject = "changde-1943", runs = "300"] = process.argv.slice(2);
const [campaign, variant] = subject.split(", ");
const N = Number(runs);
const SAMPLE_EVERY_US = 250;

/** Mechanisms, and the modules of kernel and doctrine that make each up; a module of none counts for whoever called it. */
const MECHANISMS = {
  "marching, drill, contact": "march drill contact goal byway threat stand crossing control place_list sixths",
  "fighting, breaking, losses": "engagement fight losses battle break outposts core_law fighting_strength flanks",
  "condition, posts, weather": "condition headquarters sky",
  "dispatches and offices": "dispatch desk office courier distortion",
  "what formations report": "reports sightings claims shading",
  "the clock and its events": "kernel event",
  "beginning a run": "begin",
  "reading, estimates, regard": "read estimate place_belief regard intercept shade",
  "weighing and answering":
    "decide worth worth_of_course worth_of_axes outlook own_march manner lie axes authority comply answer character decision_point generate retreat allot",
  "reacting, disposing, routes": "react dispose route carry_out write sector operation parts",
  "reports upward, neighbours": "report_up liaison plead ledger pledge diary relief inquire template",
  "the frame of a sitting": "doctrine books",
};
const mechanismOf = new Map(Object.entries(MECHANISMS).flatMap(([name, all]) => all.split(" ").map((m) => [m, name])));

for (const flag of V8_FLAGS) setFlagsFromString(flag);
const scenario = share(load(campaign, variant));
const { createFighter } = await import("@staffride/experiment/fighter");
const [fighter, results] = [createFighter(scenario), createResults(N, 10_000)];
const session = new Session();
session.connect();
await session.post("Profiler.enable");

const cold = spend();
const warm = spend();
console.log(
  `${subject}: ${(warm / N).toFixed(2)} ms of one core a run; ${((cold - warm) / 1000).toFixed(2)} s until it is that`,
);
const sampled = await sample();
const calls = await count();
const rows = [...new Set([...sampled.keys(), ...calls.keys()])];
const total = [...sampled.values()].reduce((sum, t) => sum + t, 0);
const all = [...calls.values()].reduce((sum, n) => sum + n, 0);
print("in all", total, all);
for (const name of rows.sort((a, b) => (sampled.get(b) ?? 0) - (sampled.get(a) ?? 0)))
  print(name, sampled.get(name) ?? 0, calls.get(name) ?? 0);

function print(name, spent, called) {
  const share = `${((100 * spent) / total).toFixed(1)}%`;
  const us = ((1000 * warm * spent) / total / N).toFixed(0);
  console.log(`${name.padEnd(30)}${share.padStart(7)}${us.padStart(7)} us${called.toFixed(0).padStart(10)} calls`);
}

/** Fight the runs; processor time of it, ms. */
function spend() {
  const before = process.cpuUsage();
  for (let run = 0; run < N; run++) fighter.fight(1, run, results);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Time by mechanism: of the innermost frame that belongs to one. */
async function sample() {
  await session.post("Profiler.setSamplingInterval", { interval: SAMPLE_EVERY_US });
  await session.post("Profiler.start");
  spend();
  const { profile } = await session.post("Profiler.stop");
  const frames = new Map(profile.nodes.map((node) => [node.id, node]));
  const caller = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const sampled = new Map();
  profile.samples.forEach((id, i) => {
    let [at, name] = [id, undefined];
    for (; at !== undefined && name === undefined; at = caller.get(at)) name = nameOf(frames.get(at).callFrame);
    if (name !== undefined) sampled.set(name, (sampled.get(name) ?? 0) + profile.timeDeltas[i]);
  });
  return sampled;
}

/** Calls a run by mechanism; what belongs to none is the business of all: chance, exp and log, the trace. */
async function count() {
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  for (let run = 0; run < 20; run++) fighter.fight(1, run, results);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const calls = new Map();
  for (const { url, functions } of result.filter(({ url }) => url.includes("/packages/")))
    for (const { functionName, ranges } of functions) {
      const name = nameOf({ functionName, url }) ?? "chance, exp, log, trace lines";
      calls.set(name, (calls.get(name) ?? 0) + ranges[0].count / 20);
    }
  return calls;
}

/** Whose business a function is, if it is one mechanism's. */
function nameOf({ functionName, url }) {
  if (functionName === "(garbage collector)") return "collecting garbage";
  if (url.endsWith("/fingerprint.js")) return "fingerprint";
  if (/experiment\/dist\/(gauges\/|panel|standing)/.test(url)) return "measuring";
  if (url.endsWith("/experiment/dist/fight.js")) return "between kernel and doctrine";
  return url.endsWith("/fused.js") ? mechanismOf.get(functionName.split("$")[0]) : undefined;
}
