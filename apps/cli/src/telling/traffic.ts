/** The dispatches of a run. */
import { traffic, trafficText } from "@staffride/views";
import { printJson } from "../stage.js";
import { HEADQUARTERS } from "../words/answers.js";
import { chooseHeadquarters } from "./account.js";
import type { Account } from "./account.js";

/** @throws Refused if the sender or addressee asked for is no headquarters of the campaign */
export function tellTraffic(
  { stage, scenario, head, json, lines }: Account,
  { from, to }: { readonly from?: string; readonly to?: string },
): void {
  const { language, palette, width } = stage;
  const known = scenario.names.headquarters.map(({ id }) => id);
  for (const id of [from, to]) if (id !== undefined) chooseHeadquarters(stage, id, known, HEADQUARTERS.ofCampaign);
  const dispatches = traffic(scenario, lines(), { language, from, to });
  if (json) return printJson(stage, { ...head, order: "drafted", dispatches });
  stage.print(trafficText(scenario, dispatches, { language, palette, width }));
}
