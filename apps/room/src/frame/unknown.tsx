/** Over the page: what its address says that nobody here knows, until something is chosen or it is closed. */
import { useEffect, useMemo, useState } from "react";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { unknownIn } from "../state/unknown.js";
import { useWords } from "../words/words.js";

export function Unknown() {
  const { pack, record } = useOpened();
  const { words } = useWords();
  const { scenario } = pack;
  const has = useMemo(() => ({ scenario, claims: new Set(record.claims.map(({ id }) => id)) }), [scenario, record]);
  const [said, say] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => say(unknownIn(location.hash, has));
    read();
    window.addEventListener("hashchange", read);
    // whoever chooses something has an address of the page's own
    const unsubscribe = useRoom.subscribe(({ step }, before) => step !== before.step && say([]));
    return () => {
      window.removeEventListener("hashchange", read);
      unsubscribe();
    };
  }, [has]);
  if (said.length === 0) return null;
  return (
    <p className="unknown" role="status">
      {words.unknown.said} <b>{said.join(", ")}</b>. {words.unknown.shown}
      <button aria-label={words.unknown.close} title={words.unknown.close} onClick={() => say([])}>
        ×
      </button>
    </p>
  );
}
