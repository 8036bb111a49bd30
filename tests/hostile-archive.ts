import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { formatYaml } from '../src/archive/yaml.ts';

/** What gives itself away if it runs, or ends the element, field or string that it stands in. */
export const HOSTILE =
  '</script><script>alert(1)</script>"><img src=x onerror=alert(2)> \'--> ]]> {{7*7}} ${7*7} \\{ } %0a & &lt;b&gt;';

/** Controls, marks of direction that are never closed, halves of pairs, separators of lines, noncharacters. */
const SIGNS = '\u0001\u001B\u0007\u0085\u2028\u2029\u202E\u2066\u200F\uFEFF\uD800\uFFFE';

export const TITLE = `=cmd|'/c calc'!A0 ${HOSTILE} ${SIGNS} عنوان`;
export const NAME = `ميناء ${HOSTILE}`;

const BODY = `<script>alert(3)</script>

<img src=x onerror="alert(4)"> [رابط](javascript:alert(5)) ![صورة](https://example.org/x.png) <javascript:alert(6)>
[ثان][r] <a href="javascript:alert(7)">ثالث</a>

[r]: data:text/html,<script>alert(8)</script>

## <svg onload=alert(9)> {.x} \\u202E

=cmd|'/c calc'!A0

${HOSTILE.replaceAll('\\', '\\\\')} ${SIGNS} في مدينة العقبة قال الناطق كلمة.

    <style>*{display:none}</style>

العقبة مرة أخرى.
`;

const localized = (text: string) => ({ ar: text, fa: `${text} پارسی`, en: `@${text} Latin` });

/** Files of a small archive in which every text that an editor or a publisher writes is hostile. */
function contentFiles(): Record<string, string> {
  const article = (id: string, language: 'ar' | 'fa', title: string) => {
    const path = `captures/${id.slice(0, 2)}/${id}.txt`;
    const capture = `${title.toWellFormed()}\n\n${BODY.toWellFormed()}`;
    const record = {
      id,
      language,
      title: { by: 'source', text: title },
      date: { basis: 'inferred', edtf: '2021-04-09?', reason: HOSTILE },
      publisher: { source: 'hostile', text: HOSTILE },
      credits: [HOSTILE, '+1+1'],
      tags: ['hostile'],
      keywords: [HOSTILE],
      captions: [HOSTILE],
      readAlso: [HOSTILE],
      notes: [`-1 ${HOSTILE}`],
      capture: {
        path,
        name: `${HOSTILE.replaceAll('/', '∕')}.txt`,
        sha256: createHash('sha256').update(capture).digest('hex'),
        bytes: Buffer.byteLength(capture),
        encoding: 'utf-8',
      },
      removed: [{ category: 'page', start: 0, end: title.length, text: title.toWellFormed() }],
      generated: '0'.repeat(64),
    };
    return {
      [`articles/${language}/2021/${id}.md`]: `---\n${formatYaml(record)}---\n\n${BODY}`,
      [path]: capture,
    };
  };
  return {
    ...article('aaaaaaaa', 'ar', TITLE),
    ...article('bbbbbbbb', 'fa', `${TITLE} دوم`),
    'tags/hostile.yaml': formatYaml({ label: localized(HOSTILE), description: localized(HOSTILE) }),
    'sources/hostile.yaml': formatYaml({ label: localized(HOSTILE), kind: 'site' }),
    'entities/place/hostile.yaml': formatYaml({
      name: localized(NAME),
      also: { ar: ['العقبة'], fa: ['العقبة'], en: [] },
      description: localized(`javascript:alert(10) ${HOSTILE}`),
      coordinates: { latitude: 29.5, longitude: 35 },
    }),
    'entities/event/hostile-event.yaml': formatYaml({
      name: localized(`قمة ${HOSTILE}`),
      also: { ar: ['الناطق كلمة'], fa: ['الناطق كلمة'], en: [] },
      description: localized(HOSTILE),
      date: { on: '2021-04-01' },
    }),
  };
}

/** A hostile archive as built, with an address so that all its files exist. */
export interface BuiltArchive {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/**
 * Writes the hostile archive and builds it, in a folder of its own.
 *
 * @throws {Error} with what the build said, if it failed.
 */
export async function buildHostileArchive(): Promise<BuiltArchive> {
  const root = await mkdtemp(path.join(tmpdir(), 'rasad-hostile-'));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    for (const [file, text] of Object.entries(contentFiles())) {
      const target = path.join(root, 'content', file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    const folder = path.join(root, 'site');
    await promisify(execFile)('npm', ['run', '-s', 'build'], {
      env: {
        ...process.env,
        RASAD_CONTENT: path.join(root, 'content'),
        RASAD_OUT: folder,
        RASAD_SITE: 'https://example.org',
      },
    });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
