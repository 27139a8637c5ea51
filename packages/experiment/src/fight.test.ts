import assert from "node:assert/strict";
import { test } from "node:test";
import { LINE } from "@staffride/formats/trace";
import { fight } from "./fight.js";
import { playback } from "./testing/toy.js";

const HQ_0 = 0;
const script = () => [
  [1, 10, HQ_0],
  [2, 20, HQ_0],
  [1, 30, HQ_0],
];

test("EXP-1 the kernel begins, stops for each headquarters, and takes up its papers before it goes on", () => {
  const { kernel, doctrine, calls } = playback(script);
  const trace = fight(kernel, doctrine, 1943, 7);
  const turn = (minute: number) => [`advance ${minute}`, "think", "submit"];
  assert.deepEqual(calls, ["begin 1943 7", "doctrine begins", ...turn(10), ...turn(20), ...turn(30)]);
  assert.equal(trace.n, 3);
});

test("a run can stop early", () => {
  const { kernel, doctrine } = playback(script);
  assert.equal(fight(kernel, doctrine, 1943, 7, { until: 20 }).n, 2);
});

test("a watcher is handed each line once, in order", () => {
  const { kernel, doctrine } = playback(script);
  const minutes: number[] = [];
  fight(kernel, doctrine, 1943, 7, {
    onLines: ({ lines, n }, from) => {
      for (let line = from; line < n; line++) minutes.push(lines[line * LINE + 1]!);
    },
  });
  assert.deepEqual(minutes, [10, 20, 30]);
});
