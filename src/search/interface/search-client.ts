import type { Asked, Question, Replies, Reply } from './messages.ts';

interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (error: Error) => void;
}

/** Whether the browser runs workers that are modules. */
export function hasModuleWorkers(): boolean {
  let asked = false;
  const options = {
    get type(): WorkerType {
      asked = true;
      return 'module';
    },
  };
  try {
    // No address at all: it fails once the options are read, before any policy or the network is asked.
    new Worker('http://', options).terminate();
  } catch {
    return asked;
  }
  return asked;
}

/** Asks the engine, which runs in a worker so that nothing it does holds up the page. */
export class SearchClient {
  #worker: Worker | null = null;
  #number = 0;
  #failed = false;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * Asks a question.
   *
   * @throws {Error} if the index cannot be used; the next question begins anew, with a worker of its own.
   */
  ask<Q extends Question>(question: Q): Promise<Replies[Q['kind']]> {
    const number = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      const asked: Asked = { ...question, number, anew: this.#failed };
      // Nothing is handed over with it.
      this.#start().postMessage(asked, []);
    });
  }

  /** Ends the worker; the next question would start another. */
  close(): void {
    this.#fail('closed');
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('failure' in data) return this.#fail(data.failure);
      this.#waiting.get(data.number)?.resolve(data.reply as never);
      this.#waiting.delete(data.number);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(event.message);
    });
    this.#worker = worker;
    return worker;
  }

  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#failed = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error(reason));
  }
}
