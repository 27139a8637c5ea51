/**
 * The record: claims agree with the manifests of their sources, every range holds its value, and what places a claim in
 * time and on the ground makes sense (rules CHK-5, CHK-6, CHK-16).
 */
import type { Claim } from "@staffride/formats/papers/claim";
import type { Source } from "@staffride/formats/papers/record";
import { checkClaimTime, checkDispatches, checkPlacing } from "./claim-checks.js";
import { didYouMean } from "@staffride/formats/suggest";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

export function checkRecord(work: Work): void {
  for (const source of work.papers.sources) checkManifest(work, source);
  for (const claim of work.papers.claims) checkClaim(work, claim);
  checkDispatches(work);
  for (const { id, value, low, high } of work.papers.assumptions)
    checkRange(work, ["assumptions", id], value, low, high);
}

function checkRange(work: Work, at: At, value: number, low: number | undefined, high: number | undefined): void {
  if (low !== undefined && low > value)
    complain(work, [...at, "low"], { message: `low ${low} is above value ${value}` });
  if (high !== undefined && high < value)
    complain(work, [...at, "high"], { message: `high ${high} is below value ${value}` });
}

/** Sentences stand in order, do not overlap and end inside the text. */
function checkManifest(work: Work, { id, sentences = [], characters }: Source): void {
  const seen = new Set<string>();
  let end = 0;
  sentences.forEach((sentence, i) => {
    const at: At = ["sources", id, "sentences", i];
    if (seen.has(sentence.id)) complain(work, [...at, "id"], { message: `sentence "${sentence.id}" stands twice` });
    if (sentence.start < end) {
      complain(work, [...at, "start"], {
        message: `sentence "${sentence.id}" begins before the last one ends`,
        expected: `${end} or more`,
      });
    }
    if (sentence.end <= sentence.start)
      complain(work, [...at, "end"], { message: `sentence "${sentence.id}" ends before it begins` });
    if (characters !== undefined && sentence.end > characters) {
      complain(work, [...at, "end"], {
        message: `sentence "${sentence.id}" ends after the text`,
        expected: `at most ${characters}`,
      });
    }
    seen.add(sentence.id);
    end = Math.max(end, sentence.end);
  });
}

function checkClaim(work: Work, claim: Claim): void {
  const at: At = ["claims", claim.id];
  const { value, low, high } = claim;
  if (value !== undefined) checkRange(work, at, value, low, high);
  else if (low !== undefined || high !== undefined)
    warn(work, at, { message: `claim "${claim.id}" has a range without a value` });
  checkClaimTime(work, claim);
  if (claim.rivals?.includes(claim.id))
    complain(work, [...at, "rivals"], { message: `claim "${claim.id}" is its own rival` });
  if (claim.sentence === undefined && claim.where === undefined) {
    warn(work, at, {
      message: `claim "${claim.id}" does not say where in the source it stands`,
      expected: "sentence or where",
    });
  }
  checkPlacing(work, claim);
  checkStretch(work, claim);
}

/** The stretch a claim cites lies in its sentence; if it is the whole of it, the hashes agree. */
function checkStretch(work: Work, claim: Claim): void {
  const at: At = ["claims", claim.id];
  const { start, end, hash } = claim;
  if ((start === undefined) !== (end === undefined)) {
    complain(work, at, { message: "start and end stand together or not at all" });
    return;
  }
  if (start !== undefined && end! <= start)
    complain(work, [...at, "end"], { message: `end ${end} is not after start ${start}` });

  const source = work.papers.sources[work.registers.sources.get(claim.source) ?? -1];
  if (claim.sentence === undefined || !source) return;
  const sentences = source.sentences ?? [];
  const sentence = sentences.find(({ id }) => id === claim.sentence);
  if (!sentence) {
    const message = `source "${source.id}" has no sentence "${claim.sentence}"`;
    const hint = didYouMean(
      claim.sentence,
      sentences.map(({ id }) => id),
    );
    complain(work, [...at, "sentence"], { message, expected: `one of the ${sentences.length} in its manifest`, hint });
    return;
  }
  if (start !== undefined && (start < sentence.start || end! > sentence.end)) {
    const message = `${start} to ${end} lies outside sentence "${sentence.id}"`;
    complain(work, [...at, start < sentence.start ? "start" : "end"], {
      message,
      expected: `within ${sentence.start} to ${sentence.end}`,
    });
  }
  const isWhole = start === undefined || (start === sentence.start && end === sentence.end);
  if (hash !== undefined && isWhole && !agree(hash, sentence.hash)) {
    const message = `the hash of claim "${claim.id}" is not that of sentence "${sentence.id}"`;
    complain(work, [...at, "hash"], {
      message,
      expected: sentence.hash,
      hint: "the source may have changed: look at it again",
    });
  }
}

/** Hashes may be cut to different lengths. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
