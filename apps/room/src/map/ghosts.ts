/** Where the record has a formation, beside where the run has it: an open frame, tied to the symbol of the run, and named. */
import { nameIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { around } from "@staffride/views/map/box";
import type { Placed } from "@staffride/views/map/labels";
import type { Point } from "@staffride/views/map/line";
import { shortened } from "@staffride/views/map/troops";
import type { Mustered } from "@staffride/views/map/troops";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Recorded } from "../record/on-map.js";
import { nameSize, type Noted } from "./lay-out.js";
import type { Shown } from "./shown.js";
import { noteAt } from "./unsure.js";

/** From its middle to its corner, px. */
const REACH = 11;
/** So near to the symbol of the run the frame says by that whose it is, px. */
const TOLD = 30;

export interface Ghost {
  readonly at: Point;
  /** Where the run has it; undefined: nowhere, or at the same place. */
  readonly tied: Point | undefined;
  readonly frame: string;
  readonly hue: string;
  readonly noted: Noted;
}

export function ghostsIn(
  { ground, forces, names }: Mustered,
  recorded: readonly Recorded[],
  { position }: Shown,
  sheet: Sheet,
  language: Language,
): Ghost[] {
  const inRun = new Map(position.formations.map((one) => [one.formation, one.cell]));
  const point = (cell: number) => sheet.at(ground.lon[cell]!, ground.lat[cell]!);
  return recorded.map(({ formation, cell }) => {
    const { hue, frame } = names.sides[forces.side[formation]!]!;
    const there = inRun.get(formation);
    const at = point(cell);
    const tied = there === undefined || there === cell ? undefined : point(there);
    const isTold = there === cell || (tied !== undefined && Math.hypot(tied[0] - at[0], tied[1] - at[1]) < TOLD);
    const words = isTold ? "" : shortened(language, nameIn(language, names.formations[formation]!.names));
    return { at, tied, frame, hue, noted: { around: around(at, REACH), words } };
  });
}

/** @param rooms where the name of each stands, if it has one and there was room */
export function ghostsDrawn(ghosts: readonly Ghost[], rooms: readonly (Placed | undefined)[], sheet: Sheet): string {
  return ghosts
    .map(({ at: [x, y], tied, frame, hue }, i) => {
      const tie = tied === undefined ? "" : `<path d="M${x} ${y}L${tied.join(" ")}"/>`;
      const box = frame === "diamond" ? "m0 -11l11 11l-11 11l-11 -11z" : "m-14 -9h28v18h-28z";
      const name = noteAt(rooms[i], nameSize(sheet) - SMALLER);
      return `<g class="ghost" data-hue="${hue}">${tie}<path d="M${x} ${y}${box}"/>${name}</g>`;
    })
    .join("");
}

/** Than the names of those who are there, px. */
const SMALLER = 1.5;
