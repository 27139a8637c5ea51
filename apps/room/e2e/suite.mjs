/** What a suite of browser tests begins with. */
import { after, before } from "node:test";
import { launchChromium } from "./browsers.mjs";
import { onPage, serveRoom } from "./room.mjs";

/**
 * A room and a browser for a suite of tests, called within it: there before its first test, gone after its last.
 *
 * @param path of Chromium
 * @param mine what every page of the suite chooses
 * @returns opens a page and hands it to a test, like `onPage`
 */
export function roomFor(path, mine = {}) {
  let browser;
  let room;
  before(async () => {
    [browser, room] = await Promise.all([launchChromium(path), serveRoom()]);
  });
  after(async () => {
    room?.close();
    await browser?.close();
  });
  return (chosen, test, viewport) => onPage(browser, room.address, { ...mine, ...chosen }, test, viewport);
}
