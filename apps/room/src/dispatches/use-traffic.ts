/** The traffic that may be drawn: of the record or the run that is watched, as the chosen eyes see it. */
import { useMemo } from "react";
import { openBook } from "@staffride/views/book";
import { asTold } from "@staffride/views/record/record";
import { dispatchesOf } from "@staffride/views/watch/dispatches";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import type { Count, Drawn } from "./drawn.js";
import { seenWires } from "./eyes.js";
import { openLanes } from "./lanes.js";
import { quarrelIn } from "./quarrel.js";
import { recordWires } from "./record-wires.js";
import { runWires } from "./run-wires.js";
import { countIn, storiesIn } from "./stories.js";
import type { Story } from "./stories.js";
import type { Wire } from "./wire.js";

export interface AllWires {
  readonly run: readonly Wire[];
  readonly record: readonly Wire[];
}

/** Everything there is, whoever looks. @param account variant whose account of the record is followed; "": all accounts */
export function useAllWires(account: string): AllWires {
  const { pack, run, record } = useOpened();
  const { language } = useWords();
  return useMemo(() => {
    const told = account === "" ? record : asTold(record, account);
    const book = openBook(language, pack.scenario);
    return {
      run: runWires(dispatchesOf(run).values(), book, run.handles.headquarters),
      record: recordWires(told, book, run.handles.headquarters),
    };
  }, [pack, run, record, language, account]);
}

/** What the chosen eyes see of it. From a headquarters it grows with the clock; else the clock changes nothing. */
export function useSeenWires({ run, record }: AllWires, drawn: Drawn): readonly Wire[] {
  const { pack } = useOpened();
  const { eyes } = useRoom(({ choices }) => choices);
  const settled = useSettledAt();
  const at = eyes.kind === "headquarters" ? settled : 0;
  return useMemo(
    () =>
      seenWires(drawn === "record" ? record : drawn === "both" ? [...run, ...record] : run, pack.scenario, eyes, at),
    [run, record, drawn, pack, eyes, at],
  );
}

/** The quarrel that the record tells of; where it has none, that of the run. */
export function useQuarrel({ run, record }: AllWires) {
  const { pack } = useOpened();
  const { command, length } = pack.scenario;
  return useMemo(
    () => quarrelIn(record, command.parent, length) ?? quarrelIn(run, command.parent, length),
    [run, record, command, length],
  );
}

/** Stories of the record, with how much of each there is among some dispatches. */
export function useStories({ record: wires }: AllWires): readonly Told[] {
  const { pack, record } = useOpened();
  const { scenario, papers } = pack;
  return useMemo(() => {
    const plans = new Map(papers.plans.map((plan) => [plan.id, plan]));
    const askedOf = (id: string) => {
      const found = record.dispatches.find((one) => one.id === id)?.plans[0];
      const plan = found === undefined ? undefined : plans.get(found);
      return plan?.kind === "order" ? plan.body : undefined;
    };
    return storiesIn(wires, askedOf, scenario, scenario.length).map((story) => {
      // what went down to each division is another matter
      const apart = openLanes(scenario, story.lanes).filter(({ gathered }) => !gathered);
      const members = new Set(apart.flatMap((lane) => lane.members));
      return { ...story, count: (some: readonly Wire[]) => countIn(some, story, members) };
    });
  }, [wires, record, papers, scenario]);
}

export interface Told extends Story {
  readonly count: Count;
}

/** The story that a preset stands for. */
export const storyOf = (stories: readonly Told[], preset: string): Told | undefined =>
  stories.find(({ name }) => preset === `story:${name}`);
