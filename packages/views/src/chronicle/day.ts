/** A day of a run, as a chronicler would note it down. Ids stand for names; minutes count from the campaign's start. */
import type { Dispatch } from "../dispatch/dispatch.js";

/** Something worth a sentence. */
export type Happening = { readonly at: number } & (
  | {
      readonly what: "town";
      readonly place: string;
      readonly side: string;
      readonly was?: string;
      readonly by?: string;
    }
  | {
      readonly what: "ferry";
      readonly crossing: string;
      readonly side: string;
      readonly was?: string;
      readonly by?: string;
    }
  | {
      readonly what: "crossed";
      readonly formation: string;
      readonly crossing: string;
      readonly men: number;
      readonly minutes: number;
    }
  | {
      readonly what: "fought";
      readonly cell: string;
      /** Did it begin on an earlier day? */
      readonly goesOn: boolean;
      readonly parties: readonly [Party, Party];
    }
  | {
      readonly what: "broke-off";
      readonly formation: string;
      readonly cause: string;
      readonly cell: string;
      readonly lossShare: number;
    }
  | { readonly what: "encircled" | "relieved"; readonly formation: string; readonly cell: string }
  | { readonly what: "surrendered"; readonly formation: string; readonly cell: string; readonly men: number }
  | { readonly what: "planned"; readonly plan: string; readonly headquarters: string }
  | {
      readonly what: "order";
      readonly from: string;
      readonly task: string;
      readonly objective?: string;
      readonly plan?: string;
      /** Who read it that day, and how many minutes after it was drafted; the first reader's hour is the hour of the entry. */
      readonly readers: readonly { readonly to: string; readonly minutes: number }[];
    }
  | { readonly what: "order-lost"; readonly from: string; readonly to: string; readonly task: string }
  | { readonly what: "arrived"; readonly formation: string; readonly objective: string }
  | {
      readonly what: "post-threatened" | "post-overrun";
      readonly headquarters: string;
      readonly enemy: string;
      readonly cell: string;
    }
  | { readonly what: "post-cut-off"; readonly headquarters: string; readonly cell: string }
  | { readonly what: "attached"; readonly headquarters: string; readonly parent: string }
  | {
      /** An order not simply obeyed, or obeyed at last. */
      readonly what: "answered";
      readonly headquarters: string;
      readonly from: string;
      readonly answer: string;
      readonly task?: string;
      readonly objective?: string;
    }
  | {
      readonly what: "resolved";
      readonly headquarters: string;
      readonly decision: string;
      readonly option: string;
      /** By an intervention from outside. */
      readonly fixed: boolean;
    }
  | {
      /** Somebody high up takes an intent for the likeliest that he did not before. */
      readonly what: "reading";
      readonly headquarters: string;
      /** Enemy formations of which he does so that day. */
      readonly enemies: readonly string[];
      /** Its place in the campaign's list. */
      readonly intent: number;
    }
  | {
      readonly what: "appeal";
      /** With the case it makes. */
      readonly dispatch: Dispatch;
      /** Is the addressee somebody else than the superior? */
      readonly overHead: boolean;
    }
  | {
      /** A superior's promise has been kept or broken, as the one sees it to whom it was given. */
      readonly what: "word";
      readonly headquarters: string;
      readonly from: string;
      readonly promise: string;
      readonly kept: boolean;
    }
  | { readonly what: "dismissed"; readonly headquarters: string; readonly by: string }
  | { readonly what: "visit"; readonly headquarters: string; readonly to: string }
  | { readonly what: "visited"; readonly about: string; readonly to: string }
  | {
      /** A headquarters reads what the enemy wrote to another of his own. */
      readonly what: "intercepted";
      readonly headquarters: string;
      readonly channel: string;
      readonly dispatch: Dispatch;
    }
);

/** One side in a day's fighting around a place. */
export interface Party {
  readonly side: number;
  readonly formations: readonly string[];
  /** Killed, wounded and missing. */
  readonly losses: number;
  /** Did any of them attack? */
  readonly attacks: boolean;
}

export interface Day {
  /** From 1. */
  readonly day: number;
  /** A minute that falls on it. */
  readonly at: number;
  readonly happenings: readonly Happening[];
  /**
   * Killed, wounded and missing, by side; the captured with them, and stragglers who will not come back: the count that
   * the report of a refight keeps.
   */
  readonly losses: readonly [number, number];
  /** Who marched how far, km, the longest march first. */
  readonly marches: readonly { readonly formation: string; readonly km: number }[];
  /** Orders and reports read; the median time from drafting to reading, minutes; those that never came. */
  readonly signals: { readonly read: number; readonly medianMinutes: number; readonly lost: number };
}
