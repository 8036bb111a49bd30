import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** The site's sign as a square PNG. */
export interface Icon {
  readonly file: string;
  /** Pixels a side. */
  readonly size: number;
  /** Fills the square, with the sign in the middle: systems cut it to a shape of theirs. */
  readonly maskable: boolean;
}

/** What a system that installs the site asks for (W3C, 'Web Application Manifest', 'maskable icons'). */
export const ICONS: readonly Icon[] = [
  { file: '192.png', size: 192, maskable: false },
  { file: '512.png', size: 512, maskable: false },
  { file: 'maskable-512.png', size: 512, maskable: true },
];

/** What iOS puts on a home screen; it rounds the corners itself. */
export const TOUCH_ICON: Icon = { file: 'touch-180.png', size: 180, maskable: true };

/** Units of public/favicon.svg, and what is added at each side so that the sign is in the safe zone. */
const SIDE = 32;
const MARGIN = 3;

/** Draws an icon from public/favicon.svg. */
export async function drawIcon({ size, maskable }: Icon): Promise<Uint8Array<ArrayBuffer>> {
  const sign = await readFile(path.resolve('public/favicon.svg'), 'utf8');
  const ground = /<rect[^>]*fill="([^"]*)"/u.exec(sign)![1]!;
  const whole = SIDE + 2 * MARGIN;
  const svg = maskable
    ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}">` +
      `<rect width="${whole}" height="${whole}" fill="${ground}"/>` +
      `${sign.replace('<svg', `<svg x="${MARGIN}" y="${MARGIN}" width="${SIDE}" height="${SIDE}"`)}</svg>`
    : sign;
  const density = (72 * size) / (maskable ? whole : SIDE);
  const png = sharp(Buffer.from(svg), { density }).resize(size, size);
  return new Uint8Array(await png.png({ compressionLevel: 9 }).toBuffer());
}
