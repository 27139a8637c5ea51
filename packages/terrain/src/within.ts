/** Which cells lie within a drawn ring: those whose centres do. */
import type { Ground } from "@staffride/formats/scenario";
import { centred, drawLine, isInside } from "./drawing.js";

/** 1 for each cell whose centre lies inside, by the even-odd rule. Shape (nCell). */
export function cellsWithin(
  { lon, lat }: Pick<Ground, "lon" | "lat">,
  ring: readonly (readonly number[])[],
): Uint8Array {
  const line = drawLine(ring);
  return Uint8Array.from(lon, (x, c) => (isInside(line, centred(x), centred(lat[c]!)) ? 1 : 0));
}
