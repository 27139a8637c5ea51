/**
 * The state of a run: plain typed arrays over one buffer, so that a run is saved by copying bytes.
 *
 * Each entry says type, shape and meaning, and in brackets the file that writes it. Handles are -1 for none,
 * times are minutes since the start, men are whole men.
 */

type Kind = "i8" | "u8" | "i16" | "i32" | "u32" | "f64";
export type Shape =
  | "one"
  | "side"
  | "formation"
  | "headquarters"
  | "dispatch"
  | "word"
  | "event"
  | "bucket"
  | "stretch"
  | "engagement"
  | "crossing"
  | "place"
  | "cell"
  | "holding";

export const LAYOUT = {
  // the clock (kernel.ts)
  now: ["i32", "one", "Minute being worked"],
  seed: ["i32", "one", "Seed of the ensemble"],
  run: ["i32", "one", "Number of the run in it"],

  // where formations are and what they do
  cell: ["i32", "formation", "Cell of the head [march, crossing]"],
  nextIn: ["i16", "formation", "Next formation in the same cell [place-list]"],
  posture: ["u8", "formation", "Index into POSTURES [stand]"],
  gone: ["u8", "formation", "Surrendered or dissolved [break]"],
  goal: ["i16", "formation", "Objective being marched on [goal]"],
  viaDone: ["u8", "formation", "How many of the order's via are behind it [goal]"],
  byway: [
    "i16",
    "formation",
    "Bank it makes for to pass the river elsewhere, twice the crossing and 1 if far, or -1 [byway]",
  ],
  byways: ["u8", "formation", "Crossings it has turned away from under this order [byway]"],
  turnedFrom: ["i16", "formation", "The last of them, or -1 [byway]"],
  arrived: ["u8", "formation", "Objective reached and reported [stand]"],
  barredTold: ["u8", "formation", "Told its superior that its task is barred, under this order [drill]"],
  stepEdge: ["i32", "formation", "Edge being marched, or -1 [march]"],
  stepStamp: ["i32", "formation", "Stamp of its pending march event; an older one is void [march]"],
  cameFrom: ["i32", "formation", "Cell it stepped out of last [march]"],
  leastCost: ["i32", "formation", "Least cost to its goal so far on this march [march, goal]"],
  detours: ["u8", "formation", "Steps round since that was reached [march, goal]"],
  legMinutes: ["i32", "formation", "Minutes marched since the last rest [march]"],
  restUntil: ["i32", "formation", "Resting until [march]"],
  bankUntil: ["i32", "formation", "Waits before a held bank until, under this order [drill]"],
  closedAt: ["i32", "formation", "When the tail has closed up on the head [march]"],
  passMinutes: ["i32", "formation", "Time its column takes to pass a point [march]"],
  standingSince: ["i32", "formation", "Standing in its cell since: digging [march]"],
  works: ["u8", "formation", "Index into WORKS [stand]"],
  crossingOf: ["i16", "formation", "Crossing it queues at or passes, or -1 [crossing]"],
  crossingQueue: ["i16", "formation", "Next in the queue [crossing]"],
  crossingFrom: ["i32", "formation", "Minute its passage began, -1 while queueing [crossing]"],
  crossingUntil: ["i32", "formation", "Minute its passage ends [crossing]"],
  crossingEdgeOf: ["i32", "formation", "Edge it passes [crossing]"],

  // men: these seven add up to what the formation began with
  fit: ["i32", "formation", "Fit for duty with the column"],
  carried: ["i32", "formation", "Wounded carried with the column"],
  stragglers: ["i32", "formation", "Behind the column"],
  unfit: ["i32", "formation", "Sick or exhausted, with the column"],
  killed: ["i32", "formation", "Killed or died of wounds"],
  evacuated: ["i32", "formation", "Wounded in the rear"],
  missing: ["i32", "formation", "Missing or captured"],
  initial: ["i32", "formation", "Present at the start [begin]"],
  newKilled: ["i32", "formation", "Killed and not yet in the trace [engagement]"],
  newWounded: ["i32", "formation", "Wounded and not yet in the trace [engagement]"],
  newMissing: ["i32", "formation", "Missing and not yet in the trace [engagement]"],
  newIn: ["i32", "formation", "Engagement in which they fell last, -1 outposts [engagement]"],
  lossRate: ["f64", "formation", "Battle losses, a running daily rate over fit [engagement]"],
  assaultHours: ["f64", "formation", "Hours of assault behind it, slept off in time [engagement]"],
  lossDue: ["f64", "formation", "Part of a man still to fall [engagement]"],
  missingDue: ["f64", "formation", "Part of a man still to go missing [engagement]"],
  killedDue: ["f64", "formation", "Part of a man still to be killed [engagement]"],
  carriedDue: ["f64", "formation", "Part of a man still to be carried [engagement]"],
  fatigue: ["f64", "formation", "Effectiveness lost, 0 to fatigue.maximum [condition]"],

  // contact and fighting
  contactLow: ["u32", "formation", "Enemies within reach, bits 0-31 [contact]"],
  contactHigh: ["u32", "formation", "Enemies within reach, bits 32-63 [contact]"],
  seenLow: ["u32", "formation", "Enemies in sight, bits 0-31 [contact]"],
  seenHigh: ["u32", "formation", "Enemies in sight, bits 32-63 [contact]"],
  target: ["i16", "formation", "Enemy it attacks, pins or pursues, or -1 [drill, stand]"],
  overWater: ["u8", "formation", "Its attack goes over a crossing [drill, stand]"],
  engagements: ["u8", "formation", "Engagements it takes part in this hour [engagement]"],
  flanked: ["u8", "formation", "Attacked from two sides this hour [engagement]"],
  taskMen: ["i32", "formation", "Fit men when the campaign began or it last broke [begin, break]"],
  attackRestUntil: ["i32", "formation", "No attack before [break]"],
  brokenUntil: ["i32", "formation", "Does not obey before [break]"],
  retreatUntil: ["i32", "formation", "Goes back until [break]"],
  brokeAt: ["i32", "formation", "When it last went back, or a long time ago [break]"],
  disengageUntil: ["i32", "formation", "Breaking contact until, 0 when not [drill]"],
  boundCost: [
    "i32",
    "formation",
    "Rear guard: goes back until its cost to the goal is this, -1 when it stands [drill]",
  ],
  boundSince: ["i32", "formation", "Rear guard: stands on this bound since [drill]"],
  foughtHours: ["u8", "formation", "Hours of assault since the day's reckoning [engagement]"],
  nightMinutes: ["i32", "formation", "Night marching since the day's reckoning [march]"],
  forcedKm: ["f64", "formation", "Km beyond the norm since the day's reckoning [march]"],
  marchedKm: ["f64", "formation", "Km since the day's reckoning [march]"],
  encircledSince: ["i32", "formation", "Encircled since, or -1 [break]"],
  lookAgainAt: [
    "i32",
    "formation",
    "In contact: thinks again about what it does at, 0 at once [kernel, contact, stand]",
  ],
  reportedAt: ["i32", "formation", "Last contact report [reports]"],
  reportedEnemy: ["i16", "formation", "Enemy it named [reports]"],
  namedEnemy: ["i16", "formation", "Minds: enemy named in its last report, or -1 [reports]"],
  namedCell: ["i32", "formation", "Minds: where it had him [reports]"],
  namedAt: ["i32", "formation", "Minds: when that was [reports]"],
  candour: ["f64", "formation", "Minds: share of its losses that it tells [shading]"],
  inflicted: ["f64", "formation", "Minds: enemy losses that are its work [claims]"],

  holder: ["i16", "holding", "Headquarters that holds each sector, as the formation was told last [sector]"],

  // engagements
  engagementCell: ["i32", "engagement", "Cell fought for, or -1 for a free slot"],
  engagementSide: ["u8", "engagement", "Side that defends it"],
  engagementId: ["i32", "engagement", "Number in the trace"],
  engagementHour: ["i32", "engagement", "Last hour with fighting"],
  engagementHours: ["i32", "engagement", "Hours with fighting"],
  engagementLossA: ["i32", "engagement", "Attackers' losses"],
  engagementLossD: ["i32", "engagement", "Defenders' losses"],
  engagementNoiseA: ["f64", "engagement", "ln of the battle-level noise, attackers"],
  engagementNoiseD: ["f64", "engagement", "ln of the battle-level noise, defenders"],
  engagementFactorA: ["f64", "engagement", "Both noises as a factor on the attackers' losses"],
  engagementFactorD: ["f64", "engagement", "Both noises as a factor on the defenders' losses"],
  engagementDay: ["f64", "engagement", "ln of the daily noise"],
  engagementsUsed: ["i32", "one", "Slots that have been used"],
  engagementCount: ["i32", "one", "Engagements so far"],

  // ground that changes
  firstIn: ["i16", "cell", "First formation in the cell, or -1 [place-list]"],
  roadFreeAt: ["i32", "cell", "The road through the cell is free of the last column from [march]"],
  drivenHour: [
    "i16",
    "cell",
    "Last hour in which a defence there broke or gave up, or long before the campaign [break]",
  ],
  control: ["i8", "place", "Side that holds it, or -1 [control]"],
  crossingHeld: ["i8", "crossing", "Side that holds it, or -1 [control]"],
  crossingBusy: ["i16", "crossing", "Formation passing, or -1 [crossing]"],
  crossingFirst: ["i16", "crossing", "First in the queue, or -1 [crossing]"],
  crossingLast: ["i16", "crossing", "Last in the queue, or -1 [crossing]"],
  lastBroke: ["i32", "side", "When a formation of the side last went back [break]"],

  // headquarters
  parent: ["i16", "headquarters", "Superior now [headquarters]"],
  post: ["i32", "headquarters", "Cell of the command post, -1 off the map [headquarters]"],
  busyUntil: ["i32", "headquarters", "On the move or overrun until [headquarters]"],
  cutOff: ["u8", "headquarters", "Marches with an encircled formation [headquarters]"],
  task: ["u8", "headquarters", "Index into TASKS of the order in force [dispatch]"],
  objective: ["i16", "headquarters", "Its objective, or -1 [dispatch]"],
  via0: ["i16", "headquarters", "Objective to pass, or -1"],
  via1: ["i16", "headquarters", "Objective to pass, or -1"],
  via2: ["i16", "headquarters", "Objective to pass, or -1"],
  pace: ["u8", "headquarters", "Index into PACES"],
  startAt: ["i32", "headquarters", "Not before"],
  orderFrom: ["i16", "headquarters", "Who gave it, or -1 for day one"],
  orderDecidedAt: ["i32", "headquarters", "When that was decided [desk]"],
  thinkAt: ["i32", "headquarters", "Minute of its next decision [desk]"],
  thinkStamp: ["i32", "headquarters", "Stamp of the pending one [desk]"],
  thoughtAt: ["i32", "headquarters", "Minute of its last [desk]"],
  trayFirst: ["i16", "headquarters", "First unread dispatch on the desk, or -1 [desk]"],
  trayLast: ["i16", "headquarters", "Last, or -1 [desk]"],
  cipherFreeAt: ["i32", "headquarters", "Cipher office free from [dispatch]"],
  keyFreeAt: ["i32", "headquarters", "The key is free from [dispatch]"],
  queueFirst: ["i16", "headquarters", "First dispatch waiting for the key, or -1 [dispatch]"],

  // dispatches under way
  dispatchUsed: ["u8", "dispatch", "Slot in use"],
  dispatchId: ["i32", "dispatch", "Number in the trace"],
  dispatchKind: ["u8", "dispatch", "Index into DISPATCHES"],
  dispatchFrom: ["i16", "dispatch", "Sender"],
  dispatchTo: ["i16", "dispatch", "Receiver"],
  precedence: ["u8", "dispatch", "Index into PRECEDENCES"],
  encipheredAt: ["i32", "dispatch", "Handed to the signal office"],
  sentAt: ["i32", "dispatch", "Last group sent"],
  attempts: ["u8", "dispatch", "Sendings"],
  receivedAt: ["i32", "dispatch", "Received at the other end"],
  decipheredAt: ["i32", "dispatch", "Clear text ready"],
  readAt: ["i32", "dispatch", "Read"],
  dispatchNext: ["i16", "dispatch", "Next in whatever list it is in"],
  words: ["i32", "word", "Content, WORDS integers a dispatch"],
  dispatchFree: ["i16", "one", "First free slot"],
  dispatchCount: ["i32", "one", "Dispatches so far"],

  // the event wheel (event.ts)
  wheel: ["i16", "bucket", "First event of the bucket, or -1"],
  wheelTaken: ["i32", "stretch", "A bit for each of 32 buckets: set if it holds an event"],
  eventAt: ["i32", "event", "Minute"],
  eventPhase: ["u8", "event", "Order within the minute"],
  eventKind: ["u8", "event", "What happens"],
  eventA: ["i32", "event", "Argument"],
  eventB: ["i32", "event", "Argument"],
  eventNext: ["i16", "event", "Next in the bucket, or -1"],
  eventFree: ["i16", "one", "First free event"],
  eventCount: ["i32", "one", "Events worked so far"],
} as const satisfies Record<string, readonly [Kind, Shape, string]>;

