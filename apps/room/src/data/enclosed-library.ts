/** The library of a page that stands in a file of its own: one campaign, which the file holds. */
import { unpack } from "@staffride/formats/packing";
import { ROOM_FORMAT } from "@staffride/formats/room";
import type { RoomPack } from "@staffride/formats/room";
import type { Library } from "./library.js";
import { NOTHING_ENCLOSED, otherCampaign, otherFormat, refusal } from "./refusals.js";

/** What the file's first script has unfolded before the page begins (adapters/web/one-file.ts). */
declare global {
  var enclosed: { readonly room: Uint8Array; readonly mapWorker: string } | undefined;
}

/** @throws NotToBeHad if the page does not stand in such a file, or the file is of another version */
export function enclosedPack(): RoomPack {
  if (globalThis.enclosed === undefined) throw refusal(NOTHING_ENCLOSED);
  const pack = unpack(globalThis.enclosed.room) as RoomPack;
  if (pack.format !== ROOM_FORMAT) throw refusal(otherFormat(ROOM_FORMAT, String(pack.format)));
  return pack;
}

/** Compiles nothing: to refight takes the program. */
export const enclosedLibrary = (pack: RoomPack): Library => {
  const { campaign } = pack.scenario;
  return {
    campaigns: () => Promise.resolve({ opening: campaign, campaigns: [campaign] }),
    room: (asked) =>
      asked === "" || asked === campaign
        ? Promise.resolve(pack)
        : Promise.reject(refusal(otherCampaign(campaign, asked))),
  };
};
