/** `npm run build`: install if need be, compile what has changed. */
import { prepare } from "./prepare.mjs";

prepare();
