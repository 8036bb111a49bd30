import { parseArgs } from 'node:util';
import { caddySnippet, headersFile, nginxSnippet } from '../src/layouts/security/header-files.ts';

const HELP = `Prints the response headers of the site as the configuration of a web server.

  node scripts/headers.ts nginx|caddy|netlify [--base /]

  netlify  the form of the file _headers, which every build writes (also for Cloudflare Pages)
  --base   the folder of the host that the site stands in, '/archive/' (RASAD_BASE, or /)
`;

const FORMS: Readonly<Record<string, (base: string) => string>> = {
  nginx: nginxSnippet,
  caddy: caddySnippet,
  netlify: headersFile,
};

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      base: { type: 'string', default: process.env['RASAD_BASE'] ?? '/' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [name = ''] = positionals;
  const form = FORMS[name];
  if (!form || positionals.length > 1) {
    throw new Error(
      `${positionals.join(' ') || 'no server named'}: name one of ${Object.keys(FORMS).join(', ')}`,
    );
  }
  if (!/^\/?(?:[\w.~-]+\/)*[\w.~-]*\/?$/u.test(values.base)) {
    throw new Error(`--base ${values.base}: a path such as /archive/`);
  }
  process.stdout.write(form(`/${values.base}/`.replace(/\/+/gu, '/')));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
