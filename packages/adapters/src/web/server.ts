/** The page over HTTP: its files from a folder, and answers to what it asks. Listens on this machine alone unless told otherwise. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import sirv from "sirv";

/** What is answered to a question of the page: bytes, or why there are none. */
export type Reply =
  { readonly bytes: Uint8Array; readonly type: string } | { readonly status: number; readonly words: string };

export interface Service {
  /** Folder of the built page. */
  readonly folder: string;
  /** Questions come under this path. */
  readonly prefix: string;
  /** Answer one; `path` is what follows the prefix. */
  answer(path: string, query: URLSearchParams): Promise<Reply> | Reply;
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** The port is taken, or may not be had; `code` as Node gives it. */
export class PortRefused extends Error {
  readonly code: string;
  constructor(port: number, host: string, code: string) {
    super(`${host}:${port} ${code}`);
    this.code = code;
  }
}

/**
 * Scripts may come from here alone, nothing may be fetched from elsewhere. `isolated` so that threads may share memory; workers
 * from blobs are the map's.
 */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Answers smaller than this are sent as they are. */
const WORTH_PACKING = 2048;

/**
 * Serve until closed.
 *
 * @param port 0 for any that is free
 * @throws PortRefused
 */
export function serve(service: Service, port: number, host: string): Promise<Listening> {
  // looked for at each request: a page that is built anew while it is served takes files away
  const files = sirv(service.folder, { etag: true, gzip: true, dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const url = addressOf(request);
    if (url === undefined) return refuse(response, 400, "no such address");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "only GET");
    // whole or not at all: of a piece that ends before it begins the library makes an error that nobody catches
    delete request.headers.range;
    if (!url.pathname.startsWith(service.prefix))
      return files(request, response, () => refuse(response, 404, "no such file"));
    void answer(service, url, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", ({ code = "" }: { code?: string }) => reject(new PortRefused(port, host, code)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () => {
          server.closeAllConnections();
          return promisify(server.close.bind(server))();
        },
      });
    });
  });
}

/** Undefined for what is no address, such as two strokes alone: a stranger's page must not be able to end the room by asking so. */
function addressOf({ url = "/" }: IncomingMessage): URL | undefined {
  try {
    return new URL(url, "http://localhost");
  } catch {
    return undefined;
  }
}

async function answer(
  { prefix, answer: ask }: Service,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const reply = await ask(decodeURIComponent(url.pathname.slice(prefix.length)), url.searchParams);
    if ("status" in reply) return refuse(response, reply.status, reply.words);
    await send(reply.bytes, reply.type, request, response);
  } catch (thrown) {
    refuse(response, 500, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function send(
  bytes: Uint8Array,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  const accepts = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  // to this machine itself sending is quicker than packing
  const near = request.socket.remoteAddress === request.socket.localAddress;
  const packed = accepts && !near && bytes.length > WORTH_PACKING;
  if (packed) response.setHeader("Content-Encoding", "gzip");
  const body = packed ? await promisify(gzip)(bytes) : bytes;
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(words);
}
