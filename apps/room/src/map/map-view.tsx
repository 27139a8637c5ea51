/** The map: ground, troops, and the furniture over them. */
import { useEffect, useMemo, useRef, useState } from "react";
import { count } from "@staffride/views/figures";
import type { RoomPack } from "@staffride/formats/room";
import { boundsOf } from "@staffride/views/map/canvas";
import { groundFeatures } from "@staffride/views/map/features";
import { boundsAround } from "@staffride/views/map/sheet";
import { symbolKey } from "@staffride/views/map/symbol";
import type { SymbolDrawer } from "@staffride/views/map/symbol";
import { THEMES } from "@staffride/views/map/theme";
import type { Body } from "@staffride/views/map/troops";
import { useOpened } from "../data/opened.js";
import type { Layer } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { openBaseMap } from "./base-map.js";
import type { BaseMap, Camera, Opening } from "./base-map.js";
import { layOutGround } from "./ground-names.js";
import { standNames } from "./stand-names.js";
import type { GroundNames } from "./ground-names.js";
import { recordAt } from "@staffride/views/record/at";
import { ECHELONS } from "@staffride/formats/words";
import { recordedPlaces, shownOfRecord } from "../record/on-map.js";
import { recordTold } from "../record/told.js";
import { frameOf, furnitureIn, paddingOf } from "./framing.js";
import { Key, creditsByName, creditsOf, drawScale } from "./furniture.js";
import { SaveMap } from "./save-map.js";
import { MapImprint } from "./imprint.js";
import { whenPrinted } from "./on-paper.js";
import { fill } from "./pieces.js";
import { openSpots } from "./spots.js";
import { WatchSwitch } from "./watch-switch.js";
import { doingsOf, orderOf } from "./doings.js";
import { BELIEVED_AS_ONE } from "./believed.js";
import { Cartouche } from "./cartouche.js";
import { EyesBand } from "./eyes-band.js";
import { isNight, weatherAt } from "./light.js";
import { shownAt, without } from "./shown.js";
import { openTroopSheet } from "./troop-sheet.js";

const CORPS = ECHELONS.indexOf("corps");
/** Drawn beyond the theatre, as a share of its size. */
const MARGIN = 0.45;

