/** Files mangled at length. */
import { fuzz } from "./testing/fuzz.js";

fuzz(1);
