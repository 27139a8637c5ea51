/** Public names of the kernel. */
export { createKernel } from "./fused.js";
export type { Kernel } from "./kernel.js";
export type { State } from "./layout.js";
export type { Trace } from "./run.js";
