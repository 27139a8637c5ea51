/** What an address says that nobody here knows: a name of no one in the campaign, a day that there is not, a word misspelt. */
import { minutesSince } from "@staffride/formats/moment";
import type { Scenario } from "@staffride/formats/scenario";
import { settingsIn as boardIn } from "../dispatches/settings.js";
import { KEYS, LAYERS, SPEEDS, VIEWS } from "./choices.js";

/** What a campaign has that an address may name. */
export interface Nameable {
  readonly scenario: Pick<Scenario, "start" | "length" | "names">;
  /** Ids of the record's claims. */
  readonly claims: { has(id: string): boolean };
}

/** Pieces of the address that mean nothing, as they are written there. */
export function unknownIn(address: string, has: Nameable): string[] {
  return [...new URLSearchParams(address.replace(/^#/, ""))].flatMap(([key, value]) =>
    KNOWS.get(key)?.(value, has) ? [] : [`${key}=${value}`],
  );
}

type Knows = (value: string, has: Nameable) => boolean;

const oneOf =
  (known: readonly string[]): Knows =>
  (value) =>
    known.includes(value);
const isNumber: Knows = (value) => /^\d{1,10}$/.test(value) && Number(value) < 2 ** 32;
/** Whoever reads these says himself what is wrong with them. */
const anything: Knows = () => true;
const has = (all: readonly { readonly id: string }[], id: string): boolean => all.some((one) => one.id === id);

const KNOWS: ReadonlyMap<string, Knows> = new Map<string, Knows>([
  ...["campaign", "variant", "do", "closed", "refight", "record"].map((key) => [key, anything] as const),
  ["view", oneOf(VIEWS)],
  ["watch", oneOf(["record", "run"])],
  ["difference", oneOf(["on"])],
  ["ghosts", oneOf(["on"])],
  ["without", (value) => value.split(",").every((one) => (LAYERS as readonly string[]).includes(one))],
  ["key", oneOf(KEYS)],
  ["speed", oneOf(SPEEDS.map(String))],
  ["lang", oneOf(["en", "zh"])],
  ["theme", oneOf(["paper", "night"])],
  ["seed", isNumber],
  ["run", isNumber],
  ["at", isDay],
  ["eyes", areEyes],
  ["intent", (value, { scenario: { names } }) => has(names.intents, value)],
  ["board", (value) => boardIn(value) !== undefined],
  ["chosen", isChosen],
]);

function isDay(value: string, { scenario: { start, length } }: Nameable): boolean {
  const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? minutesSince(start, value) : undefined;
  return minute !== undefined && minute >= 0 && minute <= length;
}

function areEyes(value: string, { scenario: { names } }: Nameable): boolean {
  const [, side] = /^side:(.*)$/.exec(value) ?? [];
  return side === undefined ? has(names.headquarters, value) : has(names.sides, side);
}

function isChosen(value: string, { scenario: { names }, claims }: Nameable): boolean {
  const [, kind = "", id = ""] = /^([^:]+):(.+)$/.exec(value) ?? [];
  const all = { place: names.places, crossing: names.crossings, formation: names.formations };
  if (kind === "claim") return claims.has(id);
  // a run's dispatches and decisions are its own: the view that shows them tells of one that there is not
  if (kind === "dispatch" || kind === "decision") return true;
  if (kind === "headquarters") return has(names.headquarters, id) || has(names.formations, id);
  return has(all[kind as keyof typeof all] ?? [], id);
}
