import type { Article, ArticleDate } from '../../../src/archive/article.ts';
import { readNames } from '../credits.ts';
import { openDraft, type Draft, type DraftLine } from '../draft.ts';
import { detectLanguage } from '../language.ts';
import { splitLines } from '../lines.ts';
import { letterKey } from '../shape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { CaptureReading, Mark, Stated } from './capture-reading.ts';
import { readStatedDate } from './stated-date.ts';

/** Lines of a reading, those decided that the format tells of. */
function linesOf({ text, marks }: CaptureReading): DraftLine[] {
  let next = 0;
  let hasTitle = false;
  return splitLines(text).map((line): DraftLine => {
    while (next < marks.length && marks[next]!.end <= line.start) next++;
    const mark = marks[next];
    const kind: Mark['kind'] | null = mark && mark.start <= line.start ? mark.kind : null;
    // A headline is one line: what a break within it parts off is read as a subheading.
    const isTitle = kind === 'title' && !hasTitle;
    hasTitle ||= isTitle;
    if (kind === 'heading' || (kind === 'title' && !isTitle))
      return { ...line, fate: 'open', isHeading: true };
    return { ...line, fate: kind ?? 'open' };
  });
}

/** The date of publication that a field states, and what is wrong with it. */
function dateOf({ date }: Stated): { date: ArticleDate; doubt: string | null } {
  if (!date) return { date: { basis: 'unknown' }, doubt: null };
  const [text] = date.texts;
  const { edtf, doubt } = readStatedDate(text);
  return {
    date: edtf === null ? { basis: 'unknown' } : { basis: 'stated', edtf, text },
    doubt: doubt && `the date '${text}' (${date.field}): ${doubt}`,
  };
}

/** Whom a page credits besides its publisher. */
function creditsOf({ credits }: Stated, publisher: Article['publisher']): string[] {
  const own = letterKey(publisher?.text ?? '');
  return (credits?.texts ?? []).filter((name) => letterKey(name) !== own);
}

function languageDoubt({ language }: Stated, found: Draft['language']): string[] {
  const said = language?.texts[0].slice(0, 2).toLowerCase();
  return (said === 'ar' || said === 'fa') && said !== found
    ? [`${language!.field} says '${said}', the text reads as '${found}'`]
    : [];
}

/**
 * A draft of a reading, in which all is decided that its format tells: what is beside the article,
 * the headline, and what its fields state.
 *
 * @throws {Refusal} where its text is in no language of the archive.
 */
export function openReading(reading: CaptureReading, vocabulary: Vocabulary): Draft {
  const { stated } = reading;
  const lines = linesOf(reading);
  const article = lines.filter(({ fate }) => fate !== 'page').map(({ text }) => text);
  const language = detectLanguage(article.length === 0 ? reading.text : article.join('\n'));
  const headline = lines.find(({ fate }) => fate === 'title');
  const { date, doubt } = dateOf(stated);
  const { publisher } = stated.publisher
    ? readNames(stated.publisher.texts, vocabulary)
    : { publisher: null };
  return {
    ...openDraft(language, []),
    lines,
    title: headline?.text ?? stated.title?.texts[0] ?? null,
    date,
    publisher,
    credits: creditsOf(stated, publisher),
    keywords: [...new Set(stated.keywords?.texts)],
    captions: lines.filter(({ fate }) => fate === 'caption').map(({ text }) => text),
    doubts: [...reading.doubts, ...(doubt ? [doubt] : []), ...languageDoubt(stated, language)],
  };
}
