/** `staffride schema`: the JSON Schema of a kind of paper, for editors that complete and check. */
import type { Command } from "commander";
import { jsonSchemas } from "@staffride/formats/json-schema";
import { nearest } from "@staffride/formats/suggest";
import { parsers } from "../options.js";
import { Misused } from "../refused.js";
import { printJson } from "../stage.js";
import type { Stage } from "../stage.js";
import { ARGUMENTS, COMMANDS } from "../words/help.js";
import { inWords } from "../words/spoken.js";
import { MISUSE } from "../words/usage.js";

export function addSchema(program: Command, stage: Stage): void {
  program
    .command("schema")
    .summary(inWords(stage, COMMANDS.schema.summary))
    .description(inWords(stage, COMMANDS.schema.about([...kinds().keys()])))
    .argument("<kind>", inWords(stage, ARGUMENTS.kind), parsers(stage).name)
    .action((kind: string) => {
      const known = kinds();
      const schema = known.get(kind);
      if (schema === undefined)
        throw new Misused(inWords(stage, MISUSE.noPaper(kind, nearest(kind, known.keys()), [...known.keys()])));
      printJson(stage, schema);
    });
}

/** Schemas by kind: file names are KIND-VERSION.schema.json, the newest version last. */
const kinds = () =>
  new Map([...jsonSchemas()].map(([file, schema]) => [file.replace(/-\d+\.schema\.json$/, ""), schema]));
