/** Who stands in a cell: a list through the state, so that neighbours are found by looking at cells. */
import type { State } from "./layout.js";

export function enterCell(state: State, f: number, cell: number): void {
  state.cell[f] = cell;
  state.nextIn[f] = state.firstIn[cell];
  state.firstIn[cell] = f;
}

export function leaveCell(state: State, f: number): void {
  const { firstIn, nextIn } = state;
  const cell = state.cell[f];
  let before = -1;
  for (let g = firstIn[cell]; g >= 0; g = nextIn[g]) {
    if (g === f) {
      if (before < 0) firstIn[cell] = nextIn[g];
      else nextIn[before] = nextIn[g];
      return;
    }
    before = g;
  }
  throw new Error(`formation ${f} is not in cell ${cell}`);
}
