/** What it says: in the language of the sources first, in the other below. */
import { useMemo } from "react";
import { message, sayingFor } from "@staffride/views/dispatch/traffic";
import { asRead } from "@staffride/views/dispatch/dispatch";
import type { Dispatch } from "@staffride/views/dispatch/dispatch";
import type { Language } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { unbroken } from "../words/unbroken.js";
import { useWords } from "../words/words.js";
import { BOARD_WORDS } from "./words.js";

const LANG: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

export function Says({ dispatch }: { readonly dispatch: Dispatch }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const first: Language = pack.papers.sources[0]?.language === "zh" ? "zh" : "en";
  const second: Language = first === "zh" ? "en" : "zh";
  const eyes = useRoom(({ choices }) => choices.eyes);
  // whoever misread an order knows no other
  const isReader = eyes.kind === "headquarters" && eyes.headquarters === dispatch.to;
  const seen = useMemo(() => (isReader ? asRead(dispatch) : dispatch), [isReader, dispatch]);
  const texts = useMemo(
    () => [first, second].map((tongue) => unbroken(message(sayingFor(pack.scenario, tongue), seen).text)),
    [pack, seen, first, second],
  );
  return (
    <div className="section dispatch-says">
      <p lang={LANG[first]} className="original">
        {texts[0]}
      </p>
      <p lang={LANG[second]} className="translation">
        {texts[1]}
      </p>
      <small className="third">{BOARD_WORDS[language].panel.composed}</small>
    </div>
  );
}
