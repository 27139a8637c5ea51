/** `staffride serve`: where it listens, what it answers, how it ends, and why it may not begin. */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { unpack } from "@staffride/formats/packing";
import { plain } from "@staffride/views";
import { perform } from "./main.js";
import { ROOT, begin, staffride } from "./testing/staffride.js";

let folder = "";
before(() => (folder = mkdtempSync(join(tmpdir(), "staffride-serve-"))));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A room that is open, and its address once it has been printed. */
async function open(...args: readonly string[]): Promise<{ room: ChildProcess; address: string }> {
  const room = begin(["serve", "two-banks", "--no-open", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [printed] = (await Promise.race([once(room.stdout!, "data"), once(room, "exit").then(() => ["it ended"])])) as [
    unknown,
  ];
  return { room, address: String(printed).trim() };
}

test("the address goes to stdout; the page and its room are there; Ctrl-C closes it, exit 0", async () => {
  const { room, address } = await open("--port", "0");
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.match(await (await fetch(address)).text(), /<div id="room">/);
  const packed = await (await fetch(`${address}api/room`)).arrayBuffer();
  const pack = unpack(new Uint8Array(packed)) as {
    scenario: { campaign: string };
    runs: { hash: string; nearestOf?: number }[];
  };
  assert.equal(pack.scenario.campaign, "two-banks");
  assert.match(pack.runs[0]!.hash, /^[0-9a-f]{16}$/);
  assert.equal(pack.runs[0]!.nearestOf, 100);
  const elsewhere = await fetch(`${address}api/room?campaign=${encodeURIComponent(ROOT)}`);
  assert.equal(elsewhere.status, 404, "no folder of the machine but the one it was started with");
  room.kill("SIGINT");
  assert.deepEqual(await once(room, "exit"), [0, null]);
  await assert.rejects(fetch(address), "nobody listens any more");
});

test("sentences are read from the reader's own texts, where their hashes agree; a folder that is not there, exit 1", async () => {
  const { room, address } = await open("--port", "0");
  const texts = async (campaign: string) =>
    (await (await fetch(`${address}api/texts?campaign=${campaign}`)).json()) as { id: string; sentences: object }[];
  const [umpire] = await texts("two-banks");
  const page = readFileSync(join(ROOT, "campaigns", "two-banks", "sources", "umpire.txt"), "utf8");
  assert.deepEqual([umpire!.id, Object.keys(umpire!.sentences).length], ["umpire", 15]);
  for (const sentence of Object.values(umpire!.sentences) as string[]) assert.ok(page.includes(sentence), sentence);
  const nowhere = await fetch(`${address}api/room?campaign=elsewhere&lang=zh`);
  assert.deepEqual([nowhere.status, await nowhere.text()], [404, "此处无战役 elsewhere。"]);
  room.kill("SIGINT");
  await once(room, "exit");

  const mine = join(folder, "mine");
  mkdirSync(mine);
  writeFileSync(join(mine, "umpire.txt"), page.replace(/^./, "X"));
  const other = await open("--port", "0", "--texts", mine);
  const [altered] = (await (await fetch(`${other.address}api/texts`)).json()) as { name: string; sentences: object }[];
  // the campaign's own copy is the one its manifest means; the reader's altered one is not read in its stead
  assert.deepEqual([altered!.name, Object.keys(altered!.sentences).length], ["umpire.txt", 15]);
  other.room.kill("SIGINT");
  await once(other.room, "exit");

  const { exit, err } = await staffride(["serve", "two-banks", "--no-open", "--texts", join(folder, "none")]);
  assert.equal(exit, 1);
  assert.match(err, /The texts in .*none cannot be read: there is no such file or folder/);
});

test("what cannot be had is told in the language of whoever asks, whatever was spoken when the campaign was opened", async () => {
  const { room, address } = await open("--port", "0");
  const told = async (query: string) => (await fetch(`${address}api/${query}`)).text();
  assert.match(await told("scenario?variant=ferry&lang=en"), /^There is no variant ferry\. The campaign has base/);
  assert.match(await told("scenario?variant=ferry&lang=zh"), /^无此方案：ferry。本战役有 base/u);
  assert.match(await told("scenario?do=D1&lang=zh"), /^do=D1：应为决策点及其选项/u);
  assert.equal(await told("elsewhere?lang=zh"), "于 elsewhere 无可答。");
  room.kill("SIGINT");
  await once(room, "exit");
});

test("it ends as well when it is told to by another process", async () => {
  const { room } = await open("--port", "0");
  room.kill("SIGTERM");
  assert.deepEqual(await once(room, "exit"), [0, null]);
});

test("a port in use, exit 1, and the next is named; where none is asked for the next free one is taken", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const { exit, out, err } = await staffride(["serve", "two-banks", "--no-open", "--port", String(port)]);
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, new RegExp(`Port ${port} is in use\\. Try another: --port ${port + 1}`));
  taken.close();

  const first = await open();
  const second = await open();
  assert.notEqual(first.address, second.address);
  for (const { room } of [first, second]) {
    room.kill("SIGINT");
    assert.deepEqual(await once(room, "exit"), [0, null]);
  }
});

test("a page that is not built, exit 1, with the command that builds it", async () => {
  const said: string[] = [];
  const exit = await perform(["serve", "two-banks", "--no-open", "--port", "0"], {
    language: "en",
    shelf: { root: folder, here: folder },
    palette: plain,
    width: 110,
    print: (text) => said.push(text),
    say: (text) => said.push(text),
  });
  assert.equal(exit, 1);
  assert.deepEqual(said, [
    `error: The page has not been built. Run "npm run build" in the repository, then try again.`,
  ]);
});

test("a broken campaign, exit 1, with file, line and column", async () => {
  const broken = join(folder, "broken");
  cpSync(join(ROOT, "campaigns", "two-banks"), broken, { recursive: true });
  const file = join(broken, "campaign.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^utcOffset: .*$/m, "utcOffset: noon"));
  const { exit, out, err } = await staffride(["serve", broken, "--no-open", "--port", "0"]);
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, /campaign\.yaml:14:12: .*expected an offset such as \+08:00/);
});

test("a campaign nobody has, exit 1, with those there are", async () => {
  const { exit, out, err } = await staffride(["serve", "two-bank", "--no-open", "--port", "0"]);
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, /two-bank.*two-banks/s);
});
