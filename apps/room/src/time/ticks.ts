/** What happens in the run that is watched, as marks on the axis of time: all of note, or what one headquarters read and sent. */
import { useMemo } from "react";
import { happeningsOf } from "@staffride/views/watch/happenings";
import { traysOf } from "@staffride/views/watch/tray";
import type { Paper } from "@staffride/views/watch/tray";
import { nameIn, textIn } from "@staffride/views/language";
import type { Language } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import type { OpenRecord } from "@staffride/views/record/record";
import type { WatchedRun } from "@staffride/views/watch/run";
import { useOpened } from "../data/opened.js";
import { useRecordTold } from "../record/told.js";
import type { Eyes } from "../state/choices.js";
import { useRoom } from "../state/store.js";

const WORDS = {
  en: {
    read: (what: string, who: string) => `${what} from ${who} read`,
    sent: (what: string, who: string) => `${what} to ${who} drafted`,
  },
  zh: {
    read: (what: string, who: string) => `阅${who}来${what}`,
    sent: (what: string, who: string) => `拟致${who}${what}`,
  },
};

export interface Tick {
  readonly at: number;
  /** Index of the side, -1 none. */
  readonly side: number;
  /** 1 the campaign turns on it, 3 for the curious. */
  readonly rank: 1 | 2 | 3;
  /** What it is, in a line. */
  words(language: Language): string;
}

export function useTicks(): readonly Tick[] {
  const { run } = useOpened();
  const record = useRecordTold();
  const { eyes, watching } = useRoom(({ choices }) => choices);
  return useMemo(
    () => (watching === "record" ? ticksOfRecord(record, run) : ticksFor(run, eyes)),
    [run, record, eyes, watching],
  );
}

export function ticksFor(run: WatchedRun, eyes: Eyes): readonly Tick[] {
  const { scenario, handles } = run;
  const headquarters = eyes.kind === "headquarters" ? handles.headquarters.get(eyes.headquarters) : undefined;
  if (headquarters !== undefined) return trafficOf(run, headquarters);
  const side = eyes.kind === "side" ? handles.side.get(eyes.side) : undefined;
  return happeningsOf(run)
    .filter(({ at, rank, goesOn, side: whose }) => {
      const isShown = at >= 0 && at <= scenario.length && rank < 3 && !goesOn;
      return isShown && (side === undefined || whose === side);
    })
    .map(({ at, rank, side: whose, words }) => ({ at, rank, side: whose, words }));
}

/** Claims that begin within the campaign, above the line those about its first side; what was so weighs most. */
export function ticksOfRecord({ claims, length }: OpenRecord, { scenario, handles }: WatchedRun): Tick[] {
  const sideOf = (id: string) => {
    const h = handles.headquarters.get(id);
    return h !== undefined ? scenario.command.side[h]! : (scenario.forces.side[handles.formation.get(id) ?? -1] ?? -1);
  };
  return claims.flatMap(({ time, about, mode, gloss }): Tick[] =>
    time === undefined || time.from < 0 || time.from > length
      ? []
      : [
          {
            ...{
              at: time.from,
              side: about.map(sideOf).find((side) => side >= 0) ?? -1,
              rank: mode === "fact" ? 1 : 2,
            },
            words: (language) => textIn(language, gloss),
          },
        ],
  );
}

/** What it read below the line, what it sent above; routine reports are of the least weight. */
function trafficOf({ scenario, ...run }: WatchedRun, headquarters: number): Tick[] {
  const { read, sent } = traysOf({ scenario, ...run }, headquarters, scenario.length, Infinity);
  const own = scenario.command.side[headquarters]!;
  const name = (h: number, language: Language) =>
    h < 0 ? "–" : nameIn(language, scenario.names.headquarters[h]!.names);
  const tick = ({ at, content, other }: Paper, isRead: boolean): Tick => ({
    ...{ at, side: own, rank: content.endsWith("-report") ? 3 : 1 },
    words: (language) =>
      WORDS[language][isRead ? "read" : "sent"](term(language, "dispatch-kind", content), name(other, language)),
  });
  return [...read.map((paper) => tick(paper, true)), ...sent.map((paper) => tick(paper, false))].sort(
    (a, b) => a.at - b.at,
  );
}
