export { check, compile, compilerOf } from "./compile.js";
export type { Compiled, Compiler, CompileOptions } from "./compile.js";
export { modeOf } from "./interventions.js";
export { BASE, layVariant } from "./lay.js";
export { share } from "./share.js";
export { quote } from "./quote.js";
