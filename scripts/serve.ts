import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { cacheControlOf, SECURITY_HEADERS } from '../src/layouts/security/response-headers.ts';

const HELP = `Serves the built site.

  node scripts/serve.ts [--dir dist] [--port 4321] [--host 127.0.0.1]

  --dir   the folder to serve (RASAD_OUT, or dist)
  --port  the first port to try; the next free one is taken (PORT, or 4321)
  --host  the address to listen on; 0.0.0.0 for every network of this machine
`;

/** How many ports are tried before giving up. */
const PORTS = 50;

/** Text without a charset would be read in the encoding of the reader's machine. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A running server; `url` has no slash at its end. */
export interface StaticServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function handler(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const notFound = async (response: ServerResponse) => {
    const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  const files = sirv(folder, {
    // Reads the folder at each request, so that a new build shows without a restart.
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => void notFound(response),
    setHeaders: (response, pathname) => {
      const type = TEXT_TYPES[path.posix.extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', cacheControlOf(pathname.slice(1)));
    },
  });
  // As static hosts do: text goes over the wire compressed.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const compress = compression({ brotli });
  type Compressed = Parameters<typeof compress>;
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '/', query] = (request.url ?? '/').split('?');
    const isFolder = /^\/[\w/-]*[\w-]$/u.test(pathname);
    if (isFolder && existsSync(path.join(folder, pathname, 'index.html'))) {
      const location = `${pathname}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { Location: location.replace(/^\/+/u, '/') }).end();
      return;
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    compress(request as Compressed[0], response as Compressed[1], () => files(request, response));
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Serves a folder of static files as a web host would: `index.html` for a folder, a redirect to the
 * address with a slash, `404.html` for what is missing.
 *
 * @param port 0 for any; otherwise the first of the ports to try.
 * @throws {Error} if the folder has no site, or no port is free.
 */
export async function serve(folder: string, port = 0, host = '127.0.0.1'): Promise<StaticServer> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder}: there is no site here; build it with: npm run build`);
  }
  const server = createServer(handler(path.resolve(folder)));
  for (let tried = port; ; tried++) {
    try {
      const taken = await listen(server, tried, host);
      return {
        url: `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${taken}`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || tried >= port + PORTS) throw error;
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
      host: { type: 'string', default: '127.0.0.1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port}: a port is a number from 0 to 65535`);
  }
  const { url } = await serve(values.dir, port, values.host);
  process.stdout.write(`Rasad is at ${url}/ (Ctrl+C ends it)\n`);
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
