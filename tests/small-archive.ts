import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.dirname(import.meta.dirname);

/** Where the small archive says that it stands. */
export const SMALL_SITE = { origin: 'https://news.example', base: '/archive/' } as const;

/** A headline that tries to be markup in every format. */
export const HOSTILE_TITLE = '</title><script>alert(1)</script> & "3 + 3" ]]> ميناء';

const FILES: Readonly<Record<string, string>> = {
  'content/sources/al-nahr.yaml':
    'label: { ar: صحيفة النهر, fa: النهر, en: Al-Nahr <b>&amp; }\nkind: newspaper\n',
  'content/tags/ports.yaml':
    'label: { ar: "موانئ </title><b> & \\"سفن\\"", fa: بندرها, en: Ports }\n',
  'content/entities/place/harbour.yaml':
    'name: { ar: الميناء القديم, fa: بندر قدیم, en: "Old <i>Harbour</i> & co" }\n' +
    'description: { ar: ميناء., fa: بندر., en: A harbour. }\n',
  'content/entities/person/captain.yaml':
    'name: { ar: سالم البحري, fa: سالم بحری, en: Salim al-Bahri }\n' +
    'description: { ar: ربان., fa: ناخدا., en: A captain. }\n',
  'inbox/arabic.txt': [
    HOSTILE_TITLE,
    'الخميس 3 مارس 2022 08:05 ص',
    'قال الربان سالم البحري إن السفينة وصلت إلى الميناء القديم في الموعد وأفرغت حمولتها.',
    'وأوضح سالم البحري أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في الجنوب.',
    'المصدر: صحيفة النهر',
  ].join('\n\n'),
  'inbox/persian.txt': [
    'کشتی تازه‌ای در راه بندر قدیم است',
    'مدیر بندر گفت که کشتی تازه‌ای از جنوب در راه است و تا پایان هفته به اسکله می‌رسد.',
  ].join('\n'),
};

/** A built site of a small archive. */
export interface SmallSite {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the site of a small archive, from files of a content folder and of an inbox that is taken in.
 *
 * @param files by their paths: `content/…`, `inbox/…`.
 * @param variables of the environment besides the folders.
 */
export async function buildSite(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<SmallSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-small-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    RASAD_CONTENT: path.join(folder, 'content'),
    RASAD_OUT: path.join(folder, 'dist'),
    ...variables,
  };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, { cwd: ROOT, env }).catch((error: unknown) => {
      throw new Error(`${(error as { stdout: string }).stdout}${String(error)}`);
    });
  await run('scripts/ingest.ts', path.join(folder, 'inbox'));
  await run('scripts/build.ts');
  return {
    folder: path.join(folder, 'dist'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Builds an archive of two articles, with names that try to be markup, for an address on the web and
 * below a folder: for what the site of the other tests, which knows no address, does not have.
 */
export function buildSmallSite(): Promise<SmallSite> {
  return buildSite(FILES, { RASAD_SITE: SMALL_SITE.origin, RASAD_BASE: SMALL_SITE.base });
}
