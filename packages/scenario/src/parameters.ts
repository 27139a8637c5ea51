/** Model parameters: each stands as an assumption under the id that PARAMETERS gives it. */
import { PARAMETERS } from "@staffride/formats/parameters";
import type { ParameterName, Parameters } from "@staffride/formats/parameters";
import type { Drawn } from "@staffride/formats/scenario";
import { didYouMean } from "@staffride/formats/suggest";
import { complain } from "./work.js";
import type { Work } from "./work.js";

const NAMES = Object.entries(PARAMETERS) as [ParameterName, string][];
export const PARAMETER_IDS: ReadonlySet<string> = new Set(Object.values(PARAMETERS));

/** Every parameter of the models has its assumption (rule CHK-3). */
export function checkParameters(work: Work): void {
  const known = work.registers.assumptions;
  for (const [, id] of NAMES) {
    if (known.has(id)) continue;
    const message = `the model parameter "${id}" has no assumption`;
    const near = didYouMean(
      id,
      [...known.keys()].filter((other) => !PARAMETER_IDS.has(other)),
    );
    complain(work, ["campaign", 0], { message, expected: "an entry in assumptions/ under that id", hint: near });
  }
}

export function compileParameters(work: Work): { parameters: Parameters; drawn: Drawn[] } {
  const { assumptions } = work.papers;
  const entry = (id: string) => assumptions[work.registers.assumptions.get(id)!]!;
  const parameters = Object.fromEntries(NAMES.map(([name, id]) => [name, entry(id).value])) as Parameters;
  const drawn = NAMES.filter(([, id]) => entry(id).drawn).map(([name, id]): Drawn => {
    const { low, value, high } = entry(id);
    return { name, low, mode: value, high };
  });
  return { parameters, drawn };
}
