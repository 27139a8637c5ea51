/** A courier's ride from post to post (docs/models/dispatch.md, DSP-7). */
import type { Run } from "./run.js";

/** By road from post to post, longer than the crow flies (DSP-7). */
export function courierMinutes(run: Run, from: number, to: number): number {
  const { scenario } = run;
  const { ground } = scenario;
  const p = run.parameters;
  const a = postOf(run, from);
  const b = postOf(run, to);
  if (a < 0 || b < 0) return p.courierFar;
  const x = (ground.lon[a] - ground.lon[b]) * run.desk.wall.scale.kmPerLon;
  const y = (ground.lat[a] - ground.lat[b]) * run.desk.wall.scale.kmPerLat;
  return (Math.sqrt(x * x + y * y) * p.courierRoad * 60) / p.courierKmh + p.courierHandover;
}

/** Cell of a command post; that of a formation's own headquarters is the formation's. */
export function postOf(run: Run, h: number): number {
  const f = run.scenario.command.formation[h];
  return f >= 0 ? run.state.cell[f] : run.state.post[h];
}
