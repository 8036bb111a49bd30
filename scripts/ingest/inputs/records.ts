/** One record of a file of many: its bytes without the line end after it. */
export interface FileRecord {
  /** The number of its first line, from 1. */
  readonly line: number;
  /** Null where it is longer than it may be; then nothing of it is kept. */
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22];

/** Where the next of two bytes stands; the length of the chunk where neither does. */
function nextOf(chunk: Uint8Array, from: number, quoted: boolean, quotes: boolean): number {
  const lineEnd = quoted ? -1 : chunk.indexOf(LINE_FEED, from);
  if (!quotes) return lineEnd === -1 ? chunk.length : lineEnd;
  const quote = chunk.subarray(from, lineEnd === -1 ? chunk.length : lineEnd).indexOf(QUOTE);
  if (quote !== -1) return from + quote;
  return lineEnd === -1 ? chunk.length : lineEnd;
}

/** Gathers the pieces of one record, up to what it may have. */
class Gathering {
  #pieces: Uint8Array[] = [];
  #length = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length <= this.#most) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  take(line: number): FileRecord {
    const length = this.#length;
    const bytes = length > this.#most ? null : new Uint8Array(Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
    const end = bytes?.at(-1) === RETURN ? length - 1 : length;
    return { line, bytes: bytes && bytes.subarray(0, end), length };
  }
}

/**
 * Cuts a stream into records, a line each; with `quotes`, line ends within quotation marks belong to
 * the record (RFC 4180). Empty lines are left out. No more than one record is held at a time.
 *
 * @param most bytes that a record may have.
 */
export async function* recordsOf(
  stream: AsyncIterable<Uint8Array>,
  quotes: boolean,
  most: number,
): AsyncGenerator<FileRecord> {
  const gathering = new Gathering(most);
  let [line, first, quoted] = [1, 1, false];
  for await (const chunk of stream) {
    for (let from = 0; from < chunk.length;) {
      const at = nextOf(chunk, from, quoted, quotes);
      if (at === chunk.length) {
        if (quoted) line += countLineFeeds(chunk.subarray(from));
        gathering.add(chunk.subarray(from));
        break;
      }
      if (chunk[at] === QUOTE) {
        if (quoted) line += countLineFeeds(chunk.subarray(from, at));
        gathering.add(chunk.subarray(from, at + 1));
        quoted = !quoted;
      } else {
        gathering.add(chunk.subarray(from, at));
        const record = gathering.take(first);
        if (!isEmpty(record)) yield record;
        first = ++line;
      }
      from = at + 1;
    }
  }
  const last = gathering.take(first);
  if (!isEmpty(last)) yield last;
}

const isEmpty = ({ bytes }: FileRecord) => bytes?.length === 0;

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
