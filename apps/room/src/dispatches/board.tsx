/** The dispatch board: lanes for headquarters, time across, each dispatch an arrow from sent to read. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { date, moment } from "@staffride/views/calendar";
import { nameIn } from "@staffride/views/language";
import { term } from "@staffride/views/terms";
import { useOpened } from "../data/opened.js";
import { saveSvg } from "../saving/save-svg.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { arrowsOf, holds, minuteAt, xAt } from "./arrows.js";
import type { Arrow, Ground } from "./arrows.js";
import { believedIn, chosenBelief } from "./beliefs.js";
import { firstArrow, nextArrow, nextOf } from "./choosing.js";
import { drawnOn, exchanged } from "./drawn.js";
import { Empty } from "./empty.js";
import { BoardImprint } from "./imprint.js";
import { Key } from "./key.js";
import type { Lane } from "./lanes.js";
import { heightNeeded, layOut } from "./lay.js";
import { DispatchList } from "./list.js";
import { HEADER } from "./backdrop.js";
import { useLive } from "./live.js";
import { Picture, STRIP, optionId } from "./picture.js";
import { beliefsIn } from "./recorded-beliefs.js";
import { Tools } from "./tools.js";
import { storyOf, useAllWires, useQuarrel, useSeenWires, useStories } from "./use-traffic.js";
import { useLanes, useSettings } from "./use-settings.js";
import { isWithin, moved, showing, stretched } from "./window.js";
import type { Window } from "./window.js";
import type { Wire } from "./wire.js";
import { BOARD_WORDS } from "./words.js";

export function Board() {
  const { pack, run, record } = useOpened();
  const { language } = useWords();
  const words = BOARD_WORDS[language];
  const choices = useRoom((room) => room.choices);
  const { selection, eyes } = choices;
  const choose = useRoom((room) => room.choose);
  const { scenario } = pack;
  const { start, length, names } = scenario;

  const everyone = useAllWires("");
  const quarrel = useQuarrel(everyone);
  const [settings, arrange] = useSettings(quarrel);
  const stories = useStories(everyone);
  const story = storyOf(stories, settings.preset);
  const all = useLanes(settings, quarrel, story);
  const told = story?.count ?? (quarrel && ((wires: readonly Wire[]) => exchanged(wires, quarrel)));
  const drawn = drawnOn(choices, settings, everyone, quarrel, told);
  const accounted = useAllWires(settings.account);
  const seen = useSeenWires(accounted, drawn);
  // the record seldom tells of what went to each division: a lane for all of them would stand empty
  const lanes = useMemo(
    () => (drawn === "record" ? all.filter((lane) => !isIdle(lane, seen, settings.window)) : all),
    [all, seen, drawn, settings.window],
  );
  const wires = useMemo(() => seen.filter(({ routine }) => settings.reports || !routine), [seen, settings.reports]);
  const chosen = selection?.kind === "dispatch" ? selection.id : undefined;

  const beliefs = useMemo(() => {
    const onBoard = new Set(lanes.filter(({ gathered }) => !gathered).map(({ headquarters }) => headquarters));
    const own = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
    if (drawn === "record") return [];
    return believedIn(run).filter(({ holder }) => onBoard.has(holder) && (own === undefined || holder === own));
  }, [run, lanes, eyes, drawn]);
  const belief = useMemo(
    () => chosenBelief(run, beliefs, settings.belief, quarrel),
    [run, beliefs, settings.belief, quarrel],
  );

  const written = useMemo(() => {
    if (belief !== undefined || settings.belief === "none" || eyes.kind === "headquarters") return [];
    const holders = new Set(lanes.filter(({ gathered }) => !gathered).map(({ key }) => key));
    return beliefsIn(record.beliefs, holders, settings.window);
  }, [belief, settings.belief, settings.window, eyes, lanes, record]);

  const [box, size] = useSize();
  const strip = belief === undefined && written.length === 0 ? 0 : STRIP;
  const room = { width: size.width, header: HEADER, strip };
  const height = Math.max(size.height, heightNeeded(lanes, room));
  const laid = useMemo(
    () => ({
      ...layOut(wires, lanes, settings.window, { width: size.width, height, header: HEADER, strip }, language, chosen),
      ...{ width: size.width, height },
    }),
    [wires, lanes, settings.window, size.width, height, strip, language, chosen],
  );
  const { arrows, ground } = laid;
  const inRecord = useMemo(() => arrowsOf(accounted.record, ground).length, [accounted, ground]);

  const pick = useCallback(
    (arrow: Arrow, end?: "sent" | "read") => {
      const { choices, at } = useRoom.getState();
      const now = choices.selection?.kind === "dispatch" ? choices.selection.id : undefined;
      // of those that lie on one line each click chooses the next; its ends belong to the one chosen
      const stays = end !== undefined && holds(arrow, now);
      const { id, sent, read, received } = stays ? arrow.wires.find((one) => one.id === now)! : nextOf(arrow, now);
      const minute = end === "sent" ? sent.from : end === "read" ? (read ?? received?.from) : undefined;
      choose({ selection: { kind: "dispatch", id } }, Math.min(length, Math.max(0, minute ?? at)));
    },
    [choose, length],
  );
  const nameOf = useCallback(
    ({ wire, wires: all }: Arrow) => {
      const name = (h: number) => nameIn(language, names.headquarters[h]!.names);
      const when = (minute: number | undefined) =>
        minute === undefined ? "" : wire.recorded ? date(language, start, minute) : moment(language, start, minute);
      const [kind, mark] = [term(language, "dispatch-kind", wire.content), words.marks[wire.mark]];
      const told = words.spoken(kind, name(wire.from), name(wire.to), when(wire.sent.from), when(wire.read), mark);
      return all.length > 1 ? `${told}, ${words.more(all.length - 1)}` : told;
    },
    [language, words, names, start],
  );

  const active = arrows.find((arrow) => holds(arrow, chosen));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const clock = useRoom.getState().at;
    const done = () => event.preventDefault();
    if (event.key === "+" || event.key === "=" || event.key === "-") {
      arrange(({ window }) => ({
        window: stretched(window, event.key === "-" ? 1.4 : 1 / 1.4, middleOf(window), length),
      }));
      return done();
    }
    const ways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };
    const way = ways[event.key];
    if (way !== undefined) {
      const across = event.key === "ArrowLeft" || event.key === "ArrowRight";
      if (event.shiftKey && across) arrange(({ window }) => ({ window: moved(window, way * 0.2, length) }));
      else {
        const next = wires.some(({ id }) => id === chosen)
          ? nextArrow(arrowsOf(wires, wholeOf(ground, length)), chosen, way, !across)
          : firstArrow(arrows, way, isWithin(settings.window, clock) ? xAt(ground, clock) : undefined);
        if (next !== undefined) {
          pick(next);
          arrange(({ window }) => ({ window: showing(window, next.wire.sent.from, length) }));
        }
      }
      return done();
    }
    if (event.key === "Enter" && active !== undefined) {
      pick(active, "sent");
      done();
    }
  };

  const [first, last] = [date(language, start, settings.window.from), date(language, start, settings.window.to - 1)];
  const title = titleOf();
  function titleOf(): string {
    const [kind, id] = settings.preset.split(":");
    if (kind === "quarrel") return words.quarrel;
    if (story !== undefined) return words.stories[story.name];
    if (kind === "chain")
      return words.chainOf(
        nameIn(language, names.headquarters.find((one) => one.id === id)?.names ?? { en: id ?? "" }),
      );
    if (kind === "side")
      return `${words.title}: ${nameIn(language, names.sides.find((one) => one.id === id)?.names ?? { en: id ?? "" })}`;
    return words.title;
  }
  const live = useLive(
    settings.window,
    useCallback((window: Window) => arrange({ window }), [arrange]),
  );
  const drag = useDrag(
    (by) => live.move(moved(live.now(), -by / (ground.right - ground.left), length)),
    live.rest,
    (x) => {
      if (x >= ground.left) useRoom.getState().setAt(Math.round(Math.min(length, Math.max(0, minuteAt(ground, x)))));
    },
  );
  useWheel(box, (event) => {
    const tall = height > size.height + 2;
    const across = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!across && tall && !event.ctrlKey) return false;
    const window = live.now();
    const x = event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
    const about = minuteAt({ ...ground, window }, Math.max(ground.left, x));
    if (across) live.move(moved(window, (event.deltaX || event.deltaY) / 900, length));
    else live.move(stretched(window, timesOf(event), about, length));
    return true;
  });

  const save = () => {
    const svg = box.current?.querySelector<SVGSVGElement>("svg.board-picture");
    const origin =
      drawn === "record"
        ? words.tools.record
        : `${words.tools.run}: ${run.packed.variant}, ${run.packed.seed}/${run.packed.run}`;
    if (svg)
      saveSvg(svg, "dispatches", { told: `${title}. ${words.between(first, last)}. ${origin}`, ground: "--ground" });
  };
  return (
    <main className="main board" aria-label={words.tools.name}>
      <Tools
        {...{ title, settings, arrange, lanes, arrows, quarrel, stories, beliefs, belief, save }}
        dates={words.between(first, last)}
        dropped={laid.dropped}
        {...{ inRecord, drawn }}
        exchanged={told?.(everyone.run)}
      />
      <div
        ref={box}
        className="board-box"
        role={arrows.length > 0 ? "listbox" : "group"}
        tabIndex={0}
        aria-label={words.board}
        aria-activedescendant={arrows.length > 0 && active !== undefined ? optionId(active) : undefined}
        onKeyDown={onKeyDown}
        {...drag}
      >
        {size.width > 0 && <Picture {...{ laid, live, lanes, chosen, belief, written, nameOf }} onChoose={pick} />}
      </div>
      {arrows.length === 0 && <Empty {...{ settings, lanes, arrange, drawn }} />}
      <DispatchList {...{ arrows, chosen }} onChoose={({ id }) => choose({ selection: { kind: "dispatch", id } })} />
      <Key recorded={arrows.some(({ wire }) => wire.recorded)} />
      <BoardImprint drawn={drawn} />
    </main>
  );
}

/** The whole campaign, a pixel a minute. */
const wholeOf = (ground: Ground, length: number): Ground => ({
  ...{ ...ground, window: { from: 0, to: length } },
  ...{ left: 0, right: length },
});

