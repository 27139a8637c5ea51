/** References: every id that a paper names stands in some paper (rule CHK-1). */
import type { Claim } from "@staffride/formats/papers/claim";
import type { OrderBody } from "@staffride/formats/papers/forces";
import type { Step } from "@staffride/formats/papers/collection";
import type { Quantity } from "@staffride/formats/papers/common";
import type { Measure } from "@staffride/formats/papers/record";
import { mindReferences } from "./mind-measures.js";
import type { Named } from "./mind-measures.js";
import { objectiveIds } from "./objectives.js";
import type { Register, Registers } from "./registers.js";
import { complainUnknown } from "./work.js";
import type { At, Work } from "./work.js";

/** What may be named in a field, in the words of a message, and where its ids are looked up. */
const KINDS = {
  side: ["sides"],
  place: ["places"],
  river: ["rivers"],
  crossing: ["crossings"],
  formation: ["formations"],
  headquarters: ["headquarters"],
  "formation or headquarters": ["headquarters"],
  "place, crossing or river": ["places", "crossings", "rivers"],
  "headquarters, formation or side": ["headquarters", "sides"],
  plan: ["plans"],
  source: ["sources"],
  claim: ["claims"],
  assumption: ["assumptions"],
  "claim or assumption": ["claims", "assumptions"],
  "decision point": ["decisions"],
  sector: ["sectors"],
  check: ["checks"],
  variant: ["variants"],
} as const satisfies Record<string, readonly (keyof Registers)[]>;
type Kind = keyof typeof KINDS;

export function checkReferences(work: Work): void {
  checkGround(work);
  checkForces(work);
  checkPlans(work);
  checkSignals(work);
  checkRecord(work);
  checkMeasures(work);
  checkVariants(work);
}

/** Complain unless something of the kind bears the id. A field that was left out names nothing. */
export function need(work: Work, at: At, kind: Kind, id: string | undefined): void {
  const registers: Register[] = KINDS[kind].map((name) => work.registers[name]);
  if (id === undefined || registers.some((register) => register.has(id))) return;
  complainUnknown(work, at, kind, id, ...registers);
}

export function needAll(work: Work, at: At, kind: Kind, ids: readonly string[] | undefined): void {
  ids?.forEach((id, i) => need(work, [...at, i], kind, id));
}

interface Entry {
  readonly id: string;
  readonly cites?: readonly string[] | undefined;
}

export const needCites = (work: Work, at: At, entry: Pick<Entry, "cites">): void =>
  needAll(work, [...at, "cites"], "claim or assumption", entry.cites);

export function needQuantity(work: Work, at: At, quantity: Quantity | undefined): void {
  if (!quantity) return;
  if ("claim" in quantity) need(work, [...at, "claim"], "claim", quantity.claim);
  else need(work, [...at, "assumption"], "assumption", quantity.assumption);
}

function checkGround(work: Work): void {
  const { places, rivers, crossings, roads, terrain } = work.papers;
  for (const place of places) {
    const at: At = ["places", place.id];
    need(work, [...at, "bank", "river"], "river", place.bank?.river);
    needCites(work, at, place);
  }
  for (const river of rivers) {
    needQuantity(work, ["rivers", river.id, "widthM"], river.widthM);
    needCites(work, ["rivers", river.id], river);
  }
  for (const crossing of crossings) {
    const at: At = ["crossings", crossing.id];
    need(work, [...at, "river"], "river", crossing.river);
    need(work, [...at, "holder"], "side", crossing.holder);
    need(work, [...at, "place"], "place", crossing.place);
    needQuantity(work, [...at, "menPerHour"], crossing.menPerHour);
    needCites(work, at, crossing);
  }
  for (const road of roads) {
    road.line.forEach((point, i) => {
      if (typeof point === "string") need(work, ["roads", road.id, "line", i], "place", point);
    });
  }
  terrain.forEach((paper, n) => {
    paper.overrides?.forEach((override, i) =>
      needAll(work, ["terrain", n, "overrides", i, "places"], "place", override.places),
    );
  });
}

function checkForces(work: Work): void {
  const { headquarters, formations } = work.papers;
  for (const one of headquarters) {
    const at: At = ["headquarters", one.id];
    need(work, [...at, "with"], "formation", one.with);
    checkBody(work, at, one);
  }
  for (const one of formations) {
    const at: At = ["formations", one.id];
    needQuantity(work, [...at, "strength"], one.strength);
    needQuantity(work, [...at, "quality"], one.quality);
    needQuantity(work, [...at, "fatigue"], one.fatigue);
    need(work, [...at, "offset", "across"], "river", one.offset?.across);
    checkBody(work, at, one);
  }
}

/** What formations and headquarters have in common. */
interface Body extends Entry {
  readonly side: string;
  readonly parent?: string | undefined;
  readonly attachments?: readonly { parent: string; cites?: readonly string[] | undefined }[] | undefined;
  readonly at: string;
  readonly base?: string | undefined;
  readonly task?: OrderBody | undefined;
}

function checkBody(work: Work, at: At, body: Body): void {
  need(work, [...at, "side"], "side", body.side);
  need(work, [...at, "parent"], "headquarters", body.parent);
  need(work, [...at, "at"], "place", body.at);
  need(work, [...at, "base"], "place", body.base);
  body.attachments?.forEach((attachment, i) => {
    need(work, [...at, "attachments", i, "parent"], "headquarters", attachment.parent);
    needCites(work, [...at, "attachments", i], attachment);
  });
  if (body.task) checkOrder(work, [...at, "task"], body.task);
  needCites(work, at, body);
}

