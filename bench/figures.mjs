/** What is measured, and the numbers made of it. */
import { medianInterval, quantile } from "@staffride/experiment/quantile";
import { yardstick } from "./reference.mjs";
import { ask, runner } from "./subjects.mjs";

/** Confidence that the true median lies in the interval shown. */
export const CONFIDENCE = 0.9;
const CAMPAIGN = "changde-1943";
const TOY = "two-banks";

/** How much to measure: rounds of each kind, runs in a batch (`toy` times as many of the toy) and in an ensemble. */
export const FULL = { rounds: 15, batch: 10, toy: 20, warmUp: 40, compiles: 7, ensembles: 5, few: 100, many: 1000 };
export const QUICK = { rounds: 3, batch: 3, toy: 5, warmUp: 3, compiles: 1, ensembles: 1, few: 8, many: 16 };

/** All figures: `{ id, unit, median, low, high, n, budget?, target? }`. `say` is told what is being measured. */
export async function figures(extent, say = () => {}) {
  const marks = Array.from({ length: 5 }, yardstick); // the first ones are compiled on the way
  marks.length = 0;

  say(`runs of ${CAMPAIGN} and ${TOY}, in turn`);
  const speeds = await speedsOf([CAMPAIGN, TOY], extent, marks);
  say("compiling");
  const compiles = await inTurn([CAMPAIGN, TOY], extent.compiles, marks, (campaign) => ask("compile", campaign));
  say(`ensembles of ${extent.few} and ${extent.many} runs on one and two threads, in turn`);
  const jobs = { small: [extent.few, 2], one: [extent.many, 1], two: [extent.many, 2] };
  const ensembles = await inTurn(Object.keys(jobs), extent.ensembles, marks, (job) =>
    ask("refight", CAMPAIGN, ...jobs[job]),
  );
  agree(ensembles);

  const { small, one, two } = ensembles;
  const efficiency = one.map(({ seconds }, round) => seconds / (2 * two[round].seconds));
  const megabytes = (answers) => answers.map((answer) => answer.megabytes);
  const perSecond = (answers) => answers.map(({ seconds }) => extent.many / seconds);
  return [
    ...speedFigures(CAMPAIGN, speeds[CAMPAIGN], { budget: 4, target: 2.5 }),
    ...speedFigures(TOY, speeds[TOY], {}),
    ...[CAMPAIGN, TOY].map((campaign) =>
      figure(`compile ${campaign}`, "s", secondsOf(compiles[campaign]), campaign === CAMPAIGN ? { budget: 2 } : {}),
    ),
    figure(`runs a second, 1 thread, ${extent.many} runs`, "/s", perSecond(one)),
    figure(`runs a second, 2 threads, ${extent.many} runs`, "/s", perSecond(two)),
    figure("efficiency of 2 threads", "", efficiency, { budget: 0.9, atLeast: true }),
    figure(`memory, 2 threads, ${extent.few} runs`, "MB", megabytes(small), { budget: 200 }),
    figure(`memory, 2 threads, ${extent.many} runs`, "MB", megabytes(two), { budget: 200 }),
    figure("yardstick", "ms", marks, { yardstick: true }),
  ];
}

/** Batches of runs of each campaign in turn, the yardstick before each. */
async function speedsOf(campaigns, { rounds, batch, toy, warmUp }, marks) {
  const times = (campaign) => (campaign === TOY ? toy : 1); // a toy run is short: more of them make a batch
  const subjects = {};
  for (const campaign of campaigns) subjects[campaign] = await runner(campaign);
  for (const campaign of campaigns) await subjects[campaign].batch(warmUp * times(campaign));
  const batches = await inTurn(campaigns, rounds, marks, (campaign) =>
    subjects[campaign].batch(batch * times(campaign)),
  );
  const bytes = Object.fromEntries(campaigns.map((campaign) => [campaign, subjects[campaign].bytes]));
  for (const campaign of campaigns) subjects[campaign].end();
  return Object.fromEntries(
    campaigns.map((campaign) => [campaign, { batches: batches[campaign], bytes: bytes[campaign] }]),
  );
}

function speedFigures(campaign, { batches, bytes }, limits) {
  const perRun = (part) => batches.map((batch) => batch[part] / batch.runs);
  const whole = batches.map(({ fight, hash, measure, runs }) => (fight + hash + measure) / runs);
  const inYardsticks = batches.map(({ processor, runs, mark }) => processor / runs / mark);
  const perEvent = batches.map(({ fight, events }) => (1e6 * fight) / events);
  return [
    figure(`run of ${campaign}`, "ms", whole, limits),
    figure(`- processor time`, "ms", perRun("processor"), { of: campaign }),
    figure(`- the same in yardsticks`, "", inYardsticks, { of: campaign }),
    figure(`- fighting it`, "ms", perRun("fight"), { of: campaign }),
    figure(`- its fingerprint`, "ms", perRun("hash"), { of: campaign }),
    figure(`- measuring it`, "ms", perRun("measure"), { of: campaign }),
    figure(`- one event`, "ns", perEvent, { of: campaign, budget: 200 }),
    figure(`- events`, "", perRun("events"), { of: campaign }),
    figure(`- lines of trace`, "", perRun("lines"), { of: campaign }),
    figure(`- state`, "kB", [bytes / 1024], { of: campaign, budget: 256 }),
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
function agree({ one, two }) {
  const digests = new Set([...one, ...two].map(({ digest }) => digest));
  if (digests.size !== 1) throw new Error(`one and two threads gave digests ${[...digests].join(", ")}: expected one`);
}

const secondsOf = (answers) => answers.map(({ seconds }) => seconds);

function figure(name, unit, samples, { of, ...rest } = {}) {
  const sorted = Float64Array.from(samples).sort();
  const [low, high] = medianInterval(sorted, CONFIDENCE);
  const id = of === undefined ? name : `${of} ${name}`;
  const spread = sorted.length > 1 ? (quantile(sorted, 0.95) - quantile(sorted, 0.05)) / quantile(sorted, 0.5) : 0;
  return { id, name, unit, median: quantile(sorted, 0.5), low, high, n: sorted.length, spread, ...rest };
}
