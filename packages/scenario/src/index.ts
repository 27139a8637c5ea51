export { check, compile } from "./compile.js";
export type { Compiled, CompileOptions } from "./compile.js";
export { RECORDED } from "./lay.js";
export { share } from "./share.js";