/** A lane of many, with nothing that was begun in the days shown from or to any of them. */
const isIdle = ({ gathered, members }: Lane, wires: readonly Wire[], window: Window): boolean =>
  gathered &&
  !wires.some(
    ({ from, to, sent }) =>
      sent.from >= window.from && sent.from < window.to && (members.includes(from) || members.includes(to)),
  );

/** A notch of a wheel is a hundred pixels; a touch pad tells of fewer, but oftener. */
const timesOf = ({ deltaY, deltaMode }: WheelEvent): number =>
  1.15 ** (deltaMode === 0 ? Math.max(-1, Math.min(1, deltaY / 100)) : Math.sign(deltaY));

const middleOf = ({ from, to }: { readonly from: number; readonly to: number }) => (from + to) / 2;
function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, set] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => set({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, size] as const;
}

/** Dragging moves the days; a press that does not move is a place on the board. */
function useDrag(onMove: (by: number) => void, onEnd: () => void, onPress: (x: number) => void) {
  const held = useRef<{ x: number; far: boolean } | undefined>(undefined);
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      if (event.button === 0) held.current = { x: event.clientX, far: false };
    },
    onPointerMove: (event: React.PointerEvent<HTMLElement>) => {
      const now = held.current;
      if (now === undefined || event.buttons === 0) return;
      const by = event.clientX - now.x;
      if (!now.far && Math.abs(by) < 5) return;
      if (!now.far) event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, far: true };
      onMove(by);
    },
    onPointerUp: (event: React.PointerEvent<HTMLElement>) => {
      const now = held.current;
      held.current = undefined;
      if (now?.far) return onEnd();
      const onWire = event.target instanceof Element && event.target.closest(".wire") !== null;
      if (now !== undefined && !onWire) onPress(event.clientX - event.currentTarget.getBoundingClientRect().left);
    },
  };
}

/** The wheel, where it may be kept from scrolling the page. */
function useWheel(box: React.RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => boolean): void {
  const latest = useRef(onWheel);
  latest.current = onWheel;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const heed = (event: WheelEvent) => latest.current(event) && event.preventDefault();
    element.addEventListener("wheel", heed, { passive: false });
    return () => element.removeEventListener("wheel", heed);
  }, [box]);
}
