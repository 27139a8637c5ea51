/** Papers for tests: those of a folder with a few words changed. The test reads the folder, this file only edits. */
import type { Papers } from "@staffride/formats/papers/collection";
import { isError, problemText } from "@staffride/formats/problem";
import { compile } from "../compile.js";
import type { CompileOptions, Compiled } from "../compile.js";
import type { Scenario } from "@staffride/formats/scenario";
import { read } from "./opened.js";

/** Replace `[before, after]` in a file, or add a file: `[file, text]`. */
export type Edit = readonly [file: string, before: string, after: string] | readonly [file: string, text: string];

/** A campaign on the test bench: its files, and the root's assumptions. */
export interface Bench {
  readonly files: ReadonlyMap<string, string>;
  readonly defaults: Papers;
}

/** The files with the edits made. @throws if an edit finds nothing to change */
export function editedFiles({ files }: Pick<Bench, "files">, edits: readonly Edit[]): Map<string, string> {
  const changed = new Map(files);
  for (const [file, before, after] of edits) {
    const text = changed.get(file) ?? "";
    if (after === undefined) changed.set(file, before);
    else if (!text.includes(before)) throw new Error(`${file} does not hold ${JSON.stringify(before)}`);
    else
      changed.set(
        file,
        text.replace(before, () => after),
      );
  }
  return changed;
}

/** The papers with the edits made. @throws also if the papers do not read */
export function edited(bench: Pick<Bench, "files">, edits: readonly Edit[]): Papers {
  const { papers, problems } = read(editedFiles(bench, edits));
  if (problems.some(isError)) throw new Error(problems.map(problemText).join("\n"));
  return papers;
}

export function compileEdited(bench: Bench, edits: readonly Edit[] = [], options: CompileOptions = {}): Compiled {
  return compile(edited(bench, edits), { defaults: bench.defaults, ...options });
}

/** The scenario of edited papers. @throws if they do not compile */
export function scenarioOf(bench: Bench, edits: readonly Edit[] = [], options: CompileOptions = {}): Scenario {
  const { scenario, problems } = compileEdited(bench, edits, options);
  if (!scenario) throw new Error(problems.map(problemText).join("\n"));
  return scenario;
}

/** Problems of edited papers, as text. */
export const problemsOf = (bench: Bench, edits: readonly Edit[], options: CompileOptions = {}): string[] =>
  compileEdited(bench, edits, options).problems.map(problemText);
