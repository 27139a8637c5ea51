import assert from "node:assert/strict";
import { test } from "node:test";
import { TASK_OUTCOMES } from "@staffride/formats/desk";
import {
  ANSWERS,
  CHANNELS,
  COURSES,
  DISPATCHES,
  POSTURES,
  PRECEDENCES,
  SIGHTINGS,
  TASKS,
} from "@staffride/formats/words";
import { openBook } from "./book.js";
import { taskWords } from "./task-words.js";
import { term } from "./terms.js";
import { toy } from "./testing/toy.js";

const LISTS = {
  ...{ precedence: PRECEDENCES, channel: CHANNELS, "dispatch-kind": DISPATCHES, posture: POSTURES },
  ...{ sighting: SIGHTINGS, answer: ANSWERS, outcome: TASK_OUTCOMES, course: COURSES },
} as const;

for (const [list, words] of Object.entries(LISTS)) {
  test(`every word of the list ${list} is said in both languages, the Chinese without a Latin letter`, () => {
    for (const word of words) {
      assert.match(term("en", list as keyof typeof LISTS, word), /^[A-Za-z ,]+$/);
      assert.match(term("zh", list as keyof typeof LISTS, word), /^\p{Script=Han}+$/u);
    }
  });
}

test("every task is said with and without an objective", () => {
  for (const task of TASKS) {
    const said = [taskWords(openBook("en", toy), task, "westend"), taskWords(openBook("en", toy), task)];
    assert.match(said[0]!, / Westend$/);
    assert.doesNotMatch(said[1]!, /Westend| (to|towards|at)$/);
    assert.match(taskWords(openBook("zh", toy), task, "westend"), /^[\p{Script=Han}，]+西关$/u);
    assert.match(taskWords(openBook("zh", toy), task), /^\p{Script=Han}+$/u);
  }
});
