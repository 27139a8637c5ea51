import { z } from "zod";
import { APPEARANCES, TRAITS } from "../scenario.js";
import { COURSES, SIGHTINGS, STANDS } from "../words.js";
import { Cites, Id, Names, Polygon, Quantity, formatLine } from "./common.js";
import { checkTables } from "./tables.js";

/** A mapping with a value for every word of one of the field's lists. */
const forEach = <W extends string, S extends z.ZodType>(words: readonly W[], value: S) =>
  z.strictObject(Object.fromEntries(words.map((word) => [word, value])) as Record<W, S>);
const forSome = <W extends string, S extends z.ZodType>(words: readonly W[], value: S) =>
  z.strictObject(Object.fromEntries(words.map((word) => [word, value.optional()])) as Record<W, z.ZodOptional<S>>);

const Share = z.number().min(0).max(1);
const OfIntents = <S extends z.ZodType>(value: S) => z.record(Id.describe("Id of an intent"), value);
const SightingRow = forEach(SIGHTINGS, Share).describe("Probability of each sighting; the row sums to 1");

/** Most intents an enemy may be thought to have. */
export const MOST_INTENTS = 8;

/** Whether headquarters decide, or obey and carry out plans at their dates. */
export const MindsMode = z.enum(["recorded", "free"]);

export const Commander = z.strictObject({
  headquarters: Id,
  traits: forSome(TRAITS, Quantity)
    .optional()
    .describe("His character; a trait not given takes the assumption trait.<name>"),
  advised: z.boolean().optional().describe("Has he a chief of staff who advises him? No if absent"),
  opening: z
    .strictObject({
      men: Quantity.describe("Men of his formations when the operation opened"),
      losses: Quantity.describe("Men lost from then to day one"),
      told: Quantity.describe("As many of these as his superior was told of"),
    })
    .optional(),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Commander = z.infer<typeof Commander>;

export const Liaison = z.strictObject({
  between: z.tuple([Id, Id]).describe("Two headquarters"),
  strength: Quantity.describe("0 to 1: how much of where the other stands and what he is about each hears directly"),
  notes: z.string().optional(),
  cites: Cites.optional(),
});
export type Liaison = z.infer<typeof Liaison>;

/** Most sectors a campaign may have. */
export const MOST_SECTORS = 127;

export const Sector = z.strictObject({
  id: Id,
  names: Names,
  headquarters: Id.describe("Who holds it on day one"),
  within: Polygon,
  basis: z.string().min(1).describe("Where the boundary comes from"),
  cites: Cites.optional(),
});
export type Sector = z.infer<typeof Sector>;

const Telling = z.strictObject({
  place: Id,
  notes: z.string().optional(),
  cites: Cites.optional(),
});

const TABLES = ["prior", "likelihood", "regained", "displaced", "appearance", "pay", "stands"] as const;

/** How headquarters think: what they make of an enemy, what a course is worth, who commands, who keeps touch with whom. */
export const MindsPaper = z
  .strictObject({
    format: formatLine("minds", 1),
    mode: MindsMode.optional().describe("recorded: they obey, plans keep their dates; free if absent: they decide"),
    intents: z
      .array(z.strictObject({ id: Id, names: Names }))
      .min(1)
      .max(MOST_INTENTS)
      .describe("What an enemy may mean to do"),
    basis: forEach(TABLES, z.string().min(1)).describe("Where the numbers of each table come from, and their range"),
    prior: z
      .record(Id.describe("Id of a side"), OfIntents(Share))
      .describe("Probability of each intent before any report, by the side observed; each row sums to 1"),
    likelihood: OfIntents(SightingRow).describe("What is seen of an enemy, given his intent"),
    regained: OfIntents(z.number().positive()).describe(
      "Likelihood, given his intent, that he leaves a named town, which is regained; only ratios count",
    ),
    displaced: OfIntents(z.number().positive()).describe(
      "Likelihood, given his intent, that he is reported a march from where he stood; only ratios count",
    ),
    tells: z
      .array(Telling)
      .optional()
      .describe("Towns so well known that to find one left by the enemy tells of his intent; none if absent"),
    appearance: forEach(APPEARANCES, SightingRow).describe("What an observer reports, given what is so"),
    pay: forSome(COURSES, OfIntents(z.number())).describe(
      "Worth of a course by enemy intent, points (per cent of one's own command); a course not given: 0",
    ),
    stands: forEach(
      STANDS,
      z.strictObject({
        exposure: z.number().min(0).max(10).describe("Losses there, as a multiple"),
        cutOff: Share.describe("How easily a force is cut off there"),
        reach: z.number().min(0).max(10).describe("Difficulty of an objective from there, as a multiple"),
      }),
    ).describe("How exposed a force is where a course leaves it"),
    commanders: z.array(Commander).optional().describe("A headquarters not listed has no mind of its own: it obeys"),
    liaison: z.array(Liaison).optional(),
    sectors: z
      .array(Sector)
      .max(MOST_SECTORS)
      .optional()
      .describe("Ground that headquarters answer for; where two of a side overlap the later one counts"),
  })
  .superRefine(checkTables);
export type MindsPaper = z.infer<typeof MindsPaper>;
