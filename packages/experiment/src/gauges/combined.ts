/** Gauges made of gauges: they read nothing themselves. */
import type { Gauge } from "./gauge.js";

/** All of a gauge but its value, of which its parts take the notes. */
export function combined(parts: readonly Gauge[]): Pick<Gauge, "kinds" | "parts" | "begin" | "read"> {
  return {
    kinds: [],
    parts,
    begin() {
      for (const part of parts) part.begin();
    },
    read() {},
  };
}

/** The first of several moments to come. */
export const firstOf = (moments: readonly Gauge[]): Gauge => ({
  ...combined(moments),
  end: () =>
    moments.map((moment) => moment.end()).reduce((first, at) => (at < first || first !== first ? at : first), NaN),
});

/** Hours from one moment to another, less than 0 if the other comes first; NaN if either never comes. */
export const hoursBetween = (from: Gauge, to: Gauge): Gauge => ({
  ...combined([from, to]),
  end: () => (to.end() - from.end()) / 60,
});

/** 1 if the one moment comes after the other, and not more than so many hours; 0 if not; NaN if the first never comes. */
export const followsWithin = (from: Gauge, to: Gauge, hours: number): Gauge => ({
  ...combined([from, to]),
  end() {
    if (Number.isNaN(from.end())) return NaN;
    const gap = (to.end() - from.end()) / 60;
    return gap >= 0 && gap <= hours ? 1 : 0;
  },
});

/** 1 if the value is so much or more, 0 if not; NaN if there is none. */
export const atLeast = (gauge: Gauge, least: number): Gauge => ({
  ...gauge,
  end() {
    const value = gauge.end();
    return Number.isNaN(value) ? NaN : value >= least ? 1 : 0;
  },
});
