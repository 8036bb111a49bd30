import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What a check of the built site found. */
export interface SiteFindings {
  /** A line each: where, and what is wrong. */
  readonly findings: readonly string[];
  readonly summary: string;
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  if (done % 100 === 0 || done === all) process.stderr.write(`\rread ${done} of ${all} pages`);
  if (done === all) process.stderr.write('\n');
}

async function run(
  help: string,
  check: (folder: string, onPage: typeof showProgress) => Promise<SiteFindings>,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (!existsSync(values.dir)) {
    throw new Error(`${values.dir}: there is no such folder; build the site with: npm run build`);
  }
  const { findings, summary } = await check(values.dir, showProgress);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  process.stdout.write(`${summary}\n`);
  if (findings.length > 0) process.exitCode = 1;
}

/**
 * Runs a check of the built site as a command: `--dir` names the site, `--help` prints the help.
 * The exit code is 1 where anything was found, or the check cannot run.
 */
export function runSiteCheck(...[help, check]: Parameters<typeof run>): void {
  run(help, check).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
