/** A sample of what fuzz.slow.test.ts does at length. */
import { fuzz } from "./testing/fuzz.js";

fuzz(0.2);
