/** The ground of the scenario: the campaign's papers handed to terrain, and its findings put in their place. */
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { TerrainPaper } from "@staffride/formats/papers/ground";
import type { Parameters } from "@staffride/formats/parameters";
import type { Fields, Ground } from "@staffride/formats/scenario";
import { compileFields, compileGround, objectivesOf } from "@staffride/terrain";
import type { Basemap } from "@staffride/formats/basemap";
import type { GroundProblem, MarchSpeeds } from "@staffride/terrain";
import { figure } from "./figure.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

/** A campaign that names a base map is handed it. */
export function checkBasemap(work: Work, campaign: Campaign, basemap: Basemap | undefined): void {
  if (campaign.basemap === undefined || basemap) return;
  const message = `the base map "${campaign.basemap}" was not found`;
  complain(work, ["campaign", 0, "basemap"], { message, expected: "a folder under data/basemap" });
}

/** Ground and flow fields, and what was wrong with the papers; no fields if that was an error. */
export interface Groundwork {
  readonly ground: Ground;
  readonly fields: Fields | undefined;
  readonly problems: readonly GroundProblem[];
}

/** Groundworks of one campaign by what a variant can change of them: most variants lie on the same ground. */
export type Groundworks = Map<string, Groundwork>;

/** Lay the ground, or take it from those laid before; its problems are reported either way. */
export function layGround(
  work: Work,
  campaign: Campaign,
  parameters: Parameters,
  basemap: Basemap | undefined,
  laid: Groundworks,
): Groundwork {
  const passages = work.papers.crossings.map(({ menPerHour }) => figure(work, menPerHour, 0).value);
  const { contactReachKm: reachKm, contactSightKm: sightKm } = parameters;
  const speeds = speedsOf(parameters);
  const key = JSON.stringify([work.papers.crossings, passages, reachKm, sightKm, speeds]);
  const groundwork = laid.get(key) ?? compileGroundwork(work, campaign, { reachKm, sightKm }, speeds, basemap);
  laid.set(key, groundwork);
  for (const problem of groundwork.problems) report(work, problem);
  return groundwork;
}

function compileGroundwork(
  work: Work,
  campaign: Campaign,
  eyes: { readonly reachKm: number; readonly sightKm: number },
  speeds: MarchSpeeds,
  basemap: Basemap | undefined,
): Groundwork {
  const { papers, registers } = work;
  const { ground, problems } = compileGround({
    mesh: campaign.mesh,
    basemap,
    places: papers.places,
    rivers: papers.rivers,
    crossings: papers.crossings,
    roads: papers.roads,
    terrain: wholeTerrain(papers.terrain),
    menPerHour: (crossing) => figure(work, crossing.menPerHour, 0).value,
    sideIndex: (id) => registers.sides.get(id) ?? -1,
    ...eyes,
  });
  const isSound = problems.every(({ severity }) => severity !== "error");
  return { ground, problems, fields: isSound ? compileFields(ground, objectivesOf(ground), speeds) : undefined };
}

/** Terrain papers in the order of their files: later bases and overrides win. */
function wholeTerrain(papers: readonly TerrainPaper[]): Omit<TerrainPaper, "format"> {
  return {
    base: papers.at(-1)?.base ?? "flat-mixed",
    relief: papers.flatMap(({ relief }) => relief ?? []),
    lakes: papers.some(({ lakes }) => lakes === true),
    overrides: papers.flatMap(({ overrides }) => overrides ?? []),
  };
}

function report(work: Work, { severity, paper, id, message, hint }: GroundProblem): void {
  const at: At = paper === "campaign" ? ["campaign", 0, "mesh"] : paper === "terrain" ? ["terrain", 0] : [paper, id];
  (severity === "error" ? complain : warn)(work, at, { message, hint });
}

/** A column in fair daylight. */
function speedsOf(parameters: Parameters): MarchSpeeds {
  return {
    roadKmh: parameters.marchRoadKmh,
    trackKmh: parameters.marchTrackKmh,
    openKmh: parameters.marchOpenKmh,
    roadTerrain: parameters.marchRoadTerrain,
    trackTerrain: parameters.marchTrackTerrain,
    fordMinutes: parameters.marchFordMinutes,
    crossingMinutes: parameters.crossMinimumMinutes,
  };
}
