/**
 * The books of the headquarters above formations: what each has been told and what it makes of it, in one buffer.
 *
 * `own`: what a headquarters knows of each direct subordinate. `enemy`: what it knows of each enemy formation, and its
 * estimate of it. Orders in force and under consideration, what it has resolved, and the temper of its commander.
 */
import { ORDER, SIGHTINGS, TRAITS, WORDS, type Minds, type Wall } from "@staffride/formats";

export interface Books {
  readonly buffer: ArrayBuffer;
  /** Row of a headquarters in the order arrays, -1 for one that leads a formation. Constant. */
  readonly row: Int16Array;
  /**
   * Slots of the enemies of headquarters h are firstSlot[h] .. firstSlot[h+1]-1: the formations of the other side, in
   * order. Constant. Shape (nHeadquarters+1).
   */
  readonly firstSlot: Int32Array;
  /** Rank of a formation within its side; the formation of a slot. Constant. Shape (nFormation); (nSlot). */
  readonly rank: Int16Array;
  readonly enemyOf: Int16Array;
  /** Objective nearest each cell, UNKNOWN until it was first asked for. The map's, so not part of `buffer`. Shape (nCell). */
  readonly nearest: Int16Array;

  /** Decision points of each headquarters, ascending; the campaign's, so not part of `buffer`. Shape (nHeadquarters). */
  readonly points: readonly (readonly number[])[];
  /** Pairs in liaison that each headquarters is one of, ascending; likewise. Shape (nHeadquarters). */
  readonly links: readonly (readonly number[])[];
  /** Pairs in liaison whose common superior each headquarters is, likewise. */
  readonly pairs: readonly (readonly number[])[];

  /** Likelihoods to this run's powers, by grade of the news (estimate.ts); follows from scenario and run, so not part of `buffer`. */
  readonly tempered: Float64Array;

  /** As known to its superior. Shape (nHeadquarters); `knownBy` says to which, -1 nobody. */
  readonly knownBy: Int32Array;
  /** Where, and of what minute that is. */
  readonly ownCell: Int32Array;
  readonly ownCellAt: Int32Array;
  readonly ownStrength: Int32Array;
  readonly ownLosses: Int32Array;
  readonly ownPosture: Int32Array;
  readonly ownAt: Int32Array;
  /** When anything from it was last read. */
  readonly heardAt: Int32Array;
  /** Enemy it last reported in contact, -1 none. */
  readonly ownEnemy: Int32Array;
  /** Outcome it last reported of its task, -1 none since the order. */
  readonly ownOutcome: Int32Array;
  /** What it was last told. */
  readonly givenTask: Int32Array;
  readonly givenObjective: Int32Array;
  readonly givenVia: Int32Array;
  readonly givenAt: Int32Array;
  /** Where it was known to stand when it was last told to stay; ANYWHERE when it may go. */
  readonly stayCell: Int32Array;
  /** When it was found to be elsewhere, -1 not. */
  readonly astrayAt: Int32Array;
  /** When its silence was last held against it; -1 never. */
  readonly missedAt: Int32Array;
  /** When it last appealed; -1 never. */
  readonly appealedAt: Int32Array;
  /** How often it was told the same that it did not do, since another order. */
  readonly insisted: Int32Array;
  /** Divisions it says it needs to stay; -1 has not said. */
  readonly demanded: Int32Array;
  /** Until when a promise made to it stands open; -1 none was made. */
  readonly pledgedUntil: Int32Array;
  /** That promise: index into PROMISES, -1 none; and how many answered to it then. */
  readonly pledged: Int32Array;
  readonly pledgedCount: Int32Array;
  /** Enemy losses it last claimed. */
  readonly ownClaim: Int32Array;

  /** Enemy formations. Shape (nSlot). `enemyAt` -1: never heard of. */
  readonly enemyCell: Int32Array;
  /** Where he stood when his going was last counted, -1 not heard of. */
  readonly enemyStood: Int32Array;
  readonly enemyStrength: Int32Array;
  readonly enemyPosture: Int8Array;
  /** Which way he was going: an index of the HEADINGS of place-law.ts, -1 unknown. */
  readonly enemyHeading: Int8Array;
  readonly enemyAt: Int32Array;
  /** When this headquarters last passed it up, and what it was then seen doing. */
  readonly enemyToldAt: Int32Array;
  readonly enemySighting: Int8Array;
  /** When its intents were last reckoned. */
  readonly intentAt: Int32Array;
  /** Minute of the last news of each class, and minutes, at most a day, from the last that counted in full to it. Shape (nSlot x SIGHTINGS). */
  readonly classAt: Int32Array;
  readonly sinceFull: Int16Array;

