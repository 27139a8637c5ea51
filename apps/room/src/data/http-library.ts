/** The library behind the server that served the page. */
import type { QuotedSource } from "@staffride/formats/own-text";
import { unpack } from "@staffride/formats/packing";
import { ROOM_FORMAT } from "@staffride/formats/room";
import type { RoomPack } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";
import { NotToBeHad } from "./library.js";
import type { Library } from "./library.js";
import { GONE, language, otherFormat, refusal } from "./refusals.js";

async function ask(path: string, query: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : value.map((one) => [key, one]),
    ),
  );
  search.set("lang", language());
  const response = await fetch(`./api/${path}?${search.toString()}`).catch(() => {
    throw refusal(GONE);
  });
  if (!response.ok) throw new NotToBeHad(await response.text());
  return response;
}

const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

export const httpLibrary: Library = {
  campaigns: async () => (await ask("campaigns", {})).json() as ReturnType<Library["campaigns"]>,
  async room(campaign) {
    const pack = unpack(await bytes(await ask("room", campaign === "" ? {} : { campaign }))) as RoomPack;
    if (pack.format !== ROOM_FORMAT) throw refusal(otherFormat(ROOM_FORMAT, String(pack.format)));
    return pack;
  },
  scenario: async (campaign, variant, interventions) =>
    unpack(
      await bytes(
        await ask("scenario", { ...(campaign === "" ? {} : { campaign }), variant, do: Object.entries(interventions).map(([d, o]) => `${d}=${o}`) }),
      ),
    ) as Scenario,
  texts: async (campaign) =>
    (await ask("texts", campaign === "" ? {} : { campaign })).json() as Promise<readonly QuotedSource[]>,
};
