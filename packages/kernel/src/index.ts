/** Public names of the kernel. */
export { createKernel, type Kernel } from "./kernel.js";
export type { State } from "./layout.js";
export type { Trace } from "./run.js";
