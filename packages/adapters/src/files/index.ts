/** Files on a disk: campaigns, base maps and what commands write. */
export { Refusal } from "./refusal.js";
export { readFolder } from "./folder.js";
export type { FolderReading } from "./folder.js";
export { campaignFolder, readCampaign, readDefaults, shippedCampaigns, shown } from "./shelf.js";
export type { Shelf } from "./shelf.js";
export { readBasemap } from "./basemap.js";
export type { BasemapReading } from "./basemap.js";
export { openWhole, writeWhole } from "./whole-file.js";
export type { WholeFile } from "./whole-file.js";
export { openTrace } from "./trace-file.js";
export type { TraceFile } from "./trace-file.js";
export { hashOfStretch, readTexts } from "./texts.js";
