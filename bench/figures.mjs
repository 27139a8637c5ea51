/** What is measured, and the numbers made of it. */
import { medianInterval, quantile } from "@staffride/experiment/quantile";
import { yardstick } from "./reference.mjs";
import { ask, runner } from "./subjects.mjs";

/** Confidence that the true median lies in the interval shown. */
export const CONFIDENCE = 0.9;
const CAMPAIGN = "changde-1943";
/** The same without minds: what they cost is the difference. */
const RECORDED = `${CAMPAIGN}, as-recorded`;
const TOY = "two-banks";

/** How much to measure: rounds of each kind, runs in a batch (`toy` times as many of the toy) and in ensembles. */
export const FULL = {
  rounds: 15,
  batch: 10,
  toy: 20,
  warmUp: 40,
  compiles: 7,
  ensembles: 5,
  few: 100,
  many: [1000, 4000],
};
export const QUICK = { rounds: 3, batch: 3, toy: 5, warmUp: 3, compiles: 1, ensembles: 1, few: 8, many: [16, 32] };

/** All figures: `{ id, unit, median, low, high, n, budget?, target? }`. `say` is told what is being measured. */
export async function figures(extent, say = () => {}) {
  const marks = Array.from({ length: 5 }, yardstick); // the first ones are compiled on the way
  marks.length = 0;

  say(`runs of ${CAMPAIGN}, of ${RECORDED} and ${TOY}, in turn`);
  const speeds = await speedsOf([CAMPAIGN, RECORDED, TOY], extent, marks);
  say("compiling");
  const compiles = await inTurn([CAMPAIGN, TOY], extent.compiles, marks, (campaign) => ask("compile", campaign));
  say(`ensembles of ${[extent.few, ...extent.many].join(", ")} runs on one and two threads, in turn`);
  const onBoth = (runs) => [1, 2].map((threads) => [runs, threads]);
  const jobs = [[extent.few, 2], ...extent.many.flatMap(onBoth)];
  const ensembles = await inTurn(jobs, extent.ensembles, marks, (job) => ask("refight", CAMPAIGN, ...job));
  for (const runs of extent.many) agree(ensembles, runs);

  return [
    ...speedFigures(CAMPAIGN, speeds[CAMPAIGN], { budget: 6, target: 4 }),
    ...speedFigures(RECORDED, speeds[RECORDED], { budget: 4, target: 2.5 }),
    ...speedFigures(TOY, speeds[TOY], {}),
    ...[CAMPAIGN, TOY].map((campaign) =>
      figure(`compile ${campaign}`, "s", secondsOf(compiles[campaign]), campaign === CAMPAIGN ? { budget: 2 } : {}),
    ),
    ...extent.many.flatMap((runs) => threadFigures(runs, ensembles[[runs, 1]], ensembles[[runs, 2]])),
    ...[extent.few, ...extent.many].map((runs) =>
      figure(`memory, 2 threads, ${runs} runs`, "MB", megabytesOf(ensembles[[runs, 2]]), { budget: 200 }),
    ),
    figure("yardstick", "ms", marks, { yardstick: true }),
  ];
}

/** Batches of runs of each campaign in turn, the yardstick before each. */
async function speedsOf(campaigns, { rounds, batch, toy, warmUp }, marks) {
  const times = (campaign) => (campaign === TOY ? toy : 1); // a toy run is short: more of them make a batch
  const subjects = {};
  for (const campaign of campaigns) subjects[campaign] = await runner(campaign);
  const first = {};
  for (const campaign of campaigns) first[campaign] = await subjects[campaign].batch(warmUp * times(campaign));
  const batches = await inTurn(campaigns, rounds, marks, (campaign) =>
    subjects[campaign].batch(batch * times(campaign)),
  );
  const bytes = Object.fromEntries(campaigns.map((campaign) => [campaign, subjects[campaign].bytes]));
  for (const campaign of campaigns) subjects[campaign].end();
  return Object.fromEntries(
    campaigns.map((campaign) => [
      campaign,
      { first: first[campaign], batches: batches[campaign], bytes: bytes[campaign] },
    ]),
  );
}

