/** Fights runs in a worker, as the page does, and says what they came to. For the test alone. */
import { traceDigest } from "@staffride/experiment/digest";

globalThis.fightRuns = async (runs, seed) => {
  const scenario = await (await fetch("./scenario")).arrayBuffer();
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = async ({ data }) => {
      worker.terminate();
      resolve(await traceDigest(data));
    };
    worker.postMessage({ scenario, runs, seed }, [scenario]);
  });
};
document.title = "ready";
