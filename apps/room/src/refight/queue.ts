/**
 * Plans to be fought, one after the other. What is looked at goes before what was asked for to be had later, and gives way when
 * something else is looked at; runs that are in stay in.
 */

export interface Job<Plan> {
  readonly key: string;
  readonly plan: Plan;
  readonly runs: number;
  /** Fought because it is looked at; else because somebody pressed for it. */
  readonly isShown: boolean;
}

/** waiting: another is fought first; left: nobody looks at it any more; stopped: somebody stopped it. */
export type Ended = "waiting" | "left" | "stopped" | "failed";

interface Fighting<Plan> {
  /** Fights until all runs are in. @throws the signal's reason once it aborts */
  fight(job: Job<Plan>, signal: AbortSignal): Promise<void>;
  /** Is told of whom does not fight, or no more. */
  note(job: Job<Plan>, stage: Ended, words?: string): void;
}

export interface Queue<Plan> {
  /** See to it that it is fought, after what waits already. */
  ask(plan: Plan, runs: number): void;
  /** These are looked at and no others, the first most. */
  show(plans: readonly Plan[], runs: number): void;
  /** Nobody fights any more. */
  stop(): void;
}

export function createQueue<Plan>(keyOf: (plan: Plan) => string, { fight, note }: Fighting<Plan>): Queue<Plan> {
  let waiting: Job<Plan>[] = [];
  let current: { readonly job: Job<Plan>; readonly stop: AbortController } | undefined;

  const isIn = (jobs: readonly Job<Plan>[], { key, runs }: Job<Plan>): boolean =>
    jobs.some((job) => job.key === key && job.runs >= runs);
  const enter = (jobs: readonly Job<Plan>[]) => {
    waiting = [...jobs];
    for (const job of waiting) note(job, "waiting");
    if (current === undefined) void workOff();
  };

  async function workOff(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const stop = new AbortController();
      current = { job, stop };
      try {
        await fight(job, stop.signal);
      } catch (thrown) {
        if (stop.signal.aborted) note(job, isIn(waiting, job) ? "waiting" : endOf(stop.signal));
        else note(job, "failed", thrown instanceof Error ? thrown.message : String(thrown));
      }
    }
    current = undefined;
  }

  return {
    ask(plan, runs) {
      const job = { key: keyOf(plan), plan, runs, isShown: false };
      if (!isIn(waiting, job) && !(current && isIn([current.job], job))) enter([...waiting, job]);
    },
    show(plans, runs) {
      const shown = plans.map((plan): Job<Plan> => ({ key: keyOf(plan), plan, runs, isShown: true }));
      const isFirst = current !== undefined && shown[0] !== undefined && isIn([current.job], shown[0]);
      const gone = waiting.filter((job) => job.isShown && !isIn(shown, { ...job, runs: 0 }));
      for (const job of gone) note(job, "left");
      const asked = waiting.filter((job) => !job.isShown);
      // what was asked for and gives way comes back after what is looked at
      const back = current !== undefined && !isFirst && !current.job.isShown ? [current.job] : [];
      const mustGo = current !== undefined && !isFirst && (shown.length > 0 || current.job.isShown);
      enter([...(isFirst ? shown.slice(1) : shown), ...(mustGo ? back : []), ...asked]);
      if (mustGo) current!.stop.abort(GONE);
    },
    stop() {
      for (const job of waiting.splice(0)) note(job, "stopped");
      current?.stop.abort(STOPPED);
    },
  };
}

const STOPPED = new DOMException("stopped", "AbortError");
const GONE = new DOMException("nobody looks at it any more", "AbortError");
const endOf = ({ reason }: AbortSignal): Ended => (reason === STOPPED ? "stopped" : "left");
