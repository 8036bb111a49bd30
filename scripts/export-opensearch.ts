import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { exportToOpenSearch } from './export/opensearch.ts';
import { refuseIfLocked } from './ingest/lock.ts';
import { openProgress } from './ingest/progress.ts';

const HELP = `Writes the archive for OpenSearch or Elasticsearch: for archives that outgrow search in the browser.

  npm run export:opensearch -- --out <folder>

  index-template.json     PUT it to <server>/_index_template/rasad first: fields, and analysis made from
                          the archive's own tables of letters, affixes and names
  articles-00001.ndjson   POST each to <server>/_bulk (Content-Type: application/x-ndjson)

Then build the site with RASAD_SEARCH_URL=<server>/rasad. The folder is written beside its place and
renamed when it is whole. RASAD_CONTENT names another content folder. Exit code: 0 written, 2 not.`;

async function main(): Promise<number> {
  const progress = openProgress();
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (!values.out) {
      console.error(`Give --out.\n\n${HELP}`);
      return 2;
    }
    const root = contentRoot();
    await refuseIfLocked(root);
    const { articles, files } = await exportToOpenSearch(root, values.out, (done) =>
      progress.show(done, null),
    );
    progress.close();
    console.log(`${values.out}: ${articles} articles in ${files} files, and the index template`);
    return 0;
  } catch (error) {
    progress.close();
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
