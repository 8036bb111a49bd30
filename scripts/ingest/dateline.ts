import type { ArticleDate } from '../../src/archive/article.ts';
import type { Language } from '../../src/archive/language.ts';
import { readDateWords } from './date-words.ts';
import { decide, openLines, type Fate, type Step } from './draft.ts';
import { readRelativeLine, relativeWeekdays, resolveRelative } from './relative-days.ts';
import { besideRunningText } from './shape.ts';

/** Why a date was inferred from the day on which its page was fetched. */
const REASONS: Readonly<Record<Language, (text: string, fetched: string) => string>> = {
  ar: (text, fetched) => `كُتب على الصفحة «${text}»، وقد جُلبت يوم ${fetched}.`,
  fa: (text, fetched) => `در صفحه «${text}» آمده و صفحه روز ${fetched} برداشته شده است.`,
};

/**
 * Removes lines before and after the text that are only a date; the first that is not a date of
 * change dates the article. (Within the text such a line dates what is quoted.) One that tells its
 * day from another ('أمس') dates it where the day on which the page was fetched is known.
 */
export const removeDatelines: Step = (draft) => {
  const fates = new Map<number, Fate>();
  const doubts = [...draft.doubts];
  let { date } = draft;
  for (const index of openLines(draft).filter(besideRunningText(draft))) {
    const { text } = draft.lines[index]!;
    const words = readDateWords(text);
    const relative = words ? null : readRelativeLine(text);
    if (!words && !relative) continue;
    fates.set(index, 'dateline');
    if (words?.doubt) doubts.push(`the date '${text}': ${words.doubt}`);
    if (date.basis !== 'unknown') continue;
    if (words && words.edtf !== null && !words.updated) {
      date = { basis: 'stated', edtf: words.edtf, text };
    }
    if (!relative) continue;
    const { fetched } = draft;
    const day = fetched === undefined ? null : resolveRelative(relative, fetched);
    if (fetched === undefined || day === null) {
      doubts.push(`the date '${text}' is told from a day that is not known`);
    } else {
      const reason = REASONS[draft.language](text, fetched);
      date = { basis: 'inferred', edtf: `${day}?`, reason };
    }
  }
  return decide({ ...draft, date, doubts }, fates);
};

/** How many paragraphs from the first may tell the day of writing; further down it is of a quotation. */
const LEAD_PARAGRAPHS = 3;

function statedDay(date: ArticleDate): string | null {
  if (date.basis === 'unknown') return null;
  return /^\d{4}-\d{2}-\d{2}(?![\d?~%])/u.exec(date.edtf)?.[0] ?? null;
}

/** Reports weekdays of the lead ('اليوم الجمعة') that do not fit the date, or would help to find it. */
export const checkWeekdays: Step = (draft) => {
  const { date, lines } = draft;
  const day = statedDay(date);
  if (day === null && date.basis !== 'unknown') return draft;
  const lead = openLines(draft).slice(0, LEAD_PARAGRAPHS);
  const told = lead.flatMap((index) => relativeWeekdays(lines[index]!.text));
  const doubts = told.flatMap((relative) => {
    if (day === null) return [`no date is stated, and the text says '${relative.text}'`];
    return resolveRelative(relative, day) === null
      ? [`'${relative.text}' in the text does not fit the date ${day}`]
      : [];
  });
  return { ...draft, doubts: [...draft.doubts, ...new Set(doubts)] };
};
