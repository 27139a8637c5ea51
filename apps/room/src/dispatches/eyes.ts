/** Whose traffic may be drawn, and what of it: a headquarters sees what it has read, and of what it sent only that it went. */
import type { Scenario } from "@staffride/formats/scenario";
import type { Eyes } from "../state/choices.js";
import { at as minute } from "./wire.js";
import type { Wire } from "./wire.js";

/** @param at the clock's minute: a headquarters knows nothing that comes after it */
export function seenWires(
  wires: readonly Wire[],
  { names, command }: Pick<Scenario, "names" | "command">,
  eyes: Eyes,
  at: number,
): Wire[] {
  if (eyes.kind === "truth") return [...wires];
  if (eyes.kind === "side") {
    const side = names.sides.findIndex(({ id }) => id === eyes.side);
    return wires.filter(({ from, to }) => command.side[from] === side && command.side[to] === side);
  }
  const self = names.headquarters.findIndex(({ id }) => id === eyes.headquarters);
  return wires.flatMap((wire) => asSeenBy(wire, self, at) ?? []);
}

function asSeenBy(wire: Wire, self: number, at: number): Wire | undefined {
  const { received: _received, read, ...rest } = wire;
  if (wire.to === self) {
    const came = wire.recorded ? (wire.received ?? wire.sent).from : read;
    if (came === undefined || came > at) return undefined;
    const mark = wire.answered !== undefined && wire.answered > at ? "read" : wire.mark;
    return { ...wire, mark, looks: wire.looks.filter((look) => look.at <= at) };
  }
  if (wire.from !== self || wire.drafted > at) return undefined;
  // when it left the signal office nobody tells the one who wrote it
  return { ...rest, sent: wire.recorded ? wire.sent : minute(wire.drafted), mark: "unknown", looks: [] };
}
