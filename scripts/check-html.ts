import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPages } from './check-html/check-pages.ts';

const HELP = `Checks the HTML of every page of the built site against the HTML standard (html-validate; the
rules are in scripts/check-html/rules.ts).

  npm run check-html [-- --dir dist]

  --dir  the built site (RASAD_OUT, or dist)
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
  const { pages, errors } = await checkPages(values.dir, showProgress);
  for (const { page, line, rule, reason } of errors) {
    process.stderr.write(`${page}:${line}: ${reason} (${rule})\n`);
  }
  process.stdout.write(`${pages} pages, ${errors.length} errors\n`);
  if (errors.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
