/** What is going on on the ground, under the symbols: who holds towns and crossings, who passes, who attacks whom, where the chosen one is to go. */
import { CROSSING_KINDS } from "@staffride/formats/words";
import type { RoomPack } from "@staffride/formats/room";
import type { Language } from "@staffride/views/language";
import type { Box } from "@staffride/views/map/box";
import { PLACE_REACH } from "@staffride/views/map/marks";
import type { Point } from "@staffride/views/map/line";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Position, Standing } from "@staffride/views/watch/position";
import type { WatchedRun } from "@staffride/views/watch/run";
import type { Choices, Layer } from "../state/choices.js";
import { boundaryMarks, type Marks } from "./boundary-marks.js";

type Told = Pick<RoomPack, "scenario" | "papers">;

/** What goes on, but for the layers that are left off; of a run what those know with whose eyes one looks. */
export function doingsOf(
  pack: RoomPack,
  run: WatchedRun,
  { watching, eyes, without }: Pick<Choices, "watching" | "eyes" | "without">,
  position: Position,
  { at, sheet, language, taken }: Drawing,
): Marks {
  if (watching === "record") return NOTHING;
  const isOn = (layer: Layer) => !without.includes(layer);
  const boundaries = isOn("boundaries") ? boundaryMarks(pack, run, eyes, at, sheet, language, taken) : NOTHING;
  if (eyes.kind !== "truth") return boundaries;
  const svg = [
    boundaries.svg,
    isOn("held") ? heldOf(pack, position, sheet) : "",
    isOn("crossings") ? trafficOf(pack, position, sheet) : "",
    isOn("attacks") ? attacksOf(pack, position, sheet) : "",
  ];
  return { svg: svg.join(""), names: boundaries.names };
}
const NOTHING: Marks = { svg: "", names: [] };

interface Drawing {
  readonly at: number;
  readonly sheet: Sheet;
  readonly language: Language;
  /** Where no names of boundaries stand. */
  readonly taken: readonly Box[];
}

/** Towns in the colour of who holds them. */
function heldOf({ scenario: { names }, papers }: Told, { places }: Position, sheet: Sheet): string {
  return papers.places
    .flatMap(({ id, kind, at }) => {
      const holder = places[names.places.findIndex((one) => one.id === id)] ?? -1;
      if (holder < 0) return [];
      const [x, y] = sheet.at(at.lon, at.lat);
      const r = (PLACE_REACH[kind] ?? 3) + 1;
      const { hue } = names.sides[holder]!;
      return [`<circle class="held" data-hue="${hue}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}"/>`];
    })
    .join("");
}

/** Crossings in the colour of who holds them; how many wait to pass. */
function trafficOf({ scenario: { names }, papers }: Told, { crossings, traffic }: Position, sheet: Sheet): string {
  return papers.crossings
    .flatMap(({ id, at, kind }) => {
      const k = names.crossings.findIndex((one) => one.id === id);
      const holder = crossings[k] ?? -1;
      const use = traffic.find(({ crossing }) => crossing === k);
      const [x, y] = sheet.at(at.lon, at.lat).map((one) => Number(one.toFixed(1))) as [number, number];
      const waiting = (use?.queue.length ?? 0) + (use?.passing ? 1 : 0);
      const mark =
        holder < 0 || kind === CROSSING_KINDS[FORD]
          ? ""
          : `<circle class="holder" data-hue="${names.sides[holder]!.hue}" cx="${x}" cy="${y}" r="2.6"/>`;
      const queue =
        waiting === 0 ? "" : `<text class="queue" x="${x}" y="${y - 9}" text-anchor="middle">${waiting}</text>`;
      return mark === "" && queue === "" ? [] : [mark + queue];
    })
    .join("");
}
const FORD = CROSSING_KINDS.indexOf("ford");

/** Arrows from those who attack to where they fight. */
function attacksOf({ scenario }: Told, { engagements, formations }: Position, sheet: Sheet): string {
  const { ground, forces, names } = scenario;
  const point = (cell: number) => sheet.at(ground.lon[cell]!, ground.lat[cell]!);
  const at = new Map(formations.map((one) => [one.formation, one.cell]));
  const arrows = engagements.flatMap(({ cell, attackers, defenders }) =>
    attackers.flatMap((attacker) => {
      const from = at.get(attacker);
      const target = from === cell ? at.get(defenders[0] ?? -1) : cell;
      if (from === undefined || target === undefined || target === from) return [];
      return [arrow(point(from), point(target), names.sides[forces.side[attacker]!]!.hue, "attack")];
    }),
  );
  return arrows.join("");
}

/** A dashed arrow from the chosen formation to what it is ordered to. */
export function orderOf({ scenario }: Told, chosen: Standing | undefined, sheet: Sheet): string {
  const { ground, fields, forces, names } = scenario;
  const cell = chosen?.task === undefined ? undefined : fields.objectiveCell[chosen.task.objective];
  if (chosen === undefined || cell === undefined || cell === chosen.cell) return "";
  const point = (of: number) => sheet.at(ground.lon[of]!, ground.lat[of]!);
  return arrow(point(chosen.cell), point(cell), names.sides[forces.side[chosen.formation]!]!.hue, "ordered");
}

/** Clear of the symbol it begins at, px. */
const CLEAR = 15;

function arrow([x1, y1]: Point, [x2, y2]: Point, hue: string, kind: string): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < CLEAR) return "";
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [fx, fy] = [x1 + ux * Math.min(CLEAR, length / 3), y1 + uy * Math.min(CLEAR, length / 3)];
  const n = (value: number) => value.toFixed(1);
  const head = `M${n(x2 - ux * 9 - uy * 4.5)} ${n(y2 - uy * 9 + ux * 4.5)}L${n(x2)} ${n(y2)}L${n(x2 - ux * 9 + uy * 4.5)} ${n(y2 - uy * 9 - ux * 4.5)}z`;
  return `<g class="${kind}" data-hue="${hue}"><path d="M${n(fx)} ${n(fy)}L${n(x2 - ux * 6)} ${n(y2 - uy * 6)}"/><path class="head" d="${head}"/></g>`;
}