  /** The order in force, words as in ORDER. Shape (nRow x WORDS). `orderAt` -1: none. */
  readonly order: Int32Array;
  readonly orderAt: Int32Array;
  readonly situationAt: Int32Array;
  readonly taskTold: Int32Array;

  /** The order last read from the superior, followed or not. Shape (nRow x WORDS). `wishAt` -1: none. */
  readonly wish: Int32Array;
  readonly wishAt: Int32Array;
  readonly wishFrom: Int32Array;
  readonly wishDispatch: Int32Array;
  /** Index into ANSWERS; -1 not answered yet. When to look at it again, -1 no more; how often one has. */
  readonly answer: Int32Array;
  readonly revisitAt: Int32Array;
  readonly revisits: Int32Array;
  /** How often the superior has said the same. */
  readonly insistence: Int32Array;
  /** Stage of the own operation under way, -1 none; since when. */
  readonly stage: Int32Array;
  readonly stageAt: Int32Array;
  /** Losses last told upward; they never fall. */
  readonly toldLosses: Int32Array;
  /** When despair was last reckoned. */
  readonly despairAt: Int32Array;
  /** An officer of the superior stands before it, since; -1 none. */
  readonly guestAt: Int32Array;
  /** Acts against the superior's order, and has not told him. */
  readonly secret: Int32Array;
  /** Subordinate whose appeal, or on whom a visitor's report, lies here and has not been dealt with; -1 none. */
  readonly pleaOf: Int32Array;
  readonly seenOf: Int32Array;
  /** The superior's promise that stands open, index into PROMISES, -1 none; when it falls due; subordinates there were then. */
  readonly promise: Int32Array;
  readonly promiseDue: Int32Array;
  readonly promiseCount: Int32Array;
  /** When promises kept and broken were last reckoned. */
  readonly faithAt: Int32Array;
  /** Asked for more troops to stay, since; -1 not, or it was answered. REFUSED: nobody answered in time. */
  readonly askedAt: Int32Array;
  /** Its commander is new, and has no views of his own until then. */
  readonly newUntil: Int32Array;
  /** Manner in which the order in force is carried out: index into COURSES, -1 none weighed; the place it may need. */
  readonly course: Int32Array;
  readonly courseBy: Int32Array;
  /** `orderAt` of the order it was weighed for, and when it was last looked at. */
  readonly courseSince: Int32Array;
  readonly weighedAt: Int32Array;

  /**
   * Neighbours in liaison, two places a pair: [2l] what A has heard of B and when it last wrote to him, [2l + 1] the
   * other way round. -1 nothing. Shape (2 x nLiaison).
   */
  readonly neighbourCell: Int32Array;
  /** His men, and of those he had the share that is gone, promille, as told. */
  readonly neighbourMen: Int32Array;
  readonly neighbourGone: Int32Array;
  readonly neighbourAt: Int32Array;
  readonly liaisonAt: Int32Array;
  /** When the common superior last told him of the other, and where he had him. */
  readonly digestAt: Int32Array;
  readonly digestCell: Int32Array;

  /** Headquarters that holds each sector, by what it has read. Shape (nRow x nSector). */
  readonly holder: Int32Array;

  /** Option resolved on, -1 none, and when. Shape (nDecision). */
  readonly chosen: Int32Array;
  readonly chosenAt: Int32Array;
  /** Of the options that leave it open, the one last taken; -1 none. */
  readonly waited: Int32Array;

  /** Probability of each intent. Shape (nSlot x nIntent); each sums to 1 once heard of. */
  readonly intent: Float64Array;
  /** Natural logarithm of its men: mean and variance; the median in whole men. Shape (nSlot). */
  readonly lnMen: Float64Array;
  readonly lnVar: Float64Array;
  readonly men: Int32Array;
  /** Probability that a subordinate is weaker than he should be. Shape (nHeadquarters). */
  readonly weak: Float64Array;
  /** Evidence that it does as it is told, and that it does not. */
  readonly obeyed: Float64Array;
  readonly balked: Float64Array;
  /** 0 to 1. Shape (nRow). */
  readonly despair: Float64Array;
  /** How much better his own course looked than the order when he last looked at it, tens of points. */
  readonly gap: Float64Array;
  /** Refusals that passed, halved with each obedience. */
  readonly impunity: Float64Array;
  /** The superior's promises kept less those broken, fading. */
  readonly faith: Float64Array;
  /** Trust in the superior, 0 to 1. */
  readonly trust: Float64Array;
  /** The commander's character in this run, columns as in TRAITS. Shape (nHeadquarters x TRAITS). */
  readonly trait: Float64Array;
}

