/** The checks that are not tests, in the order they run: cheap ones first. */
import { banProblems } from "./bans.mjs";
import { dependencyProblems } from "./dependencies.mjs";
import { formatProblems } from "./format.mjs";
import { ruleProblems } from "./rules.mjs";
import { schemaProblems } from "./schemas.mjs";

export const guards = [
  { name: "formatting", problems: formatProblems },
  { name: "who may import whom", problems: dependencyProblems },
  { name: "nothing from outside in a run", problems: banProblems },
  { name: "rules, tests and parameters agree", problems: ruleProblems },
  { name: "published schemas up to date", problems: schemaProblems },
];
