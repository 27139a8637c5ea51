/** Starting and asking the processes that are measured. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const SUBJECT = fileURLToPath(new URL("subject.mjs", import.meta.url));

/** A subject that answers once and ends. */
export async function ask(...args) {
  const child = start(args);
  const answer = await answerOf(child);
  await once(child, "exit");
  return answer;
}

/** A subject that fights batches of runs on demand. */
export async function runner(campaign) {
  const child = start(["run", campaign]);
  const { bytes } = await answerOf(child);
  return {
    bytes,
    batch(runs) {
      child.send({ runs });
      return answerOf(child);
    },
    end: () => child.disconnect(),
  };
}

function start(args) {
  return fork(SUBJECT, args.map(String), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

/** The next thing a process says. */
function answerOf(child) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a measured process ended with code ${code} before it answered`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      resolve(answer);
    });
  });
}
