import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folderDifferences } from './incremental/compare-folders.ts';
import { randomEdit } from './incremental/edits.ts';
import { describeMachine, runMeasured } from './measure/run-measured.ts';

const HELP = `Tries that an incremental build gives what a clean build gives, byte for byte.

  npm run bench:incremental -- [--content <folder>] [--steps 12] [--edits 1] [--seed 1]

Copies a content folder, and again and again changes it, builds it into the same output, builds it
from nothing, and compares the two.

  --content  the content folder to begin with (content)
  --steps    how often (12)
  --edits    changes before each build (1)
  --seed     of the changes (1)
  --help     this text

Exit code: 0 all the same, 1 something differs.`;

const ROOT = path.resolve(import.meta.dirname, '../..');

async function build(content: string, out: string, ...given: string[]): Promise<string> {
  const env = {
    ...process.env,
    RASAD_CONTENT: content,
    RASAD_OUT: out,
    RASAD_SITE: 'https://example.org',
  };
  const options = { cwd: ROOT, env };
  const { seconds, cpuSeconds, output } = await runMeasured(
    process.execPath,
    ['scripts/build.ts', ...given],
    options,
  );
  const said = output.trim().split('\n').at(-1)!.replace(/^.*: /u, '');
  return `${said} (${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s)`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: path.join(ROOT, 'content') },
      steps: { type: 'string', default: '12' },
      edits: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-incremental-'));
  const content = path.join(folder, 'content');
  const [kept, clean] = [path.join(folder, 'kept'), path.join(folder, 'clean')];
  console.log(describeMachine());
  let wrong = 0;
  try {
    await cp(values.content, content, { recursive: true });
    console.log(`at first: ${await build(content, kept)}`);
    for (let step = 0; step < Number(values.steps); step++) {
      for (let edit = 0; edit < Number(values.edits); edit++) {
        const seed = Number(values.seed) + step * Number(values.edits) + edit;
        console.log(`${seed}: ${await randomEdit(content, seed)}`);
      }
      console.log(`  changed: ${await build(content, kept)}`);
      console.log(`  clean:   ${await build(content, clean, '--force')}`);
      const differences = await folderDifferences(kept, clean);
      console.log(
        differences.length === 0 ? '  the same' : `  ${differences.slice(0, 20).join('\n  ')}`,
      );
      if (differences.length > 0) wrong++;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main();
