/** The page: the frame, and what stands in it for the view chosen. */
import { Suspense, useState } from "react";
import { useOpened } from "./data/opened.js";
import { Forces } from "./forces/forces.js";
import { Help } from "./frame/help.js";
import { useKeys } from "./frame/keys.js";
import { later } from "./frame/later.js";
import type { Later } from "./frame/later.js";
import { TopBar } from "./frame/top-bar.js";
import { Unknown } from "./frame/unknown.js";
import { Beliefs } from "./reading/beliefs.js";
import { RecordView } from "./record/record-view.js";
import { Reading } from "./reading/reading.js";
import type { View } from "./state/choices.js";
import { useClock } from "./state/clock.js";
import { useRoom } from "./state/store.js";
import { TimeBar, useStep } from "./time/time-bar.js";
import { useWords } from "./words/words.js";

/** The record is there with the page. */
const LATER = {
  map: later(() => import("./map/map-view.js").then(({ MapView }) => MapView)),
  dispatches: later(() => import("./dispatches/dispatches.js").then(({ Dispatches }) => Dispatches)),
  refight: later(() => import("./refight/refight.js").then(({ Refight }) => Refight)),
  record: undefined,
} as const satisfies Record<View, Later | undefined>;
const { View: MapView } = LATER.map;
const { View: Dispatches } = LATER.dispatches;
const { View: Refight } = LATER.refight;

/** Have the code of a view fetched while there is nothing to show in it yet. */
export const ahead = async (view: View): Promise<void> => LATER[view]?.ahead();

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
      <Unknown />
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
