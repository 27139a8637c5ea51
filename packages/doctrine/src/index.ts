/** Public names of the doctrine. */
export { createDoctrine } from "./fused.js";
export type { Doctrine } from "./doctrine.js";
export type { Books } from "./books.js";
