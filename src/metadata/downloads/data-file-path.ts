import { sitePath } from '../../i18n/paths.ts';

/** Says which articles are in which files, where they are in several. */
export const DATA_INDEX = 'index';

/** The name of a file of articles, without its ending: 'articles', 'articles-2018'. */
export function dataFileName(name: string): string {
  return name === '' ? 'articles' : `articles-${name}`;
}

/** The inverse of {@link dataFileName}. */
export function nameOfDataFile(file: string): string {
  return file.slice('articles-'.length);
}

/** Address of a file of articles. */
export function dataFilePath(name: string, format: 'json' | 'jsonl' | 'csv'): string {
  return sitePath(`data/${dataFileName(name)}.${format}`);
}
