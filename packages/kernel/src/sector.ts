/** Sectors as troops know them (docs/models/sectors.md, SEC-1..4): whose ground it is, and where they may act. */
import { BOUNDARY } from "@staffride/formats";
import type { Run } from "./run.js";

/** Day one: everybody knows the boundaries. */
export function drawBoundaries({ state, scenario }: Run): void {
  const { sectorHolder, nSector } = scenario.minds;
  for (let f = 0; f < scenario.forces.nFormation; f++) state.holder.set(sectorHolder, f * nSector);
}

/** A formation has read that a boundary moved (SEC-3). */
export function noteBoundary({ state, scenario }: Run, f: number, w: number): void {
  const { nSector } = scenario.minds;
  if (nSector > 0) state.holder[f * nSector + state.words[w + BOUNDARY.sector]] = state.words[w + BOUNDARY.holder];
}

/** May the formation go at an enemy in this cell? On its own ground or its superiors', on nobody's, or where its order names a place (SEC-2). */
export function mayAct({ state, scenario }: Run, f: number, cell: number): boolean {
  const { minds, forces, ground, fields } = scenario;
  if (minds.nSector === 0) return true;
  const row = forces.side[f] * ground.nCell;
  const sector = minds.sectorAt[row + cell];
  if (sector < 0) return true;
  const h = forces.headquarters[f];
  const holder = state.holder[f * minds.nSector + sector];
  for (let up = h; up >= 0; up = state.parent[up]) if (up === holder) return true;
  const named = (objective: number): boolean =>
    objective >= 0 && minds.sectorAt[row + fields.objectiveCell[objective]] === sector;
  return named(state.objective[h]) || named(state.via0[h]) || named(state.via1[h]) || named(state.via2[h]);
}
