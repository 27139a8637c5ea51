/** The list of keys, over everything else. */
import { useEffect, useRef } from "react";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { Campaigns } from "./campaigns.js";

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const { library, pack } = useOpened();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">{words.help.title}</h2>
      <div className="key-groups">
        {words.help.groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="minor">{title}</h3>
            <table>
              <tbody>
                {rows.map(([keys, what]) => (
                  <tr key={keys}>
                    <td>
                      <kbd>{keys}</kbd>
                    </td>
                    <td>{what}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
      <Campaigns library={library} open={pack.scenario.campaign} />
      <form method="dialog">
        <button>{words.help.close}</button>
      </form>
    </dialog>
  );
}
