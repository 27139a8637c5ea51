/** Attacks from two sides (docs/models/break.md, BRK-2). */
import type { Run } from "./run.js";

/** Do any two of this hour's `n` attackers come at the cell that `side` defends from sides more than a right angle apart? */
export function isAttackedFromOppositeSides(run: Run, cell: number, side: number, n: number): boolean {
  const { attacker } = run.work;
  for (let i = 1; i < n; i++) {
    if (!attacksInto(run, i, cell, side)) continue;
    for (let j = 0; j < i; j++) {
      if (attacksInto(run, j, cell, side) && areOpposite(run, cell, attacker[i], attacker[j])) return true;
    }
  }
  return false;
}

const attacksInto = (run: Run, i: number, cell: number, side: number): boolean =>
  run.work.attackedCell[i] === cell && run.scenario.forces.side[run.work.attacker[i]] !== side;

/** Do two formations stand more than a right angle apart, seen from the cell's centre? */
function areOpposite(run: Run, cell: number, a: number, b: number): boolean {
  const { lon, lat } = run.scenario.ground;
  const { scale } = run.desk.wall;
  const { cell: at } = run.state;
  const x = (lon[at[a]] - lon[cell]) * (lon[at[b]] - lon[cell]) * scale.kmPerLon * scale.kmPerLon;
  const y = (lat[at[a]] - lat[cell]) * (lat[at[b]] - lat[cell]) * scale.kmPerLat * scale.kmPerLat;
  return x + y < 0;
}
