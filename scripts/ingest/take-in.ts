import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article, Version } from '../../src/archive/article.ts';
import { articleIds } from './article-id.ts';
import { cleanCapture } from './clean.ts';
import { openReading } from './formats/open-reading.ts';
import { readCapture, type CaptureFormat } from './formats/read-capture.ts';
import { hold, holdingOf, release, textDigest, type Holding, type Holdings } from './holdings.ts';
import { fileProblem } from './inputs.ts';
import type { Problem, Received } from './inputs/received.ts';
import { textShingles } from './near-duplicates.ts';
import { needsOf } from './needs.ts';
import { articlePath, makeArticle, type CaptureFacts } from './record.ts';
import { refresh, type Generated } from './refresh.ts';
import { Refusal } from './refusal.ts';
import { sha256 } from './seal.ts';
import { suggest, type KnownNames, type Suggestions } from './suggestions.ts';
import { likeliest, saysTheSame, versionOf, type Likely } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WriteError, writeWhole } from './write-file.ts';

/** The archive that captures are taken into. */
export interface Archive {
  /** Absolute path of the content folder. */
  readonly root: string;
  readonly vocabulary: Vocabulary;
  readonly names: KnownNames;
  readonly holdings: Holdings;
  /** Report only, write nothing. */
  readonly dryRun: boolean;
  /** Say what new articles name. */
  readonly suggests: boolean;
  /** What is being done on the files of articles, by their ids. */
  readonly busy: Map<string, Promise<unknown>>;
}

/** A held article that a new one reads like. */
export interface Found {
  readonly article: string;
  /** Share of common wording, 0 to 1. */
  readonly resemblance: number;
  /** As the new article's record now links it; null where that is left to a person. */
  readonly relation: Version['relation'] | null;
}

/** What became of one input. */
export type Outcome =
  | {
      readonly kind: 'added' | 'unchanged' | 'rewritten' | 'edited' | 'moved';
      readonly name: string;
      /** The article's file below content/. */
      readonly path: string;
      /** What a person should decide or look at. */
      readonly needs: readonly string[];
      /** Of an article that is new: what its text names. */
      readonly suggestions?: Suggestions;
      /** Of an article that is new: the held one that it reads like. */
      readonly likely?: Found;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/**
 * Takes one capture into the archive: the capture's bytes first, the article's file last, each
 * whole or not at all. What is wrong with one file is a refusal.
 *
 * @throws {WriteError} where nothing can be written any more.
 */
export async function takeIn(received: Received | Problem, archive: Archive): Promise<Outcome> {
  const { name } = received;
  if ('problem' in received) return { kind: 'refused', name, reason: received.problem };
  try {
    return { name, ...(await takeInBytes(received, archive)) };
  } catch (error) {
    if (error instanceof WriteError) throw error;
    const reason = error instanceof Refusal ? error.message : fileProblem(error);
    return { kind: 'refused', name, reason };
  }
}

export type Taken = Omit<Exclude<Outcome, { kind: 'refused' }>, 'name'>;

async function takeInBytes(received: Received, archive: Archive): Promise<Taken> {
  const { root, holdings, vocabulary } = archive;
  const { bytes } = received;
  const digest = sha256(bytes);
  const held = holdings.byCapture.get(digest);
  const { facts, format } = knownOf(received, digest, held);
  const capture = readCapture(bytes, format);
  const cleaned = capture.reading
    ? cleanCapture(capture.reading.text, vocabulary, {
        ...openReading(capture.reading, vocabulary),
        ...(facts.fetched && { fetched: facts.fetched.slice(0, 'yyyy-mm-dd'.length) }),
      })
    : cleanCapture(capture.text, vocabulary);
  const id = held?.id ?? freeId(digest, holdings);
  refuseIfBlocked(id, holdings);
  const blocks = cleaned.blocks.map((block) => block.text);
  const shingles = textShingles(blocks);
  const reading = textDigest(blocks);
  const twin = held ? undefined : holdings.byText.get(reading);
  const match: { likely: Likely | null } = { likely: null };
  const { record, text } = makeArticle(id, facts, capture, cleaned, vocabulary, (printing) => {
    if (twin && saysTheSame(printing, twin)) {
      throw new Refusal(
        `a duplicate: reads the same as ${twin.capture.name}, article ${twin.id}, in other bytes`,
      );
    }
    if (held) return keptVersion(held, shingles, holdings);
    match.likely = likeliest(printing, shingles, twin, holdings);
    return versionOf(printing, match.likely);
  });
  const generated: Generated = {
    path: articlePath(record),
    text,
    needs: [...needsOf(record), ...cleaned.doubts],
  };
  if (held) return inTurn(archive, id, () => refresh(held, bytes, generated, archive));
  // Held before it is written, so that the same capture, received meanwhile, is known.
  hold(holdings, holdingOf(generated.path, record), reading, shingles);
  const suggestions = archive.suggests
    ? suggest(archive.names, { ...cleaned, blocks, tags: record.tags })
    : null;
  if (!archive.dryRun) {
    // What it is a version of is written first: a kill leaves no link to nothing.
    const linked = record.versionOf && archive.busy.get(record.versionOf.article);
    await inTurn(archive, id, async () => {
      try {
        await linked;
        await writePair(root, record.capture.path, bytes, generated);
      } catch (error) {
        release(holdings, id);
        throw error;
      }
    });
  }
  const { path, needs } = generated;
  return {
    kind: 'added',
    path,
    needs,
    ...(suggestions && { suggestions }),
    ...(match.likely && { likely: found(record, match.likely) }),
  };
}

/** Does work on an article's files after what is being done on them already. */
async function inTurn<T>({ busy }: Archive, id: string, work: () => Promise<T>): Promise<T> {
  const before = busy.get(id);
  const done = before ? before.then(work, work) : work();
  busy.set(id, done);
  try {
    return await done;
  } finally {
    if (busy.get(id) === done) busy.delete(id);
  }
}

function found({ versionOf }: Pick<Article, 'versionOf'>, { holding, resemblance }: Likely): Found {
  return { article: holding.id, resemblance, relation: versionOf?.relation ?? null };
}

/** The link that was made when a capture was taken in; how like the texts are is told anew. */
function keptVersion(held: Holding, shingles: Uint32Array, { near }: Holdings): Version | null {
  const { versionOf } = held;
  if (!versionOf) return null;
  const resemblance = near.compare(versionOf.article, shingles) ?? versionOf.resemblance;
  return { ...versionOf, resemblance };
}

/** The day of today, UTC. */
const today = () => new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);

