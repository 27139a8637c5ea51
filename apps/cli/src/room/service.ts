/** What the page may ask: which campaigns there are, one campaign's room, a scenario to fight in the page. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Reply } from "@staffride/adapters/web/server";
import {
  Refusal,
  campaignFolder,
  hashOfStretch,
  readTexts,
  shippedCampaigns,
  shown,
} from "@staffride/adapters/files/index";
import type { OwnText } from "@staffride/formats/own-text";
import { pack } from "@staffride/formats/packing";
import { compileVariant, openCampaign, variantIds } from "../open-campaign.js";
import type { Interventions, Opened } from "../open-campaign.js";
import { BASE, quote } from "@staffride/scenario";
import { Refused } from "../refused.js";
import type { Stage } from "../stage.js";
import { ROOM } from "../words/room.js";
import { inWords } from "../words/spoken.js";
import { LOOKED_THROUGH, keepRun, openingRun, packRoom } from "./pack-room.js";

/** Seed of the run that a room opens with. */
const OPENING_SEED = 1;

export interface Questions {
  /** Compile and pack a campaign's room beforehand. @throws Refused, Refusal with what is wrong with its papers or texts */
  prepare(named: string): void;
  /** In the language that is asked for (`lang`), else in the stage's. */
  answer(path: string, query: URLSearchParams): Reply;
}

/**
 * Answers to the page. Rooms are packed once and kept: a campaign's papers are read again when the page asks for its room anew
 * only after the server has been started anew.
 *
 * @param opening campaign, by name or folder, that the page opens with
 * @param texts folder with the reader's own texts of sources; if none is given, that of the campaign (OWN)
 */
export function openQuestions(stage: Stage, opening: string, texts?: string): Questions {
  const opened = new Map<string, Opened>();
  const rooms = new Map<string, Uint8Array>();
  // opened once, but what is wrong with it is told to whoever asks
  const open = (named: string, speaker = stage): Opened => ({
    ...kept(opened, named, () => openCampaign(speaker, named)),
    language: speaker.language,
  });
  const room = (named: string, speaker = stage): Uint8Array =>
    kept(rooms, named, () => {
      const scenario = compileVariant(open(named, speaker), BASE);
      const run = openingRun(scenario, OPENING_SEED);
      const kept = { ...keepRun(scenario, BASE, {}, OPENING_SEED, run), nearestOf: LOOKED_THROUGH };
      return pack(packRoom(open(named, speaker), scenario, [kept]));
    });
  // whoever asks may name no folder of this machine: only what is shipped, and what the server was started with
  const isKnown = (named: string) => named === opening || shippedCampaigns(stage.shelf).includes(named);

  return {
    prepare(named) {
      // a folder that cannot be read is told before anybody waits
      textsFor(stage, named, texts);
      room(named);
    },
    answer(path, query) {
      const named = query.get("campaign") ?? opening;
      const lang = query.get("lang");
      const speaker: Stage = lang === "en" || lang === "zh" ? { ...stage, language: lang } : stage;
      if (!isKnown(named)) return { status: 404, words: inWords(speaker, ROOM.noCampaign(named)) };
      try {
        switch (path) {
          case "campaigns":
            return json({ opening, campaigns: shippedCampaigns(stage.shelf) });
          case "room":
            return binary(room(named, speaker));
          case "scenario":
            return binary(
              pack(compileVariant(open(named, speaker), query.get("variant") ?? BASE, interventionsIn(query, speaker))),
            );
          case "variants":
            return json(variantIds(open(named, speaker)));
          case "texts":
            return json(quote(open(named, speaker).papers.sources, textsFor(stage, named, texts), hashOfStretch));
          default:
            return { status: 404, words: inWords(speaker, ROOM.noAnswer(path)) };
        }
      } catch (thrown) {
        if (thrown instanceof Refused) return { status: 422, words: thrown.message };
        if (thrown instanceof Refusal) return { status: 422, words: inWords(speaker, thrown.said) };
        throw thrown;
      }
    },
  };
}

/** Where a campaign may have texts: beside its manifests those it may ship, and a folder for the reader's own, never committed. */
const SHIPPED = "sources";
const OWN = "texts";

/** Read anew each time the page asks, which is once: a text laid there is there when the page is opened again. */
function textsFor({ shelf }: Stage, named: string, given: string | undefined): OwnText[] {
  const campaign = campaignFolder(shelf, named);
  const asked = given === undefined ? [] : [resolve(shelf.here, given)];
  const usual = [SHIPPED, ...(given === undefined ? [OWN] : [])].map((name) => join(campaign, name)).filter(existsSync);
  return [...asked, ...usual].flatMap((folder) => readTexts(folder, shown(shelf, folder)));
}

/** `do=D12=stay-north`, once for each point. */
function interventionsIn(query: URLSearchParams, speaker: Stage): Interventions {
  return Object.fromEntries(
    query.getAll("do").map((text) => {
      const [decision, option] = text.split("=");
      if (!decision || !option) throw new Refused(inWords(speaker, ROOM.notSettled(text)));
      return [decision, option];
    }),
  );
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const before = store.get(key);
  if (before !== undefined) return before;
  const made = make();
  store.set(key, made);
  return made;
}

const binary = (bytes: Uint8Array): Reply => ({ bytes, type: "application/octet-stream" });
const json = (value: unknown): Reply => ({
  bytes: new TextEncoder().encode(JSON.stringify(value)),
  type: "application/json",
});
