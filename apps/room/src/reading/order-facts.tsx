/** The order a headquarters acts on, as two cells of a list of facts. */
import { moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { openBook } from "@staffride/views/book";
import { taskWords } from "@staffride/views/task-words";
import type { TaskInForce } from "@staffride/views/watch/position";
import { useMemo } from "react";
import { useOpened } from "../data/opened.js";
import { useWords } from "../words/words.js";
import { capital } from "./wording.js";
import { READING } from "./words.js";

export function OrderFacts({ task }: { readonly task: TaskInForce }) {
  const { run } = useOpened();
  const { language } = useWords();
  const said = READING[language];
  const { names, start } = run.scenario;
  const book = useMemo(() => openBook(language, run.scenario), [language, run]);
  const who = names.headquarters[task.from];
  return (
    <>
      <dt>{said.order}</dt>
      <dd>
        {capital(taskWords(book, task.task, names.objectives[task.objective]?.id))}
        <br />
        <span className="second">
          {who && task.dispatch >= 0
            ? said.orderFrom(nameIn(language, who.names), moment(language, start, task.since))
            : said.ownWill}
        </span>
      </dd>
    </>
  );
}
