/** The dispatch that is chosen. */
import { useWords } from "../words/words.js";
import { BOARD_WORDS } from "./words.js";

export function DispatchPanel() {
  const { language } = useWords();
  return (
    <aside className="right">
      <p className="section second">{BOARD_WORDS[language].panel.nothing}</p>
    </aside>
  );
}
