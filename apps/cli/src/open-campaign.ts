/** From the name of a campaign to a compiled scenario: files, papers, base map, compiler, in that order. */
import { campaignFolder, readBasemap, readCampaign, readDefaults } from "@staffride/adapters/files/index";
import type { Basemap } from "@staffride/formats/basemap";
import type { Papers } from "@staffride/formats/papers/collection";
import { isError, problemText } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import { readPapers } from "@staffride/formats/read";
import type { Scenario } from "@staffride/formats/scenario";
import { nearest } from "@staffride/formats/suggest";
import { BASE, compilerOf, layVariant, modeOf } from "@staffride/scenario";
import type { CompileOptions, Compiler } from "@staffride/scenario";
import { Refused } from "./refused.js";
import type { Stage } from "./stage.js";
import { REFUSAL } from "./words/answers.js";
import { inWords } from "./words/spoken.js";
import type { Speaker, Spoken } from "./words/spoken.js";

/** A campaign's papers as they lie on the shelf, with what is wrong with them so far. */
export interface Opened extends Speaker {
  readonly papers: Papers;
  readonly defaults: Papers;
  readonly basemap: Basemap | undefined;
  /** Files read in the campaign's folder. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** Of these papers; keeps the grounds it has laid. */
  readonly compile: Compiler;
}

/** Problems shown before the rest is only counted. */
const MOST_SHOWN = 20;

/** Read a campaign and what it rests on. @throws Refusal if there is no such campaign */
export function openCampaign({ shelf, language }: Stage, named: string): Opened {
  const folder = readCampaign(shelf, campaignFolder(shelf, named));
  const campaign = readPapers(folder.files);
  const common = readDefaults(shelf);
  const defaults = readPapers(common.files);
  const map = campaign.papers.campaign?.basemap;
  const basemap = map === undefined ? undefined : readBasemap(shelf, map);
  const readings = [folder, campaign, common, defaults, ...(basemap ? [basemap] : [])];
  return {
    language,
    papers: campaign.papers,
    defaults: defaults.papers,
    basemap: basemap?.basemap,
    files: folder.files.size,
    problems: readings.flatMap(({ problems }) => problems),
    compile: compilerOf(campaign.papers, { defaults: defaults.papers, basemap: basemap?.basemap }),
  };
}

/** Ids of the campaign's variants, the recorded one first. */
export const variantIds = ({ papers }: Opened): string[] => [BASE, ...papers.variants.map(({ id }) => id)];

/** Options settled beforehand, by decision point. */
export type Interventions = Readonly<Record<string, string>>;

/**
 * The scenario of one variant, with interventions, and with some assumptions settled if asked (EXP-24).
 *
 * @throws Refused if the campaign has no such variant, decision point or option, or with the problems if it does not
 *         compile
 */
export function compileVariant(
  opened: Opened,
  variant: string,
  interventions: Interventions = {},
  settled?: CompileOptions["settled"],
): Scenario {
  const unread = opened.problems.filter(isError);
  if (unread.length > 0) throw new Refused(problemList(opened, unread));
  const known = variantIds(opened);
  if (!known.includes(variant)) {
    const told = known.filter((id) => opened.papers.variants.find((one) => one.id === id)?.case === undefined);
    throw new Refused(inWords(opened, REFUSAL.noVariant(variant, nearest(variant, known), told)));
  }
  checkInterventions(opened, variant, interventions);
  const { scenario, problems } = opened.compile({ variant, interventions, settled });
  if (scenario === undefined) throw new Refused(problemList(opened, problems.filter(isError)));
  return scenario;
}

/** @throws Refused unless each names a decision point of the variant and one of its options, and headquarters decide */
function checkInterventions(opened: Opened, variant: string, interventions: Interventions): void {
  const { papers, variants } = layVariant(opened.papers, variant);
  const refuse = (said: Spoken): never => {
    throw new Refused(inWords(opened, said));
  };
  const known = papers.decisions.map(({ id }) => id);
  for (const [decision, option] of Object.entries(interventions)) {
    if (known.length === 0) refuse(REFUSAL.noDecisions);
    const point = papers.decisions.find(({ id }) => id === decision);
    if (!point) return refuse(REFUSAL.noDecision(decision, nearest(decision, known), known));
    const options = point.options.map(({ id }) => id);
    if (!options.includes(option)) refuse(REFUSAL.noOption(decision, option, nearest(option, options), options));
    if (modeOf(papers.minds, variants) === "recorded") refuse(REFUSAL.recordObeyed(decision, variant));
  }
}

function problemList(speaker: Speaker, errors: readonly Problem[]): string {
  const shown = errors.slice(0, MOST_SHOWN).map(problemText);
  const rest = errors.length - shown.length;
  return [...shown, ...(rest > 0 ? [inWords(speaker, REFUSAL.moreProblems(rest))] : [])].join("\n");
}
