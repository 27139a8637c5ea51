/** The sentence a claim is cited from, in the reader's own copy of the source, with the cited stretch marked. */
import { useEffect, useState } from "react";
import type { QuotedSource } from "@staffride/formats/own-text";
import type { Citation } from "@staffride/views/record/citation";
import { cutOut, joined } from "@staffride/views/record/quotation";
import type { Library } from "../data/library.js";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { RECORD } from "./words.js";

interface QuotedProps {
  readonly cited: Citation;
  /** Say nothing where there is no text: it has been said beside another claim. */
  readonly quiet?: boolean;
}

export function Quoted({ cited, quiet = false }: QuotedProps) {
  const { pack, library } = useOpened();
  const said = RECORD[useWords().language].quoted;
  const quoted = useQuoted();
  const source = pack.papers.sources.find(({ id }) => id === cited.source);
  const sentence = source?.sentences?.find(({ id }) => id === cited.sentence);
  if (source === undefined || sentence === undefined) return null;
  const copy = typeof quoted === "object" ? quoted.find(({ id }) => id === cited.source) : undefined;
  const text = copy?.sentences[sentence.id];
  if (text === undefined) {
    const why = library.texts === undefined ? said.inFile : whyNot(quoted, copy, said);
    return why === undefined || quiet ? null : <p className="second quoted-not">{why}</p>;
  }
  const parts = cutOut(text, sentence.start, cited);
  const [before, marked, after] = parts.map((part) => (source.language === "zh" ? joined(part) : part));
  return (
    <blockquote className="quoted" lang={source.language === "zh" ? "zh-Hans" : source.language}>
      {before}
      <mark>{marked}</mark>
      {after}
    </blockquote>
  );
}

/** Why there is no sentence; undefined while that is not known. */
function whyNot(
  quoted: ReturnType<typeof useQuoted>,
  copy: QuotedSource | undefined,
  said: (typeof RECORD)["en"]["quoted"],
): string | undefined {
  if (typeof quoted !== "object") return quoted;
  return copy === undefined ? said.none : said.differs(copy.name);
}

/** What the reader's own copies have of the sources of this campaign; why they cannot be had; undefined until it is known. */
function useQuoted(): readonly QuotedSource[] | string | undefined {
  const { library } = useOpened();
  const campaign = useRoom(({ choices }) => choices.campaign);
  const [quoted, set] = useState<readonly QuotedSource[] | string>();
  useEffect(() => {
    let wanted = true;
    textsOf(library, campaign)?.then(
      (found) => wanted && set(found),
      (thrown: unknown) => wanted && set(thrown instanceof Error ? thrown.message : String(thrown)),
    );
    return () => void (wanted = false);
  }, [library, campaign]);
  return quoted;
}

const asked = new WeakMap<Library, Map<string, Promise<readonly QuotedSource[]>>>();

/** Asked for once a campaign; again if it failed. */
function textsOf(library: Library, campaign: string): Promise<readonly QuotedSource[]> | undefined {
  const ofLibrary = asked.get(library) ?? new Map<string, Promise<readonly QuotedSource[]>>();
  asked.set(library, ofLibrary);
  const before = ofLibrary.get(campaign);
  if (before !== undefined || library.texts === undefined) return before;
  const texts = library.texts(campaign);
  ofLibrary.set(campaign, texts);
  texts.catch(() => ofLibrary.delete(campaign));
  return texts;
}
