/** The name of what is read about, in both languages, and who commands it. */
import type { Names } from "@staffride/formats/papers/common";
import { nameIn } from "@staffride/views/language";
import { useWords } from "../words/words.js";

interface HeadProps {
  readonly called: Names;
  readonly commander?: { readonly rank?: string | undefined; readonly names: Names } | undefined;
}

export function Head({ called, commander }: HeadProps) {
  const { language } = useWords();
  const other = language === "zh" ? called.en : called.zh;
  const man =
    commander &&
    [language === "en" ? commander.rank : undefined, nameIn(language, commander.names)].filter(Boolean).join(" ");
  return (
    <>
      <div className="panel-head">
        <h2>{nameIn(language, called)}</h2>
      </div>
      {(other !== undefined || man !== undefined) && (
        <p className="subtitle">
          {other !== undefined && <span lang={language === "zh" ? "en" : "zh-Hans"}>{other}</span>}
          {man !== undefined && `${other === undefined ? "" : " · "}${man}`}
        </p>
      )}
    </>
  );
}
