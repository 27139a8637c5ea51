/** What places a claim, by slips in two-banks: each is told once, at the wrong word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "./testing/edited.js";
import type { Edit } from "./testing/edited.js";
import { finder } from "./testing/finds.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();
const { error } = finder(bench);

const claim = (before: string, after: string): Edit => ["record/claims.yaml", before, after];
const SENT = "{ id: withdrawal, from: red-army, to: [red-corps], kind: order, times: sent }";
const OBEYED = "{ id: withdrawal, from: red-army, to: [red-corps], kind: order, answer: obey }";
const HOURS = "{ from: 1900-04-10T12:00, to: 1900-04-10T16:00 }";

test("CHK-1 whom and where a claim is about, who sent, who believed and whose account it is, are in the papers", () => {
  error("blue-1]", /no formation or headquarters "blue-1".*"blue-1d"/, claim("about: [blue-1d]", "about: [blue-1]"));
  error("red-crops", /no headquarters "red-crops".*"red-corps"/, claim("believer: red-corps", "believer: red-crops"));
  error("hill-frt", /no place, crossing or river "hill-frt".*"hill-fort"/, claim("[hill-fort]", "[hill-frt]"));
  error("southgte", /no place, crossing or river "southgte"/, claim("[southgate]", "[southgte]"));
  const alone = claim(`    dispatch: ${OBEYED}\n`, "");
  error("red-amy", /no headquarters "red-amy".*"red-army"/, alone, claim("from: red-army", "from: red-amy"));
  error("red-crops", /no headquarters "red-crops"/, alone, claim("to: [red-corps]", "to: [red-crops]"));
  error("fre", /no variant "fre".*"free"/, claim("believer: red-corps", "believer: red-corps\n    account: fre"));
  error("blue-1d-strngth", /no claim "blue-1d-strngth".*"blue-1d-strength"/, [
    "record/anomalies.yaml",
    "[blue-1d-strength, blue-1d-believed]",
    "[blue-1d-strngth, blue-1d-believed]",
  ]);
});

test("CHK-1 a claim may be about what a variant takes out of the fight", () => {
  const variant: Edit = [
    "variants/no-rear-guard.yaml",
    "format: staffride/variant@1\nid: no-rear-guard\ngloss: { en: No rear guard }\n" +
      "plans:\n  - id: red-withdrawal\n    body: { task: withdraw, objective: hill-fort }\n" +
      "remove:\n  formations: [red-rear-guard]\n  checks: [rear-guard-across]\n",
  ];
  const problems = problemsOf(bench, [variant], { variant: "no-rear-guard" });
  assert.ok(!problems.some((text) => text.startsWith("record/")), problems.join("\n"));
});

test("CHK-7 the moments of a claim exist", () => {
  error("1900-04-31", /no moment 1900-04-31/, claim("date: 1900-04-12", "date: 1900-04-31"));
  error("1900-04-10T26:00", /no moment 1900-04-10T26:00/, claim("to: 1900-04-10T16:00", "to: 1900-04-10T26:00"));
});

test("CHK-16 a claim has one time, its earliest not after its latest", () => {
  const both = claim(`when: ${HOURS}`, `date: 1900-04-10\n    when: ${HOURS}`);
  error("when", /"pursuit-resolved" has a date and a when; one of the two/, both);
  error(
    "1900-04-10T11:00",
    /T11:00 is before 1900-04-10T12:00; from <= to/,
    claim("to: 1900-04-10T16:00", "to: 1900-04-10T11:00"),
  );
  const days = (from: string, to: string) => claim(HOURS, `{ from: ${from}, to: ${to} }`);
  error("1900-04-09", /1900-04-09 is before 1900-04-10T12:00/, days("1900-04-10T12:00", "1900-04-09"));
  for (const when of ["1900-04-10", "1900-04-10T12:00"]) assert.deepEqual(problemsOf(bench, [claim(HOURS, when)]), []);
  // a day's last minute is its end
  assert.deepEqual(problemsOf(bench, [days("1900-04-10T12:00", "1900-04-10")]), []);
});

test("CHK-16 a distance is from somewhere, and what is sent or received is at some time", () => {
  error("3", /"southgate-entered" is within 3 km of nowhere; places/, claim("    places: [southgate]\n", ""));
  error("sent", /"withdrawal-order" has no time; date or when/, claim("    date: 1900-04-10T06:00\n", ""));
});

test("CHK-16 claims of one dispatch agree on who, to whom and what", () => {
  const other = (after: string) => claim(OBEYED, OBEYED.replace("kind: order", after));
  error(
    "appeal",
    /"main-body-across" says kind: appeal; order, as claim "withdrawal-order" says/,
    other("kind: appeal"),
  );
  const from = OBEYED.replace("from: red-army", "from: red-corps");
  error("red-corps", /says from: red-corps; red-army/, claim(OBEYED, from));
  assert.deepEqual(problemsOf(bench, [claim(SENT, SENT.replace("sent", "received"))]), []);
});

test("CHK-7 an order is not drafted after a claim of a range of days already knows of it", () => {
  const late = claim("    date: 1900-04-10T06:00\n", "    when: { from: 1900-04-08, to: 1900-04-09 }\n");
  const [problem, ...others] = problemsOf(bench, [late]);
  assert.deepEqual(others, []);
  assert.match(problem!, /plan "red-withdrawal" is drafted after claim "withdrawal-order" \(1900-04-09\)/);
});
