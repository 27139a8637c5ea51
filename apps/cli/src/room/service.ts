/** What the page may ask: which campaigns there are, one campaign's room, a scenario to fight in the page. */
import type { Reply } from "@staffride/adapters/web/server";
import { shippedCampaigns } from "@staffride/adapters/files/index";
import { pack } from "@staffride/formats/packing";
import { compileVariant, openCampaign, variantIds } from "../open-campaign.js";
import type { Interventions, Opened } from "../open-campaign.js";
import { BASE } from "@staffride/scenario";
import { Refused } from "../refused.js";
import type { Stage } from "../stage.js";
import { LOOKED_THROUGH, keepRun, openingRun, packRoom } from "./pack-room.js";

/** Seed of the run that a room opens with. */
const OPENING_SEED = 1;

export interface Questions {
  /** Compile and pack a campaign's room beforehand. @throws Refused with what is wrong with its papers */
  prepare(named: string): void;
  answer(path: string, query: URLSearchParams): Reply;
}

/**
 * Answers to the page. Rooms are packed once and kept: a campaign's papers are read again when the page asks for its room anew
 * only after the server has been started anew.
 *
 * @param opening campaign, by name or folder, that the page opens with
 */
export function openQuestions(stage: Stage, opening: string): Questions {
  const opened = new Map<string, Opened>();
  const rooms = new Map<string, Uint8Array>();
  const open = (named: string): Opened => kept(opened, named, () => openCampaign(stage, named));
  const room = (named: string): Uint8Array =>
    kept(rooms, named, () => {
      const scenario = compileVariant(open(named), BASE);
      const run = openingRun(scenario, OPENING_SEED);
      const kept = { ...keepRun(scenario, BASE, {}, OPENING_SEED, run), nearestOf: LOOKED_THROUGH };
      return pack(packRoom(open(named), scenario, [kept]));
    });
  // whoever asks may name no folder of this machine: only what is shipped, and what the server was started with
  const isKnown = (named: string) => named === opening || shippedCampaigns(stage.shelf).includes(named);

  return {
    prepare: (named) => void room(named),
    answer(path, query) {
      const named = query.get("campaign") ?? opening;
      if (!isKnown(named)) return { status: 404, words: `no campaign ${named}` };
      try {
        switch (path) {
          case "campaigns":
            return json({ opening, campaigns: shippedCampaigns(stage.shelf) });
          case "room":
            return binary(room(named));
          case "scenario":
            return binary(pack(compileVariant(open(named), query.get("variant") ?? BASE, interventionsIn(query))));
          case "variants":
            return json(variantIds(open(named)));
          default:
            return { status: 404, words: `nothing is answered to ${path}` };
        }
      } catch (thrown) {
        if (thrown instanceof Refused) return { status: 422, words: thrown.message };
        throw thrown;
      }
    },
  };
}

/** `do=D12=stay-north`, once for each point. */
function interventionsIn(query: URLSearchParams): Interventions {
  return Object.fromEntries(
    query.getAll("do").map((text) => {
      const [decision, option] = text.split("=");
      if (!decision || !option)
        throw new Refused(`do=${text}: expected a decision point and its option, D12=stay-north`);
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
