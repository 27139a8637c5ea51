/** What is chosen: in the address and back, taken back and made again, and named. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { Scenario } from "@staffride/formats/scenario";
import { addressOf, readAddress } from "./address.js";
import { changed, known } from "./consistent.js";
import { minuteOf } from "./followed-address.js";
import { CHANGES, changeBetween } from "./changes.js";
import type { Change } from "./changes.js";
import { OPENING } from "./choices.js";
import type { Choices } from "./choices.js";
import { hasMoved, useRoom } from "./store.js";
import type { Step } from "./store.js";

/** Every choice a reader can make, once; a new one must be named here. */
const MADE: Readonly<Record<Exclude<Change, "runs" | "minute">, Partial<Choices>>> = {
  campaign: { campaign: "two-banks" },
  variant: { run: { ...OPENING.run, variant: "mutiny" } },
  decisions: { run: { ...OPENING.run, interventions: { D2: "attack", D12: "stay-north" } } },
  seed: { run: { ...OPENING.run, seed: 7 } },
  run: { run: { ...OPENING.run, run: 3 } },
  view: { view: "refight" },
  watching: { watching: "record" },
  eyes: { eyes: { kind: "side", side: "jp" } },
  difference: { difference: true },
  ghosts: { ghosts: true },
  layers: { without: ["held"] },
  key: { key: "folded" },
  branches: { closed: ["headquarters:cn-6wz"] },
  intent: { intent: "lure" },
  selection: { selection: { kind: "formation", id: "jp-3d" } },
  board: { board: "quarrel;;10-20;reports;;" },
  refight: { refight: ";compare;losses:side.jp;mutiny,D2=attack" },
  record: { record: "compare;order" },
  speed: { speed: 24 },
  language: { language: "zh" },
  theme: { theme: "night" },
};

const BEGINNING = { choices: OPENING, at: 0, stood: 0, playing: false, past: [], future: [], step: 0 };
beforeEach(() => useRoom.setState(BEGINNING));

/** A step at the beginning of time. */
const first = (choices: Choices): Step => ({ choices, at: 0 });

test("whatever is chosen stands in the address and comes back from it", () => {
  for (const change of Object.values(MADE)) {
    const choices = { ...OPENING, ...change };
    assert.deepEqual(readAddress(addressOf({ choices, at: undefined })).choices, choices);
  }
  assert.deepEqual(
    Object.keys(OPENING).filter((key) => !Object.values(MADE).some((change) => key in change)),
    [],
  );
});

test("an address holds its run, run 0 of seed 1 too; without one it means the run the room opened with", () => {
  const nearest = { ...OPENING, run: { ...OPENING.run, run: 53 } };
  const link = addressOf({ choices: { ...OPENING, view: "record" }, at: undefined });
  assert.deepEqual(readAddress(link, nearest).choices.run, OPENING.run);
  assert.deepEqual(readAddress("#view=record", nearest).choices.run, nearest.run);
  assert.deepEqual(readAddress("#seed=4", nearest).choices.run, { ...OPENING.run, seed: 4 });
  assert.equal(readAddress("#seed=4294967295").choices.run.seed, 4294967295);
  assert.equal(readAddress("#seed=4294967296").choices.run.seed, OPENING.run.seed, "a seed has 32 bits");
});

test("the minute of an address lies in the campaign; of a day that there is not, at its beginning", () => {
  const campaign = { start: "1943-12-05T00:00", length: 1440 };
  const minutes = [undefined, "1943-12-05T06:00", "1943-13-45T99:99", "1900-01-01T00:00", "1950-01-01T00:00"];
  assert.deepEqual(
    minutes.map((at) => minuteOf(campaign, at)),
    [0, 360, 0, 0, 1440],
  );
});

test("every change can be taken back by its name, and made again", () => {
  assert.deepEqual([...Object.keys(MADE), "runs", "minute"].sort(), [...CHANGES].sort());
  for (const [what, change] of Object.entries(MADE)) {
    const { choose, undo, redo } = useRoom.getState();
    const before = useRoom.getState().choices;
    choose(change);
    const after = useRoom.getState().choices;
    assert.equal(changeBetween(first(OPENING), first({ ...OPENING, ...change }))?.what, what);
    undo();
    assert.equal(useRoom.getState().choices, before, what);
    redo();
    assert.equal(useRoom.getState().choices, after, what);
  }
  assert.equal(changeBetween(first(OPENING), first({ ...OPENING, refight: "200" }))?.what, "runs");
});

