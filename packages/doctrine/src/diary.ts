/** The war diary: what a headquarters believed, weighed and resolved, for whoever reads the trace. */
import { ENTRY, MOST_ENTRIES, type Desk } from "@staffride/formats";

/** Write one entry: a kind of trace line and its columns. When the sitting's pages are full it is not written. */
export function note(desk: Desk, kind: number, a = -1, b = -1, c = -1, d = -1, e = -1, f = -1): void {
  if (desk.nDiary >= MOST_ENTRIES) return;
  const { diary } = desk;
  let i = desk.nDiary++ * ENTRY;
  diary[i++] = kind;
  diary[i++] = a;
  diary[i++] = b;
  diary[i++] = c;
  diary[i++] = d;
  diary[i++] = e;
  diary[i] = f;
}

/** A number as the diary holds it: whole thousandths (or hundredths, by `parts`). */
export const whole = (x: number, parts: number): number => Math.floor(x * parts + 0.5);
