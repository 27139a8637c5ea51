import assert from "node:assert/strict";
import { test } from "node:test";
import { KIND } from "@staffride/formats/trace";
import type { Measure } from "@staffride/formats/papers/record";
import { DISPATCHES } from "@staffride/formats/words";
import { measured } from "../testing/measure.js";
import { LENGTH, toyScenario } from "../testing/toy.js";
import { gaugeOf } from "./of-check.js";

type Of<K extends Measure["kind"]> = Extract<Measure, { kind: K }>;

const [A1, A2, B1, B2] = [0, 1, 2, 3];
const [SIDE_A, SIDE_B, NOBODY] = [0, 1, -1];
const [WEST] = [0];
const moved = (at: number, formation: number, to: number) => [KIND.moved, at, formation, 0, to, 0];
const over = (at: number, formation: number, men: number, cell: number) => [
  KIND.crossingEnded,
  at,
  formation,
  0,
  men,
  cell,
];

test("EXP-4 control: a side takes the town when it comes after the other, not when it was the first there", () => {
  const measure: Of<"control"> = { kind: "control", place: "west", side: "b" };
  const control = (at: number, side: number, was: number) => [KIND.control, at, WEST, side, was];
  assert.equal(measured(measure, control(0, SIDE_B, NOBODY)), NaN);
  assert.equal(
    measured(measure, control(0, SIDE_A, NOBODY), control(90, SIDE_B, SIDE_A), control(99, SIDE_A, SIDE_B)),
    90,
  );
  assert.equal(measured(measure, control(5, NOBODY, SIDE_A), control(90, SIDE_B, NOBODY)), 90); // over an empty town
  assert.equal(measured(measure, [KIND.control, 10, 1, SIDE_B, SIDE_A]), NaN); // another town
});

test("EXP-5 arrival: when half of the men have been near, counted by their strengths", () => {
  const measure: Of<"arrival"> = { kind: "arrival", formations: ["a-1", "a-2"], places: ["east"], withinKm: 3 };
  assert.equal(measured(measure, moved(60, A2, 6)), NaN); // 1,000 of 4,000
  assert.equal(measured(measure, moved(60, A2, 6), moved(70, A1, 5), moved(80, A1, 6)), 80); // cell 5 is 4.8 km off
  assert.equal(measured({ ...measure, share: 0.25 }, moved(60, A2, 6)), 60);
  assert.equal(measured({ ...measure, withinKm: 5 }, moved(70, A1, 5)), 70);
});

test("EXP-5 arrival: who has been near counts on after he has left", () => {
  const measure: Of<"arrival"> = {
    kind: "arrival",
    formations: ["a-1", "a-2"],
    places: ["east"],
    withinKm: 3,
    share: 1,
  };
  assert.equal(measured(measure, moved(60, A2, 6), moved(70, A2, 3), moved(80, A1, 7)), 80);
});

test("EXP-5 arrival: who stands near from the first, or when the clock is set to start, has arrived then", () => {
  const measure: Of<"arrival"> = { kind: "arrival", formations: ["a-1"], places: ["west"], withinKm: 3 };
  assert.equal(measured(measure), 0); // cell 0 is 2.4 km from west
  const after = "1943-12-05T10:00";
  assert.equal(measured({ ...measure, after }), 600);
  assert.equal(measured({ ...measure, after }, moved(100, A1, 5), moved(700, A1, 2)), 700);
  assert.equal(measured({ ...measure, after }, moved(100, A1, 5), moved(200, A1, 1), moved(700, A1, 9)), 600);
});

test("a headquarters stands for the formations below it", () => {
  const measure: Of<"arrival"> = { kind: "arrival", formations: ["a-hq"], places: ["east"], withinKm: 3, share: 1 };
  assert.equal(measured(measure, moved(60, A2, 7), moved(80, A1, 7)), 80);
});

test("EXP-6 crossed: a passage counts when its last man is over, half of the formations make it", () => {
  const measure: Of<"crossed"> = { kind: "crossed", formations: ["a-1", "a-2"], river: "stream" };
  assert.equal(measured(measure, moved(50, A1, 4)), NaN); // on the bank
  assert.equal(measured(measure, moved(50, A1, 4), over(300, A1, 3000, 5)), 300);
  assert.equal(measured({ ...measure, share: 1 }, over(300, A1, 3000, 5), over(500, A2, 1000, 5)), 500);
  // 60% of two formations is both
  assert.equal(measured({ ...measure, share: 0.6 }, over(300, A1, 3000, 5)), NaN);
});

test("EXP-6 crossed: going back and over again is one passage; after a moment, the bank then is where it starts", () => {
  const measure: Of<"crossed"> = { kind: "crossed", formations: ["a-1"], river: "stream" };
  const thereAndBack = [over(300, A1, 3000, 5), over(700, A1, 3000, 4), over(900, A1, 3000, 5)];
  assert.equal(measured(measure, ...thereAndBack), 300);
  assert.equal(measured({ ...measure, after: "1943-12-05T08:00" }, ...thereAndBack), 700);
});

