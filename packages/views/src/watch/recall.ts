/** What a line of the trace adds to the memory of a run. */
import type { TraceLine } from "@staffride/formats/trace";
import { beginEngagement, countFallen } from "./engagements.js";
import type { Handles } from "./handles.js";
import { addLeg, cellAt } from "./legs.js";
import type { Memory, Positioned, Remembered } from "./memory.js";
import { joinQueue } from "./passages.js";
import { change, latest } from "./timeline.js";

/** @param sides side of each formation */
export function recall(memory: Memory, handles: Handles, { side }: Positioned["forces"], line: TraceLine): void {
  const { at } = line;
  const handle = (kind: keyof Handles, column: string = kind) => handles[kind].get(line[column] as string) ?? -1;
  const number = (column: string) => line[column] as number;
  const f = handle("formation");
  const one = memory.formations[f];
  switch (line.kind) {
    case "attached":
      return change(memory.parents[handle("headquarters")]!, at, handle("headquarters", "parent"));
    case "headquarters-moved": {
      const post = memory.posts.get(handle("headquarters"));
      return post && change(post, at, handle("cell", "to"));
    }
    case "task":
      return change(memory.tasks[handle("headquarters")]!, at, {
        ...{ task: line.task as string, objective: handle("objective"), from: handle("headquarters", "from") },
        ...{ dispatch: (line.dispatch as number) ?? -1, since: at },
      });
    case "control":
      return change(memory.places[handle("place")]!, at, handle("side"));
    case "crossing-held":
      return change(memory.crossings[handle("crossing")]!, at, handle("side"));
    case "engagement-began": {
      const [attacker, defender] = [handle("formation", "attacker"), handle("formation", "defender")];
      const begun = beginEngagement(line, handle("cell"), attacker, defender);
      memory.engagements.set(begun.engagement, begun);
      for (const party of [attacker, defender]) memory.formations[party]?.engagements.push(begun);
      return;
    }
    case "engagement-ended": {
      const ended = memory.engagements.get(number("engagement"));
      if (ended) ended.ended = at;
      return;
    }
  }
  if (one === undefined) return;
  switch (line.kind) {
    case "moved":
      return move(one, at, handle("cell", "from"), handle("cell", "to"));
    case "road-wait":
      one.readyAt = number("until");
      return;
    case "posture":
      one.readyAt = Math.max(one.readyAt, at);
      return change(one.posture, at, line.posture as string);
    case "crossing-queued": {
      giveUp(one, at);
      one.passage = joinQueue(f, at, number("ahead"));
      memory.passages[handle("crossing")]!.push(one.passage);
      return;
    }
    case "crossing-began":
      return goOver(one, line);
    case "crossing-ended":
      if (one.passage) one.passage.landed = number("men");
      return land(one, at, handle("cell"), handle("crossing"));
    case "contact":
      return change(one.contacts, at, [...latest(one.contacts)!, handle("formation", "enemy")]);
    case "contact-lost": {
      const enemy = handle("formation", "enemy");
      return change(
        one.contacts,
        at,
        latest(one.contacts)!.filter((other) => other !== enemy),
      );
    }
    case "losses": {
      const men = number("killed") + number("wounded") + number("missing");
      const fight = memory.engagements.get(number("engagement"));
      if (fight && !fight.joined.has(f)) one.engagements.push(fight);
      if (fight) countFallen(fight, at, f, men, side[f] === side[fight.attacker]);
      one.fell.push(at);
      const counted = latest(one.muster)!;
      // the losses of hours are told together (ENG-11): of a formation that has since laid down its arms they tell of earlier
      if (one.gone === Infinity) change(one.muster, at, { ...counted, men: counted.men - men });
      return lose(one, at, men);
    }
    case "strays":
      return lose(one, at, number("lost"));
    case "surrendered":
      giveUp(one, at);
      one.gone = at;
      change(one.muster, at, { ...latest(one.muster)!, men: 0, wounded: 0, stragglers: 0, unfit: 0 });
      // the wounded among them have been counted when they fell
      return lose(one, at, number("men") - Math.max(0, (line.wounded as number) || 0));
    case "encircled":
    case "encirclement-ended":
      return change(one.encircled, at, line.kind === "encircled");
    case "muster":
      return change(one.muster, at, {
        ...{ men: number("fit"), wounded: number("woundedCarried"), stragglers: number("stragglers") },
        ...{ unfit: number("unfit"), fatigue: number("fatigue") / 1000 },
      });
  }
}

function move(one: Remembered, at: number, from: number, to: number): void {
  giveUp(one, at);
  const setOff = Math.min(Math.max(one.readyAt, one.way.arrivals.at(-1) ?? 0), at);
  if (to >= 0) addLeg(one.way, { from, to, setOff, arrived: at, crossing: -1 });
}

function goOver({ passage }: Remembered, line: TraceLine): void {
  if (passage === undefined) return;
  passage.began = line.at;
  passage.men = line.men as number;
  passage.due = line.due as number;
}

/** The last man is over. */
function land(one: Remembered, at: number, to: number, crossing: number): void {
  const from = cellAt(one.way, at);
  const setOff = Math.min(one.passage?.began ?? at, at);
  addLeg(one.way, { from, to: to >= 0 ? to : from, setOff, arrived: at, crossing });
  if (one.passage) one.passage.ended = at;
  one.passage = undefined;
}

/** Who goes elsewhere has left the queue. */
function giveUp(one: Remembered, at: number): void {
  if (one.passage) one.passage.ended = at;
  one.passage = undefined;
}

function lose({ lost }: Remembered, at: number, men: number): void {
  if (men !== 0) change(lost, at, latest(lost)! + men);
}
