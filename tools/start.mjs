/**
 * `npm start`: from a fresh clone to the map room. Installs, builds, serves the retreat from Changde on this machine, and opens it
 * where there is a display. What follows `npm start --` goes to the command, e.g. `npm start -- --lang zh` or `npm start -- --port 8080`;
 * another campaign takes the place of this one, e.g. `npm start -- two-banks`.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT, prepare } from "./prepare.mjs";

prepare();

const staffride = join(ROOT, "apps", "cli", "bin", "staffride.js");
const given = process.argv.slice(2);
const campaign = given[0] === undefined || given[0].startsWith("-") ? ["changde-1943"] : [];
const room = spawn(process.execPath, [staffride, "serve", ...campaign, ...given], { cwd: ROOT, stdio: "inherit" });

// the command stops cleanly by itself on Ctrl-C; wait for its last words
process.on("SIGINT", () => {});
process.on("SIGTERM", () => room.kill("SIGTERM"));
room.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
