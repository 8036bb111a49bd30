import {
  ReadingWork,
  type ReadingPlaces,
  type ReadingTask,
} from '../../src/archive/reading/reading-tasks.ts';
import { answerTasks } from './processes.ts';

// Reads articles, and relates them, for the process that reads the content.
const work = new ReadingWork(JSON.parse(process.argv[2]!) as ReadingPlaces);
answerTasks((task: ReadingTask) => work.do(task));
