import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readArticles } from '../src/archive/article-files.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { LANGUAGES, type Language } from '../src/archive/language.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { findMentions, type Mention } from '../src/archive/mentions/find-mentions.ts';
import { bareWord, buildNameIndex } from '../src/archive/mentions/name-index.ts';
import { nameRecords } from '../src/archive/names.ts';
import { readEntities, readTags } from '../src/archive/vocabulary-files.ts';
import { words } from '../src/text/words.ts';

const root = contentRoot();
const records = nameRecords(await readEntities(root), await readTags(root));
const index = buildNameIndex(records);

const texts: Record<Language, string[]> = { ar: [], fa: [] };
for await (const { record, body } of readArticles(root)) {
  texts[record.language].push(...bodyBlocks(body).map(({ text }) => text));
}

/** The ways in which a wording is compared: its folded words, with their articles and without. */
function compared(text: string): string[] {
  const folded = words(text).map((word) => word.text);
  return [folded, folded.map(bareWord)].map((each) => each.join(' '));
}

const written = new Map(
  records.map(({ id, wordings }) => [id, new Set(wordings.flatMap(({ text }) => compared(text)))]),
);

const wordingsIn = (language: Language) =>
  records.flatMap(({ wordings }) =>
    wordings.filter((each) => each.language === language || each.language === 'en'),
  );
const FILLERS = ['قال', 'في', 'و', 'که', '،', '.', '(', '2020', '»', 'التي', 'روز'];
const CLITICS: Record<Language, string[]> = { ar: ['', 'و', 'ب', 'ل', 'وال', 'لل'], fa: ['', 'و'] };
const ENDINGS: Record<Language, string[]> = { ar: [''], fa: ['', '‌ها', 'های', ' ها', 'ی'] };

/** Texts thrown together of wordings with clitics and endings, and of other words. */
const soup = (language: Language) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...FILLERS),
        fc
          .tuple(
            fc.constantFrom(...CLITICS[language]),
            fc.constantFrom(...wordingsIn(language).map(({ text }) => text)),
            fc.constantFrom(...ENDINGS[language]),
          )
          .map((parts) => parts.join('')),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '));

const ownTexts = (language: Language) =>
  fc.array(fc.oneof(soup(language), fc.constantFrom(...texts[language])), {
    minLength: 1,
    maxLength: 4,
  });

function place({ name, block, start, end }: Mention): string {
  return `${block}:${start}-${end} ${name.id}`;
}

/** What is found, by word: offsets may change with the letters. */
function foundByWord(language: Language, given: readonly string[]) {
  return findMentions(index, language, given).mentions.map(
    ({ name, block, fromWord, toWord, nested }) => [name.id, block, fromWord, toWord, nested],
  );
}

for (const language of LANGUAGES) {
  test(`${language}: offsets cut out of the text a wording of the name`, () => {
    fc.assert(
      fc.property(ownTexts(language), (given) => {
        for (const { name, block, start, end } of findMentions(index, language, given).mentions) {
          if (name.kind === 'tag') continue; // Subjects are met in any number and case.
          const surface = given[block]!.slice(start, end);
          // Of لل the article's ل stays with the name.
          const readings = [surface, surface.replace(/^ل/u, '')].flatMap(compared);
          assert.ok(
            readings.some((reading) => written.get(name.id)!.has(reading)),
            `'${surface}' is no wording of ${name.id}`,
          );
        }
      }),
    );
  });

  test(`${language}: marks, tatweel and the other keyboard's letters change nothing`, () => {
    const VARIANTS: Readonly<Record<string, string>> = { ي: 'ی', ی: 'ي', ك: 'ک', ک: 'ك' };
    const perturbations = fc.array(fc.nat(6), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(ownTexts(language), perturbations, (given, ways) => {
        let at = 0;
        const perturb = (letter: string) => {
          const way = ways[at++ % ways.length];
          if (way === 0) return `${letter}\u064E`;
          if (way === 1) return `${letter}\u0640`;
          return way === 2 ? (VARIANTS[letter] ?? letter) : letter;
        };
        const changed = given.map((text) => text.replace(/[\u0621-\u064A\u06A9\u06CC]/gu, perturb));
        assert.deepEqual(foundByWord(language, changed), foundByWord(language, given));
      }),
    );
  });

  test(`${language}: with another article's blocks behind them, blocks lose no mention`, () => {
    fc.assert(
      fc.property(ownTexts(language), ownTexts(language), (first, second) => {
        const both = findMentions(index, language, [...first, ...second]);
        const kept = new Set(both.mentions.map(place));
        const unclear = new Set(both.ambiguous.map(({ block, start }) => `${block}:${start}`));
        for (const mention of findMentions(index, language, first).mentions) {
          // What the other article makes ambiguous is reported, not lost.
          if (unclear.has(`${mention.block}:${mention.start}`)) continue;
          assert.ok(kept.has(place(mention)), place(mention));
        }
      }),
    );
  });
}

test('any text at all is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const { start, end } of findMentions(index, language, [text]).mentions) {
        assert.ok(0 <= start && start < end && end <= text.length);
      }
    }),
  );
});
