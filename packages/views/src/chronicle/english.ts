/** The chronicle in English. */
import type { Answer } from "@staffride/formats/words";
import type { Dispatch } from "../dispatch/dispatch.js";
import type { Entry } from "../book.js";
import { count, decimal, duration, percent } from "../figures.js";
import { taskWords } from "../task-words.js";
import { term } from "../terms.js";
import type { Happening, Party } from "./day.js";
import { MOST_PARTIES, MOST_READERS } from "./tongue.js";
import type { Telling, Tongue } from "./tongue.js";

/** After "breaks off": why. */
const CAUSES: Readonly<Record<string, string>> = {
  "flank-or-rear": "turned in flank or rear",
  "neighbour-withdrew": "its neighbour gone",
  "position-lost": "its position lost",
  surprise: "surprised",
  losses: "its losses too heavy",
  "no-reserve": "outnumbered and without reserve",
  supply: "out of supply",
  darkness: "at dark",
  ordered: "on orders",
  "enemy-left": "the enemy gone",
  "enemy-broke": "the enemy broken",
  bound: "falling back a bound",
};

/** Before "the order of": what is done about it. */
const ANSWERS: Readonly<Record<Answer, readonly [one: string, several: string]>> = {
  obey: ["at last obeys", "at last obey"],
  delay: ["puts off", "put off"],
  part: ["carries out only a part of", "carry out only a part of"],
  refuse: ["does not obey", "do not obey"],
  appeal: ["objects to", "object to"],
};