test("a decision is named by its point; two at once are not", () => {
  const { run } = OPENING;
  const turned = { ...OPENING, run: { ...run, interventions: { D2: "attack" } } };
  assert.deepEqual(changeBetween(first(OPENING), first(turned)), { what: "decisions", decision: "D2" });
  assert.deepEqual(changeBetween(first(OPENING), first({ ...OPENING, ...MADE.decisions })), { what: "decisions" });
});

test("what changes nothing is no step", () => {
  const { choose } = useRoom.getState();
  choose({ eyes: { kind: "truth" } });
  choose({ run: { ...OPENING.run, interventions: {} } });
  assert.deepEqual(useRoom.getState().past, []);
});

test("the browser's Back is an undo, its Forward a redo, another address a step of its own", () => {
  const { choose, follow, undo } = useRoom.getState();
  choose({ view: "record" });
  choose({ ghosts: true });
  follow(first({ ...OPENING, view: "record" }));
  assert.deepEqual([useRoom.getState().past.length, useRoom.getState().future.length], [1, 1]);
  follow(first({ ...OPENING, view: "record", ghosts: true }));
  assert.deepEqual([useRoom.getState().past.length, useRoom.getState().future.length], [2, 0]);
  follow(first({ ...OPENING, view: "dispatches" }));
  undo();
  assert.deepEqual(useRoom.getState().choices, { ...OPENING, view: "record", ghosts: true });
});

test("time that has moved is one step from where it stood, named as time, and is gone back over", () => {
  const { setAt, rest, undo, redo } = useRoom.getState();
  for (const minute of [60, 300, 512.4]) setAt(minute);
  assert.ok(hasMoved(useRoom.getState()));
  rest();
  const { past, step } = useRoom.getState();
  assert.deepEqual([past, step], [[first(OPENING)], 1]);
  assert.deepEqual(changeBetween(past[0]!, { choices: OPENING, at: 512 }), { what: "minute" });
  undo();
  assert.equal(useRoom.getState().at, 0);
  redo();
  assert.equal(useRoom.getState().at, 512);
  rest();
  assert.equal(useRoom.getState().past.length, 1, "time that stands makes no step");
});

test("playing is one step from where it began; undo stops it there", () => {
  const { setAt, setPlaying, undo } = useRoom.getState();
  setAt(100);
  setPlaying(true);
  for (const minute of [110, 120, 130]) setAt(minute);
  undo();
  const { at, playing, past } = useRoom.getState();
  assert.deepEqual([at, playing, past.length], [100, false, 1]);
  setPlaying(true);
  setAt(150);
  setPlaying(false);
  assert.deepEqual(
    useRoom.getState().past.map(({ at }) => at),
    [0, 100],
  );
});

test("a choice in the midst of moving time comes after it; one with a minute is one step", () => {
  const { setAt, choose, undo } = useRoom.getState();
  setAt(40);
  choose({ ghosts: true });
  assert.deepEqual([useRoom.getState().past.map(({ at }) => at), useRoom.getState().at], [[0, 40], 40]);
  choose({ view: "record" }, 90);
  assert.deepEqual([useRoom.getState().past.length, useRoom.getState().at], [3, 90]);
  undo();
  assert.deepEqual([useRoom.getState().choices.view, useRoom.getState().at], ["map", 40]);
  choose({ campaign: "two-banks" });
  assert.equal(useRoom.getState().at, 0, "another campaign begins at its beginning");
});

test("the browser may go several steps at once", () => {
  const { choose, setAt, rest, follow } = useRoom.getState();
  choose({ ghosts: true });
  setAt(60);
  rest();
  setAt(90);
  follow(first(OPENING), 0);
  const { past, future, step } = useRoom.getState();
  assert.deepEqual([past.length, future.length, step], [0, 3, 0]);
  follow({ choices: { ...OPENING, ghosts: true }, at: 90 }, 3);
  assert.deepEqual([useRoom.getState().future.length, useRoom.getState().step], [0, 3]);
});

