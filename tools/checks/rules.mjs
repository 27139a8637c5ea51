/**
 * docs/models, the sources and the tests speak of the same rules: each rule has a test whose name gives its number, no
 * source or test names a rule that is not written down, each model parameter stands in some rule.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, workspaces } from "../prepare.mjs";

const NUMBER = /\b[A-Z]{2,3}-\d+\b/g;
const TITLE = /\b(?:test|it)\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** What does not fit together below `root`. */
export function ruleProblems(root) {
  const folder = join(root, "docs", "models");
  if (!existsSync(folder)) return [];
  const docs = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const files = workspaces()
    .map((home) => join(home, "src"))
    .filter(existsSync)
    .flatMap(filesUnder)
    .filter((file) => file.endsWith(".ts"));
  const read = (file) => readFileSync(file, "utf8");
  const isTest = (file) => file.endsWith(".test.ts");
  return disagreements({
    docs: docs.map((name) => read(join(folder, name))).join("\n"),
    sources: files.filter((file) => !isTest(file)).map(read),
    tests: files.filter(isTest).map(read),
    parameters: parameterIds(read(join(root, "packages", "formats", "src", "parameters.ts"))),
  });
}

const parameterIds = (text) => [...text.matchAll(/^  \w+: "([^"]+)"/gm)].map(([, id]) => id);

/** The same for texts. A rule is written `**MAR-6 Title.**`, or as the first cell of a table's row. */
export function disagreements({ docs, sources, tests, parameters }) {
  const rules = new Set([...docs.matchAll(/(?:\*\*|^\| )([A-Z]{2,3}-\d+)\b/gm)].map(([, rule]) => rule));
  const families = new Set([...rules].map((rule) => rule.split("-")[0]));
  const named = (texts) => new Set(texts.flatMap((text) => text.match(NUMBER) ?? []));
  const titles = tests.flatMap((text) => [...text.matchAll(TITLE)].map(([, , title]) => title));
  const tested = named(titles);
  const unknown = [...named([...sources, ...titles])].filter(
    (rule) => families.has(rule.split("-")[0]) && !rules.has(rule),
  );
  return [
    ...[...rules].filter((rule) => !tested.has(rule)).map((rule) => `${rule} has no test that names it`),
    ...unknown.map((rule) => `${rule} is named in a source or test, but docs/models has no such rule`),
    ...parameters
      .filter((id) => !new RegExp(`(^|[^\\w.-])${id.replaceAll(".", "\\.")}(?![\\w-])`).test(docs))
      .map((id) => `the parameter ${id} stands in no rule of docs/models`),
  ];
}
