/** Checking the papers against one another before anything is compiled from them. */
import { checkChecks } from "./checks.js";
import { checkFigures } from "./figure.js";
import { checkParameters } from "./parameters.js";
import { checkReferences } from "./references.js";
import { checkSky } from "./sky.js";
import { complain } from "./work.js";
import type { Work } from "./work.js";

export function checkPapers(work: Work): void {
  const { campaign } = work.papers;
  if (!campaign) {
    const expected = "a paper with the format line staffride/campaign@1";
    complain(work, ["campaign", 0], { message: "there is no campaign paper", expected });
    return;
  }
  checkReferences(work);
  checkFigures(work);
  checkParameters(work);
  checkSky(work, campaign);
  checkChecks(work, campaign.start);
}
