/** The moment, what goes on about it, and what it is that one looks at: a run, which one, or the record. */
import { useMemo } from "react";
import { time, weekdayDate } from "@staffride/views/calendar";
import { textIn } from "@staffride/views/language";
import { recordAt } from "@staffride/views/record/at";
import { citation } from "@staffride/views/record/citation";
import { tellsWhatWas } from "@staffride/views/record/claim";
import type { RecordedClaim } from "@staffride/views/record/claim";
import { headline, lastRead } from "@staffride/views/watch/happenings";
import type { Headline } from "@staffride/views/watch/happenings";
import { useOpened } from "../data/opened.js";
import { useRecordTold } from "../record/told.js";
import { RECORD } from "../record/words.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { unbroken } from "../words/unbroken.js";
import { useWords } from "../words/words.js";

export function Cartouche() {
  const record = useRecordTold();
  const { words, language } = useWords();
  const at = useSettledAt();
  const watching = useRoom(({ choices }) => choices.watching);
  const told = useTold(at);
  const claim = useMemo(
    () => (watching === "record" ? narrowest(recordAt(record, Math.floor(at)).claims) : undefined),
    [record, watching, at],
  );
  const [moment, note] = [useMoment(), useNote()];
  return (
    <div className="cartouche" data-furniture="">
      <h1>{moment}</h1>
      {watching === "run" && at === 0 && <p className="told">{words.map.opening}</p>}
      {told && at > 0 && <p className="told">{unbroken(told.text)}</p>}
      {claim && (
        <p className="told">
          {textIn(language, claim.gloss)} <span className="cite">{citation(claim, language).short}</span>
        </p>
      )}
      <small className="third">{note}</small>
    </div>
  );
}

/** The moment in words. */
export function useMoment(): string {
  const { pack } = useOpened();
  const { language } = useWords();
  const at = useSettledAt();
  const { start } = pack.scenario;
  return `${weekdayDate(language, start, at)}${language === "zh" ? "　" : ", "}${time(start, at)}`;
}

/** What those with whose eyes one looks know of as going on. */
function useTold(at: number): Headline | undefined {
  const { run } = useOpened();
  const { language } = useWords();
  const { eyes, watching } = useRoom(({ choices }) => choices);
  if (watching === "record") return undefined;
  const seeing = eyes.kind === "headquarters" ? run.handles.headquarters.get(eyes.headquarters) : undefined;
  if (seeing !== undefined) return lastRead(run, seeing, at, language);
  return headline(run, at, language, eyes.kind === "side" ? run.handles.side.get(eyes.side) : undefined);
}

/** Which run it is, so that nobody takes it for the record, nor one with settled decisions for the free one. */
export function useNote(): string {
  const { run } = useOpened();
  const { words, language } = useWords();
  const watching = useRoom(({ choices }) => choices.watching);
  const { variant, interventions, seed, run: number, nearestOf } = run.packed;
  const settled = Object.entries(interventions).map(([point, option]) => `${point}=${option}`);
  if (watching === "record") return RECORD[language].noteOnMap;
  return (
    words.map.refought(seed, number, nearestOf) +
    (variant === "base" ? "" : words.map.variant(variant)) +
    (settled.length === 0 ? "" : words.map.settled(settled))
  );
}

/** Of claims about a minute that say what was so, the one that says most nearly when. */
function narrowest(claims: readonly RecordedClaim[]): RecordedClaim | undefined {
  const width = ({ time: when }: RecordedClaim) => (when === undefined ? Infinity : when.to - when.from);
  return claims
    .filter(tellsWhatWas)
    .reduce<RecordedClaim | undefined>(
      (best, one) => (best === undefined || width(one) < width(best) ? one : best),
      undefined,
    );
}