function checkPlans(work: Work): void {
  for (const plan of work.papers.plans) {
    const at: At = ["plans", plan.id];
    need(work, [...at, "headquarters"], "headquarters", plan.headquarters);
    needAll(work, [...at, "to"], "headquarters", plan.to);
    needAll(work, [...at, "assumes"], "assumption", plan.assumes);
    need(work, [...at, "boundary", "sector"], "sector", plan.boundary?.sector);
    need(work, [...at, "boundary", "to"], "headquarters", plan.boundary?.to);
    checkOrder(work, [...at, "body"], plan.body);
    needCites(work, at, plan);
  }
}

function checkOrder(work: Work, at: At, body: OrderBody): void {
  checkWay(work, at, body);
  body.parts?.forEach((part, i) => {
    needAll(work, [...at, "parts", i, "to"], "headquarters", part.to);
    checkWay(work, [...at, "parts", i], part);
  });
}

/** Objectives are places, crossings, or one bank of a crossing. */
function checkWay(work: Work, at: At, way: Pick<OrderBody, "objective" | "via">): void {
  const known = objectiveIds(work.registers);
  const needObjective = (at: At, id: string) => {
    if (!known.has(id)) complainUnknown(work, at, "place or crossing", id, known);
  };
  if (way.objective !== undefined) needObjective([...at, "objective"], way.objective);
  way.via?.forEach((id, i) => needObjective([...at, "via", i], id));
}

function checkSignals(work: Work): void {
  work.papers.links.forEach((link, i) => {
    need(work, ["links", i, "from"], "headquarters, formation or side", link.from);
    need(work, ["links", i, "to"], "headquarters, formation or side", link.to);
    needQuantity(work, ["links", i, "relays"], link.relays);
    needCites(work, ["links", i], link);
  });
  for (const one of work.papers.intercepts) {
    const at: At = ["intercepts", one.id];
    need(work, [...at, "headquarters"], "headquarters", one.headquarters);
    need(work, [...at, "from"], "headquarters, formation or side", one.from);
    need(work, [...at, "to"], "headquarters, formation or side", one.to);
    needQuantity(work, [...at, "chance"], one.chance);
    needQuantity(work, [...at, "delayHours"], one.delayHours);
    needCites(work, at, one);
  }
  work.papers.weather?.days.forEach((day, i) => {
    need(work, ["weather", 0, "days", i, "assumption"], "assumption", day.assumption);
    needCites(work, ["weather", 0, "days", i], day);
  });
}

function checkRecord(work: Work): void {
  for (const claim of work.papers.claims) checkClaimReferences(work, claim);
  for (const anomaly of work.papers.anomalies)
    needAll(work, ["anomalies", anomaly.id, "cites"], "claim", anomaly.cites);
  for (const check of work.papers.checks) {
    const at: At = ["checks", check.id];
    needCites(work, [...at, "recorded"], check.recorded);
    needAll(work, [...at, "given"], "check", check.given);
    check.rivals?.forEach((rival, i) => needCites(work, [...at, "rivals", i], rival));
  }
}

/** What a variant takes out of a fight was there in the record. */
function checkClaimReferences(work: Work, claim: Claim): void {
  const at: At = ["claims", claim.id];
  const named = (field: readonly Step[], kind: Kind, ids: readonly string[] = []) =>
    ids.forEach((id, i) => {
      if (!work.gone.has(id)) need(work, [...at, ...field, i], kind, id);
    });
  need(work, [...at, "source"], "source", claim.source);
  needAll(work, [...at, "rivals"], "claim", claim.rivals);
  named(["about"], "formation or headquarters", claim.about);
  named(["places"], "place, crossing or river", claim.places);
  named(["towards"], "place, crossing or river", claim.towards);
  need(work, [...at, "dispatch", "from"], "headquarters", claim.dispatch?.from);
  named(["dispatch", "to"], "headquarters", claim.dispatch?.to);
  need(work, [...at, "believer"], "headquarters", claim.believer);
  need(work, [...at, "account"], "variant", claim.account);
}

function checkMeasures(work: Work): void {
  for (const check of work.papers.checks) {
    for (const [field, kind, ids] of measureReferences(check.measure)) {
      const at: At = ["checks", check.id, "measure", ...[field].flat()];
      if (ids === undefined || typeof ids === "string") need(work, at, kind, ids);
      else needAll(work, at, kind, ids);
    }
  }
}

/** Fields of a measure that name things, with what they name. */
function measureReferences(measure: Measure): Named[] {
  switch (measure.kind) {
    case "control":
      return [
        ["place", "place", measure.place],
        ["side", "side", measure.side],
      ];
    case "arrival":
      return [
        ["formations", "formation", measure.formations],
        ["places", "place", measure.places],
      ];
    case "crossed":
      return [
        ["formations", "formation", measure.formations],
        ["river", "river", measure.river],
      ];
    case "departure":
      return [
        ["formation", "formation", measure.formation],
        ["place", "place", measure.place],
      ];
    case "strength":
    case "losses":
      return [["formations", "formation", measure.formations]];
    case "delay":
      return [
        ["plan", "plan", measure.plan],
        ["to", "headquarters", measure.to],
      ];
    case "contact":
      return [
        ["formations", "formation", measure.formations],
        ["enemy", "formation", measure.enemy ?? []],
      ];
    default:
      return mindReferences(measure);
  }
}

/** What a variant lies over; its entries are checked when it is laid. */
function checkVariants(work: Work): void {
  for (const variant of work.papers.variants) need(work, ["variants", variant.id, "over"], "variant", variant.over);
}
