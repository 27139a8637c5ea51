/** What a formation says of its own losses (docs/models/headquarters.md, REP-8), where headquarters have minds. */
import { LOTS, TRAITS } from "@staffride/formats";
import { exp, triangle } from "@staffride/formats/exact";
import { LOT_BASE, PURPOSE } from "./chance.js";
import { normalOf, uniformOf } from "./chance-of.js";
import type { Run } from "./run.js";

const CHARACTER = LOT_BASE + LOTS.indexOf("character");
const CANDOUR = TRAITS.indexOf("candour");

/** This run's candour of each formation: its commander's own, or else the common one, times the error of its returns. */
export function drawCandour(run: Run): void {
  const { state, scenario, parameters } = run;
  const { minds, forces } = scenario;
  for (let f = 0; f < forces.nFormation; f++) {
    const h = forces.headquarters[f];
    const [low, mode, high] = minds.traits.subarray((h * TRAITS.length + CANDOUR) * 3);
    const lot = uniformOf(run, h, CHARACTER, CANDOUR, 0);
    const slip = exp(parameters.reportLossSpread * normalOf(run, f, PURPOSE.shading, 0, 0));
    state.candour[f] = slip * (minds.minded[h] === 1 ? triangle(lot, low, mode, high) : parameters.mindCandour);
  }
}

/** Losses as formation f reports them, of so many in truth: men. Since losses never fall, neither does what it says. */
export const lossesTold = (run: Run, f: number, losses: number): number =>
  Math.floor(losses * run.state.candour[f] + 0.5);
