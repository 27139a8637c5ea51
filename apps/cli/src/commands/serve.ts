/** `staffride serve`: the map room, on this machine. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { PortRefused, serve } from "@staffride/adapters/web/server";
import type { Listening } from "@staffride/adapters/web/server";
import { parsers } from "../options.js";
import { Refused } from "../refused.js";
import { openInBrowser } from "../room/browser.js";
import { LOOKED_THROUGH } from "../room/pack-room.js";
import { openQuestions } from "../room/service.js";
import type { Stage } from "../stage.js";
import { ARGUMENTS, COMMANDS, OPTIONS } from "../words/help.js";
import { ROOM } from "../words/room.js";
import { inWords } from "../words/spoken.js";
import type { Spoken } from "../words/spoken.js";

interface ServeFlags {
  readonly port?: number;
  readonly host: string;
  readonly open: boolean;
  readonly texts?: string;
}

const DEFAULT_CAMPAIGN = "changde-1943";
/** Where nothing else listens as a rule; if it is taken, the next ones are tried. */
const DEFAULT_PORT = 1943;
const TRIED = 20;

export function addServe(program: Command, stage: Stage): void {
  const say = (said: Spoken) => inWords(stage, said);
  const parse = parsers(stage);
  program
    .command("serve")
    .summary(say(COMMANDS.serve.summary))
    .description(say(COMMANDS.serve.about))
    .argument("[campaign]", say(ARGUMENTS.campaign), parse.name, DEFAULT_CAMPAIGN)
    .option("--port <number>", say(OPTIONS.port), parse.port)
    .option("--host <address>", say(OPTIONS.host), parse.name, "127.0.0.1")
    .option("--no-open", say(OPTIONS.noOpen))
    .option("--texts <folder>", say(OPTIONS.texts), parse.name)
    .action((named: string, flags: ServeFlags) => run(stage, named, flags));
}

async function run(stage: Stage, named: string, { port, host, open, texts }: ServeFlags): Promise<void> {
  const say = (said: Spoken) => stage.say(inWords(stage, said));
  const folder = join(stage.shelf.root, "apps", "room", "page");
  if (!existsSync(join(folder, "index.html"))) throw new Refused(inWords(stage, ROOM.notBuilt));

  const questions = openQuestions(stage, named, texts);
  // a port that is taken is told before anybody waits; who asks meanwhile waits with us
  const listening = await listen(stage, { folder, prefix: "/api/", answer: questions.answer }, port, host);
  say(ROOM.preparing(named, LOOKED_THROUGH));
  try {
    questions.prepare(named);
  } catch (thrown) {
    await listening.close();
    throw thrown;
  }
  // whoever reads the address may close the room at once
  const stopped = untilStopped();
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}/`;
  stage.print(`${address}\n`);
  say(ROOM.open);
  if (open) await openInBrowser(address);
  await stopped;
  await listening.close();
}

/** At the port asked for, or at the first free one from ours on. */
async function listen(
  stage: Stage,
  service: Parameters<typeof serve>[0],
  asked: number | undefined,
  host: string,
): Promise<Listening> {
  const last = asked ?? DEFAULT_PORT + TRIED - 1;
  for (let port = asked ?? DEFAULT_PORT; ; port++) {
    try {
      return await serve(service, port, host);
    } catch (thrown) {
      if (!(thrown instanceof PortRefused)) throw thrown;
      if (thrown.code === "EADDRINUSE" && port < last) continue;
      throw new Refused(inWords(stage, ROOM.refused(thrown.code, port, host)));
    }
  }
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
