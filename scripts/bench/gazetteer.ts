import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { wording, type NameRecord } from '../../src/archive/names.ts';

const FILES = ['cities-cldr', 'languages-subdivisions-cldr', 'places-whosonfirst'];

const rowSchema = z.object({
  en: z.array(z.string()),
  ar: z.array(z.string()),
  fa: z.array(z.string()),
});

/** Where the gazetteer lies: `RASAD_GAZETTEER`, or beside the checkout. */
export function gazetteerFolder(): string {
  return path.resolve(process.env['RASAD_GAZETTEER'] ?? '../shared/gazetteer');
}

/** Whether the gazetteer is on this machine. */
export function hasGazetteer(folder: string): boolean {
  return FILES.every((file) => existsSync(path.join(folder, `${file}.jsonl.gz`)));
}

/** Names of places in three languages, as the records of so many entities behind those given. */
export async function gazetteerNames(folder: string): Promise<NameRecord[]> {
  const names: NameRecord[] = [];
  for (const file of FILES) {
    const packed = await readFile(path.join(folder, `${file}.jsonl.gz`));
    const lines = (await promisify(gunzip)(packed)).toString('utf8').split('\n');
    for (const line of lines.filter((each) => each !== '')) {
      const row = rowSchema.parse(JSON.parse(line));
      const wordings = (['ar', 'fa', 'en'] as const).flatMap((language) =>
        row[language].map((text) => wording(text, 'spelling', language)),
      );
      const [ar = '', fa = '', en = ''] = [row.ar[0], row.fa[0], row.en[0]];
      if (wordings.length === 0) continue;
      names.push({ id: `place-${names.length}`, kind: 'entity', label: { ar, fa, en }, wordings });
    }
  }
  return names;
}
