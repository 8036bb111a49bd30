import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'node:test';

/** The folder of the commands. */
export const SCRIPTS = path.dirname(import.meta.dirname);
export const TITLE = 'الميناء القديم يستقبل أول سفينة منذ سنوات';
export const PARAGRAPHS = [
  'قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها خلال ساعات قليلة.',
  'وأوضح أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في البحر الجنوبي.',
];
export const CAPTURE = [
  TITLE,
  'الخميس 3 مارس 2022 08:05 ص',
  ...PARAGRAPHS,
  'المصدر: صحيفة النهر',
  'شارك',
].join('\n\n');
export const PERSIAN = [
  'کشتی تازه‌ای در راه بندر است',
  'مدیر بندر گفت که کشتی تازه‌ای از جنوب در راه است و تا پایان هفته به اسکله می‌رسد.',
].join('\n');

/** Paths of the temporary archive of the test that runs. */
export let folder: string;
export let content: string;
export let inbox: string;

/** Gives each test of a file an archive of its own, which knows one source. */
export function useTemporaryArchive(): void {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rasad-ingest-'));
    content = path.join(folder, 'content');
    inbox = path.join(folder, 'inbox');
    mkdirSync(path.join(content, 'sources'), { recursive: true });
    mkdirSync(inbox);
    writeFileSync(
      path.join(content, 'sources/al-nahr.yaml'),
      'label: { ar: صحيفة النهر, fa: النهر, en: Al-Nahr }\nkind: newspaper\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command on the archive. */
export function run(script: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(SCRIPTS, script), ...args],
    { env: { ...process.env, RASAD_CONTENT: content }, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

export const ingest = (...args: string[]) => run('ingest.ts', ...args);
export const verify = () => run('verify.ts');

/** Puts a file into the inbox. */
export function put(name: string, data: string | Uint8Array): string {
  const file = path.join(inbox, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
  return file;
}

/** Every file below a folder with its bytes and time of change. */
export function snapshot(below: string): Map<string, string> {
  const files = readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(below, file), `${statSync(file).mtimeMs} ${readFileSync(file, 'hex')}`];
    }),
  );
}

/** Articles' files, below content/. */
export function articleFiles(): string[] {
  return [...snapshot(content).keys()].filter((file) => /^articles\/.*\.md$/u.test(file));
}

/** Edits an article's file as a person would; gives its new text. */
export function edit(file: string, from: string, to: string): string {
  const full = path.join(content, file);
  const text = readFileSync(full, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(full, text.replace(from, to));
  return readFileSync(full, 'utf8');
}
