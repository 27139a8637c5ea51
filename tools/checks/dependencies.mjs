/** Dependency rules: every import of packages/ and apps/ against .dependency-cruiser.cjs, broken rules with their reason. */
import { createRequire } from "node:module";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";

const require = createRequire(import.meta.url);

/**
 * Imports below `root` that break a rule.
 *
 * @returns one text per broken rule, with every place that breaks it; empty when all is well
 */
export async function dependencyProblems(root) {
  const { forbidden, options } = require("../../.dependency-cruiser.cjs");
  const { output } = await cruise(sourceFolders(root), {
    ...options,
    ruleSet: { forbidden },
    validate: true,
    baseDir: root,
  });
  const { violations, totalCruised } = output.summary;
  if (totalCruised === 0) return ["no source files were found: the check looks in the wrong place"];

  const broken = forbidden.filter((rule) => violations.some((violation) => violation.rule.name === rule.name));
  return broken.map((rule) => {
    const places = violations
      .filter((violation) => violation.rule.name === rule.name)
      .map(
        (violation) =>
          `  ${violation.from} -> ${violation.cycle?.map((step) => step.name).join(" -> ") ?? violation.to}`,
      );
    return `${rule.name}\n${[...new Set(places)].join("\n")}\n  why: ${rule.comment}`;
  });
}

/** Source folders of all packages and apps, relative to `root`. */
function sourceFolders(root) {
  return ["packages", "apps"]
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}/src`))
    .filter((folder) => existsSync(join(root, folder)));
}
