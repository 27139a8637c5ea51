/** What a headquarters has been told of somebody, by the last word of him it has read: of its own side, and of the enemy. */

/** Heard of one's own side: of a headquarters and what it leads. Handles, minutes, men; -1: it was not said. */
export interface OwnNews {
  readonly headquarters: number;
  readonly cell: number;
  /** Of what minute the place is, and the rest. */
  readonly cellAsOf: number;
  readonly asOf: number;
  /** When it was read, in which dispatch (-1: on the map of day one), and when anything of his was last read. */
  readonly readAt: number;
  readonly dispatch: number;
  readonly heardAt: number;
  readonly men: number;
  readonly losses: number;
  /** One of POSTURES. */
  readonly posture?: string;
  /** Share of his men he says is no use. */
  readonly unfit?: number;
}

/** Heard of an enemy formation. */
export interface EnemyNews {
  readonly formation: number;
  readonly cell: number;
  readonly asOf: number;
  readonly readAt: number;
  readonly dispatch: number;
  /** When anything of him was last read. */
  readonly heardAt: number;
  /** Men as last reported; as believed, by the war diary, else as reported. -1: not said. */
  readonly reported: number;
  readonly believed: number;
  /** One of SIGHTINGS; one of POSTURES. */
  readonly sighting?: string;
  readonly posture?: string;
  /** The way he was going: an index of HEADINGS in place-law.ts, -1 unknown. */
  readonly heading: number;
  /** Probability of each of the campaign's intents, and when it was last reckoned; none before it was. */
  readonly intents: readonly number[];
  readonly intentsAt: number;
}

/** What a headquarters makes of a subordinate, by its war diary. */
export interface RegardOf {
  readonly subordinate: number;
  /** Probability that he is weak; that he does as he is told. */
  readonly weak: number;
  readonly compliant: number;
  /** Losses he is held to have had; -1 not said. */
  readonly losses: number;
  readonly at: number;
}

/** The last order it gave a subordinate, as it wrote it. */
export interface Given {
  readonly to: number;
  /** One of TASKS; objective by handle, -1 none. */
  readonly task: string;
  readonly objective: number;
  readonly dispatch: number;
  readonly at: number;
}

/** Nothing known of him but that he exists. */
export const unheard = (headquarters: number, at: number, men = -1): OwnNews => ({
  ...{ headquarters, cell: -1, cellAsOf: at, asOf: at, readAt: at, dispatch: -1, heardAt: at, men, losses: -1 },
});

export const unseen = (formation: number, at: number): EnemyNews => ({
  ...{ formation, cell: -1, asOf: -1, readAt: at, dispatch: -1, heardAt: at, reported: -1, believed: -1, heading: -1 },
  ...{ intents: [], intentsAt: -1 },
});
