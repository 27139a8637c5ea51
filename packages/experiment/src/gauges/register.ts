/** The register of a signal office: when each dispatch of a run was drafted and who is to read it, by its number. */
import { AT, A, C } from "./gauge.js";

export interface Register {
  draftedAt: Int32Array;
  to: Int32Array;
}

export function createRegister(): Register {
  return { draftedAt: new Int32Array(1024), to: new Int32Array(1024) };
}

/** Enter a `drafted` line. Numbers are used anew in each run, so nothing need be struck out between runs. */
export function enter(register: Register, lines: Int32Array, i: number): void {
  const dispatch = lines[i + A]!;
  if (dispatch >= register.to.length) {
    register.draftedAt = longer(register.draftedAt, dispatch);
    register.to = longer(register.to, dispatch);
  }
  register.draftedAt[dispatch] = lines[i + AT]!;
  register.to[dispatch] = lines[i + C]!;
}

function longer(short: Int32Array, index: number): Int32Array {
  const long = new Int32Array(Math.max(2 * short.length, index + 1));
  long.set(short);
  return long;
}
