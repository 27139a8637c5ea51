/** Nothing on the board: why, and the next useful step. */
import { moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useRoom } from "../state/store.js";
import { useSettledAt } from "../state/settled.js";
import { useWords } from "../words/words.js";
import type { Drawn } from "./drawn.js";
import type { Lane } from "./lanes.js";
import type { Settings } from "./settings.js";
import type { Arrange } from "./use-settings.js";
import { BOARD_WORDS } from "./words.js";

interface EmptyProps {
  readonly settings: Settings;
  readonly lanes: readonly Lane[];
  readonly arrange: Arrange;
  readonly drawn: Drawn;
}

export function Empty({ settings, lanes, arrange, drawn }: EmptyProps) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].empty;
  const { eyes } = useRoom(({ choices }) => choices);
  const { setAt } = useRoom.getState();
  const at = useSettledAt();
  const { names, start } = pack.scenario;
  const seeing =
    eyes.kind === "headquarters" ? names.headquarters.find(({ id }) => id === eyes.headquarters) : undefined;
  const self = seeing === undefined ? -1 : names.headquarters.indexOf(seeing);
  if (seeing !== undefined && !lanes.some(({ members }) => members.includes(self)))
    return (
      <div className="board-empty" role="status">
        <p className="serif">{words.noLane(nameIn(language, seeing.names))}</p>
        <button className="plain" onClick={() => arrange({ preset: `chain:${seeing.id}` })}>
          {words.giveLane}
        </button>
      </div>
    );
  const isEarly = seeing !== undefined && at < settings.window.to;
  return (
    <div className="board-empty" role="status">
      <p className="serif">
        {seeing !== undefined
          ? (settings.reports || drawn === "record" ? words.eyes : words.eyesRoutine)(
              nameIn(language, seeing.names),
              moment(language, start, at),
            )
          : drawn === "record"
            ? words.record
            : words.run}
      </p>
      {isEarly && (
        <button className="plain" onClick={() => setAt(Math.floor(settings.window.to))}>
          {words.toEnd}
        </button>
      )}
      {!settings.reports && drawn !== "record" && (
        <button className="plain" onClick={() => arrange({ reports: true })}>
          {words.showReports}
        </button>
      )}
    </div>
  );
}
