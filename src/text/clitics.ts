import { withoutArticle } from './stem-arabic.ts';

/**
 * Arabic writes some words as one with the next: و and ف (and), ب (in), ك (as), ل (for), س (will),
 * alone or in chains, before a noun with its article or without. Persian quotes Arabic, so no
 * language is asked for.
 */

/** Words of news, folded, in which the first و is a letter of the word itself. */
const WAW_WORDS = new Set(
  `واجب واجه واجهت واجهه واحد واحده وارد وارده واسطه واسع واسعه واشنطن واصل واصلت واضح واضحه واقع واقعه
  واقعی واکسن واکنش والی وام واژه وتر وتیره وثیقه وثایق وثیق وثیقه وثق وجد وجدت وجه وجهت وجهه وجوه وجود وحد وحده وحدات
  وحدت وحده وحوش وحید وحیده ودیه ودایع وداع ودی وراء ورا ورث ورد وردت ورده ورزش ورزشی ورزشکار ورزشگاه ورش ورشه ورطه ورق ورقه
  ورود وزار وزارات وزارت وزاره وزاری وزاریه وزرا وزن وزنه وزیر وزیران وزیره وساطه وساطات وسایل وسایط وسط وسطا وسطی وسع
  وسیط وسیطه وسیله وسیع وصف وصفت وصفه وصل وصلت وصول وصی وصیه وصیت وضع وضعت وضعف وضعیت وضعیه وضوح وطن وطنی
  وطنیه وطن وظیفه وظایف وعد وعدت وعده وعود وعی وفا وفاء وفات وفاه وفاق وفد وفدا وفر وفرت وفره وفق وفقا وفود وفی وفیات
  وقت وقتا وقتی وقایع وقع وقعت وقف وقفت وقفه وقود وقوع وقوف وقاحت وقایه وقایی وکاله وکالات وکالت وکلا وکیل وکیله وگو ولایات ولایت ولایه
  ولاد ولادت ولاده ولاه ولاء ولد ولدت ولی ولیکن ولیعهد ولی وهم وهمی وهله ویتنام ویروس ویژه ویژگی ویزا ویکیپدیا ویکیلیکس
  ورای ورزید وفادار ووهان ووترز ویلیام وورلد وورث`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Whether the و (or any other letter) at the beginning of a folded word is known to be its own. */
export function beginsWithOwnWaw(word: string): boolean {
  return WAW_WORDS.has(word) || WAW_WORDS.has(withoutArticle(word));
}

const ARABIC_LETTERS = /^[\u0621-\u06FF]+$/u;

/**
 * The readings of a folded word as clitics before a shorter word, in the order of how sure they are;
 * none where what remains would be shorter than `least` letters. Whether a reading is a real one
 * cannot be told from the letters: the caller asks a vocabulary.
 */
export function cliticReadings(word: string, least = 3): string[] {
  if (!ARABIC_LETTERS.test(word)) return [];
  const readings: string[] = [];
  const add = (reading: string) => {
    if (reading.length >= least && reading !== word && !readings.includes(reading)) {
      readings.push(reading);
    }
  };
  add(withoutArticle(word));
  const afterConjunction = /^[وف]/u.test(word) ? word.slice(1) : null;
  if (afterConjunction) add(afterConjunction);
  for (const rest of afterConjunction ? [afterConjunction, word] : [word]) {
    if (/^[بکلس]/u.test(rest)) add(rest.slice(1));
    // ل before the article ال is written لل: what follows may be the noun, or a noun that begins with ل.
    if (rest.startsWith('لل')) add(rest.slice(2));
    const bare = withoutArticle(rest);
    if (bare !== rest) add(bare);
    // ا of the article is written after ب, ك and ف.
    if (/^[بکف]ال/u.test(rest)) add(rest.slice(3));
  }
  return readings;
}
