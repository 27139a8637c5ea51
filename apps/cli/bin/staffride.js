#!/usr/bin/env node
// The command `staffride`. Old enough syntax to say on an old Node what it needs.
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const main = new URL("../dist/main.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write("Staffride needs Node 20.19 or newer; this is Node " + process.versions.node + ".\n");
  process.exitCode = 1;
} else if (!existsSync(main)) {
  process.stderr.write(
    /--lang[ =]zh/.test(process.argv.join(" "))
      ? "Staffride 尚未构建：请先在仓库内运行 `npm run build`（或 `npm start`）。\n"
      : "Staffride is not built yet: run `npm run build` (or `npm start`) in the clone first.\n",
  );
  process.exitCode = 1;
} else {
  import(main.href).then((program) => program.main(process.argv.slice(2)));
}