export function MapView() {
  const { pack, run, record } = useOpened();
  const { words, language } = useWords();
  const theme = THEMES[useRoom(({ choices }) => choices.theme)];
  const choose = useRoom((room) => room.choose);
  const eyes = useRoom(({ choices }) => choices.eyes);
  const frame = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const marked = useRef<SVGGElement>(null);
  const troops = useRef<SVGSVGElement>(null);
  const scale = useRef<SVGSVGElement>(null);
  const base = useRef<BaseMap>(undefined);
  const credits = useMemo(() => creditsOf(pack), [pack]);
  const [failed, setFailed] = useState(false);
  const [hidden, setHidden] = useState(0);

  const bounds = useMemo(() => boundsOf(pack.papers, pack.scenario), [pack]);
  const features = useMemo(() => {
    const { west, south, east, north } = bounds;
    const wide = boundsAround(
      [
        [west, south],
        [east, north],
      ],
      MARGIN,
    );
    return groundFeatures(pack.papers, pack.basemap, wide, language);
  }, [pack, bounds, language]);

  useEffect(() => {
    if (!ground.current || !troops.current || !marked.current || !frame.current) return;
    let map: BaseMap | undefined;
    let names: GroundNames | undefined;
    let printing: ReturnType<typeof whenPrinted> | undefined;
    let asked = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const marks = marked.current;
    const spots = openSpots(marks, (selection) => choose({ selection }));
    const sheetOfTroops = openTroopSheet(troops.current, (selection) => choose({ selection }));
    const { scenario, symbols } = pack;
    const drawSymbol: SymbolDrawer = (kind, ink) => symbols[symbolKey(kind, ink)]!;
    const describe = ({ members }: Body, name: string) => {
      // of whom nobody said how many they are there is nothing to say
      const men = members.reduce((sum, one) => sum + one.men, 0);
      return men > 0 ? `${name}, ${count(language, men)} ${words.map.men}` : name;
    };

    const draw = (inks = theme, furniture = "[data-furniture]") => {
      asked = 0;
      if (map === undefined || frame.current === null) return;
      const sheet = map.sheet();
      const { at, choices } = useRoom.getState();
      const isOn = (layer: Layer) => !choices.without.includes(layer);
      if (names === undefined) {
        names = layOutGround(pack, features, sheet, inks, language, furnitureIn(frame.current, furniture), {
          names: isOn("names"),
          crossings: isOn("crossings"),
        });
        spots.show(names.drawn);
        fill(sheetOfTroops.names, names.written);
      }
      const recorded =
        choices.watching === "record" || choices.ghosts
          ? recordAt(recordTold(record, choices.record), Math.floor(at))
          : undefined;
      const shown = without(
        choices.watching === "record"
          ? shownOfRecord(scenario, recorded!)
          : shownAt(run, choices.eyes, choices.difference, at),
        choices.without,
      );
      const ghosts = recorded && choices.watching === "run" ? recordedPlaces(scenario, recorded) : [];
      frame.current.dataset["light"] = isOn("sky") && isNight(scenario, at) ? "night" : "day";
      frame.current.dataset["sky"] = isOn("sky") ? weatherAt(scenario, at) : "dry-sun";
      const { selection } = choices;
      const chosen = shown.position.formations.find(
        ({ formation }) => selection?.kind === "formation" && scenario.names.formations[formation]!.id === selection.id,
      );
      const isTruth = choices.watching === "run" && choices.eyes.kind === "truth";
      const taken = [...names.furniture, ...names.marks, ...names.names.flatMap(({ boxes }) => boxes)];
      const doings = doingsOf(pack, run, choices, shown.position, { at, sheet, language, taken });
      const { hidden, isSettled, ground } = sheetOfTroops.draw({
        postsFrom: choices.watching === "record" ? CORPS : undefined,
        within: isTruth ? undefined : BELIEVED_AS_ONE,
        ...{
          scenario,
          shown,
          ghosts,
          doings: doings.svg + orderOf(pack, chosen, sheet),
          written: doings.names,
          km: words.map.km,
          sheet,
          theme: inks,
          language,
          isMoving: resting !== undefined,
          ground: names,
          describe,
          drawSymbol,
        },
        selection,
      });
      const nameless = standNames(sheetOfTroops.names, names.names, ground, sheet, inks, language);
      spots.choose(selection);
      setHidden(hidden + nameless + names.hidden);
      if (!isSettled) ask();
      if (scale.current) drawScale(scale.current, sheet.pxPerKm, words.map.km);
    };
    const ask = () => {
      if (asked === 0 && !printing?.isOn()) asked = requestAnimationFrame(() => draw());
    };
    try {
      map = openBaseMap(ground.current, openingOf(pack, frame.current), features, theme, words.map.moveWith, {
        ready: ask,
        moved: () => {
          names = undefined;
          ask();
        },
      });
    } catch {
      setFailed(true);
      return;
    }
    ask();
    const unsubscribe = useRoom.subscribe((now, before) => {
      // a band over the map comes and goes with the eyes
      if (now.choices.eyes.kind !== before.choices.eyes.kind) names = undefined;
      if (now.choices.without !== before.choices.without || now.choices.key !== before.choices.key) names = undefined;
      if (now.at !== before.at) {
        clearTimeout(resting);
        resting = setTimeout(() => {
          resting = undefined;
          ask();
        }, RESTS_MS);
      }
      if (now.at !== before.at || now.choices !== before.choices) ask();
    });
    const opened = map;
    base.current = opened;
    const drawAnew = (...how: Parameters<typeof draw>) => {
      names = undefined;
      draw(...how);
    };
    printing = whenPrinted(
      frame.current,
      troops.current,
      () => {
        const ground = opened.still(features, THEMES.paper);
        drawAnew(THEMES.paper, ".scale");
        return { sheet: opened.sheet(), ground };
      },
      () => {
        opened.setGround(features, theme);
        drawAnew();
        // what lies over the map stands as on the screen only in the next picture
        requestAnimationFrame(() => printing && drawAnew());
      },
    );
    return () => {
      printing?.end();
      printing = undefined;
      unsubscribe();
      clearTimeout(resting);
      cancelAnimationFrame(asked);
      spots.close();
      cameras.set(pack, opened.destroy());
      if (troops.current) for (const child of [...troops.current.children]) if (child !== marks) child.remove();
    };
  }, [pack, run, record, bounds, features, theme, language, words, choose]);

  return (
    <div className={`map${eyes.kind === "truth" ? "" : " with-eyes"}`} ref={frame}>
      <div ref={ground} />
      <div className="weather" />
      <div className="shade" />
      <svg className="troops" ref={troops} role="group" aria-label={words.map.name}>
        <g ref={marked} role="group" aria-label={words.map.spots} />
      </svg>
      <EyesBand />
      <div className="over-map">
        <Cartouche />
        <WatchSwitch />
        <SaveMap picture={() => base.current?.picture()} troops={troops} credits={credits} />
      </div>
      <Key hidden={hidden} />
      <p className="credits" lang="en" data-furniture="" title={credits}>
        {creditsByName(credits)}
      </p>
      <svg
        className="scale"
        ref={scale}
        data-furniture=""
        viewBox="0 0 164 26"
        width="164"
        height="26"
        aria-hidden="true"
      />
      <MapImprint />
      {failed && <p className="message">{words.map.noMap}</p>}
    </div>
  );
}

/** So long without a new minute, and time rests, ms. */
const RESTS_MS = 250;

/** Where one had gone on the map of a campaign: other eyes, another view or another theme do not take one away from there. */
const cameras = new WeakMap<RoomPack, Camera>();

const openingOf = (pack: RoomPack, frame: HTMLElement): Opening => ({
  frame: frameOf(pack),
  padding: () => paddingOf(frame.clientWidth, frame.classList.contains("with-eyes")),
  camera: cameras.get(pack),
});
