import { bodyBlocks, formatBody } from '../../../src/archive/markdown.ts';
import { articleIds } from '../article-id.ts';
import { articleProblems } from '../check-article.ts';
import { cleanCapture } from '../clean.ts';
import { openReading } from '../formats/open-reading.ts';
import { readCapture, type CaptureFormat } from '../formats/read-capture.ts';
import { articlePath, makeArticle } from '../record.ts';
import { Refusal } from '../refusal.ts';
import { sha256 } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { unionProblem } from './union.ts';

/** What became of a capture: an article, or a refusal in one line. */
export type Fate = 'article' | 'refused';

/** A fault of ingest that a capture brought to light. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/**
 * Takes a capture through every pure step, from bytes to the article's file, and checks that what
 * was kept and removed are the text. Nothing is written.
 *
 * @param verify whether to check the file, too, as `npm run verify` does.
 * @throws {Fault} where that does not hold, or a step throws anything but a refusal.
 */
export async function fuzzCapture(
  bytes: Uint8Array,
  format: CaptureFormat,
  vocabulary: Vocabulary,
  verify: boolean,
): Promise<Fate> {
  try {
    const capture = readCapture(bytes, format);
    const { reading } = capture;
    const opened = reading && openReading(reading, vocabulary);
    const text = reading?.text ?? capture.text;
    const cleaned = cleanCapture(text, vocabulary, opened);
    const inText = opened?.lines.some(({ fate }) => fate === 'title') ?? true;
    const isStated = !inText && opened?.title !== null;
    const broken = unionProblem(text, cleaned, isStated);
    if (broken !== null) throw new Fault(broken);
    const digest = sha256(bytes);
    const [id] = articleIds(digest);
    const facts = { name: 'fuzz.txt', sha256: digest, bytes: bytes.length, ...format };
    const { record, text: file } = makeArticle(id!, facts, capture, cleaned, vocabulary);
    if (bodyBlocks(formatBody(cleaned.blocks)).length !== cleaned.blocks.length) {
      throw new Fault('Markdown has another number of blocks');
    }
    if (verify) {
      const known = {
        sources: new Set([...vocabulary.sources.values()].map((source) => source.id)),
        tags: new Set(vocabulary.tagPhrases.values()),
      };
      const checked = await articleProblems(file, articlePath(record), known, async () => bytes);
      if (checked.problems.length > 0) throw new Fault(checked.problems.join('; '));
    }
    return 'article';
  } catch (error) {
    if (error instanceof Refusal) {
      if (/[\r\n]/u.test(error.message)) throw new Fault('a refusal of several lines');
      return 'refused';
    }
    throw error instanceof Fault ? error : new Fault((error as Error).stack ?? String(error));
  }
}
