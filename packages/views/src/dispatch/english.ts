/** A dispatch in English: the body of a field message, in short sentences. */
import { moment } from "../calendar.js";
import { count, duration, percent } from "../figures.js";
import { taskWords } from "../task-words.js";
import { term } from "../terms.js";
import type { Saying } from "./body.js";
import type { BoundaryContent, Dispatch, OrderContent, ReportContent } from "./dispatch.js";
import type { Part } from "./scheme.js";

export function englishBody(saying: Saying, dispatch: Dispatch): string[] {
  if (dispatch.order) return order(saying, dispatch, dispatch.order);
  if (dispatch.boundary) return [boundary(saying, dispatch.boundary)];
  if (dispatch.copyOf) return intercept(saying, dispatch, dispatch.copyOf);
  const said = dispatch.report ?? {};
  switch (dispatch.content) {
    case "inquiry":
      return ["Report at once how you stand, what you have lost and what you intend."];
    case "visit":
      return ["An officer of this headquarters is on his way to you, to see for himself."];
    case "appeal":
      return [...own(saying, dispatch, said), ...plea(said), ...enemy(saying, dispatch, said)];
    case "visit-report":
      return [`Seen on the spot${about(saying, said)}:`, ...own(saying, dispatch, said), ...plea(said)];
    case "task-report":
      return [
        ...(said.outcome === undefined ? [] : [`${term("en", "outcome", said.outcome)}.`]),
        ...own(saying, dispatch, said),
        ...enemy(saying, dispatch, said),
      ];
    case "liaison":
      return [...own(saying, dispatch, said, neighbour(saying, dispatch, said)), ...worn(said)];
    case "control-report":
      return [taken(saying, said), ...own(saying, dispatch, said)];
    default:
      return [...own(saying, dispatch, said), ...enemy(saying, dispatch, said)];
  }
}

const boundary = ({ book }: Saying, { sector, holder }: BoundaryContent): string =>
  `The boundary moves: ${book.name("sectors", sector)} belongs to ${book.name("headquarters", holder)} from now on.`;

/** Whose it was, and all that stood in it; what its reader makes of that is less (EST-15). */
function intercept(saying: Saying, { channel }: Dispatch, copy: Dispatch): string[] {
  const [from, to] = [copy.from, copy.to].map((id) => saying.book.name("headquarters", id));
  const how = channel === "courier" ? "Taken from a courier" : "Taken down from the air";
  const kind = term("en", "dispatch-kind", copy.content).toLowerCase();
  return [`${how}: ${from} to ${to}, No. ${copy.number}, ${kind}:`, ...englishBody(saying, copy)];
}

function order(saying: Saying, { to, drafted }: Dispatch, said: OrderContent): string[] {
  const { book, start } = saying;
  const { task, objective, plan, insistence, promise } = said;
  const parts = plan === undefined ? [] : saying.scheme(plan, to);
  const begin = said.start > drafted ? `, beginning at ${moment("en", start, said.start)}` : "";
  return [
    ...(plan === undefined || !saying.objects ? [] : [`Object: ${book.gloss(plan).replace(/\.$/, "")}.`]),
    `${capital(taskWords(book, task, objective))}${manner(saying, said)}${begin}.`,
    ...parts.map((one, i) => part(saying, one, i)),
    ...(insistence > 0 ? [`This has been ordered ${times(insistence)} before; it stands.`] : []),
    ...(promise === undefined ? [] : [`${term("en", "promise", promise)}.`]),
  ];
}

function part(saying: Saying, one: Part, i: number): string {
  const names = list(one.to.map((id) => saying.book.name("headquarters", id)));
  const later = one.delayMinutes > 0 ? `, ${duration("en", one.delayMinutes)} later` : "";
  return `(${i + 1}) ${names}: ${taskWords(saying.book, one.task, one.objective)}${manner(saying, one)}${later}.`;
}

function manner({ book }: Saying, { via, forced }: { readonly via: readonly string[]; readonly forced: boolean }) {
  const way = via.length > 0 ? ` by way of ${list(via.map((id) => book.name("objectives", id)))}` : "";
  return `${way}${forced ? ", by forced march" : ""}`;
}

/** Of whom a superior tells who is not the writer himself. */
const neighbour = ({ book }: Saying, { from }: Dispatch, { about }: ReportContent): string =>
  about === undefined || about === from ? "" : book.name("headquarters", about);

function own(
  { book, where, start }: Saying,
  { from, drafted, content }: Dispatch,
  said: ReportContent,
  whose = "",
): string[] {
  const { subject, cell, strength, losses, claimed, posture, happened } = said;
  const place = cell === undefined ? "" : where.words("en", cell);
  // in a report of a contact that word is the enemy's
  const doing = posture === undefined || content === "contact-report" ? "" : term("en", "posture", posture);
  const who = subject === undefined || subject === from ? whose : book.name("formations", subject);
  const main = subject === undefined && place !== "" ? `main body ${place}` : place;
  const stands = [who, main, doing].filter(Boolean).join(", ");
  const men = [
    ...(strength === undefined ? [] : [`${count("en", strength)} men with the colours`]),
    ...(losses === undefined ? [] : [`lost so far ${count("en", losses)}`]),
    ...(claimed === undefined ? [] : [`the enemy by our count ${count("en", claimed)}`]),
  ].join(", ");
  const old = happened !== undefined && happened < drafted ? [`As of ${moment("en", start, happened)}.`] : [];
  return [...old, ...[stands, men].filter(Boolean).map((text) => `${capital(text)}.`)];
}

function enemy({ book, where }: Saying, { content }: Dispatch, said: ReportContent): string[] {
  const { enemyCell, enemyStrength, posture, sighting } = said;
  if (said.enemy === undefined) return [];
  const seen = sighting !== undefined ? term("en", "sighting", sighting) : "";
  const doing = seen === "" && content === "contact-report" && posture ? term("en", "posture", posture) : seen;
  const told = [
    book.name("formations", said.enemy),
    enemyStrength === undefined ? "" : `some ${count("en", enemyStrength)}`,
    enemyCell === undefined ? "" : where.words("en", enemyCell),
    doing,
  ];
  return [`Enemy: ${told.filter(Boolean).join(", ")}.`];
}

function plea({ unfit, demand }: ReportContent): string[] {
  return [
    ...(unfit === undefined ? [] : [`${percent(unfit / 1000)} of the men are no use.`]),
    ...(demand === undefined || demand === 0
      ? []
      : [`To stay, ${demand} more ${demand === 1 ? "division is" : "divisions are"} needed.`]),
  ];
}

/** Of a neighbour who has lost nobody that he tells of, nothing is said. */
const worn = ({ unfit = 0 }: ReportContent): string[] => (unfit > 0 ? plea({ unfit }) : []);

const taken = ({ book }: Saying, { place, side, sighting }: ReportContent): string => {
  const name = place === undefined ? "A place" : book.name("places", place);
  const held = side === undefined ? `${name} is ours.` : `${name} is in the hands of ${book.name("sides", side)}.`;
  return sighting === "no-contact" ? `${held} The enemy had left it.` : held;
};

const about = ({ book }: Saying, said: ReportContent): string =>
  said.about === undefined ? "" : ` at ${book.name("headquarters", said.about)}`;

const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
