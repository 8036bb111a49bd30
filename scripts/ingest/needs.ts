import type { Article } from '../../src/archive/article.ts';

/** What only a person can give an article's record, a few words each. */
export function needsOf(record: Omit<Article, 'generated'>): string[] {
  const { title, date, publisher, versionOf } = record;
  const needs: string[] = [];
  if (title.by === 'unknown') needs.push('title: the capture has none');
  if (date.basis === 'unknown') needs.push('date: not stated');
  if (publisher === null) needs.push('publisher: not stated');
  else if (publisher.source === null) {
    needs.push(`publisher: '${publisher.text}' is not in content/sources`);
  }
  if (versionOf?.relation === 'unknown') {
    needs.push(
      `version: of ${versionOf.article}, but whether updated or republished is not stated`,
    );
  }
  return needs;
}
