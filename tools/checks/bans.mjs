/**
 * Words that would make a run depend on anything but its papers and its seed, looked for in the syntax tree of the
 * kernel, the doctrine and the exact functions they share. Tests, and what only they use, are let off: they may compare
 * with Math.exp.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { filesUnder } from "../prepare.mjs";

/** Where the bans hold: folders or single files. */
export const PURE = [
  "packages/kernel/src",
  "packages/doctrine/src",
  "packages/formats/src/exact.ts",
  "packages/formats/src/map-scale.ts",
];

/** Of Math only what gives the same bits on every engine. */
const EXACT_MATH = new Set("floor abs min max imul clz32 sqrt ceil trunc sign PI".split(" "));

/** Names of the world outside, and why each is shut out. */
const OUTSIDE = new Map([
  ...["Date", "performance", "Temporal"].map((name) => [
    name,
    "a run knows only the campaign's own minutes; take the time from state or desk",
  ]),
  ...["fetch", "XMLHttpRequest", "WebSocket"].map((name) => [name, "a run reads no network; take data as an argument"]),
  ...["process", "require", "Buffer", "__dirname"].map((name) => [
    name,
    "a run must work in a browser too; reading files, arguments and environment is for adapters and apps",
  ]),
  ...["globalThis", "window", "document", "self"].map((name) => [name, "nothing of the host may reach a run"]),
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"].map((name) => [
    name,
    "a step is finished when it returns; order later work by (minute, phase, sequence)",
  ]),
  ["crypto", "chance comes from the run's named streams alone"],
  ["Intl", "its answers change with the engine's language data; texts are for views"],
]);

/** Methods whose answer depends on the host's language or on a default that is wrong for numbers. */
const METHODS = new Map([
  ["localeCompare", "its order changes with the engine's language data; compare with < and >"],
  ["toLocaleString", "its text changes with the engine's language data; texts are for views"],
]);

/** Breaches in all pure files below `root`, as `file:line:column what: why`. */
export function banProblems(root) {
  const files = PURE.flatMap((path) =>
    path.endsWith(".ts") ? [join(root, path)] : filesUnder(join(root, path)),
  ).filter(
    (file) =>
      file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes(`${sep}testing${sep}`) && existsSync(file),
  );
  return files.flatMap((file) => bansIn(relative(root, file), readFileSync(file, "utf8")));
}

/** Breaches in one source text. `file` is the name to report it under. */
export function bansIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const problems = [];
  const visit = (node) => {
    const problem = breach(node);
    if (problem !== undefined) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      problems.push(`${file}:${line + 1}:${character + 1} ${problem}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

/** What is wrong with this node by itself, if anything. */
function breach(node) {
  if (ts.isIdentifier(node)) return identifierBreach(node);
  if (isPower(node)) return "** differs between engines: use power from @staffride/formats/exact, or multiply";
  if (ts.isForInStatement(node)) return "for...in walks in an order of its own: walk an array or Object.keys";
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return importBreach(node.moduleSpecifier);
  if (ts.isCallExpression(node)) return callBreach(node);
  return undefined;
}

function isPower(node) {
  return (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(node.operatorToken.kind)
  );
}

function importBreach(specifier) {
  if (specifier === undefined || !specifier.text.startsWith("node:")) return undefined;
  return `import of ${specifier.text}: a run reads no files, clock or network; take what you need as an argument`;
}

function callBreach({ expression, arguments: given }) {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return "import() is loaded when it likes: import at the top";
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const method = expression.name.text;
  if (["sort", "toSorted"].includes(method) && given.length === 0) {
    return `.${method}() without a comparator orders numbers as texts: give one that never calls two things equal`;
  }
  return METHODS.has(method) ? `.${method}(): ${METHODS.get(method)}` : undefined;
}

function identifierBreach(node) {
  if (isOnlyAName(node)) return undefined;
  if (node.text === "Math") return mathBreach(node.parent);
  return OUTSIDE.has(node.text) ? `${node.text}: ${OUTSIDE.get(node.text)}` : undefined;
}

/** Math may stand only before a dot and an exact function; `const { exp } = Math` would hide which is used. */
function mathBreach(parent) {
  if (!ts.isPropertyAccessExpression(parent))
    return "Math by itself hides which function is used: write Math.floor(...)";
  const name = parent.name.text;
  if (EXACT_MATH.has(name)) return undefined;
  if (name === "random") return "Math.random: chance comes from the run's named streams alone";
  return `Math.${name} is not on the list of functions exact on every engine (${[...EXACT_MATH].join(", ")}): use @staffride/formats/exact`;
}

/** A property, key, label or declared parameter called so is not the thing itself. */
function isOnlyAName(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node) ||
    (ts.isMethodSignature(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node)
  );
}
