import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { openArchiveContent, type ContentRead } from '../../src/archive/archive-content.ts';
import { buildSeam } from '../../src/archive/build-seam.ts';
import { keepResponseBodies } from './kept-response.ts';
import { makePages } from './make-pages.ts';
import { openBundle, type OpenSite } from './open-bundle.ts';
import { answerTasks, tellProgress } from './processes.ts';
import type { SiteBundle } from './site-bundle.ts';
import { PartedPaths } from './site-paths.ts';

/** What a process that renders pages is given. */
export interface PagesTask {
  readonly bundle: SiteBundle;
  /** The file that the content was written to. */
  readonly content: string;
  /** The folder that pages are written to. */
  readonly folder: string;
  /** The folders of the states, before and after; null to make everything. */
  readonly before: string | null;
  readonly after: string;
}

const { bundle, content, ...places } = JSON.parse(process.argv[2]!) as PagesTask;

async function openArchive(site: OpenSite) {
  buildSeam.content = openArchiveContent(deserialize(readFileSync(content)) as ContentRead);
  const parts = new PartedPaths();
  for await (const paths of site.paths()) parts.add(paths);
  return { parts, archive: await buildSeam.archive! };
}

keepResponseBodies();
const opened = openBundle(bundle);
// What goes wrong is said when the first part is asked for.
opened.catch(() => {});
let archiveOpened: ReturnType<typeof openArchive> | undefined;
answerTasks(async (part: number) => {
  const site = await opened;
  // The content has been read when the first part is asked for, and not before.
  const { parts, archive } = await (archiveOpened ??= openArchive(site));
  return makePages(part, parts.of(part), {
    ...places,
    archive,
    render: site.render,
    progress: tellProgress,
  });
});
