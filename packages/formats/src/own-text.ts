/**
 * A text of a source that a reader holds, and the sentences of it that the source's manifest finds there. It comes from the
 * reader's own folder and goes to the reader's own page: no paper, no pack and no export has it.
 */

/** A file of the reader's. */
export interface OwnText {
  readonly name: string;
  readonly text: string;
  /** Of the file as it is. */
  readonly sha256: string;
}

/** What a reader's copy of a source has of its sentences. */
export interface QuotedSource {
  /** Id of the source. */
  readonly id: string;
  /** The file of the reader's it is taken from. */
  readonly name: string;
  /** By sentence id; a sentence that reads otherwise there, by its hash, has none. */
  readonly sentences: Readonly<Record<string, string>>;
}
