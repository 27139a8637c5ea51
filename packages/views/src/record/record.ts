/**
 * The record as something one can watch: every claim placed in time and on the ground as far as its source places it,
 * the recorded dispatches and beliefs, the doubtful points, the rival accounts. What is not recorded stays so.
 */
import type { Anomaly } from "@staffride/formats/papers/anomalies";
import type { Claim } from "@staffride/formats/papers/claim";
import type { Papers } from "@staffride/formats/papers/collection";
import type { Text } from "@staffride/formats/papers/common";
import type { Scenario } from "@staffride/formats/scenario";
import { openLibrary } from "./citation.js";
import { byTime, placeClaim } from "./claim.js";
import type { RecordedClaim } from "./claim.js";
import { dispatchesOf } from "./dispatches.js";
import type { RecordedDispatch } from "./dispatches.js";
import { openGazetteer } from "./place.js";

/** One of the accounts that are rivals: what belongs to it and to no other, or is cited for it. */
export interface Account {
  /** Variant that fights it. */
  readonly id: string;
  readonly gloss: Text;
  /** One or two words; of a variant that has none, the gloss. */
  readonly title: Text;
  readonly claims: readonly string[];
  /** Decision points that cite one of its claims; one may belong to several accounts. */
  readonly decisions: readonly string[];
  readonly dispatches: readonly string[];
}

export interface OpenRecord {
  readonly start: string;
  /** Minutes from the campaign's start to its end. */
  readonly length: number;
  /** In order of time; those without a time last. */
  readonly claims: readonly RecordedClaim[];
  /** Formations and headquarters of the campaign, whether the record tells of them or not. */
  readonly bodies: readonly string[];
  readonly dispatches: readonly RecordedDispatch[];
  /** Claims that say what a headquarters believed. */
  readonly beliefs: readonly RecordedClaim[];
  readonly anomalies: readonly Anomaly[];
  readonly accounts: readonly Account[];
}

export function openRecord(
  scenario: Pick<Scenario, "start" | "length" | "ground" | "names">,
  papers: Omit<Papers, "where">,
): OpenRecord {
  const { start, length } = scenario;
  const gazetteer = openGazetteer(scenario, papers);
  const shelf = { start, gazetteer, library: openLibrary(papers.sources), rivals: rivalsOf(papers.claims) };
  const claims = papers.claims.map((claim) => placeClaim(shelf, claim)).sort(byTime);
  const dispatches = dispatchesOf(claims, papers);
  return {
    ...{ start, length, claims, dispatches },
    bodies: [...papers.headquarters, ...papers.formations].map(({ id }) => id),
    beliefs: claims.filter(({ believer }) => believer !== undefined),
    anomalies: papers.anomalies,
    accounts: accountsOf(claims, dispatches, papers),
  };
}

/** Rivalry goes both ways, whichever claim names the other. */
function rivalsOf(claims: readonly Claim[]): Map<string, string[]> {
  const rivals = new Map<string, string[]>(claims.map(({ id }) => [id, []]));
  for (const { id, rivals: named = [] } of claims)
    for (const rival of named) {
      for (const [one, other] of [
        [id, rival],
        [rival, id],
      ] as const)
        if (!rivals.get(one)?.includes(other)) rivals.get(one)?.push(other);
    }
  return rivals;
}

function accountsOf(
  claims: readonly RecordedClaim[],
  dispatches: readonly RecordedDispatch[],
  { variants, decisions }: Pick<Papers, "variants" | "decisions">,
): Account[] {
  const ids = new Set(claims.flatMap(({ account }) => account ?? []));
  return variants
    .filter(({ id }) => ids.has(id))
    .map(({ id, gloss, title = gloss }) => {
      const own = claims.filter(({ account }) => account === id).map((claim) => claim.id);
      const has = (cited: readonly string[] = []) => cited.some((claim) => own.includes(claim));
      return {
        ...{ id, gloss, title, claims: own },
        decisions: decisions.filter(({ cites }) => has(cites)).map((decision) => decision.id),
        dispatches: dispatches.filter((dispatch) => has(dispatch.claims)).map((dispatch) => dispatch.id),
      };
    });
}

/** The record as one account has it: its own claims, and those that belong to none. */
export function asTold(record: OpenRecord, account: string): OpenRecord {
  const isTold = (one: { readonly account?: string }) => one.account === undefined || one.account === account;
  const claims = record.claims.filter(isTold);
  const ids = new Set(claims.map(({ id }) => id));
  const dispatches = record.dispatches.flatMap((dispatch) => {
    const told = dispatch.claims.filter((id) => ids.has(id));
    if (told.length === 0) return [];
    const answers = dispatch.answers.filter(({ claim }) => ids.has(claim));
    const [sent, received] = [dispatch.sent.filter(isTold), dispatch.received.filter(isTold)];
    return [{ ...dispatch, claims: told, answers, sent, received }];
  });
  return { ...record, claims, dispatches, beliefs: record.beliefs.filter(isTold) };
}
