/** Papers of minds and decisions: what is wrong with one is told at the word, with what would be right. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openPaper } from "./open.js";
import { problemText } from "./problem.js";
import { readPapers } from "./read.js";

const read = (file: string) => readFileSync(join(import.meta.dirname, "../../../campaigns/two-banks", file), "utf8");
const MINDS = read("minds.yaml");
const DECISIONS = read("decisions.yaml");

/** The one problem of a text with a change made to it; its place shown as the line itself from the column on. */
function slip(text: string, before: string, after: string): string {
  assert.ok(text.includes(before), before);
  const changed = text.replace(before, after);
  const { problems } = openPaper("a.yaml", changed);
  assert.equal(problems.length, 1, problems.map(problemText).join("\n"));
  const { line, column, message, expected, hint } = problems[0]!;
  const there = changed.split("\n")[line - 1]!.slice(column - 1);
  return [there, message, expected ?? "", hint ?? ""].join(" | ");
}
const minds = (before: string, after: string) => slip(MINDS, before, after);
const decisions = (before: string, after: string) => slip(DECISIONS, before, after);

test("two-banks has one minds paper, and its decision points by id", () => {
  const { papers, problems } = readPapers(
    new Map([
      ["minds.yaml", MINDS],
      ["decisions.yaml", DECISIONS],
    ]),
  );
  assert.deepEqual(problems, []);
  assert.equal(papers.minds!.mode, "recorded");
  assert.deepEqual(
    papers.decisions.map(({ id }) => id),
    ["D1", "D2"],
  );
  assert.deepEqual(papers.operations, []);
  assert.equal(
    papers.where("decisions", "D2", "recorded").line,
    DECISIONS.split("\n").indexOf("    recorded: pursue") + 1,
  );
});

test("a second minds paper, a decision point twice: at the second, naming the first", () => {
  const twice = (text: string) =>
    readPapers(
      new Map([
        ["a.yaml", text],
        ["b.yaml", text],
      ]),
    ).problems.map(problemText);
  assert.match(twice(MINDS)[0]!, /^b.yaml:\d+:\d+: error: there is already a minds paper \(the other is at a.yaml:/);
  assert.match(twice(DECISIONS)[0]!, /^b.yaml:\d+:9: error: there is already an entry "D1" in decisions/);
});

test("a row of probabilities that does not sum to 1 says what is missing or too much", () => {
  assert.match(
    minds("red: { hold: 0.35,", "red: { hold: 0.25,"),
    /^red: \{ hold: 0.25.* \| the probabilities of red sum to 0.9 \| 1 \| take 0.1 more somewhere in the row$/,
  );
  assert.match(minds("dug-in: 0.5\n", "dug-in: 0.52\n"), /the probabilities of hold sum to 1.02 .* take 0.02 off/);
  assert.match(minds("halted: 0.66", "halted: 0.6"), /the probabilities of halted-in-the-open sum to 0.94/);
});

test("tables speak of the intents that are listed, of each once", () => {
  assert.match(
    minds("attack: -1, withdraw: -6", "attack: -1, withdrw: -6"),
    /^(-6|withdrw).* there is no intent "withdrw" \| one of hold, attack, withdraw, lure \| did you mean "withdraw"/,
  );
  assert.match(
    minds("regained: { hold: 0.02, ", "regained: { "),
    /regained says nothing of hold \| every intent: hold, attack, withdraw, lure/,
  );
  assert.match(
    minds("- id: attack\n", "- id: hold\n"),
    /^hold \| there is already an intent "hold" \| an id of its own/,
  );
});

test("numbers that cannot be, words that nobody knows, tables left out", () => {
  assert.match(minds("cutOff: 0.8", "cutOff: 1.8"), /^1.8.* \| cutOff is 1.8 \| at most 1/);
  assert.match(minds("attack: 0.02, withdraw: 0.25", "attack: 0, withdraw: 0.25"), /attack is 0 \| more than 0/);
  assert.match(
    minds("goes-light: 0.02\n", "goes-lightly: 0.02\n"),
    /unknown key "goes-lightly" .* did you mean "goes-light"/,
  );
  assert.match(minds("river-line:", "riverline:"), /unknown key "riverline" .* did you mean "river-line"/);
  assert.match(minds("deference:", "defference:"), /unknown key "defference" .* did you mean "deference"/);
  assert.match(minds("  prior: A division", "  priors: A division"), /unknown key "priors" .* did you mean "prior"/);
  assert.match(
    minds("mode: recorded", "mode: record"),
    /mode is "record" \| one of recorded, free \| did you mean "recorded"/,
  );
  assert.match(
    minds("deference: { assumption: red-corps-deference }", "deference: 0.5"),
    /deference is 0.5 \| \{claim: ...\} or \{assumption: ...\}/,
  );
});

test("a decision point has options to choose between, in the words there are", () => {
  assert.match(decisions("course: hold", "course: holt"), /course is "holt" \| one of .* did you mean "hold"/);
  assert.match(
    decisions("on: thought", "on: thoughts"),
    /on is "thoughts" \| one of thought, order.* did you mean "thought"/,
  );
  assert.match(
    decisions("[obey, part]", "[obey, parts]"),
    /is "parts" \| one of obey, delay, part.* did you mean "part"/,
  );
  assert.match(decisions("object: 1", "object: 2"), /object is 2 \| at most 1/);
  assert.match(decisions("id: D1", "id: D 1"), /id is "D 1" \| an id: letters and digits/);
  const second = DECISIONS.slice(DECISIONS.indexOf("      - id: watch"), DECISIONS.indexOf("    recorded: pursue"));
  assert.match(decisions(second, ""), /options has 1 entry \| at least two options to choose between/);
});
