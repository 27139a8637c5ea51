/**
 * Compiling: a campaign's papers, with a variant laid over them, become the scenario that runs are fought on.
 *
 * Pure, and the same papers give the same scenario to the bit. Every problem is gathered with its place; there is a
 * scenario only if none of them is an error.
 */
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Papers } from "@staffride/formats/papers/collection";
import { minutesSince } from "@staffride/formats/moment";
import { problemText, sortProblems } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import type { Scenario } from "@staffride/formats/scenario";
import type { Basemap } from "@staffride/formats/basemap";
import { checkBanks } from "./bank.js";
import { checkPapers } from "./check.js";
import { compileCheck } from "./checks.js";
import { compileCommand, compileForces } from "./forces.js";
import { checkBasemap, layGround } from "./ground.js";
import type { Groundworks } from "./ground.js";
import { compileIntercepts } from "./intercepts.js";
import { interventionsOf, modeOf, nameWith } from "./interventions.js";
import type { Asked } from "./interventions.js";
import { layVariant, BASE } from "./lay.js";
import { checkMindMeasures } from "./mind-measures.js";
import { compileMinds } from "./minds.js";
import { compileNames } from "./names.js";
import { compileOrders } from "./orders.js";
import { compileParameters } from "./parameters.js";
import { openRegisters } from "./registers.js";
import { settle } from "./settle.js";
import { compileSignals } from "./signals.js";
import { drawSituationMap } from "./situation-map.js";
import { compileSky } from "./sky.js";
import { hasErrors } from "./work.js";
import type { Work } from "./work.js";

export interface CompileOptions {
  /** Papers whose assumptions hold where the campaign makes none of its own: the model parameters. */
  readonly defaults?: Papers | undefined;
  /** Id of a variant; the campaign as recorded if absent. */
  readonly variant?: string | undefined;
  /** Values by assumption id, or by pattern: `*` stands for anything. They hold in every run, over papers and variant. */
  readonly settled?: Readonly<Record<string, number>> | undefined;
  /** Interventions: options by decision point, e.g. { D12: "stay-north" }. They go over those of the variant. */
  readonly interventions?: Asked | undefined;
  /** Rivers, lakes and heights, for a campaign that names a base map. */
  readonly basemap?: Basemap | undefined;
}

export interface Compiled {
  readonly scenario?: Scenario;
  readonly problems: readonly Problem[];
}

export function compile(papers: Papers, options: CompileOptions = {}): Compiled {
  return compileOn(new Map(), papers, options);
}

/** Compiles plans of one campaign: what `compile` makes of each, to the bit. */
export type Compiler = (options: Omit<CompileOptions, keyof Common>) => Compiled;
/** What all plans of a campaign share. */
type Common = Pick<CompileOptions, "defaults" | "basemap">;

/** A compiler that lays a ground once: of many plans that lie on it, the first alone waits for it. */
export function compilerOf(papers: Papers, common: Common = {}): Compiler {
  const groundworks: Groundworks = new Map();
  return (options) => compileOn(groundworks, papers, { ...common, ...options });
}

function compileOn(groundworks: Groundworks, papers: Papers, options: CompileOptions): Compiled {
  const variant = options.variant ?? BASE;
  const asked = options.interventions ?? {};
  const { papers: below, variants, problems: laying } = layVariant(withDefaults(papers, options.defaults), variant);
  const byVariants = variants.reduce((papers, { settled }) => settle(papers, settled ?? {}), below);
  const laid = settle(byVariants, options.settled ?? {});
  const work: Work = {
    papers: laid,
    registers: openRegisters(laid),
    mode: modeOf(laid.minds, variants),
    interventions: interventionsOf(variants, asked),
    removed: new Set(variants.flatMap(({ remove }) => remove?.plans ?? [])),
    gone: new Set(variants.flatMap(({ remove }) => [...(remove?.formations ?? []), ...(remove?.crossings ?? [])])),
    problems: [...laying],
  };

  // what a variant replaces is not unused for that
  const own = new Set(variants.length > 0 ? [] : papers.assumptions.map(({ id }) => id));
  checkPapers(work, own);
  if (laid.campaign) checkBasemap(work, laid.campaign, options.basemap);
  const scenario = hasErrors(work)
    ? undefined
    : build(work, laid.campaign!, nameWith(variant, asked), options.basemap, groundworks);
  const problems = sortProblems(work.problems);
  return scenario && !hasErrors(work) ? { scenario, problems } : { problems };
}

/** Every problem of a campaign: as recorded, and with each of its variants laid over it. */
export function check(papers: Papers, options: Omit<CompileOptions, "variant"> = {}): readonly Problem[] {
  const variants = [undefined, ...papers.variants.map(({ id }) => id)];
  const compileOne = compilerOf(papers, options);
  const found = variants.flatMap((variant) => compileOne({ ...options, variant }).problems);
  return sortProblems([...new Map(found.map((problem) => [problemText(problem), problem])).values()]);
}

/** The campaign's assumptions over the defaults'. */
function withDefaults(papers: Papers, defaults: Papers | undefined): Papers {
  if (!defaults) return papers;
  const own = new Set(papers.assumptions.map(({ id }) => id));
  const added = defaults.assumptions.filter(({ id }) => !own.has(id));
  const inherited = new Set(added.map(({ id }) => id));
  return {
    ...papers,
    assumptions: [...papers.assumptions, ...added],
    where: (section, entry, ...path) => {
      const elsewhere = section === "assumptions" && typeof entry === "string" && inherited.has(entry);
      return (elsewhere ? defaults : papers).where(section, entry, ...path);
    },
  };
}

function build(
  work: Work,
  campaign: Campaign,
  variant: string,
  basemap: Basemap | undefined,
  groundworks: Groundworks,
): Scenario | undefined {
  const { start, end, utcOffset } = campaign;
  const { parameters, drawn } = compileParameters(work);
  const { ground, fields, problems } = layGround(work, campaign, parameters, basemap, groundworks);
  if (!fields) return undefined;
  checkBanks(work, ground, problems);

  const forces = compileForces(work, start, ground, fields);
  const { plans, initialOrder } = compileOrders(work, start, ground, fields, forces);
  const command = compileCommand(work, start, ground, fields, forces, initialOrder);
  const names = compileNames(work, campaign, fields);
  checkMindMeasures(work, names);
  return {
    campaign: campaign.id,
    variant,
    start,
    utcOffset,
    length: minutesSince(start, end)!,
    ground,
    fields,
    forces,
    command,
    signals: compileSignals(work),
    intercepts: compileIntercepts(work),
    sky: compileSky(work, campaign),
    plans,
    minds: {
      ...compileMinds(work, campaign, ground),
      ...drawSituationMap(forces, command, ground, parameters.mindKnownKm),
    },
    parameters,
    drawn,
    checks: work.papers.checks.map((check) => compileCheck(start, check, work.papers.checks)),
    names,
  };
}
