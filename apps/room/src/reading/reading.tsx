/** The reading panel: what is chosen; from a headquarters' view, while nothing is, its in-tray. */
import { useOpened } from "../data/opened.js";
import type { SelectionKind } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { Begin } from "./begin.js";
import { Formation } from "./formation.js";
import { HeadquartersPanel } from "./headquarters.js";
import { CrossingPanel, PlacePanel } from "./spot.js";
import { Tray } from "./tray.js";

/** What has a panel of its own here. */
const READ: readonly SelectionKind[] = ["formation", "headquarters", "place", "crossing"];

export function Reading() {
  const { run } = useOpened();
  const { words } = useWords();
  const { selection, eyes } = useRoom(({ choices }) => choices);
  const choose = useRoom((room) => room.choose);
  const seeing = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  const isBody = selection !== undefined && READ.includes(selection.kind);
  if (seeing !== undefined && !isBody) return <Tray headquarters={seeing} />;
  return (
    <aside className="right" aria-label={words.reading.name}>
      {isBody && (
        <button className="close" aria-label={words.reading.close} onClick={() => choose({ selection: undefined })}>
          ×
        </button>
      )}
      {selection?.kind === "formation" && <Formation id={selection.id} />}
      {selection?.kind === "headquarters" && <HeadquartersPanel id={selection.id} />}
      {selection?.kind === "place" && <PlacePanel id={selection.id} />}
      {selection?.kind === "crossing" && <CrossingPanel id={selection.id} />}
      {!isBody && <Begin />}
    </aside>
  );
}
