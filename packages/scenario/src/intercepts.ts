/** Captured and intercepted material: who reads which dispatches of the enemy (rules CMP-10, CHK-15). */
import type { Intercept } from "@staffride/formats/papers/intercepts";
import type { Intercepts } from "@staffride/formats/scenario";
import { CHANNELS, DISPATCHES } from "@staffride/formats/words";
import { nodesOf } from "./chain.js";
import type { Node } from "./chain.js";
import { figure } from "./figure.js";
import { complain } from "./work.js";
import type { At, Work } from "./work.js";

export function compileIntercepts(work: Work): Intercepts {
  const { intercepts } = work.papers;
  const nodes = nodesOf(work);
  const reader = intercepts.map(({ headquarters }) => work.registers.headquarters.get(headquarters)!);
  const sideRead = reader.map((h) => nodes[h]!.side);
  const ends = (end: "from" | "to") =>
    Uint8Array.from(intercepts.flatMap((one, i) => nodes.map((node) => (isEnd(one[end], node, sideRead[i]!) ? 1 : 0))));
  const number = (field: "chance" | "delayHours") => intercepts.map((one) => figure(work, one[field], 0).value);
  return {
    nIntercept: intercepts.length,
    reader: Int16Array.from(reader),
    channel: Uint8Array.from(intercepts, ({ by }) => CHANNELS.indexOf(by)),
    from: ends("from"),
    to: ends("to"),
    kinds: Int32Array.from(intercepts, ({ kinds }) => bitsOf(kinds)),
    chance: Float64Array.from(number("chance")),
    delay: Int32Array.from(number("delayHours"), (hours) => Math.floor(hours * 60)),
    doubtful: Uint8Array.from(intercepts, ({ doubtful }) => (doubtful ? 1 : 0)),
  };
}

const bitsOf = (kinds: Intercept["kinds"]): number =>
  kinds.reduce((bits, kind) => bits | (1 << DISPATCHES.indexOf(kind)), 0);

/** Is the headquarters, of the other side than the reader's, the one that is named, or of the side named? */
const isEnd = (named: string | undefined, node: Node, readers: string): boolean =>
  node.side !== readers && (named === undefined || named === node.id || named === node.side);

/** One who reads has a desk, and reads the enemy, not his own (rule CHK-15). */
export function checkIntercepts(work: Work): void {
  for (const one of work.papers.intercepts) {
    const at: At = ["intercepts", one.id];
    const reader = nodesOf(work).find(({ id }) => id === one.headquarters);
    if (reader === undefined) continue;
    if (work.registers.formations.has(reader.id)) {
      const message = `"${reader.id}" is a formation, and reads nothing but its orders`;
      complain(work, [...at, "headquarters"], { message, expected: "a headquarters above formations" });
    }
    for (const end of ["from", "to"] as const) checkEnd(work, [...at, end], one[end], reader);
  }
}

function checkEnd(work: Work, at: At, named: string | undefined, reader: Node): void {
  const side = nodesOf(work).find(({ id }) => id === named)?.side ?? named;
  if (side !== reader.side) return;
  complain(work, at, {
    message: `"${named}" is of the side of "${reader.id}"`,
    expected: "somebody of the other side",
  });
}
