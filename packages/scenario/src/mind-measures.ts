/** What measures of minds name: formations and plans by the papers, decisions and intents by the compiled names (rule CHK-1). */
import type { Event, Instant, MindMeasure, OneEvent } from "@staffride/formats/papers/mind-measure";
import type { Measure } from "@staffride/formats/papers/record";
import type { NameTables } from "@staffride/formats/scenario";
import type { Step } from "@staffride/formats/papers/collection";
import { complain, complainUnknown } from "./work.js";
import type { At, Work } from "./work.js";

/** Intents of which a diary tells the probability: the first of the campaign's list (trace.ts, intents). */
const TOLD_INTENTS = 4;

/** A field of a measure, what kind of thing it names, and the ids. */
export type Named = readonly [
  path: Step | readonly Step[],
  kind: "side" | "place" | "river" | "formation" | "headquarters" | "plan",
  ids: string | readonly string[] | undefined,
];

/** Fields of a measure of minds that name things of the papers. */
export function mindReferences(measure: MindMeasure): Named[] {
  switch (measure.kind) {
    case "answered":
      return [
        ["headquarters", "headquarters", measure.headquarters],
        ["plans", "plan", measure.plans],
      ];
    case "resolved":
    case "overruled":
      return [];
    case "ordered":
      return [["plan", "plan", measure.plan]];
    case "told":
      return [
        ["headquarters", "headquarters", measure.headquarters],
        ["formations", "formation", measure.formations],
        ...referencesOfEvents(measure),
      ];
    case "claimed":
      return [
        ["headquarters", "headquarters", measure.headquarters],
        ["enemy", "formation", measure.enemy],
        ...referencesOfEvents(measure),
      ];
    case "believes":
    case "falls":
      return [
        ["headquarters", "headquarters", measure.headquarters],
        ["enemy", "formation", measure.enemy],
        ...referencesOfEvents(measure),
      ];
    case "date":
    case "follows":
      return referencesOfEvents(measure);
  }
}

/** Fields in which a measure says when, by a moment or by an event. */
function instantsOf(measure: Measure): Readonly<Record<string, Instant | undefined>> {
  switch (measure.kind) {
    case "date":
      return { of: measure.of };
    case "told":
    case "claimed":
      return { event: measure.event };
    case "believes":
    case "follows":
      return { from: measure.from, to: measure.to };
    case "falls":
      return { after: measure.after };
    default:
      return {};
  }
}

/** Events a measure waits for, with where they are written. */
const eventsOf = (measure: Measure): Placed<OneEvent>[] =>
  Object.entries(instantsOf(measure)).flatMap(([field, instant]) =>
    instant === undefined || typeof instant === "string" ? [] : onesOf([field], instant),
  );

type Placed<T> = readonly [path: readonly Step[], event: T];

/** The event itself, or the events of which it is the first. */
function onesOf(path: readonly Step[], event: Event): Placed<OneEvent>[] {
  if (!("any" in event)) return [[path, event]];
  return event.any.flatMap((one, i): Placed<OneEvent>[] =>
    typeof one === "string" ? [] : [[[...path, "any", i], one]],
  );
}

const referencesOfEvents = (measure: Measure): Named[] =>
  eventsOf(measure).flatMap(([path, event]) => eventReferences(path, event));

function eventReferences(path: readonly Step[], event: OneEvent): Named[] {
  if ("answered" in event)
    return [
      [[...path, "answered"], "plan", event.answered],
      [[...path, "by"], "headquarters", event.by],
    ];
  if ("ordered" in event) return [[[...path, "ordered"], "plan", event.ordered]];
  if ("reads" in event)
    return [
      [[...path, "reads"], "plan", event.reads],
      [[...path, "by"], "headquarters", event.by],
    ];
  if ("departed" in event)
    return [
      [[...path, "departed"], "formation", event.departed],
      [[...path, "place"], "place", event.place],
    ];
  if ("resolved" in event) return [];
  return [
    [[...path, "from"], "headquarters", event.from],
    [[...path, "to"], "headquarters", event.to],
  ];
}

/** Decisions, options and intents that measures name are the campaign's; an intent is one of which diaries tell. */
export function checkMindMeasures(work: Work, names: Pick<NameTables, "decisions" | "intents">): void {
  for (const { id, measure } of work.papers.checks) {
    const at: At = ["checks", id, "measure"];
    if (measure.kind === "resolved")
      checkDecision(work, names, [...at, "decision"], measure.decision, placed([...at, "options"], measure.options));
    if (measure.kind === "overruled") checkPoints(work, names, at, measure.points);
    for (const [path, event] of eventsOf(measure)) {
      if (!("resolved" in event)) continue;
      const to: At = [...at, ...path];
      checkDecision(work, names, [...to, "resolved"], event.resolved, placed([...to, "options"], event.options));
    }
    if (measure.kind === "believes" || measure.kind === "falls") {
      checkIntent(work, names, [...at, "intent"], measure.intent);
      checkIntent(work, names, [...at, "above"], measure.above);
    }
  }
}

function checkPoints(
  work: Work,
  names: Pick<NameTables, "decisions">,
  at: At,
  points: Extract<MindMeasure, { kind: "overruled" }>["points"],
): void {
  points.forEach(({ decision, advised, taken }, i) => {
    const to: At = [...at, "points", i];
    checkDecision(work, names, [...to, "decision"], decision, [
      [[...to, "advised"], advised],
      [[...to, "taken"], taken],
    ]);
  });
}

/** Ids with where each is written. */
const placed = (at: At, ids: readonly string[] = []): (readonly [At, string])[] => ids.map((id, i) => [[...at, i], id]);

function checkDecision(
  work: Work,
  { decisions }: Pick<NameTables, "decisions">,
  at: At,
  id: string,
  options: readonly (readonly [at: At, id: string])[],
): void {
  const decision = decisions.find((one) => one.id === id);
  if (decision === undefined) return complainUnknown(work, at, "decision", id, registerOf(decisions));
  for (const [where, option] of options) {
    if (decision.options.some((one) => one.id === option)) continue;
    complainUnknown(work, where, `option of ${id}`, option, registerOf(decision.options));
  }
}

function checkIntent(work: Work, { intents }: Pick<NameTables, "intents">, at: At, id: string): void {
  const handle = intents.findIndex((one) => one.id === id);
  if (handle < 0) complainUnknown(work, at, "intent", id, registerOf(intents));
  else if (handle >= TOLD_INTENTS) {
    const told = intents.slice(0, TOLD_INTENTS).map((one) => one.id);
    complain(work, at, {
      message: `diaries do not tell of the intent "${id}"`,
      expected: `one of the first ${TOLD_INTENTS} of the campaign's intents: ${told.join(", ")}`,
    });
  }
}

const registerOf = (entries: readonly { readonly id: string }[]) =>
  new Map(entries.map(({ id }, handle) => [id, handle] as const));
