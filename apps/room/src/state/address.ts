/**
 * The address and what it says: everything chosen, and the minute, behind the #, so that it works from a server and from a disk.
 * What stands at its opening value is left out, but which run it is never: which one the room opens with changes with the campaign.
 */
import { KEYS, LAYERS, OPENING, SPEEDS, VIEWS } from "./choices.js";
import type { Choices, Eyes, RunChoice, Selection, SelectionKind } from "./choices.js";

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

/** `#view=map&at=...`, without the #. @param opening what an address that says nothing means to this reader */
export function addressOf({ choices, at }: Place, opening: Choices = OPENING): string {
  const {
    campaign,
    view,
    watching,
    run,
    eyes,
    difference,
    ghosts,
    without,
    key,
    selection,
    closed,
    intent,
    board,
    refight,
    record,
    speed,
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
    ["seed", String(run.seed)],
    ["run", String(run.run)],
    ["eyes", eyesText(eyes)],
    ["difference", difference ? "on" : undefined],
    ["ghosts", ghosts ? "on" : undefined],
    ["without", without.join(",") || undefined],
    ["key", key === OPENING.key ? undefined : key],
    ["chosen", selection && `${selection.kind}:${selection.id}`],
    ["closed", closed.join(",") || undefined],
    ["intent", intent || undefined],
    ["board", board || undefined],
    ["refight", refight || undefined],
    ["record", record || undefined],
    ["speed", speed === OPENING.speed ? undefined : String(speed)],
    ["lang", language === opening.language ? undefined : language],
    ["theme", theme === opening.theme ? undefined : theme],
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

/** What an address says; what it does not say, or says in words nobody knows, is as the page opens. */
export function readAddress(text: string, opening: Choices = OPENING): Place {
  const query = new URLSearchParams(text.replace(/^#/, ""));
  const of = <T extends string>(key: string, known: readonly T[], fallback: T): T =>
    known.find((one) => one === query.get(key)) ?? fallback;
  const number = (key: string, fallback: number) =>
    /^\d{1,10}$/.test(query.get(key) ?? "") && Number(query.get(key)) <= MOST ? Number(query.get(key)) : fallback;
  const at = query.get("at") ?? "";
  return {
    at: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? at : undefined,
    choices: {
      campaign: query.get("campaign") ?? opening.campaign,
      view: of("view", VIEWS, OPENING.view),
      watching: of("watch", ["record", "run"], OPENING.watching),
      run: namesRun(query) ? runIn(query, number) : opening.run,
      eyes: eyesIn(query.get("eyes") ?? ""),
      difference: query.get("difference") === "on",
      ghosts: query.get("ghosts") === "on",
      without: LAYERS.filter((layer) => (query.get("without") ?? "").split(",").includes(layer)),
      key: of("key", KEYS, OPENING.key),
      selection: selectionIn(query.get("chosen") ?? ""),
      closed: (query.get("closed") ?? "").split(",").filter((key) => selectionIn(key) !== undefined),
      intent: query.get("intent") ?? "",
      board: query.get("board") ?? "",
      refight: query.get("refight") ?? "",
      record: query.get("record") ?? "",
      speed: SPEEDS.find((speed) => speed === number("speed", OPENING.speed)) ?? OPENING.speed,
      language: of("lang", ["en", "zh"], opening.language),
      theme: of("theme", ["paper", "night"], opening.theme),
    },
  };
}

/** Seeds and numbers of runs have 32 bits. */
const MOST = 2 ** 32 - 1;

/** An address that says nothing of the run means the one that the room opens with. */
const namesRun = (query: URLSearchParams): boolean => ["variant", "do", "seed", "run"].some((key) => query.has(key));

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
