import { glob, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file to take in, or a path that cannot be. `name` is the path as shown to people. */
export type Input =
  | { readonly name: string; readonly file: string; readonly bytes: number }
  | { readonly name: string; readonly problem: string };

/** A name on one line: control and bidi characters, line ends, outer spaces and backslashes escaped. */
export function visibleName(name: string): string {
  return name
    .replaceAll('\\', '\\\\')
    .replace(
      /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|^\s|\s$/gu,
      (character) =>
        character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Says in a few words why the file system would not. */
export function fileProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'unreadable: permission denied';
    case 'ELOOP':
      return 'unreadable: a loop of links';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder is needed';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return message.replace(/\s+/gu, ' ');
  }
}

async function inputOf(file: string): Promise<Input> {
  const name = visibleName(file);
  try {
    const status = await stat(file);
    return status.isFile()
      ? { name, file, bytes: status.size }
      : { name, problem: 'not a file (a device, pipe or socket)' };
  } catch (error) {
    return { name, problem: fileProblem(error) };
  }
}

/** Every file below a folder, sorted; hidden ones and links to folders are left out. */
async function* filesBelow(folder: string): AsyncGenerator<Input> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { name: visibleName(folder), problem: fileProblem(error) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(below);
    else if (!entry.isSymbolicLink() || !(await isFolder(below))) yield await inputOf(below);
  }
}

async function isFolder(target: string): Promise<boolean> {
  try {
    return (await stat(target)).isDirectory();
  } catch {
    return false;
  }
}

async function exists(target: string): Promise<boolean> {
  try {
    await stat(target);
    return true;
  } catch {
    return false;
  }
}

/** The paths that a pattern matches, in order; what is a path, or no pattern, is itself. */
async function expand(given: string): Promise<string[]> {
  if (!/[*?[{]/u.test(given) || (await exists(given))) return [given];
  const found: string[] = [];
  for await (const match of glob(given)) found.push(match);
  return found.sort();
}

async function expandAll(paths: readonly string[], add: (input: Input) => void): Promise<string[]> {
  const expanded: string[] = [];
  for (const given of paths) {
    const found = await expand(given);
    if (found.length === 0) {
      add({ name: visibleName(given), problem: 'nothing matches this pattern' });
    }
    expanded.push(...found);
  }
  return expanded;
}

/** The files that the paths and patterns of the command line mean, each once, folders in order of name. */
export async function listInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  const add = (input: Input) => {
    const key = 'file' in input ? path.resolve(input.file) : input.name;
    if (!seen.has(key)) inputs.push(input);
    seen.add(key);
  };
  for (const given of await expandAll(paths, add)) {
    if (!(await isFolder(given))) {
      add(await inputOf(given));
      continue;
    }
    const before = inputs.length;
    for await (const input of filesBelow(given)) add(input);
    if (inputs.length === before && !seen.has(path.resolve(given))) {
      add({ name: visibleName(given), problem: 'nothing in this folder to take in' });
    }
  }
  return inputs;
}
