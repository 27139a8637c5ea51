/** Public names of the doctrine. */
export { createDoctrine, type Doctrine } from "./doctrine.js";
export type { Books } from "./books.js";
