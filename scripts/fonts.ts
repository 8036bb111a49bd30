import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import subsetFont from 'subset-font';

/**
 * Cuts the site's one web font: run by hand, when the font or the letters that it must have change.
 * The source is not in the repository; docs/decisions/003-type-and-looks.md says where it comes from.
 */

const HELP = `usage: node scripts/fonts.ts <NotoNaskhArabic[wght].ttf>

Writes public/fonts/naskh.woff2: the letters, digits and signs of Arabic and Persian news, weights
400 to 700. The source must be version 2.019 of the variable font ('googlefonts' build).`;

const SOURCE_SHA256 = '28750012aeab65da9406aba67dce213ac5b1d4bb8fdad110d70e77e8aa07f752';
const TARGET = path.join(import.meta.dirname, '../public/fonts/naskh.woff2');
const LARGEST = 50_000;

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** What news in either language is written with; anything else falls to the reader's own fonts. */
const CHARACTERS = [
  ' \u00a0',
  range(0x621, 0x63a), // hamza to ghain
  range(0x640, 0x655), // tatweel to yeh, harakat, madda and hamza above and below
  '\u0670ٱپچژڤکگۀی', // superscript alef, alef wasla, the letters that Persian adds, veh of names
  '،؛؟٪٫٬٭',
  range(0x660, 0x669),
  range(0x6f0, 0x6f9),
  '\u200c\u200d\u200e\u200f',
  range(0x21, 0x7e), // Latin letters, digits and signs: names in the text, the English interface
  '«»·°×–—‘’‚“”„•…‹›',
  // Names in English that keep their marks: Erdoğan, Aliyeva, Ağdam, Qaraqoyunlu, Īrān.
  'ÂÇÉÎÖÛÜâçéîöûüāĀĞğĪīİıŞşŪū',
].join('');

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const source = positionals[0];
  if (values.help || source === undefined) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const font = await readFile(source);
  const digest = createHash('sha256').update(font).digest('hex');
  if (digest !== SOURCE_SHA256) {
    throw new Error(
      `${source}: not the expected version (SHA-256 ${digest}, not ${SOURCE_SHA256})`,
    );
  }
  const subset = await subsetFont(font, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  if (subset.length > LARGEST) {
    throw new Error(`the subset has ${subset.length} bytes, more than ${LARGEST}: drop characters`);
  }
  await writeFile(TARGET, subset);
  console.log(`${path.relative(process.cwd(), TARGET)}: ${subset.length} bytes`);
}

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
