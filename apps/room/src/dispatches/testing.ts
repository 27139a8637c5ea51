/** Wires for tests: an order from headquarters 0 to 1, sent at minute 60, received at 120, read at 150, unless said otherwise. */
import { at } from "./wire.js";
import type { Wire } from "./wire.js";

export function wire(change: Partial<Wire> = {}): Wire {
  const id = change.id ?? "1";
  return {
    ...{ id, key: id, from: 0, to: 1, content: "order", style: "order", routine: false, drafted: 30 },
    ...{
      sent: at(60),
      received: at(120),
      read: 150,
      mark: "obey",
      looks: [],
      recorded: false,
      label: "Hold the river",
    },
    ...change,
  };
}

/** A supreme headquarters 0 over an army 1 and 2; divisions 3 and 4 under the first army; 5 is the enemy's. */
export const COMMAND = {
  parent: Int16Array.from([-1, 0, 0, 1, 1, -1]),
  formation: Int16Array.from([-1, -1, -1, 0, 1, -1]),
  side: Uint8Array.from([0, 0, 0, 0, 0, 1]),
  nHeadquarters: 6,
};
export const IDS = ["top", "a1", "a2", "d3", "d4", "foe"];
