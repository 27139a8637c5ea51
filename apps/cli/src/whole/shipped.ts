/** For tests of the whole: shipped campaigns fought by the real kernel and doctrine. */
import { createDoctrine, type Doctrine } from "@staffride/doctrine";
import type { Scenario } from "@staffride/formats/scenario";
import { LINE } from "@staffride/formats/trace";
import { createKernel, type Kernel } from "@staffride/kernel";
import { compileVariant, openCampaign } from "../open-campaign.js";
import { realStage } from "../stage.js";

export const SEED = 1943;

export interface Shipped {
  readonly scenario: Scenario;
  readonly kernel: Kernel;
  readonly doctrine: Doctrine;
}

/** A shipped campaign as its papers have it, with a kernel and a doctrine to fight it. */
export function shipped(campaign: string): Shipped {
  const scenario = compileVariant(openCampaign(realStage(), campaign), "base");
  const kernel = createKernel(scenario);
  return { scenario, kernel, doctrine: createDoctrine(kernel.desk) };
}

/** One line of a trace by its columns. */
export interface Line {
  readonly kind: number;
  readonly at: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** The lines of a run in order. */
export function linesOf({ lines, n }: { readonly lines: Int32Array; readonly n: number }): Line[] {
  return Array.from({ length: n }, (_, line) => {
    const [kind, at, a, b, c, d, e, f] = lines.subarray(line * LINE, (line + 1) * LINE);
    return { kind: kind!, at: at!, a: a!, b: b!, c: c!, d: d!, e: e!, f: f! };
  });
}
