/**
 * The closed door (docs/models/headquarters.md, DSK-8). A campaign is fought to some hour and saved; from there it goes on
 * twice, once with something changed that is hidden from a headquarters. What the headquarters writes must be the same to
 * the byte at each of its decisions, until it has read a dispatch that somebody wrote who could know.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createDoctrine, type Doctrine } from "@staffride/doctrine";
import { OUT, TRAY } from "@staffride/formats/desk";
import type { Intercepts, Scenario } from "@staffride/formats/scenario";
import { KIND, LINE } from "@staffride/formats/trace";
import { CHANNELS, DISPATCHES, POSTURES, TASKS } from "@staffride/formats/words";
import { createKernel, type Kernel } from "@staffride/kernel";
import { SEED, shipped } from "./shipped.js";

const INTERCEPT = DISPATCHES.indexOf("intercept");

type Thinking = Pick<Doctrine, "begin" | "think" | "save" | "load">;
interface Staged {
  readonly kernel: Kernel;
  readonly doctrine: Thinking;
}

/** A shipped campaign whose headquarters obey as recorded (0) or have minds (1), and may read each other's dispatches. */
function stage(campaign: string, free: 0 | 1, reads = false): Staged {
  const { scenario } = shipped(campaign);
  const intercepts = reads ? readAll(scenario) : scenario.intercepts;
  const kernel = createKernel({ ...scenario, intercepts, minds: { ...scenario.minds, free } });
  return { kernel, doctrine: createDoctrine(kernel.desk) };
}

/** The highest headquarters of each side reads half of what the other side sends by radio or loses with its couriers. */
function readAll({ command }: Scenario): Intercepts {
  const { side, parent, formation, nHeadquarters } = command;
  const handles = Array.from({ length: nHeadquarters }, (_, h) => h);
  const tops = [0, 1].map((of) => handles.find((h) => side[h] === of && parent[h]! < 0 && formation[h]! < 0)!);
  const entries = tops.flatMap((top) => (["radio", "courier"] as const).map((by) => ({ top, by })));
  const enemies = Uint8Array.from(entries.flatMap(({ top }) => handles.map((h) => (side[h] === side[top] ? 0 : 1))));
  return {
    nIntercept: entries.length,
    reader: Int16Array.from(entries, ({ top }) => top),
    channel: Uint8Array.from(entries, ({ by }) => CHANNELS.indexOf(by)),
    from: enemies,
    to: enemies,
    kinds: new Int32Array(entries.length).fill(-1),
    chance: new Float64Array(entries.length).fill(0.5),
    delay: new Int32Array(entries.length).fill(360),
    doubtful: new Uint8Array(entries.length),
  };
}

/** Something done to one formation that no headquarters above it sees. */
type Change = (kernel: Kernel, f: number) => void;
const CHANGES: Readonly<Record<string, Change>> = {
  "half its men unfit": ({ state }, f) => {
    const men = state.fit[f]! >> 1;
    state.fit[f]! -= men;
    state.unfit[f]! += men;
  },
  "worn out, its works fallen in, another posture": ({ state }, f) => {
    state.fatigue[f] = 0.5;
    state.works[f] = 0;
    if (state.posture[f] === POSTURES.indexOf("halted")) state.posture[f] = POSTURES.indexOf("defending");
  },
  "of a mind to stay where it is": ({ state, scenario }, f) => {
    state.task[scenario.forces.headquarters[f]!] = TASKS.indexOf("halt");
  },
};

/** One decision of a headquarters above formations. */
interface Sitting {
  readonly at: number;
  readonly papers: number;
  readonly written: string;
  /** Whose dispatches of which kind lay in its tray. What does not come, tells too. */
  readonly tray: string;
  /** Could it know, from what it had read or had before its post? */
  readonly told: boolean;
}

/** Fight on from here: the sittings of each headquarters, in order. */
function fightOn({ kernel, doctrine }: Staged, until: number): Sitting[][] {
  const { state, desk, trace, scenario } = kernel;
  const { formation, nHeadquarters } = scenario.command;
  const sittings = Array.from({ length: nHeadquarters }, (): Sitting[] => []);
  const first = state.dispatchCount[0]!;
  const telling = new Set<number>();
  const told = new Set<number>();
  let seen = trace.n;
  for (let h = kernel.advance(until); h >= 0; h = kernel.advance(until)) {
    for (; seen < trace.n; seen++) {
      const [kind, , who] = trace.lines.subarray(seen * LINE, seen * LINE + 3);
      if (kind === KIND.headquartersThreatened) told.add(who!);
    }
    let tray = "";
    for (let i = 0; i < desk.nIn; i++) {
      const [id, kind, from] = desk.inTray.subarray(i * TRAY, i * TRAY + 3);
      tray += `${kind}:${from} `;
      // an intercept says what an enemy who could know has written; it comes from the reader's own listeners
      const knows = telling.has(id!) || kind === INTERCEPT || (from! >= 0 && formation[from!]! >= 0);
      if (id! >= first && knows) told.add(h);
    }
    doctrine.think(desk);
    const written = desk.outTray.subarray(0, desk.nOut * OUT).join();
    sittings[h]!.push({ at: desk.now, papers: desk.nOut, written, tray, told: told.has(h) });
    const next = state.dispatchCount[0]!;
    kernel.submit();
    if (told.has(h)) for (let id = next; id < state.dispatchCount[0]!; id++) telling.add(id);
  }
  return sittings;
}

