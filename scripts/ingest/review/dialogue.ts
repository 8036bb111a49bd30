import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** The person ends the review: what was decided is written. */
export class Quit extends Error {
  override readonly name = 'Quit';
}

/** The person leaves this article for another time. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

/** Questions to a person, and their answers, a line each: in a terminal, or from a file. */
export interface Dialogue {
  readonly say: (line: string) => void;
  /**
   * Asks until the answer will do.
   *
   * @param check says what is wrong with an answer, or gives null.
   * @returns null where the person leaves it.
   * @throws {Quit} for ':q' or at the end of the input, {@link Skip} for ':s'.
   */
  readonly ask: (
    question: string,
    check?: (answer: string) => string | null,
  ) => Promise<string | null>;
  readonly close: () => void;
}

/** Text of the archive within a line that runs left to right: as one isolate, without controls of its own. */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')}\u2069`;
}

/** Opens a dialogue. */
export function openDialogue(input: Readable, output: Writable): Dialogue {
  // No terminal features: a line is a line, for screen readers and for scripts alike.
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const say = (line: string) => output.write(`${line}\n`);
  return {
    say,
    async ask(question, check = () => null) {
      for (;;) {
        output.write(`${question} `);
        const { value, done } = await lines.next();
        if (done) {
          say('');
          throw new Quit();
        }
        const answer = String(value).trim();
        if (answer === ':q') throw new Quit();
        if (answer === ':s') throw new Skip();
        if (answer === '') return null;
        const wrong = check(answer);
        if (wrong === null) return answer;
        say(`  ${wrong}`);
      }
    },
    close: () => reader.close(),
  };
}