interface Arrays {
  i8: Int8Array;
  u8: Uint8Array;
  i16: Int16Array;
  i32: Int32Array;
  u32: Uint32Array;
  f64: Float64Array;
}
export type State = { readonly [K in keyof typeof LAYOUT]: Arrays[(typeof LAYOUT)[K][0]] };

const BYTES: Record<Kind, number> = { i8: 1, u8: 1, i16: 2, i32: 4, u32: 4, f64: 8 };

/** Lay the state out over one buffer, widest types first so that every array is aligned. */
export function createState(sizes: Readonly<Record<Shape, number>>): { state: State; buffer: ArrayBuffer } {
  const names = Object.keys(LAYOUT) as (keyof typeof LAYOUT)[];
  const order = [...names].sort(
    (a, b) => BYTES[LAYOUT[b][0]] - BYTES[LAYOUT[a][0]] || names.indexOf(a) - names.indexOf(b),
  );
  let bytes = 0;
  for (const name of order) bytes += BYTES[LAYOUT[name][0]] * sizes[LAYOUT[name][1]];

  const buffer = new ArrayBuffer((bytes + 7) & ~7);
  const state: Record<string, Arrays[Kind]> = {};
  let offset = 0;
  for (const name of order) {
    const [kind, shape] = LAYOUT[name];
    state[name] = view(kind, buffer, offset, sizes[shape]);
    offset += BYTES[kind] * sizes[shape];
  }
  // a copy by spreading keeps its properties in fixed places; one filled key by key becomes a hash table, twice as slow
  return { state: { ...state } as unknown as State, buffer };
}

function view(kind: Kind, buffer: ArrayBuffer, offset: number, length: number): Arrays[Kind] {
  switch (kind) {
    case "i8":
      return new Int8Array(buffer, offset, length);
    case "u8":
      return new Uint8Array(buffer, offset, length);
    case "i16":
      return new Int16Array(buffer, offset, length);
    case "i32":
      return new Int32Array(buffer, offset, length);
    case "u32":
      return new Uint32Array(buffer, offset, length);
    case "f64":
      return new Float64Array(buffer, offset, length);
  }
}
