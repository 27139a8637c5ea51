/**
 * `npm start`: from a fresh clone to the report. Installs, builds, refights the retreat from Changde 1,000 times and
 * prints the outcome beside the record. What follows `npm start --` goes to the command, e.g. `npm start -- --lang zh`.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT, prepare } from "./prepare.mjs";

prepare();

const staffride = join(ROOT, "apps", "cli", "bin", "staffride.js");
const args = ["refight", "changde-1943", "--runs", "1000", ...process.argv.slice(2)];
const refight = spawn(process.execPath, [staffride, ...args], { cwd: ROOT, stdio: "inherit" });

// the command stops cleanly by itself on Ctrl-C; wait for its last words
process.on("SIGINT", () => {});
refight.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
