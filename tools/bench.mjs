/** `npm run bench`: measure speed and size, and compare with bench/baseline.json. `npm run bench -- --help` is bench/bench.mjs. */
import { prepare } from "./prepare.mjs";

prepare();
await import("../bench/bench.mjs");
