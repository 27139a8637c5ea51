/** What is watched: the record, or a run; and whether the record stands as ghosts beside the run. */
import { useOpened } from "../data/opened.js";
import { textIn } from "@staffride/views/language";
import { ALL, recordTold, retold, toldIn } from "../record/told.js";
import { RECORD } from "../record/words.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

export function WatchSwitch() {
  const { run, record } = useOpened();
  const { language } = useWords();
  const said = RECORD[language];
  const { watching, ghosts, record: shown } = useRoom(({ choices }) => choices);
  const choose = useRoom((room) => room.choose);
  return (
    <div className="watch-switch" data-furniture="" role="group" aria-label={said.watch}>
      <span className="segments">
        <button
          aria-pressed={watching === "record"}
          onClick={() => choose({ watching: "record", eyes: { kind: "truth" } })}
        >
          {said.record}
        </button>
        <button aria-pressed={watching === "run"} onClick={() => choose({ watching: "run" })}>
          {said.run(run.packed.seed, run.packed.run)}
        </button>
      </span>
      {watching === "run" && (
        <label>
          <input type="checkbox" checked={ghosts} onChange={({ target }) => choose({ ghosts: target.checked })} />
          {said.ghosts}
        </label>
      )}
      {(watching === "record" || ghosts) && record.accounts.length > 1 && (
        <select
          aria-label={said.told}
          value={recordTold(record, shown) === record ? ALL : toldIn(shown)}
          onChange={({ target }) => choose({ record: retold(shown, target.value) })}
        >
          <option value={ALL}>{said.all}</option>
          {record.accounts.map(({ id, title }) => (
            <option key={id} value={id}>
              {textIn(language, title)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
