import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSite } from './check-links/check-site.ts';

const HELP = `Checks every link of the built site: that what it leads to is there, fragments included,
that nothing is loaded from another host, and that translations of a page name each other.

  npm run check-links [-- --dir dist]

  --dir  the built site (RASAD_OUT, or dist)

RASAD_SITE and RASAD_BASE must be as they were for the build.
`;

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  if (done % 100 === 0 || done === all) process.stderr.write(`\rread ${done} of ${all} pages`);
  if (done === all) process.stderr.write('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!existsSync(values.dir)) {
    throw new Error(`${values.dir}: there is no such folder; build the site with: npm run build`);
  }
  const site = process.env['RASAD_SITE'];
  const base = `/${process.env['RASAD_BASE'] ?? ''}/`.replace(/\/+/gu, '/');
  const place = { origin: site ? new URL(site).origin : '', base };
  const { pages, links, findings } = await checkSite(values.dir, place, showProgress);
  for (const { page, reason } of findings) process.stderr.write(`${page}: ${reason}\n`);
  process.stdout.write(`${pages} pages, ${links} links, ${findings.length} wrong\n`);
  if (findings.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
