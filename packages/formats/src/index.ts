export * from "./words.js";
export * from "./parameters.js";
export * from "./desk.js";
export * from "./scenario.js";
export * from "./trace.js";
export * from "./papers/index.js";
export * from "./papers/collection.js";
export * from "./problem.js";
