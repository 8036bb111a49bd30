import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Problem, Verification } from './problem.ts';
import { verifyArchive } from './verify-archive.ts';

/** Algorithms that a manifest may be of, as RFC 8493 names them. */
const MANIFEST = /^(tag)?manifest-(md5|sha1|sha224|sha256|sha384|sha512)\.txt$/u;
const LINE = /^([0-9a-f]+)[ \t]+\*?(.+)$/iu;

const noFile = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether a folder says that it is a bag. */
export async function isBag(folder: string): Promise<boolean> {
  return stat(path.join(folder, 'bagit.txt')).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function digestOf(file: string, algorithm: string): Promise<string> {
  const digest = createHash(algorithm);
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

/** Text of a tag file, or null where there is none. */
async function readTag(folder: string, file: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, file), 'utf8');
  } catch (error) {
    if (noFile(error)) return null;
    throw error;
  }
}

const decoded = (name: string) =>
  name.replace(/%(0a|0d|25)/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Whether a path of a manifest stays within the bag (RFC 8493, 5.2). */
function staysWithin(file: string): boolean {
  return !path.isAbsolute(file) && !/^~|\\/u.test(file) && !file.split('/').includes('..');
}

/** What one manifest says, and what is wrong with saying it. */
function readManifest(name: string, text: string, problems: Problem[]): Map<string, string> {
  const digests = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (line === '') continue;
    const report = (problem: string) =>
      problems.push({ file: name, problem: `line ${index + 1}: ${problem}` });
    const [, digest, written] = LINE.exec(line) ?? [];
    if (!digest || !written) {
      report('not a digest and a path');
      continue;
    }
    const file = decoded(written).replace(/^\.\//u, '');
    if (!staysWithin(file)) report(`'${file}' leads out of the bag`);
    else if (digests.has(file)) report(`'${file}' is listed twice`);
    else digests.set(file, digest.toLowerCase());
  }
  return digests;
}

/** Every file below a folder of the bag, links and all else that is no plain file left to be found missing. */
async function payloadFiles(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(path.join(folder, 'data'), {
    recursive: true,
    withFileTypes: true,
  }).catch((error: unknown) => {
    if (noFile(error)) return [];
    throw error;
  });
  const files = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join('/'), (await lstat(file)).size);
  }
  return files;
}

async function checkDigests(
  folder: string,
  digests: ReadonlyMap<string, string>,
  algorithm: string,
  problems: Problem[],
  onFile: () => void,
): Promise<void> {
  for (const [file, digest] of digests) {
    const place = path.join(folder, file);
    const found = await lstat(place).catch(() => null);
    if (!found) problems.push({ file, problem: 'is missing' });
    else if (!found.isFile()) problems.push({ file, problem: 'is not a plain file' });
    else if ((await digestOf(place, algorithm)) !== digest) {
      problems.push({ file, problem: `has another ${algorithm} than the manifest says` });
    }
    onFile();
  }
}

async function checkTags(
  folder: string,
  payload: ReadonlyMap<string, number>,
  problems: Problem[],
) {
  const declaration = (await readTag(folder, 'bagit.txt')) ?? '';
  if (
    !/^BagIt-Version: (?:1\.0|0\.97)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/u.test(
      declaration,
    )
  ) {
    problems.push({ file: 'bagit.txt', problem: 'does not declare BagIt 1.0 (or 0.97) in UTF-8' });
  }
  const oxum = /^Payload-Oxum:[ \t]*(\S+)/imu.exec(
    (await readTag(folder, 'bag-info.txt')) ?? '',
  )?.[1];
  const bytes = [...payload.values()].reduce((sum, size) => sum + size, 0);
  if (oxum !== undefined && oxum !== `${bytes}.${payload.size}`) {
    const problem = `Payload-Oxum: ${oxum} recorded, ${bytes}.${payload.size} in data/`;
    problems.push({ file: 'bag-info.txt', problem });
  }
  const fetched = await readTag(folder, 'fetch.txt');
  if (fetched)
    problems.push({ file: 'fetch.txt', problem: 'the bag is not whole: get its files first' });
}

/**
 * Checks a bag (RFC 8493): its declaration, every digest of every manifest, no file too many or too
 * few; and the archive in it, if it has one, as {@link verifyArchive} does.
 *
 * @param now ms since the epoch.
 * @param onFile is told how many digests have been checked, of how many.
 */
export async function verifyBag(
  folder: string,
  now: number,
  onFile: (done: number, all: number) => void = () => undefined,
): Promise<Verification> {
  const problems: Problem[] = [];
  const payload = await payloadFiles(folder);
  await checkTags(folder, payload, problems);
  const manifests = [];
  for (const name of await readdir(folder)) {
    const [, tag, algorithm] = MANIFEST.exec(name) ?? [];
    const text = algorithm ? await readTag(folder, name) : null;
    if (algorithm === undefined || text === null) continue;
    manifests.push({ name, tag, algorithm, digests: readManifest(name, text, problems) });
  }
  if (!manifests.some(({ tag }) => tag === undefined)) {
    problems.push({
      file: '.',
      problem: 'no manifest-<algorithm>.txt: nothing says what is in it',
    });
  }
  const all = manifests.reduce((sum, { digests }) => sum + digests.size, 0);
  let done = 0;
  for (const { name, tag, algorithm, digests } of manifests) {
    await checkDigests(folder, digests, algorithm, problems, () => onFile(++done, all));
    if (tag !== undefined) continue;
    for (const file of payload.keys()) {
      if (!digests.has(file)) problems.push({ file, problem: `is not in ${name}` });
    }
  }
  const held = 'data/content';
  const isArchive = [...payload.keys()].some((file) => file.startsWith(`${held}/`));
  const archive = isArchive ? await verifyArchive(path.join(folder, held), now) : null;
  problems.push(
    ...(archive?.problems ?? []).map(({ file, problem }) => ({ file: `${held}/${file}`, problem })),
  );
  return { checked: { files: payload.size, ...archive?.checked }, problems };
}
