/** What the minds of headquarters add to a chronicle: orders not obeyed, decisions, readings of the enemy, appeals, visits, promises, reliefs, intercepts. */
import type { TraceLine } from "@staffride/formats/trace";
import { openBook, WAR_ZONE } from "../book.js";
import type { Dispatch } from "../dispatch/dispatch.js";
import type { Happening } from "./day.js";
import type { Chronicled } from "./reading.js";

export interface Noting {
  /** For what may be written down again and again: once a day is enough. */
  noteOnce(key: string, happening: Happening): void;
  /** The day a minute is told under. */
  day(at: number): number;
}

export function openMinds({ names, command }: Pick<Chronicled, "names" | "command">, { noteOnce, day }: Noting) {
  const { echelonOf } = openBook("en", { names, command });
  const superior = new Map<string, string | undefined>(
    names.headquarters.map(({ id }, h) => [id, names.headquarters[command.parent[h]!]?.id]),
  );
  /** What was done last about an order, chosen last at a decision point, read last from an enemy: by whom and of what. */
  const last = new Map<string, string>();
  const changed = (key: string, now: string): boolean => {
    const before = last.get(key);
    last.set(key, now);
    return before !== now;
  };
  /** Enemy formations read alike, by day, reader and intent. */
  const alike = new Map<string, string[]>();

  const answer = (line: TraceLine, dispatch: Dispatch | undefined) => {
    const [headquarters, from, answer] = [line.headquarters, line.from, line.answer] as [string, string, string];
    const key = `answer ${headquarters} ${line.dispatch}`;
    const isFirst = !last.has(key);
    if (!changed(key, answer) || (isFirst && answer === "obey")) return;
    const { task, objective } = dispatch?.order ?? {};
    const what = {
      ...(task === undefined ? {} : { task }),
      ...(objective === undefined ? {} : { objective }),
    };
    const happening: Happening = { at: line.at, what: "answered", headquarters, from, answer, ...what };
    noteOnce(["answered", headquarters, from, answer, task, objective].join(" "), happening);
  };

  const resolve = (line: TraceLine) => {
    const [headquarters, decision, option] = [line.headquarters, line.decision, line.option] as string[];
    if (decision === undefined || option === undefined || !changed(`resolved ${decision}`, option)) return;
    const happening: Happening = {
      ...{ at: line.at, what: "resolved", headquarters: headquarters!, decision, option, fixed: line.fixed === 1 },
    };
    noteOnce(`resolved ${decision} ${option}`, happening);
  };

  const settle = (line: TraceLine) => {
    if (line.state === "open") return;
    const [headquarters, from, promise] = [line.headquarters, line.from, line.promise] as [string, string, string];
    const kept = line.state === "kept";
    noteOnce(`word ${headquarters} ${from} ${promise} ${kept}`, {
      ...{ at: line.at, what: "word", headquarters, from, promise, kept },
    });
  };

  const readEnemy = (line: TraceLine) => {
    const [headquarters, enemy] = [line.headquarters, line.enemy] as [string, string];
    if (echelonOf(headquarters) < WAR_ZONE) return;
    const intent = likeliest(line, names.intents.length);
    const key = `intent ${headquarters} ${enemy}`;
    const isFirst = !last.has(key);
    if (!changed(key, String(intent)) || isFirst) return;
    const group = `${day(line.at)} ${headquarters} ${intent}`;
    const enemies = alike.get(group) ?? [];
    alike.set(group, enemies);
    if (!enemies.includes(enemy)) enemies.push(enemy);
    noteOnce(`reading ${headquarters} ${intent}`, { at: line.at, what: "reading", headquarters, enemies, intent });
  };

  const draft = (dispatch: Dispatch) => {
    const { content, from, to, drafted: at } = dispatch;
    if (content === "appeal")
      noteOnce(`appeal ${from} ${to}`, { at, what: "appeal", dispatch, overHead: superior.get(from) !== to });
    if (content === "visit") noteOnce(`visit ${from} ${to}`, { at, what: "visit", headquarters: from, to });
  };

  const overhear = ({ at }: TraceLine, { to: headquarters, channel, copyOf }: Dispatch) => {
    if (copyOf === undefined) return;
    const { content, from, to, order } = copyOf;
    const happening: Happening = { at, what: "intercepted", headquarters, channel, dispatch: copyOf };
    noteOnce(["intercepted", headquarters, channel, content, from, to, order?.task].join(" "), happening);
  };

  /** The line before, if a point was resolved by it. */
  let resolution: TraceLine | undefined;

  const read = (line: TraceLine, dispatch: Dispatch | undefined): void => {
    if (line.kind !== "plan") resolution = line.kind === "resolved" && line.decision !== undefined ? line : undefined;
    switch (line.kind) {
      case "attached":
        superior.set(line.headquarters as string, line.parent as string);
        return;
      case "answered":
        return answer(line, dispatch);
      case "resolved":
        return resolve(line);
      case "promise":
        return settle(line);
      case "relieved": {
        const { headquarters, by } = line as { headquarters?: string; by?: string };
        return noteOnce(`dismissed ${headquarters} ${line.dispatch}`, {
          ...{ at: line.at, what: "dismissed", headquarters: headquarters!, by: by! },
        });
      }
      case "intents":
        return readEnemy(line);
      case "drafted":
        return draft(dispatch!);
      case "intercept-read":
        return dispatch === undefined ? undefined : overhear(line, dispatch);
      case "dispatch":
        if (dispatch?.content !== "visit-report") return;
        return noteOnce(`visited ${dispatch.number}`, {
          ...{ at: line.at, what: "visited", about: dispatch.report?.about ?? dispatch.from, to: dispatch.to },
        });
    }
  };
  /** A plan set going by the resolution just before it has been told with that. */
  const hasToldOf = ({ at, headquarters }: TraceLine): boolean =>
    resolution !== undefined && resolution.at === at && resolution.headquarters === headquarters;
  return { read, hasToldOf };
}

/** The likeliest intent by its place in the list. The trace holds four; the fifth is what they leave. */
function likeliest(line: TraceLine, nIntent: number): number {
  const shares = ["intent0", "intent1", "intent2", "intent3"].map((column) => Math.max(0, line[column] as number));
  const written = shares.slice(0, nIntent);
  const rest = nIntent === 5 ? [1000 - written.reduce((sum, share) => sum + share, 0)] : [];
  const all = [...written, ...rest];
  return all.indexOf(Math.max(...all));
}