const BY_HEADQUARTERS = [
  "knownBy",
  "ownCell",
  "ownCellAt",
  "ownStrength",
  "ownLosses",
  "ownPosture",
  "ownAt",
  "heardAt",
  "ownEnemy",
  "ownOutcome",
  "givenTask",
  "givenObjective",
  "givenVia",
  "givenAt",
  "stayCell",
  "astrayAt",
  "missedAt",
  "appealedAt",
  "insisted",
  "demanded",
  "pledgedUntil",
  "pledged",
  "pledgedCount",
  "ownClaim",
] as const;
const BY_ENEMY = ["enemyCell", "enemyStood", "enemyStrength", "enemyAt", "enemyToldAt", "intentAt", "men"] as const;
const BYTE_BY_ENEMY = ["enemyPosture", "enemyHeading", "enemySighting"] as const;
const BY_ROW = [
  "orderAt",
  "situationAt",
  "taskTold",
  "wishAt",
  "wishFrom",
  "wishDispatch",
  "answer",
  "revisitAt",
  "revisits",
  "insistence",
  "stage",
  "stageAt",
  "toldLosses",
  "despairAt",
  "guestAt",
  "secret",
  "pleaOf",
  "seenOf",
  "promise",
  "promiseDue",
  "promiseCount",
  "faithAt",
  "askedAt",
  "newUntil",
  "course",
  "courseBy",
  "courseSince",
  "weighedAt",
] as const;
const BY_LINK = [
  "neighbourCell",
  "neighbourMen",
  "neighbourGone",
  "neighbourAt",
  "liaisonAt",
  "digestAt",
  "digestCell",
] as const;
const REAL_BY_ENEMY = ["lnMen", "lnVar"] as const;
const REAL_BY_HEADQUARTERS = ["weak", "obeyed", "balked"] as const;
const REAL_BY_ROW = ["despair", "gap", "impunity", "faith", "trust"] as const;

export const ORDER_WORDS = WORDS;
/** Grades of news: fresh or repeated, at first hand or relayed. */
export const GRADES = 4;
export const UNKNOWN = -2;
/** `stayCell` of one who may go where he likes. */
export const ANYWHERE = -2;

export function createBooks(wall: Wall): Books {
  const { command, minds } = wall;
  const n = command.nHeadquarters;
  const row = new Int16Array(n).fill(-1);
  let nRow = 0;
  for (let h = 0; h < n; h++) if (command.formation[h]! < 0) row[h] = nRow++;

  const { firstSlot, rank, enemyOf } = slotsOf(wall, row);
  const nSlot = enemyOf.length;
  const reals = {
    intent: nSlot * minds.nIntent,
    trait: n * TRAITS.length,
    ...lengths(REAL_BY_ENEMY, nSlot),
    ...lengths(REAL_BY_HEADQUARTERS, n),
    ...lengths(REAL_BY_ROW, nRow),
  };
  const ints = {
    order: nRow * ORDER_WORDS,
    wish: nRow * ORDER_WORDS,
    classAt: nSlot * SIGHTINGS.length,
    ...lengths(["chosen", "chosenAt", "waited"], minds.nDecision),
    holder: nRow * minds.nSector,
    ...lengths(BY_LINK, 2 * minds.nLiaison),
    ...lengths(BY_HEADQUARTERS, n),
    ...lengths(BY_ENEMY, nSlot),
    ...lengths(BY_ROW, nRow),
  };
  const shorts = { sinceFull: nSlot * SIGHTINGS.length };
  const bytes = lengths(BYTE_BY_ENEMY, nSlot);
  const size = sum(reals) * 8 + sum(ints) * 4 + sum(shorts) * 2 + sum(bytes);
  const buffer = new ArrayBuffer(Math.floor((size + 3) / 4) * 4);
  const nearest = new Int16Array(wall.ground.nCell).fill(UNKNOWN);
  const points = Array.from({ length: n }, (_, h) => pointsOf(minds, h));
  const links = Array.from({ length: n }, (_, h) => linksOf(minds, h));
  const pairs = Array.from({ length: n }, (_, h) => pairsUnder(wall, h));
  const tempered = new Float64Array(GRADES * minds.nIntent * SIGHTINGS.length);
  const books: Record<string, unknown> = {
    ...{ buffer, row, firstSlot, rank, enemyOf, nearest, points, links, pairs, tempered },
  };
  let offset = 0;
  const place = (
    all: Readonly<Record<string, number>>,
    make: new (b: ArrayBuffer, o: number, n: number) => ArrayBufferView,
  ) => {
    for (const [name, length] of Object.entries(all)) {
      const array = new make(buffer, offset, length);
      books[name] = array;
      offset += array.byteLength;
    }
  };
  place(reals, Float64Array);
  place(ints, Int32Array);
  place(shorts, Int16Array);
  place(bytes, Int8Array);
  // a copy by spreading keeps its properties in fixed places
  return { ...books } as unknown as Books;
}

