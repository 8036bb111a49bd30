import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { fileProblem } from './ingest/inputs.ts';

const HELP = `Builds the site.

  npm run build [-- --force]

Only pages that would come out otherwise than they stand in the output are rendered again, and only
those volumes of the search index whose articles changed are built again; the output is what building
everything would give, byte for byte. A build is made beside the output and put in its place at the
end: an interrupted or failed one leaves the last good output as it was.

  --force   build everything
  --json    print what was built, and the seconds of each stage, as JSON
  --help    this text

RASAD_CONTENT names the content folder (content), RASAD_OUT the output folder (dist), RASAD_SITE the
address of the site. Exit code: 0 built, 1 not built, 2 the command cannot run.`;

const ROOT = path.resolve(import.meta.dirname, '..');
/** How often progress is shown, in milliseconds. */
const SHOWN_EVERY = 200;

/** Shows how many pages are made, on a terminal. */
function progressShown(): { add: (made: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { add: () => {}, end: () => {} };
  let made = 0;
  let shown = 0;
  return {
    add: (more) => {
      made += more;
      if (Date.now() - shown < SHOWN_EVERY) return;
      shown = Date.now();
      process.stderr.write(`\r\u001B[K${made} pages and articles made`);
    },
    end: () => process.stderr.write('\r\u001B[K'),
  };
}

async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        force: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const out = path.resolve(process.env['RASAD_OUT'] ?? 'dist');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  const shown = progressShown();
  try {
    const report = await buildSite({
      root: ROOT,
      out,
      force: values.force ?? false,
      progress: shown.add,
    });
    shown.end();
    const { articles, made, units, seconds } = report;
    console.log(
      values.json
        ? JSON.stringify(report)
        : `${articles} articles in ${out}: ${made} of ${units} pages and articles made, ${seconds.all} s`,
    );
    return 0;
  } catch (error) {
    shown.end();
    const { code, path: file } = error as NodeJS.ErrnoException;
    console.error(
      code
        ? `${file ?? out}: ${fileProblem(error)}; the last output is as it was`
        : (error as Error).message,
    );
    return 1;
  }
}

process.exitCode = await main();
process.exit();
