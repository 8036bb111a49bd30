import { directionOf } from '../../i18n/locale.ts';
import { articlePath } from '../../i18n/paths.ts';
import type { SearchRequest } from '../answer.ts';
import { articleHash } from './article-hash.ts';
import type { Piece } from './excerpt.ts';
import type { ShownResult } from './messages.ts';
import type { PageWords } from './page-words.ts';
import { fill, listOf, make } from './text-nodes.ts';

function withMarks(pieces: readonly Piece[]): (string | Node)[] {
  return pieces.map(([text, marked]) => (marked ? make('mark', text) : text));
}

/** Makes the list item of a result from the page's template. */
export function resultItem(
  template: HTMLTemplateElement,
  result: ShownResult,
  request: SearchRequest,
  words: PageWords,
): HTMLElement {
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`.${name}`)!;
  const { locale } = words;
  const { id, language, title, titleBy, date, dayText, dateBasis, publisherName, missing } = result;
  const direction = directionOf(language);
  item.dir = direction;

  part('language').append(words.languageOf[language]);
  const publisher = part('publisher');
  publisher.append(publisherName?.[locale] ?? words.publisherUnknown);
  publisher.classList.toggle('uncertain', !publisherName);
  const time = item.querySelector('time')!;
  const certainty = part('certainty');
  if (date === null || dayText === null) {
    time.remove();
    certainty.append(words.dateUnknown);
  } else {
    time.dateTime = date.replace(/[T?~%].*$/u, '');
    time.firstElementChild!.append(dayText[locale]);
    if (dateBasis === 'inferred') certainty.append(words.dateInferred);
    else certainty.remove();
  }

  const link = item.querySelector('a')!;
  link.href = articlePath(id) + articleHash(request, locale, result.key);
  link.hreflang = language;
  const name = link.firstElementChild as HTMLElement;
  if (title.length > 0) {
    name.lang = language;
    name.dir = direction;
    name.append(...withMarks(title));
  } else name.append(words.untitled);
  if (titleBy !== 'editor') part('by-editor').remove();

  const excerpt = part('excerpt');
  excerpt.lang = language;
  excerpt.append(...withMarks(result.excerpt));
  if (missing.length === 0) part('lacks').remove();
  else part('lacks').append(make('bdi', ...fill(words.lacks, ...listOf(locale, missing))));
  return item;
}
