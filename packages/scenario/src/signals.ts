/** The telegraph net: for each ordered pair of headquarters the channel that the first fitting rule gives (rule CMP-6). */
import type { Link } from "@staffride/formats/papers/signals";
import type { Signals } from "@staffride/formats/scenario";
import { CHANNELS, ECHELONS } from "@staffride/formats/words";
import { nodesOf } from "./chain.js";
import type { Node } from "./chain.js";
import { figure } from "./figure.js";
import type { Work } from "./work.js";

/** With no rule a courier rides. */
const COURIER = CHANNELS.indexOf("courier");

export function compileSignals(work: Work): Signals {
  const nodes = nodesOf(work);
  const n = nodes.length;
  const channel = new Uint8Array(n * n).fill(COURIER);
  const relays = new Uint8Array(n * n);
  const stations = work.papers.links.map((link) => Math.round(figure(work, link.relays, 0).value));
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) {
      const rule = work.papers.links.findIndex((link) => fits(link, nodes[from]!, nodes[to]!));
      if (rule < 0) continue;
      channel[from * n + to] = CHANNELS.indexOf(work.papers.links[rule]!.channel);
      relays[from * n + to] = stations[rule]!;
    }
  }
  return { channel, relays };
}

function fits(link: Link, from: Node, to: Node): boolean {
  const junior = Math.min(ECHELONS.indexOf(from.echelon), ECHELONS.indexOf(to.echelon));
  if (link.upTo !== undefined && junior > ECHELONS.indexOf(link.upTo)) return false;
  const oneWay = names(link.from, from) && names(link.to, to);
  return oneWay || (link.bothWays === true && names(link.from, to) && names(link.to, from));
}

/** Whether the end of a link names this headquarters: itself, its side, or anybody. */
const names = (end: string | undefined, node: Node): boolean =>
  end === undefined || end === node.id || end === node.side;
