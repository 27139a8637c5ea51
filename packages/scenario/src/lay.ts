/**
 * Laying a variant over a campaign: entries with the id of an existing one replace the fields they give, others are
 * added, and some are taken out. A variant may itself lie over another.
 */
import type { Papers, Section, Where } from "@staffride/formats/papers/collection";
import { Decision } from "@staffride/formats/papers/decisions";
import { Formation, Headquarters, Plan } from "@staffride/formats/papers/forces";
import { Crossing } from "@staffride/formats/papers/ground";
import { Intercept } from "@staffride/formats/papers/intercepts";
import { Check, type Assumption } from "@staffride/formats/papers/record";
import type { Variant } from "@staffride/formats/papers/variant";
import { schemaProblems } from "@staffride/formats/issues";
import { error } from "@staffride/formats/problem";
import type { Problem } from "@staffride/formats/problem";
import { didYouMean } from "@staffride/formats/suggest";
import { layLists } from "./lay-lists.js";

/** Name of the campaign as it was, with no variant over it. */
export const BASE = "base";

/** Lists a variant may patch, and what an entry it adds must be. */
const PATCHED = {
  plans: Plan,
  formations: Formation,
  headquarters: Headquarters,
  crossings: Crossing,
  decisions: Decision,
  intercepts: Intercept,
  checks: Check,
} as const;
type Patched = keyof typeof PATCHED;

export interface Laid {
  readonly papers: Papers;
  /** Those laid over the campaign, from the lowest to the topmost. */
  readonly variants: readonly Variant[];
  readonly problems: readonly Problem[];
}

/** The campaign with the variant of that id over it, and over whatever that one lies over. */
export function layVariant(papers: Papers, id: string): Laid {
  const problems: Problem[] = [];
  const variants = chain(papers, id, problems);
  const laid = variants.reduce((under, variant) => layOne(under, variant, problems), papers);
  return { papers: laid, variants, problems };
}

/** Variants from the lowest to the topmost. */
function chain(papers: Papers, id: string, problems: Problem[]): Variant[] {
  const found: Variant[] = [];
  const known = papers.variants.map((variant) => variant.id);
  for (let next: string | undefined = id; next !== undefined && next !== BASE;) {
    const variant = papers.variants.find((one) => one.id === next);
    const below: Variant | undefined = found[0];
    const at = below ? papers.where("variants", below.id, "over") : papers.where("campaign", 0, "id");
    if (!variant) {
      problems.push(
        error(at, { message: `there is no variant "${next}"`, hint: didYouMean(next, known) ?? list(known) }),
      );
      return found;
    }
    if (found.includes(variant)) {
      problems.push(
        error(at, { message: `variant "${variant.id}" lies over itself`, hint: "break the chain of over" }),
      );
      return [];
    }
    found.unshift(variant);
    next = variant.over;
  }
  return found;
}

const list = (known: readonly string[]): string =>
  known.length === 0 ? "the campaign has no variants" : `the campaign has ${known.join(", ")}`;

function layOne(under: Papers, variant: Variant, problems: Problem[]): Papers {
  const patch = <S extends Patched>(section: S): Papers[S] => patchList(under, section, variant, problems);
  const listed = layLists(under, variant);
  return {
    ...listed,
    plans: patch("plans"),
    formations: patch("formations"),
    headquarters: patch("headquarters"),
    crossings: patch("crossings"),
    decisions: patch("decisions"),
    intercepts: patch("intercepts"),
    checks: patch("checks"),
    assumptions: setValues(under, variant, problems),
    where: whereUnder(listed, variant),
  };
}

type Entry = { readonly id: string };

function patchList<S extends Patched>(under: Papers, section: S, variant: Variant, problems: Problem[]): Papers[S] {
  const patches = (variant[section] ?? []) as readonly Entry[];
  const removed = section === "headquarters" ? [] : (variant.remove?.[section as "plans"] ?? []);
  if (patches.length === 0 && removed.length === 0) return under[section];
  const before = under[section] as readonly Entry[];
  const ids = new Set(before.map(({ id }) => id));

  removed.forEach((id, i) => {
    if (ids.has(id)) return;
    const at = under.where("variants", variant.id, "remove", section, i);
    problems.push(error(at, { message: `there is no "${id}" in ${section} to remove`, hint: didYouMean(id, ids) }));
  });

  const kept = before.filter(({ id }) => !removed.includes(id));
  const changed = kept.map((entry) => ({ ...entry, ...patches.find(({ id }) => id === entry.id) }));
  const added = patches.flatMap((entry, i) => {
    if (kept.some(({ id }) => id === entry.id)) return [];
    const wrong = schemaProblems(PATCHED[section], entry, (...path) =>
      under.where("variants", variant.id, section, i, ...path),
    );
    const meant = wrong.length > 0 ? didYouMean(entry.id, ids) : undefined;
    if (meant !== undefined) {
      const at = under.where("variants", variant.id, section, i, "id");
      problems.push(error(at, { message: `there is no "${entry.id}" in ${section} to change`, hint: meant }));
    } else {
      problems.push(...wrong.map((problem) => ({ hint: "an entry that a variant adds must be complete", ...problem })));
    }
    return wrong.length > 0 ? [] : [entry];
  });
  return [...changed, ...added] as unknown as Papers[S];
}

/** Assumptions with the variant's central values; a range that does not hold the new value is widened to it. */
function setValues(under: Papers, variant: Variant, problems: Problem[]): readonly Assumption[] {
  const values = variant.assumptions ?? {};
  const known = under.assumptions.map(({ id }) => id);
  for (const field of ["assumptions", "settled"] as const) {
    for (const id of Object.keys(variant[field] ?? {})) {
      if (known.includes(id)) continue;
      const at = under.where("variants", variant.id, field, id);
      problems.push(error(at, { message: `there is no assumption "${id}"`, hint: didYouMean(id, known) }));
    }
  }
  return under.assumptions.map((assumption) => {
    if (!Object.hasOwn(values, assumption.id)) return assumption;
    const value = values[assumption.id]!;
    return { ...assumption, value, low: Math.min(assumption.low, value), high: Math.max(assumption.high, value) };
  });
}

/** A field the variant gives was written in the variant; the rest where it was. */
function whereUnder(under: Papers, variant: Variant): Where {
  return (section: Section, entry, ...path) => {
    const id = typeof entry === "number" ? undefined : entry;
    if (section === "assumptions" && id !== undefined && Object.hasOwn(variant.assumptions ?? {}, id)) {
      if (path[0] === "value") return under.where("variants", variant.id, "assumptions", id);
    }
    const patches = (Object.hasOwn(PATCHED, section) ? variant[section as Patched] : undefined) as
      readonly Entry[] | undefined;
    const index = patches?.findIndex((one) => one.id === id) ?? -1;
    const given =
      index >= 0 && (path.length === 0 ? !has(under, section, id) : Object.hasOwn(patches![index]!, path[0]!));
    return given ? under.where("variants", variant.id, section, index, ...path) : under.where(section, entry, ...path);
  };
}

function has(under: Papers, section: Section, id: string | undefined): boolean {
  return (under[section] as readonly Entry[]).some((entry) => entry.id === id);
}
