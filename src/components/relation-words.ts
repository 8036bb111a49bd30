import type { RelatedArticle } from '../archive/related.ts';
import { stringsOf } from '../i18n/interface.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatList } from '../i18n/numbers.ts';

/** More subjects than this say less, not more. */
const SUBJECTS = 2;

/**
 * Why an article is related, in words.
 *
 * @param labelOf the name of a tag in the language of the interface.
 */
export function relationWords(
  { sharedTags, sameMonth }: RelatedArticle['reason'],
  locale: Locale,
  labelOf: (tag: string) => string,
): string {
  const words = stringsOf(locale).related;
  const labels = sharedTags.slice(0, SUBJECTS).map((tag) => words.quote(labelOf(tag)));
  return [
    ...(labels.length > 0 ? [words.sharedTags(formatList(locale, labels))] : []),
    ...(sameMonth ? [words.sameMonth] : []),
  ].join(locale === 'en' ? '; ' : '؛ ');
}
