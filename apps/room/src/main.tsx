/** The page begins here. */
import { begin } from "./begin.js";
import { httpLibrary } from "./data/http-library.js";

begin(httpLibrary);
