/** From the lines of a trace to its dispatches, in order of drafting. */
import type { TraceLine } from "@staffride/formats/trace";
import type { Answer } from "@staffride/formats/words";
import type { Dispatch, OrderContent, ReportContent } from "./dispatch.js";

/** Number of the dispatch a line is about, or -1. */
const numberOf = (line: TraceLine): number => (typeof line.dispatch === "number" ? line.dispatch : -1);

export interface Traffic {
  /** Take up one line; the dispatch it is about, as far as is known, if it is about one. */
  read(line: TraceLine): Dispatch | undefined;
  /** In order of drafting. */
  all(): Dispatch[];
}

export function openTraffic(): Traffic {
  const dispatches = new Map<number, Dispatch>();
  return {
    read(line) {
      if (line.kind === "drafted") dispatches.set(numberOf(line), begin(line));
      if (line.kind === "intercepted") dispatches.set(numberOf(line), takenDown(line, dispatches));
      const dispatch = dispatches.get(numberOf(line));
      if (dispatch !== undefined) take(dispatch, line);
      return dispatch;
    },
    all: () => [...dispatches.values()],
  };
}

/** All dispatches of a run. */
export function gatherDispatches(lines: Iterable<TraceLine>): Dispatch[] {
  const traffic = openTraffic();
  for (const line of lines) traffic.read(line);
  return traffic.all();
}

const begin = (line: TraceLine): Dispatch => ({
  number: numberOf(line),
  from: line.from as string,
  to: line.to as string,
  content: line.content as string,
  precedence: line.precedence as string,
  channel: line.channel as string,
  drafted: line.at,
  answers: [],
});

/** An enemy's dispatch as it came into the hands of a headquarters. */
function takenDown(line: TraceLine, dispatches: ReadonlyMap<number, Dispatch>): Dispatch {
  const copyOf = dispatches.get(line.of as number);
  const reader = line.headquarters as string;
  return {
    ...{ number: numberOf(line), from: reader, to: reader, content: "intercept", precedence: "routine" },
    ...{ channel: line.channel as string, drafted: line.taken as number, answers: [] },
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/** Has its addressee read it with this line? */
export const isReading = ({ kind }: TraceLine): boolean => kind === "dispatch" || kind === "intercept-read";

function take(dispatch: Dispatch, line: TraceLine): void {
  const number = (column: string) => line[column] as number;
  switch (line.kind) {
    case "order":
      dispatch.order = orderOf(line);
      return;
    case "terms":
      if (dispatch.order) addTerms(dispatch.order, line);
      return;
    case "report":
    case "particulars":
    case "case":
    case "outcome":
    case "claim":
      dispatch.report = { ...dispatch.report, ...said(line) };
      return;
    case "boundary":
      dispatch.boundary = { sector: line.sector as string, holder: line.holder as string };
      return;
    case "dispatch":
      dispatch.way = {
        enciphered: number("enciphered"),
        sent: number("sent"),
        attempts: number("attempts"),
        received: number("received"),
        deciphered: number("deciphered"),
        read: line.at,
      };
      return;
    case "intercept-read": {
      const taken = dispatch.drafted;
      const way = { enciphered: taken, sent: taken, attempts: 1, received: taken, deciphered: line.at };
      dispatch.way = { ...way, read: line.at };
      return;
    }
    case "dispatch-lost":
      dispatch.lost = { at: line.at, attempts: number("attempts") };
      return;
    case "task":
      dispatch.inForce = line.at;
      return;
    case "distorted":
      dispatch.misread = {
        ...(line.objective === undefined ? {} : { objective: line.objective as string }),
        start: number("start"),
      };
      return;
    case "relieved":
      dispatch.relieves = true;
      return;
    case "answered":
      dispatch.answers.push({
        at: line.at,
        answer: line.answer as Answer,
        gap: number("gap") / 100,
        revisits: Math.max(0, number("revisits")),
      });
  }
}

function orderOf(line: TraceLine): OrderContent {
  const { objective, plan } = line;
  return {
    task: line.task as string,
    ...(objective === undefined ? {} : { objective: objective as string }),
    ...(plan === undefined ? {} : { plan: plan as string }),
    forced: line.pace === 1,
    start: line.start as number,
    via: [],
    insistence: 0,
  };
}

function addTerms(order: OrderContent, line: TraceLine): void {
  order.via = [line.via0, line.via1, line.via2].filter((via) => typeof via === "string");
  order.insistence = Math.max(0, line.insistence as number);
  if (line.promise !== undefined && line.promise !== "none") order.promise = line.promise as string;
}

/** What a line of a report says: its columns, without those that say "none". */
function said(line: TraceLine): ReportContent {
  const { at: _at, kind: _kind, dispatch: _dispatch, ...columns } = line;
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== -1)) as ReportContent;
}