/** The first runs are told apart: in them V8 compiles the kernel, which every thread pays for itself. */
function speedFigures(campaign, { first, batches, bytes }, limits) {
  const perRun = (part) => batches.map((batch) => batch[part] / batch.runs);
  const whole = batches.map(({ fight, hash, measure, runs }) => (fight + hash + measure) / runs);
  const inYardsticks = batches.map(({ processor, runs, mark }) => processor / runs / mark);
  const perEvent = batches.map(({ fight, events }) => (1e6 * fight) / events);
  return [
    figure(`run of ${campaign}`, "ms", whole, limits),
    figure(`- processor time`, "ms", perRun("processor"), { of: campaign }),
    figure(`- the same in yardsticks`, "", inYardsticks, { of: campaign }),
    figure(`- processor time, a thread's first runs`, "ms", [first.processor / first.runs], { of: campaign }),
    figure(`- fighting it`, "ms", perRun("fight"), { of: campaign }),
    figure(`- its fingerprint`, "ms", perRun("hash"), { of: campaign }),
    figure(`- measuring it`, "ms", perRun("measure"), { of: campaign }),
    figure(`- one event`, "ns", perEvent, { of: campaign, budget: 200 }),
    figure(`- events`, "", perRun("events"), { of: campaign }),
    figure(`- lines of trace`, "", perRun("lines"), { of: campaign }),
    figure(`- state`, "kB", [bytes / 1024], { of: campaign, budget: 256 }),
  ];
}

/**
 * Ensembles of so many runs on one thread and on two. V8 compiles the kernel anew in every thread: that costs a short
 * ensemble a larger share of its time, so an efficiency is that of a number of runs.
 */
function threadFigures(runs, one, two) {
  const perSecond = (answers) => answers.map(({ seconds }) => runs / seconds);
  const efficiency = one.map(({ seconds }, round) => seconds / (2 * two[round].seconds));
  return [
    figure(`runs a second, 1 thread, ${runs} runs`, "/s", perSecond(one)),
    figure(`runs a second, 2 threads, ${runs} runs`, "/s", perSecond(two)),
    figure(`efficiency of 2 threads, ${runs} runs`, "", efficiency, { budget: 0.9, atLeast: true }),
  ];
}

/** `times` answers for each subject, asked in turn so that all share the machine's moods. */
async function inTurn(subjects, times, marks, ask) {
  const answers = Object.fromEntries(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < times; round++) {
    for (const subject of round % 2 === 0 ? subjects : [...subjects].reverse()) {
      const mark = yardstick();
      marks.push(mark);
      answers[subject].push({ ...(await ask(subject)), mark });
    }
  }
  return answers;
}

/** A speed means nothing if the answers differ. */
function agree(ensembles, runs) {
  const digests = new Set([...ensembles[[runs, 1]], ...ensembles[[runs, 2]]].map(({ digest }) => digest));
  if (digests.size !== 1) throw new Error(`one and two threads gave digests ${[...digests].join(", ")}: expected one`);
}

const secondsOf = (answers) => answers.map(({ seconds }) => seconds);
const megabytesOf = (answers) => answers.map(({ megabytes }) => megabytes);

function figure(name, unit, samples, { of, ...rest } = {}) {
  const sorted = Float64Array.from(samples).sort();
  const [low, high] = medianInterval(sorted, CONFIDENCE);
  const id = of === undefined ? name : `${of} ${name}`;
  const spread = sorted.length > 1 ? (quantile(sorted, 0.95) - quantile(sorted, 0.05)) / quantile(sorted, 0.5) : 0;
  return { id, name, unit, median: quantile(sorted, 0.5), low, high, n: sorted.length, spread, ...rest };
}
