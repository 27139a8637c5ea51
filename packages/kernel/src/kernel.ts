/**
 * The kernel: a campaign in steps. It runs until a headquarters is due to think and hands out its desk; whoever drives
 * it puts papers into the out-tray and goes on. It knows no files, clock, network or chance but its own.
 *
 * One kernel a thread: V8 specialises the arrays of one; a second slows both (docs/adr). Begin a run anew, or load a
 * saved one, in the same kernel.
 */
import { KIND, LINE, type Desk, type Scenario } from "@staffride/formats";
import { begin, carryOutPlan, drawParameters } from "./begin.js";
import { considerEncirclement } from "./break.js";
import { reckonDay } from "./condition.js";
import { inContact } from "./contact.js";
import { passEnd, passHalf } from "./crossing.js";
import { collect, createDesk, layDesk, receive } from "./desk.js";
import { encipher, freeKey, read, ready } from "./dispatch.js";
import { drill } from "./drill.js";
import { ENGAGEMENTS, turnDay } from "./battle.js";
import { fightHour } from "./engagement.js";
import { tellLosses } from "./losses.js";
import { EVENT, EVENTS, nextEvent, PHASE, schedule, WHEEL } from "./event.js";
import { watchPosts } from "./headquarters.js";
import { createState, type State } from "./layout.js";
import { finishStep } from "./march.js";
import { contactReport, situationReport } from "./reports.js";
import { emit, type Run, type Trace } from "./run.js";
import { SLOTS } from "./slots.js";
import { createWork } from "./work.js";
import { WORDS } from "@staffride/formats";

export interface Kernel {
  readonly scenario: Scenario;
  readonly state: State;
  readonly desk: Desk;
  readonly trace: Trace;
  /** Size of the state, bytes. */
  readonly bytes: number;
  /** Start run `run` of the ensemble `seed`. */
  begin(seed: number, run: number): void;
  /** Work events until a headquarters is due to think: its handle; -1 when `until` (or the end) is reached. */
  advance(until?: number): number;
  /** Take up the papers of the desk just handed out. */
  submit(): void;
  save(): ArrayBuffer;
  load(saved: ArrayBuffer): void;
}

/** @throws RangeError if the scenario is larger than contact masks allow: 64 formations. */
export function createKernel(scenario: Scenario): Kernel {
  const { run, buffer } = createRun(scenario);
  return {
    scenario,
    state: run.state,
    desk: run.desk,
    trace: run.trace,
    bytes: buffer.byteLength,
    begin: (seed, number) => begin(run, seed, number),
    advance: (until = scenario.length) => advance(run, Math.min(until, scenario.length)),
    submit: () => collect(run),
    save: () => buffer.slice(0),
    load: (saved) => {
      new Uint8Array(buffer).set(new Uint8Array(saved));
      drawParameters(run);
    },
  };
}

/** Memory for a run, not yet begun. `buffer` holds the whole state. */
export function createRun(scenario: Scenario): { run: Run; buffer: ArrayBuffer } {
  const { forces, command, ground } = scenario;
  if (forces.nFormation > 64) throw new RangeError(`expected at most 64 formations, got ${forces.nFormation}`);
  const { state, buffer } = createState({
    one: 1,
    side: 2,
    formation: forces.nFormation,
    headquarters: command.nHeadquarters,
    dispatch: SLOTS,
    word: SLOTS * WORDS,
    holding: forces.nFormation * scenario.minds.nSector,
    event: EVENTS,
    bucket: WHEEL,
    stretch: WHEEL / 32,
    engagement: ENGAGEMENTS,
    crossing: ground.nCrossing,
    place: ground.nPlace,
    cell: ground.nCell,
  });
  const parameters = { ...scenario.parameters };
  const run: Run = {
    scenario,
    state,
    parameters,
    trace: { lines: new Int32Array(LINE * 32768), n: 0 },
    desk: createDesk(scenario, state, parameters),
    work: createWork(scenario),
  };
  return { run, buffer };
}

function advance(run: Run, until: number): number {
  const { state } = run;
  const { eventKind, eventA, eventB } = state;
  for (;;) {
    const e = nextEvent(state, until);
    if (e < 0) return -1;
    const a = eventA[e];
    const b = eventB[e];
    switch (eventKind[e]) {
      case EVENT.march:
        if (finishStep(run, a, b)) afterMove(run, a);
        break;
      case EVENT.wake:
        drill(run, a);
        break;
      case EVENT.crossingHalf:
        passHalf(run, a, b);
        break;
      case EVENT.crossingEnd:
        if (passEnd(run, a, b)) afterMove(run, a);
        break;
      case EVENT.dispatchReady:
      case EVENT.dispatchRepeat:
        ready(run, a);
        break;
      case EVENT.dispatchDrafted:
        encipher(run, a);
        break;
      case EVENT.keyFree:
        freeKey(run, a);
        break;
      case EVENT.dispatchRead:
        if (read(run, a)) receive(run, a);
        break;
      case EVENT.plan:
        carryOutPlan(run, a, b);
        break;
      case EVENT.attach:
        attach(run, a);
        break;
      case EVENT.hour:
        strikeHour(run);
        break;
      case EVENT.day:
        reckonDay(run);
        turnDay(run);
        schedule(state, state.now[0] + 1440, PHASE.day, EVENT.day, 0, 0);
        break;
      case EVENT.situation:
        situationReport(run, a);
        schedule(
          state,
          state.now[0] + Math.floor(run.parameters.situationHours * 60),
          PHASE.staff,
          EVENT.situation,
          a,
          0,
        );
        break;
      case EVENT.think:
        if (layDesk(run, a, b)) return a;
        break;
      default:
        throw new Error(`expected a kind of event, got ${eventKind[e]}`);
    }
  }
}

function afterMove(run: Run, f: number): void {
  if (inContact(run, f)) contactReport(run, f);
  drill(run, f);
}

/**
 * The hour: fights, then those in contact think again about what they are doing, posts look about them. Who has decided
 * sticks to it for some hours unless his contacts, his order or his fight change (TIM-4, DRL-1).
 */
function strikeHour(run: Run): void {
  const { state, scenario } = run;
  const now = state.now[0];
  const again = now + Math.floor(run.parameters.drillHours * 60);
  fightHour(run);
  if (now % 360 === 0 || now === scenario.length) tellLosses(run);
  for (let f = 0; f < scenario.forces.nFormation; f++) {
    const ringed = state.encircledSince[f] >= 0;
    if (ringed) considerEncirclement(run, f);
    if (state.gone[f] === 1 || state.lookAgainAt[f] > now || !inContact(run, f)) continue;
    state.lookAgainAt[f] = again;
    if (!ringed) considerEncirclement(run, f);
    contactReport(run, f);
    drill(run, f);
  }
  watchPosts(run);
  schedule(state, now + 60, PHASE.hour, EVENT.hour, 0, 0);
}

function attach(run: Run, i: number): void {
  const { command } = run.scenario;
  const h = command.attachHeadquarters[i];
  const parent = command.attachParent[i];
  emit(run, KIND.attached, h, parent, run.state.parent[h]);
  run.state.parent[h] = parent;
}
