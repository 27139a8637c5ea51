/** Times: moments exist, stand in order, lie in the campaign, and nothing is known before it was sent (rule CHK-7). */
import { claimTime, timeWritten } from "@staffride/formats/claim-time";
import { clockMinutes, minutesSince } from "@staffride/formats/moment";
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Claim } from "@staffride/formats/papers/claim";
import type { Plan } from "@staffride/formats/papers/forces";
import type { Instant } from "@staffride/formats/papers/mind-measure";
import type { Measure } from "@staffride/formats/papers/record";
import type { Step } from "@staffride/formats/papers/collection";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

const DAY = 1440;
/** A plan further back than this is likelier a slip in the date. */
const LONG_BEFORE = 30 * DAY;

/** @returns whether the campaign's own times can be reckoned from. */
export function checkCampaignTimes(work: Work, { start, end }: Campaign): boolean {
  const length = minutesSince(start, end);
  for (const [field, moment] of [
    ["start", start],
    ["end", end],
  ] as const) {
    if (clockMinutes(moment) === undefined) noSuchMoment(work, ["campaign", 0, field], moment);
  }
  if (length === undefined) return false;
  if (clockMinutes(start)! % DAY !== 0) {
    complain(work, ["campaign", 0, "start"], {
      message: `the campaign starts at ${start}`,
      expected: "midnight, T00:00",
    });
    return false;
  }
  if (length <= 0) {
    complain(work, ["campaign", 0, "end"], {
      message: `the campaign ends at ${end}, before it starts`,
      expected: `after ${start}`,
    });
    return false;
  }
  return true;
}

export function checkTimes(work: Work, campaign: Campaign): void {
  for (const plan of work.papers.plans) checkPlanTimes(work, campaign, plan);
  for (const { id, measure } of work.papers.checks)
    checkMeasureTimes(work, campaign, ["checks", id, "measure"], measure);
}

const noSuchMoment = (work: Work, at: At, moment: string): void =>
  complain(work, at, { message: `there is no moment ${moment}`, expected: "a date and hour that exist" });

function checkPlanTimes(work: Work, { start, end }: Campaign, plan: Plan): void {
  const at: At = ["plans", plan.id, "at"];
  const { at: when } = plan;
  const named = typeof when === "string" ? { at: when } : when;
  const minutes: number[] = [];
  for (const [field, moment] of Object.entries(named)) {
    const minute = minutesSince(start, moment);
    if (minute === undefined) return noSuchMoment(work, field === "at" ? at : [...at, field], moment);
    minutes.push(minute);
  }
  if (typeof when !== "string") {
    const [earliest, likely, latest] = [when.earliest, when.likely, when.latest];
    if (earliest > likely || likely > latest) {
      complain(work, at, {
        message: `the times of plan "${plan.id}" are out of order`,
        expected: "earliest <= likely <= latest",
      });
      return;
    }
  }
  const first = Math.min(...minutes);
  const last = Math.max(...minutes);
  if (last >= minutesSince(start, end)!)
    warn(work, at, { message: `plan "${plan.id}" comes after the end of the campaign` });
  if (first < -LONG_BEFORE)
    warn(work, at, { message: `plan "${plan.id}" comes more than a month before the campaign` });
  checkAnachronism(work, plan, start, first);
}

/** An order cannot be drafted after the record already quotes, reports or obeys it. */
function checkAnachronism(work: Work, plan: Plan, start: string, drafted: number): void {
  if (plan.kind !== "order") return;
  plan.cites?.forEach((id, i) => {
    const claim = work.papers.claims[work.registers.claims.get(id) ?? -1];
    const known = claim && isOrder(claim) ? claimTime(claim, start)?.to : undefined;
    if (known === undefined || known >= drafted) return;
    const message = `plan "${plan.id}" is drafted after claim "${id}" (${timeWritten(claim!)!.to}) already knows of the order`;
    warn(work, ["plans", plan.id, "cites", i], {
      message,
      hint: "a dispatch is not read before it is sent: see the dates",
    });
  });
}

const isOrder = ({ mode }: Claim): boolean => mode === "order" || mode === "quoted-in-order";

/** Local times an instant names, with where they are written. */
function momentsIn(
  path: readonly Step[],
  instant: Instant | undefined,
): (readonly [path: readonly Step[], moment: string])[] {
  if (instant === undefined) return [];
  if (typeof instant === "string") return [[path, instant]];
  if (!("any" in instant)) return [];
  return instant.any.flatMap((one, i) => (typeof one === "string" ? [[[...path, "any", i], one] as const] : []));
}

function checkMeasureTimes(work: Work, { start, end }: Campaign, at: At, measure: Measure): void {
  const moments = (["after", "at", "from", "to", "of", "event"] as const).flatMap((field) =>
    measure.kind === "delay" ? [] : momentsIn([field], (measure as Partial<Record<typeof field, Instant>>)[field]),
  );
  for (const [path, moment] of moments) {
    const minute = minutesSince(start, moment);
    if (minute === undefined) noSuchMoment(work, [...at, ...path], moment);
    else if (minute < 0 || minute > minutesSince(start, end)!) {
      complain(work, [...at, ...path], {
        message: `${moment} lies outside the campaign`,
        expected: `from ${start} to ${end}`,
      });
    }
  }
  if (measure.kind !== "losses" && measure.kind !== "believes") return;
  const { from, to } = measure;
  if (typeof from === "string" && typeof to === "string" && from >= to)
    complain(work, [...at, "to"], { message: `${to} is not after ${from}` });
}
