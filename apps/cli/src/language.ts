/** Which language the command line speaks: the one asked for, else the one of whoever asks. */
import { LANGUAGES } from "@staffride/views";
import type { Language } from "@staffride/views";

const isOurs = (word: string | undefined): word is Language => LANGUAGES.some((language) => language === word);

/** The language asked for by `--lang`, the last if several, wherever it stands; undefined if it is none of ours. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const asked = args.flatMap((arg, i) =>
    arg === "--lang" ? [args[i + 1]] : arg.startsWith("--lang=") ? [arg.slice("--lang=".length)] : [],
  );
  const last = asked.at(-1);
  return isOurs(last) ? last : undefined;
}

/** The language of the environment: STAFFRIDE_LANG, else what the system's messages are in; English if it is none of ours. */
export function languageOfSystem(env: NodeJS.ProcessEnv): Language {
  const said = [env.STAFFRIDE_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (word) => word !== undefined && word !== "",
  );
  const word = said?.slice(0, 2).toLowerCase();
  return isOurs(word) ? word : "en";
}
