/** The library behind the server that served the page. */
import type { QuotedSource } from "@staffride/formats/own-text";
import { unpack } from "@staffride/formats/packing";
import { ROOM_FORMAT } from "@staffride/formats/room";
import type { RoomPack } from "@staffride/formats/room";
import type { Scenario } from "@staffride/formats/scenario";
import { NotToBeHad } from "./library.js";
import type { Library } from "./library.js";

const GONE = {
  en: "Nobody answers any more: the map room has been closed. Start it again, then try again.",
  zh: "已无应答：图室已关闭。请重新启动，然后再试。",
};

/** The language the page speaks; what is wrong is told in it. */
const language = (): "en" | "zh" => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

async function ask(path: string, query: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : value.map((one) => [key, one]),
    ),
  );
  search.set("lang", language());
  const response = await fetch(`./api/${path}?${search.toString()}`).catch(() => {
    throw new NotToBeHad(GONE[language()]);
  });
  if (!response.ok) throw new NotToBeHad(await response.text());
  return response;
}

const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

export const httpLibrary: Library = {
  campaigns: async () => (await ask("campaigns", {})).json() as ReturnType<Library["campaigns"]>,
  async room(campaign) {
    const pack = unpack(await bytes(await ask("room", campaign === "" ? {} : { campaign }))) as RoomPack;
    if (pack.format !== ROOM_FORMAT) throw new NotToBeHad(`expected ${ROOM_FORMAT}, got ${String(pack.format)}`);
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
