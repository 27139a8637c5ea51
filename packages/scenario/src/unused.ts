/** Assumptions of the campaign that nothing rests on, and draws that nothing makes (rule CHK-11). */
import type { Quantity } from "@staffride/formats/papers/common";
import { TRAITS } from "@staffride/formats/scenario";
import { traitDefault } from "./figure.js";
import { PARAMETER_IDS } from "./parameters.js";
import { warn } from "./work.js";
import type { Work } from "./work.js";

/** @param own ids of the campaign's own assumptions, without the defaults' */
export function checkUnused(work: Work, own: ReadonlySet<string>): void {
  const used = usedAssumptions(work);
  const drawable = drawnAssumptions(work);
  for (const { id, drawn } of work.papers.assumptions) {
    if (!own.has(id)) continue;
    if (!used.has(id)) {
      warn(work, ["assumptions", id], {
        message: `assumption "${id}" is never used`,
        hint: "is its id the one meant?",
      });
    } else if (drawn && !drawable.has(id)) {
      const message = `assumption "${id}" is not drawn: only model parameters, strengths and traits differ between runs`;
      warn(work, ["assumptions", id, "drawn"], { message });
    }
  }
}

const named = (quantity: Quantity | undefined): string[] =>
  quantity && "assumption" in quantity ? [quantity.assumption] : [];

const traitIds = ({ papers: { minds } }: Work): string[] => [
  ...TRAITS.flatMap((trait) => named(traitDefault(trait))),
  ...(minds?.commanders ?? []).flatMap(({ traits = {} }) => Object.values(traits).flatMap(named)),
];

function drawnAssumptions(work: Work): Set<string> {
  const strengths = work.papers.formations.flatMap(({ strength }) => named(strength));
  return new Set([...PARAMETER_IDS, ...strengths, ...traitIds(work)]);
}

function usedAssumptions(work: Work): Set<string> {
  const { papers } = work;
  const { formations, headquarters, places, rivers, crossings, links, intercepts, plans, weather, checks, variants } =
    papers;
  const { commanders = [], liaison = [], sectors = [] } = papers.minds ?? {};
  const citing = [
    ...[...formations, ...headquarters, ...places, ...rivers, ...crossings, ...links, ...intercepts, ...plans],
    ...[...commanders, ...liaison, ...sectors, ...papers.decisions, ...papers.operations],
  ];
  return new Set([
    ...PARAMETER_IDS,
    ...traitIds(work),
    ...commanders.flatMap(({ opening }) => [opening?.men, opening?.losses, opening?.told].flatMap(named)),
    ...liaison.flatMap(({ strength }) => named(strength)),
    ...formations.flatMap(({ strength, quality, fatigue }) => [strength, quality, fatigue].flatMap(named)),
    ...rivers.flatMap(({ widthM }) => named(widthM)),
    ...crossings.flatMap(({ menPerHour }) => named(menPerHour)),
    ...links.flatMap(({ relays }) => named(relays)),
    ...intercepts.flatMap(({ chance, delayHours }) => [chance, delayHours].flatMap(named)),
    ...plans.flatMap(({ assumes }) => assumes ?? []),
    ...(weather?.days ?? []).flatMap(({ assumption, cites }) => [
      ...(assumption ? [assumption] : []),
      ...(cites ?? []),
    ]),
    ...citing.flatMap(({ cites }) => cites ?? []),
    ...checks.flatMap(({ recorded, rivals }) => [...recorded.cites, ...(rivals ?? []).flatMap((rival) => rival.cites)]),
    ...variants.flatMap(({ checks = [] }) => checks.flatMap(({ recorded }) => recorded?.cites ?? [])),
    ...variants.flatMap(({ commanders = [], liaison = [] }) => [
      ...commanders.flatMap(({ traits = {} }) => Object.values(traits).flatMap(named)),
      ...liaison.flatMap(({ strength }) => named(strength)),
    ]),
    ...variants.flatMap(({ intercepts = [] }) =>
      intercepts.flatMap(({ chance, delayHours }) => [chance, delayHours].flatMap(named)),
    ),
    ...variants.flatMap(({ crossings = [], formations = [] }) => [
      ...crossings.flatMap(({ menPerHour }) => named(menPerHour)),
      ...formations.flatMap(({ strength, quality, fatigue }) => [strength, quality, fatigue].flatMap(named)),
    ]),
  ]);
}
