/** One map room for all tests of the page: opening a campaign takes seconds, and each file would open its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, sep } from "node:path";
import { ROOT } from "../prepare.mjs";

const CAMPAIGN = "changde-1943";

/**
 * Begin to serve one if any of the files needs it, and name it in STAFFRIDE_ROOM; who needs it waits until it answers.
 *
 * @returns closes it
 */
export async function shareRoom(files) {
  if (process.env.STAFFRIDE_ROOM !== undefined || !files.some((file) => file.includes(`${sep}e2e${sep}`)))
    return () => {};
  const port = await freePort();
  const command = join(ROOT, "apps", "cli", "bin", "staffride.js");
  const args = [command, "serve", CAMPAIGN, "--port", String(port), "--no-open"];
  const room = spawn(process.execPath, args, { stdio: "ignore" });
  process.env.STAFFRIDE_ROOM = `http://127.0.0.1:${port}/`;
  const close = () => room.kill("SIGINT");
  process.once("exit", close);
  return close;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
