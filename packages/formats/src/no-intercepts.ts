/** Of a campaign in which nobody reads the enemy's dispatches. */
import type { Intercepts } from "./scenario.js";

export const noIntercepts = (): Intercepts => ({
  nIntercept: 0,
  reader: new Int16Array(0),
  channel: new Uint8Array(0),
  from: new Uint8Array(0),
  to: new Uint8Array(0),
  kinds: new Int32Array(0),
  chance: new Float64Array(0),
  delay: new Int32Array(0),
  doubtful: new Uint8Array(0),
});