test("a dispatch that is chosen is of one run; another run has others under the same numbers", () => {
  const chosen = { ...OPENING, selection: { kind: "dispatch", id: "268" } as const };
  const other = { ...OPENING.run, run: 7 };
  assert.equal(changed(chosen, { run: other }).selection, undefined);
  assert.deepEqual(changed(chosen, { run: { ...OPENING.run } }).selection, chosen.selection);
  const recorded = { ...OPENING, selection: { kind: "dispatch", id: "yokoyama-objects" } as const };
  assert.deepEqual(changed(recorded, { run: other }).selection, recorded.selection);
  const formation = { kind: "formation", id: "jp-3d" } as const;
  assert.deepEqual(changed(chosen, { run: other, selection: formation }).selection, formation);
});

test("an address comes back as it was whatever the room opens with: the run, the language, the theme", () => {
  const opening: Choices = { ...OPENING, language: "zh", theme: "night", run: { ...OPENING.run, seed: 3, run: 53 } };
  for (const choices of [OPENING, opening, { ...opening, run: OPENING.run }]) {
    const address = addressOf({ choices, at: undefined }, opening);
    assert.deepEqual(readAddress(address, opening).choices, choices);
    assert.deepEqual(readAddress(address, { ...opening, run: OPENING.run }).choices.run, choices.run);
  }
  assert.deepEqual(readAddress("", opening).choices, opening);
});

test("the record is seen with nobody's eyes; whoever asks for somebody's asks for a run", () => {
  const eyes = { kind: "side", side: "jp" } as const;
  const record = changed({ ...OPENING, eyes }, { watching: "record" });
  assert.deepEqual([record.watching, record.eyes], ["record", { kind: "truth" }]);
  const seen = changed(record, { eyes });
  assert.deepEqual([seen.watching, seen.eyes], ["run", eyes]);
});

test("eyes that the campaign does not have are not looked through", () => {
  const names = { sides: [{ id: "jp" }], headquarters: [{ id: "jp-11a" }] } as unknown as Scenario["names"];
  const eyesOf = (eyes: Choices["eyes"], watching: Choices["watching"] = "run") =>
    known({ ...OPENING, eyes, watching }, { names }).eyes.kind;
  assert.equal(eyesOf({ kind: "side", side: "jp" }), "side");
  assert.equal(eyesOf({ kind: "side", side: "nobody" }), "truth");
  assert.equal(eyesOf({ kind: "headquarters", headquarters: "jp-11a" }), "headquarters");
  assert.equal(eyesOf({ kind: "headquarters", headquarters: "nobody" }), "truth");
  assert.equal(eyesOf({ kind: "headquarters", headquarters: "jp-11a" }, "record"), "truth");
});

test("a dispatch of a run is no longer chosen when another run is; one of the record is", () => {
  const chosen = (id: string): Choices => ({ ...OPENING, selection: { kind: "dispatch", id } });
  const others = [
    { ...OPENING.run, variant: "mutiny" },
    { ...OPENING.run, interventions: { D2: "attack" } },
    { ...OPENING.run, seed: 7 },
    { ...OPENING.run, run: 3 },
  ];
  for (const run of others) assert.equal(changed(chosen("120"), { run }).selection, undefined);
  assert.equal(changed(chosen("120"), { campaign: "two-banks" }).selection, undefined);
  assert.deepEqual(changed(chosen("120"), { run: { ...OPENING.run }, view: "dispatches" }).selection?.id, "120");
  assert.deepEqual(changed(chosen("m12"), { run: others[0]! }).selection?.id, "m12");
  const both = { run: others[3]!, selection: { kind: "dispatch", id: "9" } as const };
  assert.deepEqual(changed(chosen("120"), both).selection?.id, "9", "unless one of that run is chosen with it");
  const body = { ...OPENING, selection: { kind: "formation", id: "jp-3d" } as const };
  assert.deepEqual(changed(body, { run: others[0]! }).selection, body.selection);
});
