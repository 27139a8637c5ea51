/** The book of names: from the ids a trace speaks of to what people call them. */
import { ECHELONS } from "@staffride/formats/words";
import type { Scenario } from "@staffride/formats/scenario";
import { nameIn, shortNameIn, textIn } from "./language.js";
import type { Language } from "./language.js";

export type Entry =
  "formations" | "headquarters" | "places" | "rivers" | "crossings" | "objectives" | "sides" | "sectors";

export interface Book {
  readonly language: Language;
  /** Full name; the id itself if nobody is called so. */
  name(entry: Entry, id: string): string;
  /** Is its English name one of several, that takes a plural verb? */
  isPlural(entry: Entry, id: string): boolean;
  /** Short name, for maps and lists. */
  short(entry: Entry, id: string): string;
  /** What a plan is, in a sentence. */
  gloss(plan: string): string;
  /** What a decision point is about; what one of its options is. */
  decision(id: string): string;
  option(decision: string, id: string): string;
  /** What an intent of the campaign's list is called, by its place there. */
  intent(handle: number): string;
  /** Side of a formation or headquarters, by handle; -1 if nobody is called so. */
  sideOf(id: string): number;
  /** Level of command, as an index into ECHELONS; -1 if nobody is called so. */
  echelonOf(headquarters: string): number;
  /** Kind of a place: city, town, ... */
  kindOf(place: string): string | undefined;
}

export function openBook(language: Language, { names, command }: Pick<Scenario, "names" | "command">): Book {
  const index = (entry: Entry | "plans") =>
    new Map(names[entry].filter(Boolean).map((one, handle) => [one.id, handle]));
  const handles = new Map((["headquarters", "plans", "places"] as const).map((entry) => [entry, index(entry)]));
  const tables = new Map<Entry, Map<string, (typeof names)["sides"][number]["names"]>>();
  const find = (entry: Entry, id: string) => {
    if (!tables.has(entry)) tables.set(entry, new Map(names[entry].filter(Boolean).map((one) => [one.id, one.names])));
    return tables.get(entry)!.get(id);
  };
  const headquarters = (id: string) => handles.get("headquarters")!.get(id) ?? -1;

  return {
    language,
    name: (entry, id) => (find(entry, id) ? nameIn(language, find(entry, id)!) : id),
    isPlural: (entry, id) => find(entry, id)?.plural === true,
    short: (entry, id) => (find(entry, id) ? shortNameIn(language, find(entry, id)!) : id),
    gloss(plan) {
      const handle = handles.get("plans")!.get(plan);
      return handle === undefined ? plan : textIn(language, names.plans[handle]!.gloss);
    },
    decision(id) {
      const found = names.decisions.find((one) => one.id === id);
      return found === undefined ? id : textIn(language, found.gloss);
    },
    option(decision, id) {
      const options = names.decisions.find((one) => one.id === decision)?.options;
      const found = options?.find((one) => one.id === id);
      return found === undefined ? id : textIn(language, found.gloss);
    },
    intent: (handle) => (names.intents[handle] ? nameIn(language, names.intents[handle].names) : String(handle)),
    sideOf: (id) => command.side[headquarters(id)] ?? -1,
    echelonOf: (id) => command.echelon[headquarters(id)] ?? -1,
    kindOf: (place) => names.places[handles.get("places")!.get(place) ?? -1]?.kind,
  };
}

/** From corps upward: those whose orders move the campaign. */
export const CORPS = ECHELONS.indexOf("corps");
export const WAR_ZONE = ECHELONS.indexOf("war-zone");
export const ARMY = ECHELONS.indexOf("group-army");
