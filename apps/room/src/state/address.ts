/**
 * The address and what it says: everything chosen, and the minute, behind the #, so that it works from a server and from a disk.
 * What stands at its opening value is left out.
 */
import { minutesSince } from "@staffride/formats/moment";
import { OPENING, VIEWS } from "./choices.js";
import type { Choices, Eyes, RunChoice, Selection, SelectionKind } from "./choices.js";

/** Seeds have 32 bits. */
const LAST_SEED = 2 ** 32 - 1;

export interface Place {
  readonly choices: Choices;
  /** Local time, 1943-12-12T18:00; undefined: wherever the campaign begins. */
  readonly at: string | undefined;
}

const SELECTIONS: readonly SelectionKind[] = [
  "formation",
  "headquarters",
  "dispatch",
  "place",
  "crossing",
  "claim",
  "decision",
];

/** `#view=map&at=...`, without the #. */
export function addressOf({ choices, at }: Place): string {
  const {
    campaign,
    view,
    watching,
    run,
    eyes,
    difference,
    ghosts,
    selection,
    board,
    refight,
    record,
    language,
    theme,
  } = choices;
  const pairs: (readonly [string, string | undefined])[] = [
    ["campaign", campaign || undefined],
    ["view", view === OPENING.view ? undefined : view],
    ["at", at],
    ["watch", watching === "record" ? "record" : undefined],
    ["variant", run.variant === OPENING.run.variant ? undefined : run.variant],
    ...Object.entries(run.interventions).map(([point, option]) => ["do", `${point}=${option}`] as const),
    // an address without a run means the one that the room opens with, whichever that is
    ["seed", String(run.seed)],
    ["run", String(run.run)],
    ["eyes", eyesText(eyes)],
    ["difference", difference ? "on" : undefined],
    ["ghosts", ghosts ? "on" : undefined],
    ["chosen", selection && `${selection.kind}:${selection.id}`],
    ["board", board || undefined],
    ["refight", refight || undefined],
    ["record", record || undefined],
    ["lang", language === OPENING.language ? undefined : language],
    ["theme", theme === OPENING.theme ? undefined : theme],
  ];
  return pairs
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join("&")
    .replaceAll("%3A", ":")
    .replaceAll("%3D", "=")
    .replaceAll("%3B", ";")
    .replaceAll("%2C", ",")
    .replaceAll("%2F", "/");
}

/** Do two say the same? */
export const isSame = (a: Choices, b: Choices): boolean =>
  a === b || addressOf({ choices: a, at: undefined }) === addressOf({ choices: b, at: undefined });

/** What an address says; what it does not say, or says in words nobody knows, stays as it is in `otherwise`. */
export function readAddress(text: string, otherwise: Choices = OPENING): Place {
  const query = new URLSearchParams(text.replace(/^#/, ""));
  const of = <T extends string>(key: string, known: readonly T[], fallback: T): T =>
    known.find((one) => one === query.get(key)) ?? fallback;
  const number = (key: string, fallback: number) => {
    const value = /^\d{1,10}$/.test(query.get(key) ?? "") ? Number(query.get(key)) : Infinity;
    return value <= LAST_SEED ? value : fallback;
  };
  const at = query.get("at") ?? "";
  return {
    at: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? at : undefined,
    choices: {
      campaign: query.get("campaign") ?? otherwise.campaign,
      view: of("view", VIEWS, OPENING.view),
      watching: of("watch", ["record", "run"], OPENING.watching),
      run: namesRun(text) ? runIn(query, number) : otherwise.run,
      eyes: eyesIn(query.get("eyes") ?? ""),
      difference: query.get("difference") === "on",
      ghosts: query.get("ghosts") === "on",
      selection: selectionIn(query.get("chosen") ?? ""),
      board: query.get("board") ?? "",
      refight: query.get("refight") ?? "",
      record: query.get("record") ?? "",
      language: of("lang", ["en", "zh"], otherwise.language),
      theme: of("theme", ["paper", "night"], otherwise.theme),
    },
  };
}

/** Does an address name a run, if only by its seed? */
export function namesRun(text: string): boolean {
  const query = new URLSearchParams(text.replace(/^#/, ""));
  return ["variant", "do", "seed", "run"].some((key) => query.has(key));
}

/** The minute an address means, within the campaign: its beginning if it says none, or one that there is not. */
export function minuteOf(
  at: string | undefined,
  { start, length }: { readonly start: string; readonly length: number },
) {
  const minute = at === undefined ? undefined : minutesSince(start, at);
  return Math.min(length, Math.max(0, minute ?? 0));
}

const runIn = (query: URLSearchParams, number: (key: string, fallback: number) => number): RunChoice => ({
  variant: query.get("variant") ?? OPENING.run.variant,
  interventions: Object.fromEntries(
    query.getAll("do").flatMap((one) => {
      const [, point, option] = /^([^=]+)=([^=]+)$/.exec(one) ?? [];
      return point === undefined || option === undefined ? [] : [[point, option]];
    }),
  ),
  seed: number("seed", OPENING.run.seed),
  run: number("run", OPENING.run.run),
});

function eyesText(eyes: Eyes): string | undefined {
  if (eyes.kind === "truth") return undefined;
  return eyes.kind === "side" ? `side:${eyes.side}` : eyes.headquarters;
}

function eyesIn(text: string): Eyes {
  if (text === "") return { kind: "truth" };
  return text.startsWith("side:")
    ? { kind: "side", side: text.slice("side:".length) }
    : { kind: "headquarters", headquarters: text };
}

function selectionIn(text: string): Selection | undefined {
  const [, kind, id] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const known = SELECTIONS.find((one) => one === kind);
  return known === undefined || id === undefined ? undefined : { kind: known, id };
}
