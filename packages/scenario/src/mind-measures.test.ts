/** Checks of minds in two-banks: each slip is one problem, at the word where it was made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkMindMeasures } from "./mind-measures.js";
import { editedFiles, problemsOf, scenarioOf } from "./testing/edited.js";
import type { Edit } from "./testing/edited.js";
import type { Work } from "./work.js";
import { twoBanks } from "./testing/papers.js";

const bench = twoBanks();

/** One more check, of this measure. */
const check = (measure: string, recorded = "value: 1"): Edit => [
  "checks/more.yaml",
  `format: staffride/checks@1\nchecks:\n  - id: more\n    gloss: { en: More }\n    measure: ${measure}\n` +
    `    recorded: { ${recorded}, cites: [red-losses] }\n    use: judge\n`,
];

/** What is wrong with a measure: the message, and the text that stands where it points to. */
function wrong(measure: string, recorded?: string): string[] {
  const edit = check(measure, recorded);
  const lines = editedFiles(bench, [edit]).get("checks/more.yaml")!.split("\n");
  return problemsOf(bench, [edit]).map((text) => {
    const [, line, column, message] = /^checks\/more.yaml:(\d+):(\d+): error: (.*)$/.exec(text)!;
    return `${lines[Number(line) - 1]!.slice(Number(column) - 1).split(/[ ,}\]]/)[0]}: ${message}`;
  });
}

const EVENT = "{ departed: [red-1d], place: southgate, beyondKm: 5 }";
const FITTING = [
  ["{ kind: answered, headquarters: red-corps, plans: [red-withdrawal], answers: [delay, refuse], when: ever }"],
  ["{ kind: date, of: { answered: [red-withdrawal], by: red-corps } }", "value: 1900-04-11T00:00"],
  ["{ kind: date, of: { read: visit, to: red-corps } }", "value: 1900-04-11T00:00"],
  [`{ kind: date, of: ${EVENT} }`, "value: 1900-04-11T00:00"],
  ["{ kind: ordered, plan: blue-pursuit }", "value: 1900-04-11T00:00"],
  ["{ kind: told, headquarters: red-corps, report: before, event: { drafted: appeal, from: red-corps } }", "value: .4"],
  ["{ kind: told, headquarters: red-corps, report: before, event: 1900-04-11T00:00 }", "value: .4"],
  [`{ kind: follows, from: { ordered: [blue-pursuit] }, to: ${EVENT} }`, "value: 12"],
  [`{ kind: follows, from: { reads: [blue-pursuit], by: [blue-1d] }, to: ${EVENT}, within: 12 }`],
  [`{ kind: date, of: { any: [${EVENT}, 1900-04-11T00:00] } }`, "value: 1900-04-11T00:00"],
  [`{ kind: told, headquarters: red-corps, formations: [red-1d], report: after, event: ${EVENT} }`, "value: .4"],
] as const;

test("CHK-1 measures of minds that name what there is", () => {
  for (const [measure, recorded] of FITTING) {
    assert.deepEqual(wrong(measure, recorded), []);
    assert.equal(
      scenarioOf(bench, [check(measure, recorded)]).checks.at(-1)!.isMoment,
      recorded?.includes("T") ?? false,
    );
  }
});

test("CHK-1 what a measure of minds names stands in the papers, within an event too", () => {
  const answered = "{ kind: answered, headquarters: red-corps, plans: [red-withdrawl], answers: [obey] }";
  assert.match(wrong(answered)[0]!, /^red-withdrawl: there is no plan.*did you mean "red-withdrawal"/);
  const told = (event: string) => `{ kind: told, headquarters: red-corp, report: after, event: ${event} }`;
  assert.match(wrong(told("{ drafted: appeal, to: red-top }"))[0]!, /^red-corp: there is no headquarters/);
  assert.match(wrong(told("{ drafted: appeal, to: red-top }"))[1]!, /^red-top: there is no headquarters/);
  const left = "{ kind: date, of: { departed: [red-9d], place: south, beyondKm: 5 } }";
  const found = wrong(left, "value: 1900-04-11T00:00");
  assert.match(found[0]!, /^red-9d: there is no formation/);
  assert.match(found[1]!, /^south: there is no place/);
  const follows = "{ kind: follows, from: { ordered: [blue-pursit] }, to: { reads: [blue-pursuit], by: [blue-9d] } }";
  assert.match(wrong(follows)[0]!, /^blue-pursit: there is no plan/);
  assert.match(wrong(follows)[1]!, /^blue-9d: there is no headquarters/);
  const any = "{ kind: date, of: { any: [1900-04-11T00:00, { departed: [red-1d], place: south, beyondKm: 5 }] } }";
  assert.match(wrong(any, "value: 1900-04-11T00:00")[0]!, /^south: there is no place/);
});

