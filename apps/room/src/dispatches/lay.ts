/** The board laid out for its size: arrows of what may be drawn, words where there is room. */
import { arrowsOf, bundled, holds, isIn } from "./arrows.js";
import type { Arrow, Ground } from "./arrows.js";
import { laneHeights, laneOf } from "./lanes.js";
import type { Lane } from "./lanes.js";
import { broken } from "./label.js";
import { BEYOND } from "./live.js";
import { placeLabels } from "./labels.js";
import type { Label, Wanted } from "./labels.js";
import type { Wire } from "./wire.js";
import type { Window } from "./window.js";
import type { Language } from "@staffride/views/language";

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Where days end and lanes begin; room for the belief below. */
  readonly header: number;
  readonly strip: number;
}

export interface LaidOut {
  readonly ground: Ground;
  readonly arrows: readonly Arrow[];
  /** Those that touch the window nowhere, but the days before and after it. */
  readonly beyond: readonly Arrow[];
  readonly labels: readonly Label[];
  readonly dropped: number;
  readonly bottom: number;
}

/** Lanes closer than this are not drawn: the board grows instead, pixels. */
const LEAST_GAP = 27;
/** Above the first lane and below the last. */
const MARGIN = 30;
/** Below a last lane from which words of its dispatches hang: a share of the lanes' room, pixels at most. */
const HANGING = 0.24;
const MOST_HANGING = 96;
/** Arrows beyond this many are gathered more coarsely. */
const MOST_ARROWS = 350;
const NEAR = [5, 9, 15, 24, 40];

/** Height the lanes need. */
export const heightNeeded = (lanes: readonly Lane[], { header, strip }: Pick<Room, "header" | "strip">): number =>
  header + strip + 2 * MARGIN + Math.max(0, lanes.length - 1) * LEAST_GAP;

export function layOut(
  wires: readonly Wire[],
  lanes: readonly Lane[],
  window: Window,
  { width, height, header, strip }: Room,
  language: Language,
  chosen: string | undefined,
): LaidOut {
  const left = width < 560 ? 78 : 186;
  const bottom = height - strip;
  const below = lanes.at(-1)?.minor === false ? Math.min(MOST_HANGING, (bottom - header) * HANGING) : 0;
  const heights = laneHeights(lanes, header + MARGIN, bottom - Math.max(MARGIN, below));
  const ground: Ground = { window, left, right: width - 14, heights, laneOf: laneOf(lanes) };
  const aside = (ground.right - left) * BEYOND;
  const near = arrowsOf(wires, ground, aside);
  const arrows = gathered(near.filter((arrow) => isIn(arrow, ground)));
  const beyond = gathered(near.filter((arrow) => !isIn(arrow, ground)));
  const within = { left: left + 2, right: width - 4, top: header + 2, bottom };
  const wanted = wantedLabels(arrows, lanes, language, chosen);
  return { ground, arrows, beyond, bottom, ...placeLabels(wanted, arrows, heights, within) };
}

function gathered(arrows: readonly Arrow[]): Arrow[] {
  let bundles = [...arrows];
  for (const near of NEAR) {
    bundles = bundled(arrows, near);
    if (bundles.length <= MOST_ARROWS) return bundles;
  }
  return bundles;
}

/** Chosen before all, pleas and what was not obeyed before the rest, high headquarters before low. */
function wantedLabels(
  arrows: readonly Arrow[],
  lanes: readonly Lane[],
  language: Language,
  chosen: string | undefined,
): Wanted[] {
  const weight = (arrow: Arrow) => {
    const { wire, from, to } = arrow;
    return (
      (holds(arrow, chosen) ? -10 : 0) +
      (wire.style === "appeal" || ["refuse", "appeal", "delay", "part"].includes(wire.mark) ? -2 : 0) +
      (lanes[from]!.minor || lanes[to]!.minor ? 3 : 0)
    );
  };
  return spoken(arrows)
    .map(({ arrow, label }) => ({ arrow, label, weight: weight(arrow) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ arrow, label }) => {
      const lines = broken(language, label);
      return { arrow, ways: lines.length > 1 ? [lines, [label]] : [lines], bold: holds(arrow, chosen) };
    });
}

/** What was told to many at one time is said once, with how many they are. */
function spoken(arrows: readonly Arrow[]): { arrow: Arrow; label: string }[] {
  const told = new Map<string, { arrow: Arrow; n: number }>();
  for (const arrow of arrows) {
    const { label, drafted, recorded } = arrow.wire;
    if (label === "") continue;
    const same = recorded ? [arrow.wire.id, label, arrow.from].join() : [arrow.from, arrow.to, label, drafted].join();
    const before = told.get(same);
    if (before === undefined) told.set(same, { arrow, n: arrow.wires.length });
    else before.n += arrow.wires.length;
  }
  return [...told.values()].map(({ arrow, n }) => ({
    arrow,
    label: n > 1 ? `${arrow.wire.label} ×${n}` : arrow.wire.label,
  }));
}
