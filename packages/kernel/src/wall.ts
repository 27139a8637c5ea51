/**
 * What hangs on the wall of a headquarters (docs/models/headquarters.md, DSK-5): of the organisation, the plans and the
 * minds only what is its own side's. The other side's rows are there, so that handles and indices mean the same to both,
 * and say nothing: -1, no characters, empty orders. Every field is named here: one that is new does not compile
 * until somebody has said who may see it.
 */
import type { Command, CompiledDecision, CompiledOrder, Minds, Plans, Scenario, Wall } from "@staffride/formats";
import { TRAITS } from "@staffride/formats";

/** The part of a wall that differs by side. */
export interface Hangings {
  readonly command: Command;
  readonly plans: Plans;
  readonly minds: Minds;
}

type Knows = (handle: number) => boolean;
type Handles = Int8Array | Int16Array | Int32Array;

/** Hang a side's papers on the wall; it stays the one object that everybody knows it by. */
export function hang(wall: Wall, { command, plans, minds }: Hangings): void {
  const bare = wall as { -readonly [Field in keyof Hangings]: Hangings[Field] };
  bare.command = command;
  bare.plans = plans;
  bare.minds = minds;
}

/** What a side may know of the scenario. */
export function hangingsOf(scenario: Scenario, side: number): Hangings {
  const { command, plans, minds } = scenario;
  const knows: Knows = (h) => h >= 0 && command.side[h] === side;
  return {
    command: commandFor(command, knows),
    plans: plansFor(plans, command, knows),
    minds: mindsFor(minds, knows),
  };
}

/** Rows of headquarters that are known, the others -1. */
function rows<T extends Handles>(array: T, knows: Knows): T {
  return array.map((value, h) => (knows(h) ? value : -1)) as T;
}

/** Entries that tell of a known headquarters, the others -1. `about[i]` is whom entry i tells of. */
function entries<T extends Handles>(array: T, about: ArrayLike<number>, knows: Knows): T {
  return array.map((value, i) => (knows(about[i]) ? value : -1)) as T;
}

function commandFor(command: Command, knows: Knows): Command {
  const { attachHeadquarters, childHeadquarters } = command;
  const { rows: children, start } = listsOf(command.childStart, childHeadquarters, knows);
  return {
    nHeadquarters: command.nHeadquarters,
    side: command.side,
    echelon: command.echelon.map((echelon, h) => (knows(h) ? echelon : 255)),
    parent: rows(command.parent, knows),
    formation: rows(command.formation, knows),
    with: rows(command.with, knows),
    cell: rows(command.cell, knows),
    base: rows(command.base, knows),
    childStart: start,
    childHeadquarters: children,
    initialOrder: rows(command.initialOrder, knows),
    attachAt: entries(command.attachAt, attachHeadquarters, knows),
    attachHeadquarters: entries(attachHeadquarters, attachHeadquarters, knows),
    attachParent: entries(command.attachParent, attachHeadquarters, knows),
  };
}

/** Of lists one behind the other, those of known owners; the others are empty. */
function listsOf(start: Int32Array, all: Int16Array, knows: Knows): { rows: Int16Array; start: Int32Array } {
  const lists = Array.from({ length: start.length - 1 }, (_, owner) =>
    knows(owner) ? [...all.subarray(start[owner], start[owner + 1])] : [],
  );
  const from = new Int32Array(start.length);
  lists.forEach((list, owner) => (from[owner + 1] = from[owner] + list.length));
  return { rows: Int16Array.from(lists.flat()), start: from };
}

const NO_ORDER: CompiledOrder = { task: -1, objective: -1, via: [], pace: -1, releaseOn: -1, parts: [] };

function plansFor(plans: Plans, command: Command, knows: Knows): Plans {
  const { headquarters } = plans;
  const by: Knows = (p) => knows(headquarters[p]);
  const { rows: to, start: toStart } = listsOf(plans.toStart, plans.to, by);
  const order = rows(plans.order, by);
  const known = new Set([...order, ...rows(command.initialOrder, knows)]);
  return {
    nPlan: plans.nPlan,
    kind: plans.kind.map((kind, p) => (by(p) ? kind : 255)),
    headquarters: rows(headquarters, by),
    earliest: rows(plans.earliest, by),
    likely: rows(plans.likely, by),
    latest: rows(plans.latest, by),
    order,
    dated: plans.dated.map((dated, p) => (by(p) ? dated : 0)),
    precedence: plans.precedence.map((precedence, p) => (by(p) ? precedence : 255)),
    toStart,
    to,
    orders: plans.orders.map((sheet, i) => (known.has(i) ? sheet : NO_ORDER)),
    sector: rows(plans.sector, by),
    holder: rows(plans.holder, by),
  };
}

const NO_DECISION: CompiledDecision = {
  id: "",
  headquarters: -1,
  from: -1,
  to: -1,
  occasion: -1,
  orders: [],
  again: false,
  after: [],
  options: [],
  fixed: -1,
  recorded: -1,
};

function mindsFor(minds: Minds, knows: Knows): Minds {
  const { liaisonA } = minds;
  const nFormation = minds.knownCell.length;
  const nHeadquarters = minds.minded.length;
  const isMarked = (f: number): boolean =>
    Array.from({ length: nHeadquarters }, (_, h) => h).some((h) => knows(h) && minds.known[h * nFormation + f] === 1);
  const marked = <T extends Int32Array | Float64Array>(array: T, none: number): T =>
    array.map((value, f) => (isMarked(f) ? value : none)) as T;
  const own = (array: Float64Array): Float64Array => array.map((value, h) => (knows(h) ? value : 0));
  return {
    // the tables that every staff is taught
    free: minds.free,
    nIntent: minds.nIntent,
    prior: minds.prior,
    likelihood: minds.likelihood,
    regained: minds.regained,
    displaced: minds.displaced,
    tells: minds.tells,
    appearance: minds.appearance,
    pay: minds.pay,
    exposure: minds.exposure,
    cutOff: minds.cutOff,
    reach: minds.reach,
    // who commands, and what he has behind him
    minded: minds.minded.map((minded, h) => (knows(h) ? minded : 0)),
    traits: minds.traits.map((value, i) => (knows(Math.floor(i / (TRAITS.length * 3))) ? value : 0)),
    advised: minds.advised.map((advised, h) => (knows(h) ? advised : 0)),
    openingMen: own(minds.openingMen),
    openingLosses: own(minds.openingLosses),
    openingTold: own(minds.openingTold),
    // the map of day one: what each of its own had marked on it; the figures are those of a map that many knew
    known: minds.known.map((marked, i) => (knows(Math.floor(i / nFormation)) ? marked : 0)),
    knownCell: marked(minds.knownCell, -1),
    knownMen: marked(minds.knownMen, 0),
    menUnder: own(minds.menUnder),
    // neighbours and boundaries
    nLiaison: minds.nLiaison,
    liaisonA: entries(liaisonA, liaisonA, knows),
    liaisonB: entries(minds.liaisonB, liaisonA, knows),
    liaisonStrength: minds.liaisonStrength.map((strength, i) => (knows(liaisonA[i]) ? strength : 0)),
    nSector: minds.nSector,
    sectorHolder: minds.sectorHolder.map((h) => (knows(h) ? h : -1)),
    sectorAt: minds.sectorAt.map((s) => (knows(minds.sectorHolder[s]) ? s : -1)),
    // what is to be decided
    nDecision: minds.nDecision,
    decisions: minds.decisions.map((decision) => (knows(decision.headquarters) ? decision : NO_DECISION)),
    operations: minds.operations.map((stages, h) => (knows(h) ? stages : [])),
  };
}
