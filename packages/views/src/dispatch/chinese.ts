/** A dispatch in Chinese, in the terse style of a staff telegram of the 1940s. */
import { digits, hour, inCharacters, numeral, share, stretch } from "../hanzi.js";
import { taskWords } from "../task-words.js";
import { term } from "../terms.js";
import type { Saying } from "./body.js";
import type { BoundaryContent, Dispatch, OrderContent, ReportContent } from "./dispatch.js";
import type { Part } from "./scheme.js";

export const chineseBody = (saying: Saying, dispatch: Dispatch): string[] =>
  sentences(saying, dispatch).map(inCharacters);

function sentences(saying: Saying, dispatch: Dispatch): string[] {
  if (dispatch.order) return order(saying, dispatch, dispatch.order);
  if (dispatch.boundary) return [boundary(saying, dispatch.boundary)];
  if (dispatch.copyOf) return intercept(saying, dispatch, dispatch.copyOf);
  const said = dispatch.report ?? {};
  switch (dispatch.content) {
    case "inquiry":
      return ["着将现况、伤亡及企图迅即具报。"];
    case "visit":
      return ["兹派员前来视察，希予接洽。"];
    case "appeal":
      return [...own(saying, dispatch, said), ...plea(said), ...enemy(saying, dispatch, said), "伏乞鉴核。"];
    case "visit-report":
      return [`经实地视察${about(saying, said)}：`, ...own(saying, dispatch, said), ...plea(said)];
    case "task-report":
      return [
        ...(said.outcome === undefined ? [] : [`${term("zh", "outcome", said.outcome)}。`]),
        ...own(saying, dispatch, said),
        ...enemy(saying, dispatch, said),
      ];
    case "liaison":
      return [...own(saying, dispatch, said), ...worn(said)];
    case "control-report":
      return [taken(saying, said), ...own(saying, dispatch, said)];
    default:
      return [...own(saying, dispatch, said), ...enemy(saying, dispatch, said)];
  }
}

const boundary = ({ book }: Saying, { sector, holder }: BoundaryContent): string =>
  `作战地境变更：${book.name("sectors", sector)}自即时起划归${book.name("headquarters", holder)}。`;

/** Whose it was, and all that stood in it. */
function intercept(saying: Saying, { channel }: Dispatch, copy: Dispatch): string[] {
  const [from, to] = [copy.from, copy.to].map((id) => saying.book.name("headquarters", id));
  const how = channel === "courier" ? "俘获传令兵所携" : "侦收";
  return [
    `${how}${from}致${to}第${digits(copy.number)}号${term("zh", "dispatch-kind", copy.content)}：`,
    ...sentences(saying, copy),
  ];
}

function order(saying: Saying, { to, drafted }: Dispatch, said: OrderContent): string[] {
  const { book, start } = saying;
  const { task, objective, plan, insistence, promise } = said;
  const parts = plan === undefined ? [] : saying.scheme(plan, to);
  const gloss = plan === undefined || !saying.objects ? undefined : book.gloss(plan);
  const begin = said.start > drafted ? `，于${hour(start, said.start, drafted)}开始行动` : "";
  return [
    // a gloss that nobody has put into Chinese is left out
    ...(gloss === undefined || /[A-Za-z]/.test(gloss) ? [] : [`${gloss}。`]),
    `着即${taskWords(book, task, objective)}${manner(saying, said)}${begin}。`,
    ...(parts.length > 0 ? ["部署如下："] : []),
    ...parts.map((one, i) => part(saying, one, i)),
    ...(insistence > 0 ? [`前已${tally(insistence)}次电令，务须遵行。`] : []),
    ...(promise === undefined ? [] : [`${term("zh", "promise", promise)}。`]),
  ];
}

function part(saying: Saying, one: Part, i: number): string {
  const names = one.to.map((id) => saying.book.name("headquarters", id)).join("、");
  const later = one.delayMinutes > 0 ? `，迟${stretch(one.delayMinutes)}行动` : "";
  return `（${numeral(i + 1)}）${names}${taskWords(saying.book, one.task, one.objective)}${manner(saying, one)}${later}。`;
}

function manner({ book }: Saying, { via, forced }: { readonly via: readonly string[]; readonly forced: boolean }) {
  const way = via.length > 0 ? `，经${via.map((id) => book.name("objectives", id)).join("、")}` : "";
  return `${way}${forced ? "，强行军" : ""}`;
}

function own({ book, where, start }: Saying, { from, drafted, content }: Dispatch, said: ReportContent): string[] {
  const { subject, about, cell, strength, losses, claimed, posture, happened } = said;
  // to a neighbour he is no subordinate
  const self = content === "liaison" ? "敝部" : "职部";
  const main = content === "liaison" && about !== undefined && about !== from ? book.name("headquarters", about) : self;
  const sender = subject === undefined ? `${main}主力` : subject === from ? self : book.name("formations", subject);
  const who = content === "visit-report" ? "" : sender;
  const place = cell === undefined ? "" : `在${where.words("zh", cell)}`;
  // in a report of a contact that word is the enemy's
  const doing = posture === undefined || content === "contact-report" ? "" : term("zh", "posture", posture);
  const stands = [place, doing].filter(Boolean).join("，");
  const men = [
    ...(strength === undefined ? [] : [`现有${numeral(strength)}人`]),
    ...(losses === undefined ? [] : [`累计伤亡失踪${numeral(losses)}人`]),
    ...(claimed === undefined ? [] : [`毙伤俘敌约${numeral(claimed)}人`]),
  ].join("，");
  const old = happened !== undefined && happened < drafted ? `${hour(start, happened, drafted)}，` : "";
  const told = [stands, men].filter(Boolean).join("，");
  return told === "" ? [] : [`${old}${who}${told}。`];
}

function enemy({ book, where }: Saying, { content }: Dispatch, said: ReportContent): string[] {
  const { enemyCell, enemyStrength, posture, sighting } = said;
  if (said.enemy === undefined) return [];
  const seen = sighting !== undefined ? term("zh", "sighting", sighting) : "";
  const doing = seen === "" && content === "contact-report" && posture ? term("zh", "posture", posture) : seen;
  const told = [
    `当面之敌${book.name("formations", said.enemy)}`,
    enemyStrength === undefined ? "" : `约${numeral(enemyStrength)}人`,
    enemyCell === undefined ? "" : `在${where.words("zh", enemyCell)}`,
    doing,
  ];
  return [`${told.filter(Boolean).join("，")}。`];
}

function plea({ unfit, demand }: ReportContent): string[] {
  return [
    ...(unfit === undefined ? [] : [`不堪用者${share(unfit)}。`]),
    ...(demand === undefined || demand === 0 ? [] : [`如须留驻，非增${tally(demand)}个师不可。`]),
  ];
}

/** Of a neighbour who has lost nobody that he tells of, nothing is said. */
const worn = ({ unfit = 0 }: ReportContent): string[] => (unfit > 0 ? plea({ unfit }) : []);

const taken = ({ book }: Saying, { place, side, sighting }: ReportContent): string => {
  const name = place === undefined ? "某地" : book.name("places", place);
  const held = side === undefined ? `${name}已为我占领。` : `${name}已入${book.name("sides", side)}之手。`;
  return sighting === "no-contact" ? `${held}敌先已弃之。` : held;
};

const about = ({ book }: Saying, said: ReportContent): string =>
  said.about === undefined ? "" : book.name("headquarters", said.about);

/** A number before what it counts. */
const tally = (n: number): string => (n === 2 ? "两" : numeral(n));
