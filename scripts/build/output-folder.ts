import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The folders and files of a build to one output folder. */
export interface OutputPlaces {
  /** The built site. */
  readonly out: string;
  /** What is to be put into it, on the same disk. */
  readonly staging: string;
  /** The old output while a whole one takes its place. */
  readonly old: string;
  /** What is kept between builds. */
  readonly cache: string;
}

/** The places that belong to an output folder. */
export function placesOf(out: string, cache: string): OutputPlaces {
  return { out, staging: `${out}.next`, old: `${out}.old`, cache };
}

/** How a finished build is put in place; written down before it begins, so that it can be ended. */
type Commit = { readonly whole: true } | { readonly whole: false; readonly vanished: string[] };

const commitFile = ({ cache }: OutputPlaces) => path.join(cache, 'commit.json');

/** Where what is known of the output is kept: a folder. */
export const stateFolder = ({ cache }: OutputPlaces) => path.join(cache, 'state');

/** Where what will be known of it is written, until it is put in place with it. */
export const nextStateFolder = ({ cache }: OutputPlaces) => path.join(cache, 'state.next');

/**
 * Sees that the output can be written, before anything is done for it.
 *
 * @throws {Error} in one line, if it cannot.
 */
export function requireWritable(out: string): void {
  const folder = path.dirname(out);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`${folder} cannot be written (read-only?); the last output is as it was`);
  }
}

function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!entry.isDirectory()) renameSync(source, target);
    else if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}

function removeFrom(out: string, file: string): void {
  rmSync(path.join(out, file), { force: true, recursive: true });
  // Folders that are empty now go too.
  for (let at = path.dirname(file); at !== '.'; at = path.dirname(at)) {
    try {
      rmdirSync(path.join(out, at));
    } catch {
      return;
    }
  }
}

function putInPlace(places: OutputPlaces, commit: Commit): void {
  const { out, staging, old } = places;
  if (commit.whole) {
    if (existsSync(staging)) {
      if (existsSync(out)) renameSync(out, old);
      renameSync(staging, out);
    }
  } else {
    for (const file of commit.vanished) removeFrom(out, file);
    if (existsSync(staging)) moveInto(staging, out);
  }
  if (existsSync(nextStateFolder(places))) {
    rmSync(stateFolder(places), { recursive: true, force: true });
    renameSync(nextStateFolder(places), stateFolder(places));
  }
  rmSync(commitFile(places), { force: true });
  rmSync(staging, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

/**
 * Puts the staged files into the output: all at once where they are the whole site, otherwise file by
 * file, each whole. A run that is ended on the way is taken up by {@link recover}.
 *
 * The state that is to go with it stands in {@link nextStateFolder}.
 *
 * @param vanished files and folders that are to go; null where the staged files are the whole site.
 */
export function commitOutput(places: OutputPlaces, vanished: readonly string[] | null): void {
  const commit: Commit = vanished ? { whole: false, vanished: [...vanished] } : { whole: true };
  const file = commitFile(places);
  writeFileSync(`${file}.new`, JSON.stringify(commit), { flush: true });
  renameSync(`${file}.new`, file);
  putInPlace(places, commit);
}

/** Removes what a build that failed has staged, unless it was being put in place already. */
export function abandon(places: OutputPlaces): void {
  if (existsSync(commitFile(places))) return;
  rmSync(places.staging, { recursive: true, force: true });
  rmSync(nextStateFolder(places), { recursive: true, force: true });
}

/** Ends what an interrupted build had begun to put in place, and removes what it had not. */
export function recover(places: OutputPlaces): void {
  const { staging, cache, old } = places;
  mkdirSync(cache, { recursive: true });
  const file = commitFile(places);
  if (existsSync(file)) {
    putInPlace(places, JSON.parse(readFileSync(file, 'utf8')) as Commit);
    return;
  }
  rmSync(nextStateFolder(places), { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
