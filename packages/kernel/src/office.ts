/**
 * How long staffs take (docs/models/dispatch.md, headquarters.md): to draft a paper, to put it into cipher, to look at
 * their task again, to take up what has come in.
 */
import { DISPATCHES, ECHELONS } from "@staffride/formats";
import type { Run } from "./run.js";

/** Kind of a plan for one's own force, not an order to somebody. */
const RESOLVE = 0;
const ORDER_KIND = DISPATCHES.indexOf("order");
const SITUATION = DISPATCHES.indexOf("situation-report");
const APPEAL = DISPATCHES.indexOf("appeal");
const LIAISON = DISPATCHES.indexOf("liaison");
const VISIT = DISPATCHES.indexOf("visit");
const DIVISION = ECHELONS.indexOf("division");
const GROUP_ARMY = ECHELONS.indexOf("group-army");
const WAR_ZONE = ECHELONS.indexOf("war-zone");

/** Drafted by the staff, not by a clerk, and as long as an order: an appeal makes its case (DSP-11). */
export const isStaffWork = (kind: number): boolean => kind === ORDER_KIND || kind === APPEAL;

/** Median time to draft a paper of the kind (DSK-4, DSP-2, DSP-11). An officer who visits leaves at once. */
export function draftMinutes(run: Run, h: number, kind: number, precedence: number, plan: number): number {
  if (isStaffWork(kind)) return staffMinutes(run, h, precedence, plan);
  return kind === VISIT ? 0 : run.parameters.reportDraftMinutes;
}

/**
 * Staff work on an order or an appeal; an order that carries out the headquarters' own plan was drafted when the plan
 * fell due, a scheme for its own force lies prepared (PLN-2).
 */
function staffMinutes(run: Run, h: number, precedence: number, plan: number): number {
  const p = run.parameters;
  const { plans } = run.scenario;
  const isOwn = plan >= 0 && plans.headquarters[plan] === h;
  if (isOwn && plans.dated[plan] === 1) return 0;
  const echelon = run.scenario.command.echelon[h];
  const hours =
    echelon <= DIVISION
      ? p.staffDivision
      : echelon <= GROUP_ARMY
        ? p.staffCorps
        : echelon <= WAR_ZONE
          ? p.staffArmy
          : p.staffTop;
  const prepared = isOwn && plans.kind[plan] === RESOLVE ? p.staffPrepared : 1;
  return hours * 60 * (precedence < 2 ? p.staffUrgent : 1) * prepared;
}

/** Between two looks at its task with nothing coming in (DSK-3). */
export function thinkMinutes(run: Run, h: number): number {
  const p = run.parameters;
  const echelon = run.scenario.command.echelon[h];
  const hours = echelon <= GROUP_ARMY ? p.thinkCorpsHours : echelon <= WAR_ZONE ? p.thinkArmyHours : p.thinkTopHours;
  return Math.floor(hours * 60);
}

/** Minutes after its last decision before such a dispatch makes a headquarters decide again; -1: it never does (DSK-3). */
export function pauseAfter(run: Run, kind: number): number {
  if (kind === SITUATION || kind === LIAISON) return -1;
  if (kind === VISIT) return 0;
  const p = run.parameters;
  return Math.floor(kind === ORDER_KIND ? p.orderPauseMinutes : p.thinkDebounceHours * 60);
}

/** Length of a paper, cipher groups. */
export const groups = (run: Run, kind: number): number =>
  isStaffWork(kind) ? run.parameters.orderGroups : run.parameters.reportGroups;

/** To put a paper into cipher or out of it, faster where there are more clerks (DSP-3, DSP-8). */
export function cipherMinutes(run: Run, h: number, kind: number): number {
  const p = run.parameters;
  const echelon = run.scenario.command.echelon[h];
  const clerks = echelon > GROUP_ARMY ? p.cipherClerksArmy : echelon > DIVISION ? p.cipherClerksCorps : 1;
  return Math.floor(groups(run, kind) / (p.cipherGroupsPerMinute * clerks));
}
