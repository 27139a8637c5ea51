/** What a reader of the day should hear first. */
import { ARMY, CORPS } from "../book.js";
import type { Book } from "../book.js";
import type { Happening } from "./day.js";

/** 1: the campaign turns on it. 2: a day worth noting. 3: for the curious. */
export type Rank = 1 | 2 | 3;

/** Losses of both sides in a day around one place from which a fight is worth noting, and from which it is a battle. */
const FIGHT = 60;
const BATTLE = 400;

export function rankOf(happening: Happening, book: Book): Rank {
  switch (happening.what) {
    case "town": {
      const kind = book.kindOf(happening.place);
      if (kind === "city" || kind === "town") return happening.was === undefined ? 2 : 1;
      return 3;
    }
    case "surrendered":
    case "post-overrun":
    case "planned":
    case "resolved":
    case "appeal":
    case "visit":
    case "visited":
    case "word":
    case "dismissed":
      return 1;
    case "answered":
      return happening.answer === "refuse" || book.echelonOf(happening.headquarters) >= ARMY ? 1 : 2;
    case "reading":
      return 2;
    case "encircled":
    case "post-threatened":
    case "post-cut-off":
    case "order-lost":
    case "crossed":
    case "attached":
      return 2;
    case "fought": {
      const losses = happening.parties[0].losses + happening.parties[1].losses;
      return losses >= BATTLE ? 1 : losses >= FIGHT ? 2 : 3;
    }
    case "intercepted":
      return happening.dispatch.order === undefined ? 3 : 2;
    case "order":
      return happening.plan !== undefined || book.echelonOf(happening.from) >= ARMY ? 2 : 3;
    case "broke-off":
      return ["ordered", "bound", "darkness"].includes(happening.cause) ? 3 : 2;
    case "ferry":
      return happening.was === undefined ? 3 : 2;
    case "relieved":
      return 2;
    case "arrived":
      return book.echelonOf(happening.formation) >= CORPS ? 2 : 3;
  }
}
