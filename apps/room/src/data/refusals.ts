/** Why something cannot be had, said by the page itself, in the language it speaks. */
import type { Language } from "@staffride/views/language";
import { NotToBeHad } from "./library.js";

type Said = Readonly<Record<Language, string>>;

/** The language the page speaks; what is wrong is told in it. */
export const language = (): Language =>
  globalThis.document?.documentElement.lang.startsWith("zh") ? "zh" : "en";

export const refusal = (said: Said): NotToBeHad => new NotToBeHad(said[language()]);

export const GONE: Said = {
  en: "Nobody answers any more: the map room has been closed. Start it again, then try again.",
  zh: "已无应答：图室已关闭。请重新启动，然后再试。",
};

export const NO_WORKER: Said = {
  en: "Nobody is to be had to fight it: the map room has been closed, or the browser allows no workers.",
  zh: "无从推演：图室已关闭，或浏览器不许后台运算。",
};

export const NOTHING_ENCLOSED: Said = {
  en: "expected a campaign in the file, found none",
  zh: "文件中应有战役，然未见",
};

export const otherFormat = (expected: string, found: string): Said => ({
  en: `expected ${expected}, got ${found}`,
  zh: `应为 ${expected}，所得为 ${found}`,
});

export const otherCampaign = (held: string, asked: string): Said => ({
  en: `this file holds ${held}, not ${asked}`,
  zh: `此文件所载为 ${held}，而非 ${asked}`,
});
