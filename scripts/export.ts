import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { exportBag } from './export/bag.ts';
import { exportDataPackage } from './export/data-package.ts';
import { refuseIfLocked } from './ingest/lock.ts';
import { openProgress } from './ingest/progress.ts';

const HELP = `Writes the archive as a folder for others to keep.

  npm run export -- --format <bagit|datapackage> --out <folder>

  bagit         a bag (BagIt 1.0, RFC 8493): the content folder as it is, with SHA-256 of every file.
                \`npm run verify -- <folder>\` checks it.
  datapackage   a tabular data package (Frictionless Data): CSV tables of articles with their texts, of
                what was cut and restored, of sources, subjects and names, with a schema; and the
                captures. Texts are letter for letter: a spreadsheet may take one for a formula.

The folder is written beside its place and renamed when it is whole; an earlier export there is
replaced, anything else is left. RASAD_CONTENT names another content folder. Exit code: 0 written, 2 not.`;

const DAY = 'yyyy-mm-dd'.length;

async function run(format: string, out: string): Promise<void> {
  const root = contentRoot();
  await refuseIfLocked(root);
  const progress = openProgress();
  const show = (done: number, all: number) => progress.show(done, all);
  try {
    const { files, bytes } =
      format === 'bagit'
        ? await exportBag(root, out, new Date().toISOString().slice(0, DAY), show)
        : await exportDataPackage(root, out, show);
    progress.close();
    console.log(`${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  } finally {
    progress.close();
  }
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const { format, out } = values;
    if ((format !== 'bagit' && format !== 'datapackage') || !out) {
      console.error(`Give --format bagit or --format datapackage, and --out.\n\n${HELP}`);
      return 2;
    }
    await run(format, out);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
