import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes over the wire of data that a host compresses where that makes it smaller. */
export function transferSize(data: string | Uint8Array): number {
  const raw = typeof data === 'string' ? Buffer.byteLength(data) : data.length;
  return Math.min(raw, gzipSync(data).length);
}

/** Bytes over the wire of a file of an installed package. */
export async function packageFileSize(file: string): Promise<number> {
  return transferSize(await readFile(path.resolve('node_modules', file)));
}

/** A folder served on this machine, with a count of what was fetched from it. */
export interface CountingServer {
  readonly url: string;
  /** Bytes over the wire since the last {@link CountingServer.reset}, each file once, as a browser's cache would have it. */
  bytes(): number;
  reset(): void;
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine and counts what is fetched. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let fetched = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(path.join(folder, path.normalize(name))).then(
      (data) => {
        fetched.set(name, transferSize(data));
        response.end(data);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    bytes: () => [...fetched.values()].reduce((sum, size) => sum + size, 0),
    reset: () => {
      fetched = new Map();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
