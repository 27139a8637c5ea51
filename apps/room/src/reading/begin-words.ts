/** What the pane says when nothing is chosen. */
import type { Language } from "@staffride/views/language";

const en = {
  title: "Begin here",
  choose: "Or choose a formation, on the map or in the order of battle.",
  sit: (place: string | undefined, man: string | undefined, who: string) =>
    place !== undefined && man !== undefined ? `Sit in ${place} with ${man}` : `Sit at ${who}’s desk`,
  sitWhy: (when: string) => `What had been read there by ${when}, and what lay in the in-tray.`,
  swing: (who: string) => `Watch ${who} read the enemy`,
  swingWhy: (intent: string, when: string) => `That he means to ${intent} it thinks likeliest on ${when}.`,
  quarrel: (superior: string, subordinate: string) => `Follow the quarrel of ${subordinate} with ${superior}`,
  quarrelWhy: (from: string, to: string) => `Orders, pleas and refusals as recorded, ${from} to ${to}.`,
  board: "Follow the dispatches",
  boardWhy: "Who wrote what to whom, how long it took, what became of it.",
  difference: (who: string) => `Lay the truth beside what ${who} believed`,
  differenceWhy: "In brass, what was so.",
  refight: "Turn a decision the other way",
  refightWhy: "Fight it again, once or a thousand times, against the same luck.",
};
const zh: typeof en = {
  title: "由此入手",
  choose: "或于地图、战斗序列中选一部队。",
  sit: (place, man, who) => (place !== undefined && man !== undefined ? `与${man}同坐${place}` : `坐于${who}案前`),
  sitWhy: (when) => `至${when}其所阅之文，及案头未阅者。`,
  swing: (who) => `看${who}如何判断敌情`,
  swingWhy: (intent, when) => `其料敌“${intent}”，至${when}最甚。`,
  quarrel: (superior, subordinate) => `看${subordinate}与${superior}之争`,
  quarrelWhy: (from, to) => `史料所载之命令、申诉与抗命，${from}至${to}。`,
  board: "看往来电报",
  boardWhy: "何人致何人，历时几何，结果如何。",
  difference: (who) => `以实情对照${who}之所信`,
  differenceWhy: "黄铜色者为实情。",
  refight: "将一决定反其道而行",
  refightWhy: "以同样之机运再战一次，或一千次。",
};
export const BEGIN: Readonly<Record<Language, typeof en>> = { en, zh };