test("EXP-7 departure: the first time it is away, once it has been there", () => {
  const measure: Of<"departure"> = { kind: "departure", formation: "a-1", place: "west", beyondKm: 3 };
  assert.equal(measured(measure, moved(60, A1, 2), moved(90, A1, 3), moved(95, A1, 2), moved(99, A1, 3)), 90);
  const east = { ...measure, place: "east" };
  assert.equal(measured(east, moved(60, A1, 5)), NaN); // never there
  assert.equal(measured(east, moved(60, A1, 7), moved(90, A1, 4)), 90);
});

test("EXP-7 departure: of several, when those who went away hold the share of the men, though one comes back", () => {
  const event = { departed: ["a-1", "a-2"], place: "east", beyondKm: 3 };
  const east: Of<"date"> = { kind: "date", of: event };
  const arrive = [moved(60, A1, 7), moved(60, A2, 7)];
  assert.equal(measured(east, ...arrive, moved(90, A2, 4)), NaN); // 1,000 of 4,000
  assert.equal(measured(east, ...arrive, moved(90, A2, 4), moved(95, A2, 7), moved(99, A1, 4)), 99);
  assert.equal(measured({ ...east, of: { ...event, share: 0.25 } }, ...arrive, moved(90, A2, 4)), 90);
});

test("EXP-8 strength: with the column at the last muster: fit, carried and unfit, not the stragglers", () => {
  const measure: Of<"strength"> = { kind: "strength", formations: ["a-1", "a-2"], at: "1943-12-06T06:00" };
  const muster = (at: number, formation: number, ...men: number[]) => [KIND.muster, at, formation, ...men];
  assert.equal(measured(measure), 4000); // as the campaign has it
  assert.equal(measured(measure, muster(1440, A1, 2500, 100, 77, 30), muster(2880, A1, 1, 1, 1, 1)), 2630 + 1000);
  assert.equal(measured(measure, muster(1440, A1, 2500, 100, 77, 30), [KIND.surrendered, 1500, A1, 0, 2707]), 1000);
});

test("EXP-9 losses: killed, wounded, missing, captured, strayed for good in the interval; its end belongs to the next one", () => {
  const measure: Of<"losses"> = {
    kind: "losses",
    formations: ["b-1"],
    from: "1943-12-05T01:00",
    to: "1943-12-05T02:00",
  };
  const fell = (at: number, formation: number) => [KIND.losses, at, formation, 1, 20, 300];
  assert.equal(measured(measure, fell(59, B1), fell(60, B1), fell(61, B2), fell(119, B1), fell(120, B1)), 642);
  assert.equal(measured(measure, [KIND.surrendered, 100, B1, 4, 1500, 200]), 1300); // 200 were wounded before
  assert.equal(measured(measure, [KIND.strays, 100, B1, 7, 60, 12, 9, 4]), 7);
  const toTheEnd = { ...measure, to: "1943-12-07T00:00" };
  assert.equal(measured(toTheEnd, fell(LENGTH, B1)), 321);
});

test("EXP-10 delay: from the first draft of the plan's order to its reading there or below", () => {
  const measure: Of<"delay"> = { kind: "delay", plan: "go", to: "a-hq" };
  const [PLAN, A_HQ, B_HQ] = [0, 4, 5];
  const ORDER = DISPATCHES.indexOf("order");
  const draft = (at: number, dispatch: number, to: number, plan: number) => [
    [KIND.drafted, at, dispatch, B_HQ, to, ORDER],
    [KIND.order, at, dispatch, 1, 0, 0, plan],
  ];
  const read = (at: number, dispatch: number) => [KIND.dispatch, at, dispatch];
  assert.equal(measured(measure, ...draft(60, 1, A_HQ, PLAN)), NaN); // never read
  assert.equal(measured(measure, ...draft(60, 1, A_HQ, PLAN), read(240, 1)), 3);
  assert.equal(measured(measure, ...draft(60, 1, A_HQ, -1), read(240, 1)), NaN); // another order
  assert.equal(
    measured(measure, ...draft(60, 1, B1, PLAN), ...draft(90, 2000, A2, PLAN), read(99, 1), read(180, 2000)),
    2,
  );
});

test("EXP-11 contact: share of the hours, whichever of the pair moved, and each formation for itself", () => {
  const measure: Of<"contact"> = { kind: "contact", formations: ["a-1", "a-2"], enemy: ["b-1"] };
  const met = (at: number, formation: number, enemy: number) => [KIND.contact, at, formation, enemy];
  const parted = (at: number, formation: number, enemy: number) => [KIND.contactLost, at, formation, enemy];
  assert.equal(measured(measure), 0);
  assert.equal(measured(measure, met(0, B1, A1)), 0.5); // one of two, all the time
  assert.equal(measured(measure, met(0, A1, B1), parted(LENGTH / 2, B1, A1)), 0.25);
  assert.equal(measured(measure, met(0, A1, B2)), 0); // not the enemy asked about
  const any: Of<"contact"> = { kind: "contact", formations: ["a-1"] };
  assert.equal(measured(any, met(0, A1, B1), met(720, A1, B2), parted(1440, A1, B1), parted(2160, A1, B2)), 0.75);
});

test("a check that names what the scenario has not is a broken invariant", () => {
  const measure: Of<"control"> = { kind: "control", place: "atlantis", side: "a" };
  assert.throws(() => gaugeOf(toyScenario(), measure), /place "atlantis": expected one of the compiled scenario/);
});
