/** The page begins here when it stands in a file of its own, with what it shows: nobody is there to ask for more. */
import { begin } from "./begin.js";
import { enclosedLibrary, enclosedPack } from "./data/enclosed-library.js";

begin(enclosedLibrary(enclosedPack()));
