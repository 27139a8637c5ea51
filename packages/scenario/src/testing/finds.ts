/** For tests of checking: an edit brings one problem and no more, and it stands at the word that is wrong. */
import assert from "node:assert/strict";
import { problemText } from "@staffride/formats/problem";
import type { Severity } from "@staffride/formats/problem";
import { compileEdited, editedFiles } from "./edited.js";
import type { Bench, Edit } from "./edited.js";

/** The edits bring one problem: it stands where the file reads `word`, and says what is expected. */
type Finds = (word: string, saying: RegExp, ...edits: Edit[]) => void;

export function finder(bench: Bench): { readonly error: Finds; readonly warning: Finds } {
  const finds = (severity: Severity, word: string, saying: RegExp, edits: readonly Edit[]): void => {
    const { problems } = compileEdited(bench, edits);
    assert.equal(problems.length, 1, problems.map(problemText).join("\n"));
    const { file, line, column, ...problem } = problems[0]!;
    assert.equal(problem.severity, severity);
    assert.match(`${problem.message}; ${problem.expected ?? ""}; ${problem.hint ?? ""}`, saying);
    const there = editedFiles(bench, edits)
      .get(file)!
      .split("\n")
      [line - 1]!.slice(column - 1);
    assert.ok(there.startsWith(word), `${file}:${line}:${column} reads ${JSON.stringify(there)}`);
  };
  return {
    error: (word, saying, ...edits) => finds("error", word, saying, edits),
    warning: (word, saying, ...edits) => finds("warning", word, saying, edits),
  };
}
