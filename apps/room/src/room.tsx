/** The map room: opens the campaign the address names, or says why it cannot. */
import { useEffect, useState } from "react";
import type { PackedRun, RoomPack } from "@staffride/formats/room";
import { useFoughtRun } from "./data/fought-run.js";
import { OpenedProvider } from "./data/opened.js";
import type { Library } from "./data/library.js";
import { Campaigns } from "./frame/campaigns.js";
import { Guard } from "./frame/guard.js";
import { Page, ahead } from "./page.js";
import { known } from "./state/consistent.js";
import { minuteOf, useFollowedAddress } from "./state/followed-address.js";
import { readAddress } from "./state/address.js";
import { runOf } from "./state/choices.js";
import { useRoom } from "./state/store.js";
import { useWords } from "./words/words.js";

export function Room({ library }: { readonly library: Library }) {
  const { words, language } = useWords();
  const { campaign, theme, view, run } = useRoom(({ choices }) => choices);
  const [had, setHad] = useState<{ readonly campaign: string; readonly pack: RoomPack }>();
  const [failed, setFailed] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  // until another campaign is there nothing of it can be watched, least of all by the tables of the one before
  const pack = had?.campaign === campaign ? had.pack : undefined;

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  useEffect(() => {
    let wanted = true;
    setFailed(undefined);
    const code = ahead(useRoom.getState().choices.view);
    library.room(campaign).then(
      async (pack) => {
        await code;
        if (!wanted) return;
        openAt(pack);
        setHad({ campaign, pack });
      },
      (thrown: unknown) => wanted && setFailed(thrown instanceof Error ? thrown.message : String(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [library, campaign, attempt]);

  useFollowedAddress(pack?.scenario);
  useNewBeginning(failed !== undefined);
  // a plan is changed in the refight view point by point: its run is fought when one goes and looks
  const {
    opened,
    fighting,
    failed: notFought,
  } = useFoughtRun(library, pack, campaign, view === "refight" ? undefined : run);
  if (failed !== undefined)
    return (
      <main className="message" role="alert">
        <h1>{words.failed.title}</h1>
        <p>{failed}</p>
        <button onClick={() => setAttempt(attempt + 1)}>{words.failed.again}</button>
        <Campaigns library={library} />
      </main>
    );
  if (opened === undefined)
    return notFought === undefined ? (
      <Waiting isFighting={fighting} />
    ) : (
      <NotFought words={notFought} packed={pack?.runs[0]} />
    );
  return (
    <OpenedProvider value={opened}>
      <Guard>
        <Page />
      </Guard>
      {fighting && (notFought === undefined ? <Fighting /> : <NotFought words={notFought} packed={pack?.runs[0]} />)}
    </OpenedProvider>
  );
}

/** While nothing is open another address begins the page anew. */
function useNewBeginning(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const begin = () => location.reload();
    window.addEventListener("hashchange", begin);
    return () => window.removeEventListener("hashchange", begin);
  }, [isWanted]);
}

/** Over the page, whose run is not the one asked for. */
function Fighting() {
  const { words } = useWords();
  return (
    <div className="over-page">
      <p className="message" role="status">
        {words.loading.run}
      </p>
    </div>
  );
}

/** @param packed the run the pack brings: there is nothing to fight for that one */
function NotFought({ words: why, packed }: { readonly words: string; readonly packed: PackedRun | undefined }) {
  const { words } = useWords();
  const choose = useRoom((room) => room.choose);
  return (
    <div className="over-page">
      <main className="message" role="alert">
        <h1>{words.failed.run}</h1>
        <p>{why === "" ? words.failed.alone : why}</p>
        <button onClick={() => choose({ run: runOf(packed) })}>{words.failed.openingRun}</button>
      </main>
    </div>
  );
}

/** Begin with what the address says of this campaign; one that names no run means the one the pack brings. */
function openAt({ scenario, runs: [packed] }: RoomPack): void {
  const { opening: reader, arrive, choices: here, at: minute } = useRoom.getState();
  const opening = { ...reader, run: runOf(packed) };
  const { choices, at } = readAddress(location.hash, opening);
  // an undo goes to another campaign before the address does, which tells no minute of days that are not open
  const isThere = choices.campaign === here.campaign;
  const begun = isThere && at !== undefined ? minuteOf(scenario, at) : Math.min(scenario.length, minute);
  arrive(known(isThere ? choices : here, scenario), opening, begun);
}

/** The frame stands at once. */
function Waiting({ isFighting }: { readonly isFighting: boolean }) {
  const { words } = useWords();
  return (
    <div className="room">
      <header className="bar">
        <div className="brand">{words.product}</div>
      </header>
      <div className="left" />
      <main className="main">
        <p className="message" role="status">
          {isFighting ? words.loading.run : words.loading.campaign}
        </p>
      </main>
      <div className="right" />
      <div className="time" />
    </div>
  );
}
