/** The map room: opens the campaign the address names, or says why it cannot. */
import { useEffect, useState } from "react";
import { clockMinutes } from "@staffride/formats/moment";
import { OpenedProvider, openPack, openRun } from "./data/opened.js";
import type { Opened } from "./data/opened.js";
import type { Library } from "./data/library.js";
import { Page } from "./page.js";
import { useFollowedAddress } from "./state/followed-address.js";
import { readAddress } from "./state/address.js";
import { useRoom } from "./state/store.js";
import { useWords } from "./words/words.js";

export function Room({ library }: { readonly library: Library }) {
  const { words, language } = useWords();
  const { campaign, theme } = useRoom(({ choices }) => choices);
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    library.room(campaign).then(
      (pack) => {
        if (!wanted) return;
        const { start, length } = pack.scenario;
        const { at } = readAddress(location.hash);
        const minute = at === undefined ? 0 : clockMinutes(at)! - clockMinutes(start)!;
        useRoom.getState().setAt(Math.min(length, Math.max(0, minute)));
        setOpened({ ...openPack(pack), run: openRun(pack, pack.runs[0]!) });
      },
      (thrown: unknown) => wanted && setFailed(thrown instanceof Error ? thrown.message : String(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [library, campaign, attempt]);

  useFollowedAddress(opened?.pack.scenario.start);
  if (failed !== undefined)
    return (
      <main className="message" role="alert">
        <h1>{words.failed.title}</h1>
        <p>{failed}</p>
        <button onClick={() => setAttempt(attempt + 1)}>{words.failed.again}</button>
      </main>
    );
  if (opened === undefined) return <Waiting />;
  return (
    <OpenedProvider value={opened}>
      <Page />
    </OpenedProvider>
  );
}

/** The frame stands at once. */
function Waiting() {
  const { words } = useWords();
  return (
    <div className="room">
      <header className="bar">
        <div className="brand">{words.product}</div>
      </header>
      <div className="left" />
      <main className="main">
        <p className="message" role="status">
          {words.loading.campaign}
        </p>
      </main>
      <div className="right" />
      <div className="time" />
    </div>
  );
}
