import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a process says when it cannot go on: the problem, and of which file. */
interface Problem {
  readonly problem: string;
  readonly code?: string | undefined;
  readonly path?: string | undefined;
}

/** Room for what lives shortly, 32 MB: pages and texts leave much behind at once. */
const YOUNG = '--max-semi-space-size=32';

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

function start(script: string, given: readonly string[]): ChildProcess {
  const child = fork(path.join(import.meta.dirname, script), given, {
    serialization: 'advanced',
    execArgv: [...new Set([...process.execArgv, YOUNG])],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends every process that still runs, and waits until they are gone: nothing is written any more. */
export async function stopProcesses(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill();
      await once(child, 'exit');
    }),
  );
}

/** Waits for the next answer of a process. */
function nextAnswer<T extends object>(child: ChildProcess, script: string): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    const end = () => {
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (message: { answer: T } | Problem | { progress: number }) => {
      if ('progress' in message) return;
      end();
      if ('answer' in message) resolve(message.answer);
      else reject(Object.assign(new Error(message.problem), message));
    };
    const onError = (error: Error) => {
      end();
      reject(error);
    };
    const onExit = (code: number | null, signal: string | null) => {
      end();
      reject(new Error(`${script} ended with ${signal ?? code}`));
    };
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
  // It may fail before anybody waits for it.
  answer.catch(() => {});
  return answer;
}

/** Has a part of the build done by a process of its own, and gives what it answers. */
export function runProcess<T extends object>(
  script: string,
  ...given: readonly string[]
): Promise<T> {
  return nextAnswer(start(script, given), script);
}

/** Processes that wait for tasks of one kind; they are started when there are some, and kept. */
export class Processes {
  readonly #script: string;
  readonly #given: readonly string[];
  readonly #most: number;
  readonly #progress: (done: number) => void;
  readonly #started: ChildProcess[] = [];

  /** @param progress called with what the processes say of their progress. */
  constructor(
    script: string,
    given: readonly string[],
    most: number,
    progress: (done: number) => void = () => {},
  ) {
    this.#script = script;
    this.#given = given;
    this.#most = most;
    this.#progress = progress;
  }

  #start(): ChildProcess {
    const child = start(this.#script, this.#given);
    child.on('message', (message: { progress?: number }) => {
      if (message.progress) this.#progress(message.progress);
    });
    this.#started.push(child);
    return child;
  }

  /** Starts them before there are tasks: what they load is then loaded. */
  start(): void {
    while (this.#started.length < this.#most) this.#start();
  }

  /** Has tasks done, each by the first process that is free; gives the answers in their order. */
  async run<T extends object>(tasks: readonly (object | number)[]): Promise<T[]> {
    const answers: T[] = [];
    const left = [...tasks.entries()];
    const work = async (number: number) => {
      const child = this.#started[number] ?? this.#start();
      for (let next = left.shift(); next; next = left.shift()) {
        const answer = nextAnswer<T>(child, this.#script);
        child.send(next[1]);
        answers[next[0]] = await answer;
      }
    };
    try {
      await Promise.all(
        Array.from({ length: Math.min(this.#most, tasks.length) }, (_, number) => work(number)),
      );
    } finally {
      // One that failed leaves nothing for the others to do.
      left.length = 0;
    }
    return answers;
  }

  end(): void {
    for (const child of this.#started) if (child.connected) child.disconnect();
  }
}

/**
 * Has tasks done by as many processes as are given, each by the first that is free.
 *
 * @param progress called with what the processes say of their progress.
 * @returns the answers, in the order of the tasks.
 */
export async function runTasks<T extends object>(
  script: string,
  given: readonly string[],
  tasks: readonly number[],
  most: number,
  progress: (done: number) => void,
): Promise<T[]> {
  const processes = new Processes(script, given, most, progress);
  try {
    return await processes.run<T>(tasks);
  } finally {
    processes.end();
  }
}

function tell(message: object, then?: () => void): void {
  process.send?.(message, then ?? (() => {}));
}

function problemOf(error: unknown): Problem {
  const { message, code, path: file } = error as NodeJS.ErrnoException;
  return { problem: message, code, path: file };
}

/** How often progress is told, in milliseconds: a message for each page would cost more than some pages. */
const TOLD_EVERY = 250;
let done = 0;
let told = 0;

/** In a process: says, now and then, how much more was done. */
export function tellProgress(more: number): void {
  done += more;
  const now = performance.now();
  if (now - told < TOLD_EVERY) return;
  tell({ progress: done });
  done = 0;
  told = now;
}

/** In a process: does what it was started for, answers, and ends. */
export async function answerOnce(work: () => Promise<object>): Promise<void> {
  // Nobody waits for the result of a build that has ended.
  process.on('disconnect', () => process.exit());
  const answer = await work().then((done) => ({ answer: done }), problemOf);
  tell(answer, () => process.disconnect());
}

/** In a process: does tasks as they come, until there are no more. */
export function answerTasks<T>(work: (task: T) => Promise<object>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (task: T) => {
    work(task).then(
      (answer) => tell({ answer }),
      (error: unknown) => tell(problemOf(error)),
    );
  });
}
