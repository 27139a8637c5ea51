/** The page's server: files, answers, headers, refusals. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { PortRefused, serve } from "./server.js";
import type { Listening, Service } from "./server.js";

describe("the page's server", () => {
  let folder: string;
  let secret: string;
  let listening: Listening;
  const service = (): Service => ({
    folder,
    prefix: "/api/",
    answer(path, query) {
      if (path === "room") return { bytes: new TextEncoder().encode(`room of ${query.get("of")}`), type: "text/plain" };
      if (path === "broken") throw new Error("a page is torn");
      return { status: 404, words: `nothing known of ${path}` };
    },
  });
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);

  /** Status of the answer to a path sent as it is written. */
  const askedAsIs = (path: string) =>
    new Promise((resolve, reject) => {
      get({ host: "127.0.0.1", port: listening.port, path }, (response) => {
        resolve(response.statusCode);
        response.resume();
      }).on("error", reject);
    });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "staffride-page-"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Staffride</title>");
    secret = join(folder, "..", "secret.txt");
    writeFileSync(secret, "not for the page");
    listening = await serve(service(), 0, "127.0.0.1");
  });
  after(async () => {
    await listening.close();
    rmSync(folder, { recursive: true });
    rmSync(secret);
  });

  it("gives the page, which may fetch from nowhere else", async () => {
    const page = await ask("/");
    assert.match(await page.text(), /<title>Staffride/);
    assert.match(page.headers.get("content-security-policy") ?? "", /default-src 'self'/);
    assert.equal(page.headers.get("cross-origin-embedder-policy"), "require-corp");
  });

  it("goes on when the page is built anew under it, and when a piece of a file is asked for that there is not", async () => {
    const file = join(folder, "part.js");
    writeFileSync(file, "1");
    assert.equal(await (await ask("/part.js")).text(), "1", "what came after it was opened is there");
    rmSync(file);
    assert.equal((await ask("/part.js")).status, 404);
    assert.equal((await ask("/", { headers: { range: "bytes=9-3" } })).status, 200);
    assert.equal((await ask("/")).status, 200);
  });

  it("answers questions, and says why where it cannot", async () => {
    assert.equal(await (await ask("/api/room?of=two-banks")).text(), "room of two-banks");
    const missing = await ask("/api/nowhere");
    assert.deepEqual([missing.status, await missing.text()], [404, "nothing known of nowhere"]);
    const broken = await ask("/api/broken");
    assert.deepEqual([broken.status, await broken.text()], [500, "a page is torn"]);
  });

  it("gives nothing from outside the folder, and takes nothing", async () => {
    // fetch would take the dots out before it asks
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/./../secret.txt"])
      assert.equal(await askedAsIs(path), 404, path);
    assert.equal((await ask("/../secret.txt")).status, 404);
    assert.equal((await ask("/%2e%2e/secret.txt")).status, 404);
    assert.equal((await ask("/api/room", { method: "POST" })).status, 405);
  });

  it("refuses what is no address, and goes on", async () => {
    assert.equal(await askedAsIs("//"), 400);
    assert.equal(await askedAsIs("/api/%E0%A4%A"), 500);
    assert.equal((await ask("/")).status, 200);
  });

  it("says which port it may not have", async () => {
    await assert.rejects(
      serve(service(), listening.port, "127.0.0.1"),
      (thrown) => thrown instanceof PortRefused && thrown.code === "EADDRINUSE",
    );
  });
});
