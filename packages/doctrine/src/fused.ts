/**
 * The doctrine as it ships. The build puts all modules of this package into one function and writes it over the compiled
 * form of this file (tools/fuse.mjs, docs/adr/0007); left as it is, this is the same doctrine, slower.
 */
export { createDoctrine } from "./doctrine.js";
