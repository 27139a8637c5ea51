/** Walking a paper's schema beside its document: which keys may stand at a path, in which order, and what they mean. */
import { z } from "zod";
import type { Step } from "./papers/collection.js";

export type Schema = z.core.$ZodType;

/** The schemas that may hold at a path: more than one where the path runs through a union. */
export function schemasAt(schema: Schema, path: readonly Step[]): Schema[] {
  return path.reduce<Schema[]>((here, step) => stepInto(here, step), options(schema));
}

/** The schemas one step further down. */
export function stepInto(schemas: readonly Schema[], step: Step): Schema[] {
  return schemas.flatMap((one) => inside(one, step)).flatMap(options);
}

/** Keys of a mapping at a path, in the order of the schema; of the first that has one, then of the others. */
export function keysAt(schema: Schema, path: readonly Step[]): string[] {
  return keysOf(schemasAt(schema, path));
}

/** Keys that mappings of these schemas may have, in order. */
export function keysOf(schemas: readonly Schema[]): string[] {
  const keys = schemas.flatMap((one) => (one instanceof z.core.$ZodObject ? Object.keys(one._zod.def.shape) : []));
  return [...new Set(keys)];
}

/** What the schema says about the value at a path, if it says anything. */
export function descriptionAt(schema: Schema, path: readonly Step[]): string | undefined {
  let here: Schema[] = [schema];
  for (const step of path) here = here.flatMap(options).flatMap((one) => inside(one, step));
  return here.map(description).find((text) => text !== undefined);
}

function description(schema: Schema): string | undefined {
  return z.globalRegistry.get(schema)?.description ?? bare(schema).map(description)[0];
}

/** The schema under an optional, or nothing. */
function bare(schema: Schema): Schema[] {
  return schema instanceof z.core.$ZodOptional ? [schema._zod.def.innerType] : [];
}

/** A schema's alternatives, without optional wrappings. */
function options(schema: Schema): Schema[] {
  if (schema instanceof z.core.$ZodOptional) return options(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(options);
  return [schema];
}

function inside(schema: Schema, step: Step): Schema[] {
  if (schema instanceof z.core.$ZodObject) {
    const shape = schema._zod.def.shape;
    return Object.hasOwn(shape, step) ? [shape[step]!] : [];
  }
  if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element];
  if (schema instanceof z.core.$ZodRecord) return [schema._zod.def.valueType];
  if (schema instanceof z.core.$ZodTuple) return schema._zod.def.items.slice(Number(step), Number(step) + 1);
  return [];
}
