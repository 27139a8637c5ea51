/** The page: the frame, and what stands in it for the view chosen. */
import { lazy, Suspense, useState } from "react";
import type { ComponentType } from "react";
import { useOpened } from "./data/opened.js";
import { GONE, refusal } from "./data/refusals.js";
import { Forces } from "./forces/forces.js";
import { Help } from "./frame/help.js";
import { useKeys } from "./frame/keys.js";
import { TopBar } from "./frame/top-bar.js";
import { Beliefs } from "./reading/beliefs.js";
import { RecordView } from "./record/record-view.js";
import { Reading } from "./reading/reading.js";
import { useClock } from "./state/clock.js";
import { useRoom } from "./state/store.js";
import { TimeBar, useStep } from "./time/time-bar.js";
import { useWords } from "./words/words.js";

/** A view whose code is fetched when it is first looked at. */
const later = (fetched: () => Promise<ComponentType>) =>
  lazy(() =>
    fetched().then(
      (view) => ({ default: view }),
      () => {
        throw refusal(GONE);
      },
    ),
  );

const Dispatches = later(() => import("./dispatches/dispatches.js").then(({ Dispatches: view }) => view));
const MapView = later(() => import("./map/map-view.js").then(({ MapView: view }) => view));
const Refight = later(() => import("./refight/refight.js").then(({ Refight: view }) => view));

export function Page() {
  const { pack, run } = useOpened();
  const { words } = useWords();
  const { view, eyes } = useRoom(({ choices }) => choices);
  const seeing = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  const [helping, help] = useState(false);
  useClock(pack.scenario.length);
  const step = useStep();
  useKeys(pack.scenario.length, step, () => help(true));
  return (
    <div className="room" data-view={view}>
      <TopBar onHelp={() => help(true)} />
      {view === "map" && (
        <>
          {seeing === undefined ? <Forces /> : <Beliefs headquarters={seeing} />}
          <main className="main">
            <Suspense fallback={<p className="message">{words.loading.map}</p>}>
              <MapView />
            </Suspense>
          </main>
          <Reading />
          <TimeBar />
        </>
      )}
      {view === "record" && <RecordView />}
      {view === "refight" && (
        <Suspense fallback={<main className="main" />}>
          <Refight />
        </Suspense>
      )}
      {view === "dispatches" && (
        <Suspense fallback={<main className="main" />}>
          <Dispatches />
        </Suspense>
      )}
      {helping && <Help onClose={() => help(false)} />}
    </div>
  );
}