export function english({ book, where, sides }: Telling): Tongue {
  const formation = (id: string) => book.name("formations", id);
  const post = (id: string) => book.name("headquarters", id);
  const acting = (entry: Entry) => (id: string, one: string, several: string) =>
    `${book.name(entry, id)} ${book.isPlural(entry, id) ? several : one}`;
  const [theFormation, thePost, theSide] = [acting("formations"), acting("headquarters"), acting("sides")];
  const its = (entry: Entry, id: string) => (book.isPlural(entry, id) ? "their" : "its");
  const why = (id: string, cause: string) => (CAUSES[cause] ?? cause).replace(/^its/, its("formations", id));
  const at = (cell: string) => where.words("en", cell);
  const men = (value: number) => count("en", value);
  const by = (id: string | undefined) => (id === undefined ? "" : ` (${formation(id)})`);
  const order = (task: string, objective?: string) => taskWords(book, task, objective);
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const few = ({ formations }: Party) => {
    const others = formations.length - MOST_PARTIES;
    return list([...formations.slice(0, MOST_PARTIES).map(formation), ...(others > 0 ? [`${others} more`] : [])]);
  };

  const plea = ({ report: { losses, unfit, demand } = {} }: Dispatch) => {
    const told = [
      ...(losses === undefined ? [] : [`${men(losses)} men lost`]),
      ...(unfit === undefined ? [] : [`${percent(unfit / 1000)} of the men no use`]),
      ...(demand === undefined || demand === 0
        ? []
        : [`${demand} more ${demand === 1 ? "division" : "divisions"} wanted`]),
    ];
    return told.length === 0 ? "" : `: ${told.join(", ")}`;
  };

  const overheard = ({ from, to, content, order: said }: Dispatch) =>
    said === undefined
      ? `${term("en", "dispatch-kind", content).toLowerCase()} of ${post(from)} to ${post(to)}`
      : `${thePost(from, "orders", "order")} ${post(to)} to ${order(said.task)}`;

  const fought = ({ cell, goesOn, parties: [a, b] }: Happening & { what: "fought" }) => {
    const [first, second] = b.attacks && !a.attacks ? [b, a] : [a, b];
    const losses = `${sides[first.side]} loses ${men(first.losses)}, ${sides[second.side]} ${men(second.losses)}`;
    const mutual = first.attacks && second.attacks;
    return `Fighting ${goesOn ? "goes on " : ""}${at(cell)}, ${few(first)} against ${few(second)}${mutual ? ", both attacking" : ""}: ${losses}`;
  };

  const tell = (h: Happening): string => {
    switch (h.what) {
      case "town":
        return h.was === undefined
          ? `${book.name("places", h.place)} is entered by ${book.name("sides", h.side)}${by(h.by)}`
          : `${book.name("places", h.place)} passes from ${book.name("sides", h.was)} to ${book.name("sides", h.side)}${by(h.by)}`;
      case "ferry":
        return h.by === undefined
          ? `${theSide(h.side, "takes", "take")} ${book.name("crossings", h.crossing)}`
          : `${theFormation(h.by, "takes", "take")} ${book.name("crossings", h.crossing)} for ${book.name("sides", h.side)}`;
      case "crossed":
        return `${theFormation(h.formation, "is", "are")} over at ${book.name("crossings", h.crossing)}: ${men(h.men)} men in ${duration("en", h.minutes)}`;
      case "fought":
        return fought(h);
      case "broke-off":
        return `${theFormation(h.formation, "breaks", "break")} off ${at(h.cell)}, ${why(h.formation, h.cause)}; ${percent(h.lossShare)} lost`;
      case "encircled":
        return `${theFormation(h.formation, "is", "are")} surrounded ${at(h.cell)}`;
      case "relieved":
        return `${theFormation(h.formation, "is", "are")} no longer surrounded, ${at(h.cell)}`;
      case "surrendered":
        return `${theFormation(h.formation, "lays", "lay")} down ${its("formations", h.formation)} arms ${at(h.cell)}: ${men(h.men)} men`;
      case "planned":
        return `${thePost(h.headquarters, "decides", "decide")}: ${book.gloss(h.plan)}`;
      case "order": {
        const named = h.readers.length > MOST_READERS ? h.readers.slice(0, MOST_READERS - 1) : h.readers;
        const readers = named.map(({ to, minutes }) => `${post(to)} after ${duration("en", minutes)}`);
        const others = h.readers.length - named.length;
        if (others > 0) readers.push(`${others} others, the last after ${duration("en", h.readers.at(-1)!.minutes)}`);
        return `The order of ${post(h.from)} to ${order(h.task, h.objective)} is read by ${list(readers)}`;
      }
      case "order-lost":
        return `An order of ${post(h.from)} to ${post(h.to)}, to ${order(h.task)}, is lost on the way`;
      case "arrived":
        return `${theFormation(h.formation, "reaches", "reach")} ${book.name("objectives", h.objective)}`;
      case "post-threatened":
        return `The headquarters of ${post(h.headquarters)}, ${at(h.cell)}, is in danger from ${formation(h.enemy)}`;
      case "post-overrun":
        return `The headquarters of ${post(h.headquarters)}, ${at(h.cell)}, is overrun by ${formation(h.enemy)}`;
      case "post-cut-off":
        return `The headquarters of ${post(h.headquarters)} is cut off ${at(h.cell)}`;
      case "attached":
        return `${thePost(h.headquarters, "passes", "pass")} under ${post(h.parent)}`;
      case "answered": {
        const what = h.task === undefined ? "" : ` to ${order(h.task, h.objective)}`;
        return `${thePost(h.headquarters, ...ANSWERS[h.answer as Answer])} the order of ${post(h.from)}${what}`;
      }
      case "resolved":
        return `${thePost(h.headquarters, "resolves", "resolve")}: ${book.option(h.decision, h.option)} (${h.decision}, ${book.decision(h.decision)})${h.fixed ? "; fixed by an intervention" : ""}`;
      case "reading":
        return `${thePost(h.headquarters, "reads", "read")} ${list(h.enemies.map(formation))} anew; likeliest: ${book.intent(h.intent)}`;
      case "appeal":
        return `${thePost(h.dispatch.from, "appeals", "appeal")} ${h.overHead ? `over the head of ${its("headquarters", h.dispatch.from)} superior ` : ""}to ${post(h.dispatch.to)}${plea(h.dispatch)}`;
      case "word":
        return `${thePost(h.headquarters, "finds", "find")} the word of ${post(h.from)} ${h.kept ? "kept" : "broken"}: “${term("en", "promise", h.promise)}”`;
      case "dismissed":
        return `The commander of ${post(h.headquarters)} is relieved by ${post(h.by)}`;
      case "visit":
        return `${thePost(h.headquarters, "sends", "send")} an officer to ${post(h.to)} to see for himself`;
      case "visited":
        return `${thePost(h.to, "reads", "read")} what ${its("headquarters", h.to)} officer found at ${post(h.about)}`;
      case "intercepted": {
        const how = h.channel === "courier" ? "found on a courier" : "taken down from the air";
        return `${thePost(h.headquarters, "reads", "read")} a dispatch of the enemy, ${how}: ${overheard(h.dispatch)}`;
      }
    }
  };

  return {
    tell,
    heading: (date, day) => `${date}, day ${day}`,
    losses: ({ losses }) => `Losses of the day: ${sides.map((name, s) => `${name} ${men(losses[s]!)}`).join(", ")}`,
    marches: ({ marches }, most) =>
      `On the march: ${marches
        .slice(0, most)
        .map(({ formation: id, km }) => `${formation(id)} ${decimal(Math.round(km), 0)} km`)
        .join(", ")}${marches.length > most ? `, and ${marches.length - most} more` : ""}`,
    signals: ({ signals: { read, medianMinutes, lost } }) =>
      `Dispatches read: ${count("en", read)}, half of them within ${duration("en", medianMinutes)} of drafting${lost > 0 ? `; ${lost} lost` : ""}`,
  };
}
