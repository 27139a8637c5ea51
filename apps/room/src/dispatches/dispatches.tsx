/** The page of dispatches: the board, and the one that is chosen. */
import { Board } from "./board.js";
import { DispatchPanel } from "./panel.js";

export function Dispatches() {
  return (
    <>
      <Board />
      <DispatchPanel />
    </>
  );
}
