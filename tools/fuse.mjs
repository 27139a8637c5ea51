/**
 * Fuses the modules of a package into one function, so that V8 takes what a run never exchanges (its state arrays, the
 * scenario, the books) for constants. Same statements, same order, same results: docs/adr/0007.
 *
 * A module's top-level names get the module's name in front; a parameter of a fixed type (`run: Run`) is replaced where
 * it is read by the one object of that type; the body of the package's factory comes last and makes these objects.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { ROOT } from "./prepare.mjs";

/** What is fused: the module that holds the factory, the factory, and which of its names stands for which type. */
const PACKAGES = [
  { name: "kernel", entry: "kernel", factory: "createKernel", fixed: { Run: "run", State: "run.state" } },
  {
    name: "doctrine",
    entry: "doctrine",
    factory: "createDoctrine",
    fixed: { Books: "books", Desk: "desk", News: "news", Wall: "desk.wall" },
  },
];

/** Fuse every package whose sources are newer than what was made of them. */
export function fuseAll() {
  for (const plan of PACKAGES) {
    const home = join(ROOT, "packages", plan.name);
    const made = join(home, "dist", "fused.js");
    if (isOlder(made, home)) writeFileSync(made, fuse(home, plan));
  }
}

/** Was it made before a source, or by the compiler alone? */
function isOlder(made, home) {
  if (!existsSync(made) || !readFileSync(made, "utf8").startsWith(HEAD)) return true;
  const { mtimeMs } = statSync(made);
  const sources = readdirSync(join(home, "src"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(home, "src", name));
  return [...sources, import.meta.filename].some((source) => statSync(source).mtimeMs >= mtimeMs);
}

const HEAD = "/* Made by tools/fuse.mjs of the modules beside it. Do not edit. */\n";

function fuse(home, { entry, factory, fixed }) {
  const program = ts.createProgram([join(home, "src", `${entry}.ts`)], optionsOf(home));
  const checker = program.getTypeChecker();
  const modules = inOrder(program, join(home, "src", `${entry}.ts`));
  const outside = new Map();
  const bodies = modules.map((file) => rewrite(file, { checker, modules, outside, fixed, factory }));
  const makers = bodies.map(({ maker }) => maker).filter(Boolean);
  if (makers.length !== 1) throw new Error(`${home}: expected one function ${factory}, found ${makers.length}`);

  const imports = [...outside].map(([local, { name, from }]) => `import { ${name} as its$${local} } from "${from}";`);
  const constants = [...outside.keys()].map((local) => `const ${local} = its$${local};`);
  const whole = [
    ...imports,
    `export function ${factory}${makers[0].parameters} {`,
    ...constants,
    ...bodies.map(({ text }) => text),
    makers[0].body,
    "}",
  ].join("\n");
  const { target } = program.getCompilerOptions();
  return HEAD + ts.transpileModule(whole, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
}

function optionsOf(home) {
  const { config } = ts.readConfigFile(join(home, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, home).options;
}

/** The package's modules, each behind those it imports. */
function inOrder(program, entry) {
  const found = [];
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const file = program.getSourceFile(path);
    for (const statement of file.statements) {
      const from = ts.isImportDeclaration(statement) ? statement.moduleSpecifier.text : "";
      if (from.startsWith("./")) visit(join(path, "..", from.replace(/\.js$/, ".ts")));
    }
    found.push(file);
  };
  visit(entry);
  return found;
}

/** A module's text with its names made unique, its imports and exports gone; the factory apart. */
function rewrite(file, context) {
  const edits = [];
  const replace = (node, text) => void edits.push({ from: node.getStart(file), to: node.end, text });
  const apply = (from, to) => {
    let text = "";
    for (const edit of edits.filter((e) => e.from >= from && e.to <= to).sort((a, b) => a.from - b.from)) {
      text += file.text.slice(from, edit.from) + edit.text;
      from = edit.to;
    }
    return text + file.text.slice(from, to);
  };

  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return replace(node, "");
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (node.kind === ts.SyntaxKind.ExportKeyword) return replace(node, "");
    if (ts.isIdentifier(node)) {
      const name = newName(node, context);
      if (name !== undefined) replace(node, isShorthand(node) ? `${node.text}: ${name}` : name);
    } else ts.forEachChild(node, visit);
  };
  file.statements.forEach(visit);

  const factory = file.statements.find((s) => ts.isFunctionDeclaration(s) && s.name.text === context.factory);
  if (factory === undefined) return { text: apply(0, file.end) };
  const maker = {
    parameters: `(${factory.parameters.map((p) => apply(p.getStart(file), p.end)).join(", ")})`,
    body: apply(factory.body.getStart(file) + 1, factory.body.end - 1),
  };
  return { text: apply(0, factory.getStart(file)) + apply(factory.end, file.end), maker };
}

/** `{ run }`, taken apart or put together: the property keeps its name. */
const isShorthand = ({ parent }) =>
  ts.isShorthandPropertyAssignment(parent) || (ts.isBindingElement(parent) && parent.propertyName === undefined);

/** What an identifier is called in the fused function; undefined: as before. */
function newName(node, { checker, modules, outside, fixed, factory }) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return undefined;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return undefined;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return undefined;
  let symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  const imported = symbol?.declarations?.[0];
  if (imported !== undefined && ts.isImportSpecifier(imported)) {
    symbol = checker.getAliasedSymbol(symbol);
    const from = imported.parent.parent.parent.moduleSpecifier.text;
    if (!from.startsWith("./")) {
      const name = (imported.propertyName ?? imported.name).text;
      outside.set(`outside$${name}`, { name, from });
      return `outside$${name}`;
    }
  }
  const declaration = symbol?.declarations?.find(
    (d) => ts.isFunctionDeclaration(d) || ts.isVariableDeclaration(d) || ts.isBindingElement(d) || ts.isParameter(d),
  );
  if (declaration === undefined) return undefined;
  if (makes(declaration, factory)) return Object.values(fixed).includes(node.text) ? `fixed$${node.text}` : undefined;
  if (ts.isParameter(declaration)) {
    const type = declaration.type?.getText();
    return parent !== declaration && type !== undefined && Object.hasOwn(fixed, type)
      ? `fixed$${fixed[type]}`
      : undefined;
  }
  const home = declaration.getSourceFile();
  const top = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent;
  if (top !== home || !modules.includes(home)) return undefined;
  return `${basename(home.fileName, ".ts").replaceAll("-", "_")}$${symbol.name}`;
}

/** Is it a name of the factory's own: a parameter, or a variable of its body? */
function makes(declaration, factory) {
  let owner = declaration.parent;
  while (owner !== undefined && !ts.isFunctionLike(owner)) owner = owner.parent;
  return owner !== undefined && ts.isFunctionDeclaration(owner) && owner.name.text === factory;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) fuseAll();
