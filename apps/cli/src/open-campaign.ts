/** From the name of a campaign to a compiled scenario: files, papers, base map, compiler, in that order. */
import { campaignFolder, readBasemap, readCampaign, readDefaults } from "@staffride/adapters/files/index";
import type { Basemap } from "@staffride/adapters/files/index";
import type { Papers } from "@staffride/formats/papers/collection";
import { isError, problemText } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import { readPapers } from "@staffride/formats/read";
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import { RECORDED, compile } from "@staffride/scenario";
import type { CompileOptions } from "@staffride/scenario";
import { Refused } from "./refused.js";
import type { Stage } from "./stage.js";

/** A campaign's papers as they lie on the shelf, with what is wrong with them so far. */
export interface Opened {
  readonly papers: Papers;
  readonly defaults: Papers;
  readonly basemap: Basemap | undefined;
  /** Files read in the campaign's folder. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** Problems shown before the rest is only counted. */
const MOST_SHOWN = 20;

/** Read a campaign and what it rests on. @throws Refusal if there is no such campaign */
export function openCampaign({ shelf }: Stage, named: string): Opened {
  const folder = readCampaign(shelf, campaignFolder(shelf, named));
  const campaign = readPapers(folder.files);
  const common = readDefaults(shelf);
  const defaults = readPapers(common.files);
  const map = campaign.papers.campaign?.basemap;
  const basemap = map === undefined ? undefined : readBasemap(shelf, map);
  const readings = [folder, campaign, common, defaults, ...(basemap ? [basemap] : [])];
  return {
    papers: campaign.papers,
    defaults: defaults.papers,
    basemap: basemap?.basemap,
    files: folder.files.size,
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** Ids of the campaign's variants, the recorded one first. */
export const variantIds = ({ papers }: Opened): string[] => [RECORDED, ...papers.variants.map(({ id }) => id)];

/**
 * The scenario of one variant, with some assumptions settled if asked (EXP-24).
 *
 * @throws Refused if the campaign has no such variant, or with the problems if it does not compile
 */
export function compileVariant(opened: Opened, variant: string, settled?: CompileOptions["settled"]): Scenario {
  const unread = opened.problems.filter(isError);
  if (unread.length > 0) throw new Refused(problemList(unread));
  const known = variantIds(opened);
  if (!known.includes(variant)) {
    const close = nearest(variant, known);
    const meant = close ? ` Did you mean ${close}?` : "";
    throw new Refused(`There is no variant ${variant}.${meant} The campaign has ${known.join(", ")}.`);
  }
  const { papers, defaults, basemap } = opened;
  const { scenario, problems } = compile(papers, { defaults, variant, basemap, settled });
  if (scenario === undefined) throw new Refused(problemList(problems.filter(isError)));
  return scenario;
}

function problemList(errors: readonly Problem[]): string {
  const shown = errors.slice(0, MOST_SHOWN).map(problemText);
  const rest = errors.length - shown.length;
  const more = rest > 0 ? [`... and ${rest} more: staffride check lists them all.`] : [];
  return [...shown, ...more].join("\n");
}
