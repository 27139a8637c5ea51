/** The map as it is seen, as one SVG file: the ground a picture, troops and names above it as they are drawn. */
import type { RefObject } from "react";
import { textIn } from "@staffride/views/language";
import { useOpened } from "../data/opened.js";
import { saveSvg } from "../saving/save-svg.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { useMoment, useNote } from "./cartouche.js";
import { useEyesName } from "./eyes-band.js";

interface Props {
  /** The ground as it is drawn now; undefined where there is none. */
  picture(): Promise<string> | undefined;
  readonly troops: RefObject<SVGSVGElement | null>;
  /** Whose data the ground is. */
  readonly credits: string;
}

export function SaveMap({ picture, troops, credits }: Props) {
  const { pack } = useOpened();
  const { words, language } = useWords();
  const [moment, note, eyes] = [useMoment(), useNote(), useEyesName()];
  const watching = useRoom(({ choices }) => choices.watching);
  const save = async () => {
    const under = await picture();
    if (troops.current === null) return;
    const title = [textIn(language, pack.scenario.names.title), moment, eyes].filter((part) => part !== undefined);
    const told = [title.join(" · "), note, credits].join("\n");
    saveSvg(troops.current, `map-${watching}`, { told, ...(under === undefined ? {} : { under }) });
  };
  return (
    <button className="save-map" data-furniture="" onClick={() => void save()}>
      {words.map.save}
    </button>
  );
}
