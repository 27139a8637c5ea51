/** By whose knowledge a body is read about: nobody's, when it is looked at as it was. */
import { seenBySide } from "@staffride/views/watch/side";
import type { WatchedRun } from "@staffride/views/watch/run";
import type { Eyes } from "../state/choices.js";

/** @param headquarters of the body; @returns handle of the headquarters that sees it, "truth", or "nobody" who knows of it */
export function seerOf(run: WatchedRun, eyes: Eyes, headquarters: number, at: number): number | "truth" | "nobody" {
  const { command } = run.scenario;
  if (eyes.kind === "headquarters") {
    const seer = run.handles.headquarters.get(eyes.headquarters);
    return seer === undefined || seer === headquarters ? "truth" : seer;
  }
  const side = eyes.kind === "side" ? run.handles.side.get(eyes.side) : undefined;
  if (side === undefined || command.side[headquarters] === side) return "truth";
  const formation = command.formation[headquarters]!;
  return seenBySide(run, side, at).enemies.find((one) => one.formation === formation)?.by ?? "nobody";
}
