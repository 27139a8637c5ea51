/**
 * What a run and its readers need. The schemas of papers bring zod along, 20 MB and a tenth of a second in every thread,
 * so they have doors of their own: formats/papers/... and formats/read.
 */
export * from "./words.js";
export * from "./mobility.js";
export * from "./parameters.js";
export * from "./map-scale.js";
export * from "./desk.js";
export * from "./scenario.js";
export * from "./no-minds.js";
export * from "./trace.js";
export * from "./trace-line.js";
export * from "./papers/collection.js";
export * from "./problem.js";
export type * from "./papers/index.js";
