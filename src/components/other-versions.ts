import type { ArticleEntry } from '../archive/article-entry.ts';
import type { VersionLink } from '../archive/versions/version-index.ts';
import type { VersionWords } from '../i18n/versions/version-words.ts';

/** Another printing, seen from an article: which it is, what it is called, where both are compared. */
export interface OtherVersion {
  readonly other: ArticleEntry;
  readonly what: keyof VersionWords['other'];
  /** Ids of the later and the earlier one, as the page that compares them is addressed. */
  readonly compared: readonly [later: string, earlier: string];
}

/** What a link leads to, seen from the article `id`. */
export function otherVersion(
  { earlier, later, orderKnown, link }: VersionLink<ArticleEntry>,
  id: string,
): OtherVersion {
  const otherIsLater = earlier.id === id;
  const other = otherIsLater ? later : earlier;
  const compared = [later.id, earlier.id] as const;
  if (link.relation === 'republished') return { other, what: 'elsewhere', compared };
  if (link.relation === 'unknown') return { other, what: 'unclear', compared };
  if (orderKnown) return { other, what: otherIsLater ? 'later' : 'earlier', compared };
  return { other, what: otherIsLater ? 'takenInLater' : 'takenInEarlier', compared };
}
