import { isStopWord } from '../../text/stop-words.ts';
import { words, type Word } from '../../text/words.ts';
import type { Mentions } from './find-mentions.ts';
import { reachOfNames } from './offsets.ts';

/** Why something may be a name: in quotation marks, behind a title, in Latin capitals. */
export type NameSign = 'quoted' | 'title' | 'latin';

/** Something that reads like a name, and that no record covers. */
export interface UnknownName {
  readonly sign: NameSign;
  /** As written. */
  readonly text: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

function foldedWords(list: string): Set<string> {
  return new Set(words(list).map(({ text }) => text));
}

/** Titles behind which the press names a person. */
const TITLES = foldedWords(
  `الرئيس رئيس وزير الوزير وزيرة الوزيرة الأمير الملك الملكة الجنرال العميد العقيد اللواء الفريق السفير
   السفيرة الناطق المتحدث المتحدثة القائد قائد النائب النائبة الدكتور الشيخ البابا السيد السيدة
   رئیس رئیس‌جمهور رئیس‌جمهوری وزیر سرلشکر سرتیپ سردار ژنرال سرهنگ سفیر دکتر آیت‌الله سخنگوی فرمانده
   نماینده آقای خانم شیخ امیر`,
);

/** Words that stand between a title and the name: what somebody is minister or president of. */
const OF_OFFICES = foldedWords(
  `جمهور جمهوری خارجه خارجی داخله داخلی امور دفاع دفاعی کشور سابق پیشین وقت کل ستاد ارتش مجلس سازمان اداره
   هیئت شورای دولت بانک مرکزی حزب کمیته کمیسیون نیروهای نیروی مسلح وزارت ملی اسلامی عالی اقتصاد نفت
   خارجية داخلية دفاع أركان وزراء مجلس هيئة لجنة حكومة جمهورية دولة اتحاد حزب برلمان شؤون باسم وزارة
   رسمي أسبق سابق عام`,
);

/** Words that open a part of a name and are none themselves. */
const OPENERS = foldedWords('بن ابن بنت آل عبد أبو أبي ابو بو دی فون');

/** Between a title and a name stand at most so many words. */
const MOST_BETWEEN = 5;
const MOST_QUOTED_WORDS = 5;

const QUOTED = /«([^«»\n]{2,80})»|“([^“”\n]{2,80})”|"([^"\n]{2,80})"/gu;
const LATIN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}'’.&-]*(?:\s\p{Script=Latin}[\p{Script=Latin}\p{M}'’.&-]*){0,4}/gu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Named extends Stretch {
  readonly person: boolean;
}

function isOffice({ text }: Word): boolean {
  return text.startsWith('ال') || OF_OFFICES.has(text);
}

/** Whether a word is a title, with a conjunction or preposition before it or none. */
function isTitle({ text }: Word): boolean {
  return TITLES.has(text) || TITLES.has(text.replace(/^[وفبل]/u, ''));
}

/** Words that are in the name's place behind the title at word `at`; null where none can be told. */
function behindTitle(
  ofText: readonly Word[],
  at: number,
  limit: number,
  namedAt: (word: Word) => Named | undefined,
): Stretch | null {
  let from = at + 1;
  while (from < limit && from - at <= MOST_BETWEEN) {
    const word = ofText[from]!;
    const named = namedAt(word);
    if (named?.person) return null;
    if (!named && !isOffice(word)) break;
    from += 1;
  }
  // Two words, and one more for each that only opens the next: محمد بن سلمان, عبد الله الثاني.
  let to = from;
  for (let parts = 0; to < limit && parts < 2; to++) if (!OPENERS.has(ofText[to]!.text)) parts += 1;
  const name = ofText.slice(from, to);
  const plain = name.every(
    (word) =>
      !namedAt(word) && !isStopWord(word.text) && !isTitle(word) && !/^\d|^.$/u.test(word.text),
  );
  return plain && name.length > 1 ? { start: name[0]!.start, end: name.at(-1)!.end } : null;
}

function quotedIn(text: string): Stretch[] {
  return [...text.matchAll(QUOTED)].flatMap(({ index, 0: whole }) => {
    const inside = whole.slice(1, -1);
    const ofQuote = words(inside);
    const last = ofQuote.at(-1);
    if (!last || ofQuote.length > MOST_QUOTED_WORDS) return [];
    if (ofQuote.every((word) => isStopWord(word.text))) return [];
    return [{ start: index + 1 + ofQuote[0]!.start, end: index + 1 + last.end }];
  });
}

function latinIn(text: string): Stretch[] {
  return [...text.matchAll(LATIN)].flatMap(({ index, 0: run }) => {
    const name = run.replace(/[\s'’.&-]+$/u, '');
    const capital = /^\p{Lu}/u.test(name) && name.length > 1;
    return capital ? [{ start: index, end: index + name.length }] : [];
  });
}

/**
 * Lists what reads like a name in the texts of an article and is covered by no mention of an entity:
 * short quotations, two words behind a title, words in Latin capitals. A reader decides: many are none.
 *
 * @param found what the mention finder found in the same texts.
 * @param people ids of the entities that are persons: behind a title that is theirs no name follows.
 */
export function unknownNames(
  texts: readonly string[],
  found: Mentions,
  people: ReadonlySet<string>,
): UnknownName[] {
  const covered = texts.map((): Named[] => []);
  for (const { name, block, start, end } of found.mentions) {
    if (name.kind === 'entity') {
      covered[block]!.push({ start, end, person: people.has(name.id) });
    }
  }
  for (const { block, start, end, candidates } of found.ambiguous) {
    covered[block]!.push({ start, end, person: candidates.some(({ id }) => people.has(id)) });
  }
  const unknown: UnknownName[] = [];
  for (const [block, text] of texts.entries()) {
    const taken = [...covered[block]!];
    const namedAt = (stretch: Stretch) =>
      taken.find(({ start, end }) => start < stretch.end && stretch.start < end);
    const add = (sign: NameSign, stretches: readonly Stretch[]) => {
      for (const { start, end } of stretches.filter((stretch) => !namedAt(stretch))) {
        taken.push({ start, end, person: false });
        unknown.push({ sign, text: text.slice(start, end), block, start, end });
      }
    };
    const ofText = words(text);
    const reach = reachOfNames(text, ofText);
    const titles = ofText.flatMap((word, at) => {
      const stretch = isTitle(word) ? behindTitle(ofText, at, reach[at]!, namedAt) : null;
      return stretch ? [stretch] : [];
    });
    add('title', titles);
    add('quoted', quotedIn(text));
    add('latin', latinIn(text));
  }
  return unknown;
}
