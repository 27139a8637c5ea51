/** Every kind of paper a campaign folder may hold: its schema, by the kind named in its format line. */
import type { z } from "zod";
import { Anomalies } from "./anomalies.js";
import { Campaign } from "./campaign.js";
import { Claims } from "./claim.js";
import { Decisions } from "./decisions.js";
import { Forces, Plans } from "./forces.js";
import { Crossings, Places, Rivers, Roads, TerrainPaper } from "./ground.js";
import { Intercepts } from "./intercepts.js";
import { MindsPaper } from "./minds.js";
import { Assumptions, Checks, Sources } from "./record.js";
import { Signals, WeatherPaper } from "./signals.js";
import { Variant } from "./variant.js";

export const PAPERS = {
  campaign: { version: 1, schema: Campaign },
  places: { version: 1, schema: Places },
  rivers: { version: 1, schema: Rivers },
  crossings: { version: 1, schema: Crossings },
  roads: { version: 1, schema: Roads },
  terrain: { version: 1, schema: TerrainPaper },
  forces: { version: 1, schema: Forces },
  plans: { version: 1, schema: Plans },
  signals: { version: 1, schema: Signals },
  intercepts: { version: 1, schema: Intercepts },
  weather: { version: 1, schema: WeatherPaper },
  sources: { version: 1, schema: Sources },
  claims: { version: 1, schema: Claims },
  anomalies: { version: 1, schema: Anomalies },
  assumptions: { version: 1, schema: Assumptions },
  checks: { version: 1, schema: Checks },
  minds: { version: 1, schema: MindsPaper },
  decisions: { version: 1, schema: Decisions },
  variant: { version: 1, schema: Variant },
} as const;

export type PaperKind = keyof typeof PAPERS;
export type Paper<K extends PaperKind> = z.infer<(typeof PAPERS)[K]["schema"]>;
