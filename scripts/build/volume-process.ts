import { readFileSync } from 'node:fs';
import { contentRoot } from '../../src/archive/content-folder.ts';
import { archiveVolumeMaker } from '../../src/search/build-archive-index.ts';
import type { VolumeTask } from '../../src/search/make-volume.ts';
import { answerTasks } from './processes.ts';

// A part of the making of the search index: makes volumes in the folder that is given, of the tasks in
// the file that is given, by their numbers.
const [folder, file] = process.argv.slice(2);
const tasks = JSON.parse(readFileSync(file!, 'utf8')) as VolumeTask[];
const making = archiveVolumeMaker(contentRoot(), folder!);
// What goes wrong is said when the first volume is asked for.
making.catch(() => {});
answerTasks(async (task: number) => {
  await (
    await making
  )(tasks[task]!);
  return {};
});
