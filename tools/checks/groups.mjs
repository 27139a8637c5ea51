/**
 * Test files that share a process, since starting one takes as long as many tests do: the quick tests of a package.
 * Slow tests, those of the tools, and those that start processes or threads of their own stay alone; so do files with
 * hooks for every test of theirs, which would be hooks for every test of the process, and those that leave it to
 * another file to name their tests.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

const ALONE = /\.slow\.test\.|^(apps|tools)\b|^packages.(adapters)\b/;

const HOOK = /^(?:before|after)(?:Each)?\(/m;
const TEST = /\b(?:test|it)\(/;

/** Name of the test that ends a group: where it is not heard of, the process ended before its time. */
export const END = "the group has been run to its end";

/**
 * Files to run in place of these, groups first: of two or more that share a process, one that imports them. Each test
 * goes on being told under its own file.
 *
 * @param files  absolute paths
 * @param folder for those made here
 */
export function grouped(root, files, folder) {
  const groups = new Map();
  for (const file of files) {
    const name = groupOf(root, file);
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  // the groups take longest: they go first
  return [...groups]
    .sort(([a], [b]) => (a === "") - (b === ""))
    .flatMap(([name, members]) => {
      if (name === "" || members.length < 2) return members;
      const group = join(folder, `${name}.mjs`);
      const imports = members.map((file) => loading(file, relative(root, file))).join("");
      writeFileSync(group, `import { test } from "node:test";\n${imports}test("${END}", () => {});\n`);
      return [group];
    });
}

/** The line that loads a file of a group; where it cannot, a test says so by its name, and the others are loaded still. */
function loading(file, name) {
  const failed = `(error) => void test(${JSON.stringify(`${name} cannot be loaded`)}, () => Promise.reject(error))`;
  return `await import("${pathToFileURL(file).href}").catch(${failed});\n`;
}

/** The package's name; "" for a file that stays alone. */
function groupOf(root, file) {
  const path = relative(root, file);
  if (ALONE.test(path)) return "";
  const text = readFileSync(file, "utf8");
  return TEST.test(text) && !HOOK.test(text) ? path.split(sep)[1] : "";
}