/** The campaign at a minute, and how it goes on for some days if nothing is changed. */
interface Hour {
  readonly staged: Staged;
  readonly until: number;
  readonly saved: { readonly kernel: ArrayBuffer; readonly doctrine: ArrayBuffer };
  readonly untouched: readonly (readonly Sitting[])[];
}
const DAYS = 3;

function arriveAt(staged: Staged, seed: number, minute: number): Hour {
  const { kernel, doctrine } = staged;
  kernel.begin(seed, 0);
  doctrine.begin();
  fightOn(staged, minute);
  const saved = { kernel: kernel.save(), doctrine: doctrine.save() };
  const until = minute + DAYS * 1440;
  return { staged, until, saved, untouched: fightOn(staged, until) };
}

interface Comparison {
  /** Sittings of headquarters that could not know, in both tellings; and the papers they wrote. */
  readonly sittings: number;
  readonly papers: number;
  /** What they did otherwise, although they could not know. */
  readonly leaks: readonly string[];
  /** Does any headquarters write something else once it can know? */
  readonly matters: boolean;
}

/** From that hour on with a change to all formations of a side, beside the campaign without. */
function compare({ staged, until, saved, untouched }: Hour, side: number, change: Change): Comparison {
  const { kernel, doctrine } = staged;
  const { forces, names } = kernel.scenario;
  kernel.load(saved.kernel);
  doctrine.load(saved.doctrine);
  for (let f = 0; f < forces.nFormation; f++)
    if (forces.side[f] === side && kernel.state.gone[f] === 0) change(kernel, f);
  const changed = fightOn(staged, until);

  const leaks: string[] = [];
  let [sittings, papers, matters] = [0, 0, false];
  untouched.forEach((those, h) => {
    let silence = false;
    for (let i = 0; i < Math.max(those.length, changed[h]!.length); i++) {
      const [a, b] = [those[i], changed[h]![i]];
      // a report that has not come tells too, if it was to come from somebody who could know
      silence ||= differing(a?.tray, b?.tray).some((from) => [untouched, changed].some((all) => couldKnow(all, from)));
      const same = a?.at === b?.at && a?.written === b?.written;
      if (a?.told || b?.told || silence) {
        matters ||= !same;
        continue;
      }
      sittings++;
      papers += a?.papers ?? 0;
      if (!same) leaks.push(`${names.headquarters[h]!.id} at ${a?.at} and ${b?.at}: ${a?.written} | ${b?.written}`);
    }
  });
  return { sittings, papers, leaks, matters };
}

/** Whose dispatches lie in one tray and not in the other. */
function differing(a = "", b = ""): number[] {
  const [one, other] = [a.trim().split(" "), b.trim().split(" ")];
  const odd = [...one.filter((paper) => !other.includes(paper)), ...other.filter((paper) => !one.includes(paper))];
  return odd.filter((paper) => paper !== "").map((paper) => Number(paper.split(":")[1]));
}

/** A formation's own headquarters has no sittings, and knows; one above knows once it has been told. */
const couldKnow = (all: readonly (readonly Sitting[])[], h: number): boolean =>
  all[h]!.length === 0 || all[h]!.some(({ told }) => told);

/** When the door is tried, shares of the campaign; no minute on the hour. */
const SHARES = [0.103, 0.307, 0.513, 0.811];
const minutesOf = ({ scenario }: Kernel): number[] => SHARES.map((share) => Math.floor(share * scenario.length));
const SEEDS = [SEED, SEED + 1];

for (const campaign of ["two-banks", "changde-1943"]) {
  for (const [free, reads] of [
    [0, false],
    [1, false],
    [1, true],
  ] as const) {
    const how = free ? `minds of their own${reads ? ", each reading the other's dispatches" : ""}` : "as recorded";
    test(`DSK-8 ${campaign}, ${how}: what is hidden changes no paper until it is told`, () => {
      const staged = stage(campaign, free, reads);
      let [sittings, papers, matters, tries] = [0, 0, 0, 0];
      for (const seed of SEEDS)
        for (const minute of minutesOf(staged.kernel)) {
          const hour = arriveAt(staged, seed, minute);
          for (const side of [0, 1])
            for (const [name, change] of Object.entries(CHANGES)) {
              const tried = compare(hour, side, change);
              assert.deepEqual(tried.leaks, [], `seed ${seed}, minute ${minute}: side ${side}, ${name}`);
              sittings += tried.sittings;
              papers += tried.papers;
              matters += tried.matters ? 1 : 0;
              tries++;
            }
        }
      assert.ok(sittings > 2 * tries && papers > 0, `${sittings} sittings, ${papers} papers in ${tries} tries`);
      assert.ok(matters > tries / 2, `only ${matters} of ${tries} changes made any difference to what was written`);
    });
  }
}

test("DSK-8 a doctrine that peeps is caught", () => {
  const { kernel, doctrine } = stage("two-banks", 0);
  const peeping: Thinking = {
    ...doctrine,
    think: (desk) => {
      doctrine.think(desk);
      if (desk.nOut > 0) desk.outTray[desk.nOut * OUT - 1] = kernel.state.fit.reduce((sum, men) => sum + men, 0);
    },
  };
  const tried = minutesOf(kernel).map((minute) =>
    compare(arriveAt({ kernel, doctrine: peeping }, SEED, minute), 1, CHANGES["half its men unfit"]!),
  );
  assert.ok(tried.some(({ leaks }) => leaks.length > 0));
});
