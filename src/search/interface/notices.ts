import { counted, formatPercent } from '../../i18n/numbers.ts';
import type { SearchRequest } from '../answer.ts';
import type { ShownAnswer } from './messages.ts';
import type { PageWords } from './page-words.ts';
import { fill, foreign, listOf, make } from './text-nodes.ts';
import { isTooLong, writeState } from './url-state.ts';

type Content = (string | Node)[];

/** A link to another search; the script of the page follows it without loading the page anew. */
function searchLink(request: SearchRequest, ...content: Content): HTMLAnchorElement {
  const link = make('a', ...content);
  link.href = `?${writeState(request)}`;
  return link;
}

function alsoSearched(
  answer: ShownAnswer,
  request: SearchRequest,
  words: PageWords,
): Content | null {
  const { locale } = words;
  const names = answer.alsoSearched.flatMap(({ typed, kind, wordings }) => {
    const [first, ...rest] = wordings.filter((wording) => wording !== typed).map(foreign);
    return kind === 'name' && first ? [[first, ...rest.flatMap((run) => [' · ', run])]] : [];
  });
  // A number has no other forms.
  const inflected = answer.alsoSearched
    .filter(({ typed, kind }) => kind === 'inflection' && /\p{L}/u.test(typed))
    .map(({ typed }) => typed);
  const contents = [
    ...names,
    ...(inflected.length > 0 ? [fill(words.inflection, ...listOf(locale, inflected))] : []),
  ];
  if (contents.length === 0) return null;
  const items = contents.map((content) => make('li', ...content));
  const list = make('ul', ...items);
  list.role = 'list';
  return [
    make('span', words.alsoSearched),
    list,
    searchLink({ ...request, exact: true }, words.exact),
  ];
}

/** How much of the archive was searched, where that is not all. */
function searchedPart(
  { searched: { articles, of } }: ShownAnswer,
  request: SearchRequest,
  { locale, searched }: PageWords,
): Content | null {
  if (articles === of) return null;
  const pattern = request.sort === 'oldest' ? searched.oldest : searched.newest;
  return [
    make('span', ...fill(pattern, make('bdi', formatPercent(locale, articles / of)))),
    ' ',
    searchLink({ ...request, whole: true }, searched.rest),
  ];
}

/** What there is to say of an answer besides its results, most important first. */
export function notices(answer: ShownAnswer, request: SearchRequest, words: PageWords): Node[] {
  const { unknown, correction } = answer;
  const { locale } = words;
  const contents: Record<string, Content | null> = {
    'too-long': isTooLong(request.query) ? [words.tooLong] : null,
    unknown:
      unknown.length > 0
        ? fill(counted(locale, words.unknownWords)(unknown.length), ...listOf(locale, unknown))
        : null,
    correction:
      correction &&
      fill(
        words.correction[correction.kind],
        searchLink({ ...request, query: correction.query }, foreign(correction.query)),
      ),
    advice:
      answer.total === 0 && answer.partialTotal === 0 && !correction
        ? [words.noResultsAdvice]
        : null,
    part: searchedPart(answer, request, words),
    also: alsoSearched(answer, request, words),
    exact: request.exact
      ? [words.exactNote, ' ', searchLink({ ...request, exact: false }, words.allSpellings)]
      : null,
  };
  return Object.entries(contents).flatMap(([name, content]) => {
    if (!content) return [];
    const notice = make('div', ...content);
    notice.className = `notice ${name}`;
    return [notice];
  });
}
