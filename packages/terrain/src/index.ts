export { compileGround } from "./ground.js";
export type { CompiledGround, GroundInput } from "./ground.js";
export { compileFields, edgeMinutes, objectivesOf } from "./field.js";
export type { MarchSpeeds, Objectives } from "./field.js";
export type { GroundProblem } from "./problem.js";
export { heightAt, linesOf, namesOf, ringsOf } from "./basemap.js";
export type { TerrainEntries } from "./cover.js";
export { kmBetween } from "./sphere.js";
export { cellsWithin } from "./within.js";