/** A record's name without its place in its file, which may change as the file grows. */
const fileOf = (name: string) => name.replace(/:\d+$/u, '');

/**
 * What is known of a capture before it is read. One that the archive holds keeps the name that it was
 * received under; where it is the archive's own file that was given, its record tells all the rest.
 *
 * @throws {Refusal} where it is held under another name.
 */
function knownOf(
  received: Received,
  digest: string,
  held: Holding | undefined,
): { facts: CaptureFacts; format: CaptureFormat } {
  const { label, bytes, isHeld } = received;
  if (held && !isHeld && fileOf(held.capture.name) !== fileOf(label)) {
    throw new Refusal(`a duplicate: the same bytes as ${held.capture.name}, article ${held.id}`);
  }
  const known = isHeld && held ? { ...held.capture, charset: held.capture.encoding } : received;
  const { format, header, target, fetched } = known;
  const day = held ? held.capture.received : today();
  return {
    facts: {
      name: held?.capture.name ?? label,
      sha256: digest,
      bytes: bytes.length,
      ...(format && { format }),
      ...(header !== undefined && { header }),
      ...(target !== undefined && { target }),
      ...(fetched !== undefined && { fetched }),
      ...(day !== undefined && { received: day }),
    },
    format: known,
  };
}

function freeId(digest: string, holdings: Holdings): string {
  for (const id of articleIds(digest)) {
    if (!holdings.byId.has(id)) return id;
  }
  throw new Refusal('every id that its digest gives is taken');
}

/** An article's file that cannot be read may be a person's work: it is not written over. */
function refuseIfBlocked(id: string, { unreadable }: Holdings): void {
  const blocked = unreadable.get(id);
  if (!blocked) return;
  throw new Refusal(`content/${blocked.path} is in the way: ${blocked.problem}; mend that file`);
}

async function writePair(
  root: string,
  capture: string,
  bytes: Uint8Array,
  article: Generated,
): Promise<void> {
  const captureFile = path.join(root, capture);
  await writeWhole(captureFile, bytes);
  try {
    await writeWhole(path.join(root, article.path), article.text);
  } catch (error) {
    await rm(captureFile, { force: true });
    throw error;
  }
}
