/** `staffride schema`: the JSON Schema of a kind of paper, for editors that complete and check. */
import type { Command } from "commander";
import { jsonSchemas } from "@staffride/formats/json-schema";
import { nearest } from "@staffride/formats/suggest";
import { parseName } from "../options.js";
import { Misused } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";

export function addSchema(program: Command, stage: Stage): void {
  program
    .command("schema")
    .summary("print the JSON Schema of a kind of paper")
    .description(`Print the JSON Schema of a kind of paper: ${[...kinds().keys()].join(", ")}.`)
    .argument("<kind>", "kind of paper, as its format line names it, e.g. places", parseName)
    .action((kind: string) => {
      const schema = kinds().get(kind);
      if (schema === undefined)
        throw new Misused(`There is no paper called ${kind}.${meant(kind)} Kinds: ${[...kinds().keys()].join(", ")}.`);
      printJson(stage, schema);
    });
}

/** Schemas by kind: file names are KIND-VERSION.schema.json, the newest version last. */
const kinds = () =>
  new Map([...jsonSchemas()].map(([file, schema]) => [file.replace(/-\d+\.schema\.json$/, ""), schema]));

function meant(kind: string): string {
  const close = nearest(kind, kinds().keys());
  return close ? ` Did you mean ${close}?` : "";
}