test("CHK-1 decisions, options and intents are the campaign's; of an intent diaries must tell", () => {
  const named = (...ids: string[]) => ids.map((id) => ({ id, names: { en: id }, gloss: { en: id }, cites: [] }));
  const names = {
    intents: named("hold", "attack", "withdraw", "lure", "reinforce"),
    decisions: named("D1").map((decision) => ({ ...decision, options: named("halt", "march") })),
  };
  const complaints = (measure: object): string[] => {
    const work = { papers: { checks: [{ id: "c", measure }], where: () => ({}) }, problems: [] } as unknown as Work;
    checkMindMeasures(work, names);
    return work.problems.map(({ message, expected, hint }) => [message, expected, hint].filter(Boolean).join("; "));
  };
  const believes = { kind: "believes", headquarters: "h", enemy: ["f"], intent: "lure", above: "withdraw" };
  assert.deepEqual(complaints(believes), []);
  assert.match(complaints({ ...believes, intent: "lurk" })[0]!, /no intent "lurk".*"lure"/);
  assert.match(
    complaints({ ...believes, above: "reinforce" })[0]!,
    /do not tell.*first 4.*hold, attack, withdraw, lure/,
  );
  assert.match(complaints({ kind: "resolved", decision: "D2", options: ["halt"] })[0]!, /no decision "D2".*"D1"/);
  assert.match(
    complaints({ kind: "resolved", decision: "D1", options: ["hall"] })[0]!,
    /no option of D1 "hall".*"halt"/,
  );
  assert.deepEqual(complaints({ ...believes, to: { resolved: "D1", options: ["march"] } }), []);
  assert.equal(complaints({ ...believes, to: { resolved: "D1", options: ["marsh"] } }).length, 1);
  assert.equal(complaints({ kind: "date", of: { resolved: "D3" } }).length, 1);
  assert.equal(complaints({ kind: "date", of: { any: [{ resolved: "D1" }, { resolved: "D3" }] } }).length, 1);
  const overruled = (advised: string, taken: string) =>
    complaints({ kind: "overruled", points: [{ decision: "D1", advised, taken }] });
  assert.deepEqual(overruled("halt", "march"), []);
  assert.match(overruled("hall", "march")[0]!, /no option of D1 "hall"/);
  assert.match(overruled("halt", "marsh")[0]!, /no option of D1 "marsh"/);
});

test("CHK-7 a measure of belief lies in the campaign, its end after its beginning", () => {
  const believes = (times: string) =>
    `{ kind: believes, headquarters: red-corps, enemy: [blue-1d], intent: lure, above: hold, ${times} }`;
  const found = wrong(believes("from: 1900-04-12T00:00, to: 1900-04-11T00:00"));
  assert.match(found[0]!, /^1900-04-11T00:00: 1900-04-11T00:00 is not after 1900-04-12T00:00/);
  assert.match(wrong(believes("from: 1900-05-12T00:00"))[0]!, /lies outside the campaign/);
  const told = (event: string) => `{ kind: told, headquarters: red-corps, report: before, event: ${event} }`;
  assert.match(wrong(told("1900-05-12T00:00"))[0]!, /lies outside the campaign/);
  const any = told("{ any: [1900-05-12T00:00, { drafted: appeal }] }");
  assert.match(wrong(any)[0]!, /^1900-05-12T00:00: 1900-05-12T00:00 lies outside the campaign/);
});

test("CHK-9 of a thing that was so or not the record says 1 or 0", () => {
  const answered = "{ kind: answered, headquarters: red-corps, plans: [red-withdrawal], answers: [obey] }";
  assert.deepEqual(wrong(answered, "value: 0"), []);
  assert.match(wrong(answered, "value: 0.7")[0]!, /^0.7: value is 0.7; expected 1 if it was so, 0 if it was not/);
  const soon = "{ kind: follows, from: { ordered: [blue-pursuit] }, to: { drafted: appeal }, within: 12 }";
  assert.match(wrong(soon, "value: 0.7")[0]!, /^0.7: value is 0.7; expected 1/);
  assert.match(wrong(answered, "value: 1, low: .5")[0]!, /^.5: low is 0.5; expected 1/);
  assert.match(wrong(answered, "value: 1900-04-11T00:00")[0]!, /expected a number, for answered/);
});

test("CHK-10 a delay may be that of what a headquarters resolves, to those who have a part in it", () => {
  const parts: Edit = [
    "plans.yaml",
    "body: { task: pursue, objective: hill-fort, via: [southgate] }",
    "body: { task: pursue, objective: hill-fort, parts: [{ to: [blue-1d], task: pursue, objective: hill-fort }] }",
  ];
  const delay = check("{ kind: delay, plan: blue-pursuit, to: blue-1d }");
  assert.deepEqual(problemsOf(bench, [parts, delay]), []);
  assert.match(problemsOf(bench, [delay])[0]!, /plan "blue-pursuit" is not sent to anybody/);
});
