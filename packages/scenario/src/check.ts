/** Checking the papers against one another before anything is compiled from them. */
import type { Campaign } from "@staffride/formats/papers/campaign";
import { checkChecks } from "./checks.js";
import { checkOrders } from "./command-checks.js";
import { checkDecisions } from "./decision-checks.js";
import { checkFigures } from "./figure.js";
import { checkIntercepts } from "./intercepts.js";
import { checkHierarchy } from "./hierarchy.js";
import { BASE } from "./lay.js";
import { checkMinds } from "./mind-checks.js";
import { checkMindReferences } from "./mind-references.js";
import { checkParameters } from "./parameters.js";
import { checkRecord } from "./record.js";
import { checkReferences } from "./references.js";
import { checkSchemes } from "./scheme-checks.js";
import { checkSky } from "./sky.js";
import { checkCampaignTimes, checkTimes } from "./timing.js";
import { checkUnused } from "./unused.js";
import { complain, warn } from "./work.js";
import type { Register } from "./registers.js";
import type { Work } from "./work.js";

/** @param own ids of the campaign's own assumptions, without the defaults' */
export function checkPapers(work: Work, own: ReadonlySet<string>): void {
  const { campaign } = work.papers;
  if (!campaign) {
    const expected = "a paper with the format line staffride/campaign@1";
    complain(work, ["campaign", 0], { message: "there is no campaign paper", expected });
    return;
  }
  checkPresence(work);
  checkNames(work, campaign);
  checkReferences(work);
  checkMindReferences(work);
  checkMinds(
    work,
    campaign.sides.map(({ id }) => id),
  );
  checkIntercepts(work);
  checkFigures(work);
  checkParameters(work);
  checkRecord(work);
  checkUnused(work, own);
  if (!checkCampaignTimes(work, campaign)) return;
  checkTimes(work, campaign);
  checkDecisions(work, campaign);
  if (checkHierarchy(work, campaign)) {
    checkOrders(work, campaign);
    checkSchemes(work, campaign);
  }
  checkSky(work, campaign);
  checkChecks(work, campaign.start);
}

/** A campaign without troops, or without plans that a variant took out, can be fought, but is hardly what its writer means. */
function checkPresence(work: Work): void {
  const { formations, plans } = work.papers;
  const at = ["campaign", 0] as const;
  if (formations.length === 0) {
    const hint = "write them in a paper with the format line staffride/forces@1";
    warn(work, at, { message: "the campaign has no formations: nobody will march or fight", hint });
  } else if (plans.length === 0 && work.removed.size === 0) {
    const hint = "write them in a paper with the format line staffride/plans@1";
    warn(work, at, { message: "the campaign has no plans: troops go by their tasks of the first day alone", hint });
  }
}

/** Ids that are looked up together differ (rule CHK-12). */
function checkNames(work: Work, { sides }: Campaign): void {
  const { places, crossings, headquarters, formations, variants } = work.papers;
  if (sides[0]!.id === sides[1]!.id)
    complain(work, ["campaign", 0, "sides", 1, "id"], { message: "both sides have the same id" });
  const clash = (section: "crossings" | "headquarters" | "formations", id: string, kind: string, taken: Register) => {
    if (taken.has(id))
      complain(work, [section, id, "id"], { message: `there is also a ${kind} "${id}"`, expected: "an id of its own" });
  };
  for (const { id } of crossings) if (places.length > 0) clash("crossings", id, "place", work.registers.places);
  for (const { id } of headquarters) clash("headquarters", id, "side", work.registers.sides);
  for (const { id } of formations) clash("formations", id, "side", work.registers.sides);
  for (const { id } of variants) {
    if (id !== BASE) continue;
    const message = `"${BASE}" is the campaign itself`;
    complain(work, ["variants", id, "id"], { message, expected: "another id for the variant" });
  }
}
