/** Interventions: decision points whose outcome is given beforehand, by a variant or by whoever asks for the run. */
import type { MindsPaper } from "@staffride/formats/papers/minds";
import type { Variant } from "@staffride/formats/papers/variant";
import type { At } from "./work.js";

/** Options by decision point, as asked for: D12 to stay-north. */
export type Asked = Readonly<Record<string, string>>;

export interface Intervention {
  readonly decision: string;
  readonly option: string;
  /** Where it was written; those asked for stand at the campaign. */
  readonly at: At;
}

/** Those of variants from the lowest to the topmost, and those asked for: of two on one point the upper counts (rule DEC-8). */
export function interventionsOf(variants: readonly Variant[], asked: Asked): Intervention[] {
  const written = variants.flatMap(({ id, do: options }) =>
    Object.entries(options ?? {}).map(([decision, option]): Intervention => {
      return { decision, option, at: ["variants", id, "do", decision] };
    }),
  );
  const wanted = Object.entries(asked).map(([decision, option]): Intervention => {
    return { decision, option, at: ["campaign", 0, "id"] };
  });
  return [...new Map([...written, ...wanted].map((one) => [one.decision, one])).values()];
}

/** Name of a variant fought with what was asked for: recorded + D12=stay-north. */
export const nameWith = (variant: string, asked: Asked): string =>
  [variant, ...Object.entries(asked).map(([decision, option]) => `${decision}=${option}`)].join(" + ");

/** Headquarters decide, or obey the record. */
export type Mode = "recorded" | "free";

/** The topmost variant that says so, else the minds paper, which means free; without such a paper nobody decides (rule DEC-1). */
export function modeOf(minds: MindsPaper | undefined, variants: readonly Variant[]): Mode {
  if (!minds) return "recorded";
  const said = variants.flatMap(({ minds: mode }) => mode ?? []);
  return said.at(-1) ?? minds.mode ?? "free";
}