/** A slot for each headquarters with a row and each formation of the other side; one that nobody on the wall leads is of the side that comes second. */
function slotsOf({ command, nFormation }: Wall, row: Int16Array) {
  const side = new Uint8Array(nFormation).fill(1);
  command.formation.forEach((f, h) => f >= 0 && (side[f] = command.side[h]!));
  const formations = [0, 1].map((of) => Array.from({ length: nFormation }, (_, f) => f).filter((f) => side[f] === of));
  const rank = new Int16Array(nFormation);
  for (const all of formations) all.forEach((f, i) => (rank[f] = i));
  const enemies = Array.from(row, (r, h) => (r < 0 ? [] : formations[1 - command.side[h]!]!));
  const firstSlot = new Int32Array(row.length + 1);
  enemies.forEach((all, h) => (firstSlot[h + 1] = firstSlot[h]! + all.length));
  return { firstSlot, rank, enemyOf: Int16Array.from(enemies.flat()) };
}

const pointsOf = ({ decisions }: Minds, h: number): number[] =>
  decisions.flatMap(({ headquarters }, d) => (headquarters === h ? [d] : []));

const linksOf = ({ nLiaison, liaisonA, liaisonB }: Minds, h: number): number[] =>
  Array.from({ length: nLiaison }, (_, l) => l).filter((l) => liaisonA[l] === h || liaisonB[l] === h);

const pairsUnder = ({ minds: { nLiaison, liaisonA, liaisonB }, command: { parent } }: Wall, h: number): number[] =>
  Array.from({ length: nLiaison }, (_, l) => l).filter((l) => parent[liaisonA[l]!] === h && parent[liaisonB[l]!] === h);

const lengths = (names: readonly string[], length: number): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, length]));

const sum = (all: Readonly<Record<string, number>>): number => Object.values(all).reduce((a, b) => a + b, 0);

/** Empty books, but for where subordinates' posts stood on day one: the staff placed them itself. */
export function openBooks(books: Books, wall: Wall): void {
  new Int32Array(books.buffer).fill(-1);
  for (const name of ["intent", "men", ...REAL_BY_ENEMY, ...REAL_BY_ROW] as const) books[name].fill(0);
  const { command } = wall;
  for (let h = 0; h < command.nHeadquarters; h++) {
    books.knownBy[h] = command.parent[h]!;
    books.ownCell[h] = command.cell[h]!;
    books.ownCellAt[h] = 0;
    books.ownStrength[h] = 0;
    books.ownLosses[h] = 0;
    books.ownAt[h] = 0;
    books.heardAt[h] = 0;
  }
  const { nSector, sectorHolder } = wall.minds;
  for (let i = 0; i < books.holder.length; i++) books.holder[i] = sectorHolder[i % nSector]!;
  books.revisits.fill(0);
  books.insistence.fill(0);
  books.insisted.fill(0);
  books.secret.fill(0);
  books.toldLosses.fill(0);
  books.despairAt.fill(0);
}

/** What another superior knew of a subordinate leaves with him: his strength of day one stands in the tables, no more. */
export function forget(books: Books, wall: Wall, s: number): void {
  for (const name of BY_HEADQUARTERS) books[name][s] = -1;
  books.ownStrength[s] = wall.minds.menUnder[s]!;
  books.ownLosses[s] = 0;
}

/** One word of the order in force, or of the order last read. */
export const wordOf = (words: Int32Array, row: number, word: (typeof ORDER)[keyof typeof ORDER]): number =>
  words[row * ORDER_WORDS + word]!;
