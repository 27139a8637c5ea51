/** Which headquarters have a lane. */
import { nameIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { BELOW, commandOrder, directlyUnder } from "./lanes.js";
import type { Lane } from "./lanes.js";
import type { Arrange } from "./use-settings.js";
import { BOARD_WORDS } from "./words.js";

export function LanesMenu({ lanes, arrange }: { readonly lanes: readonly Lane[]; readonly arrange: Arrange }) {
  const { pack } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language].tools;
  const { names, command } = pack.scenario;
  const shown = new Set(lanes.map(({ key }) => key));
  const turn = (key: string, on: boolean) =>
    arrange({ preset: "own", lanes: on ? [...shown, key] : [...shown].filter((one) => one !== key) });
  return (
    <details className="lanes-menu">
      <summary>{words.lanes}</summary>
      <div>
        {names.sides.map((side, s) => (
          <fieldset key={side.id}>
            <legend>{nameIn(language, side.names)}</legend>
            {commandOrder(command)
              .filter((h) => command.side[h] === s)
              .flatMap((h) => {
                const { id, names: called } = names.headquarters[h]!;
                const name = nameIn(language, called);
                const own = { key: id, name };
                const above = command.formation[h]! < 0 && directlyUnder(command, h).length > 0;
                return above ? [own, { key: id + BELOW, name: words.belowOf(name) }] : [own];
              })
              .map(({ key, name }) => (
                <label key={key} className="tick">
                  <input
                    type="checkbox"
                    checked={shown.has(key)}
                    onChange={({ target }) => turn(key, target.checked)}
                  />
                  {name}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
