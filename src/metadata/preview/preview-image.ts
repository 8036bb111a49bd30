import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { previewFonts } from './outline-font.ts';
import { drawCard, type PreviewCard } from './preview-card.ts';

/** Drawn images by the digest of their drawing; what other caches of builds have is beside it. */
const CACHE = path.resolve('node_modules/.cache/rasad/previews');

/** Few colours make a file half as large, and the drawing has few. */
const PNG = { palette: true, colours: 64, effort: 7, compressionLevel: 9 } as const;

/**
 * Draws a card as PNG, of {@link PREVIEW_SIZE}. The same card gives the same bytes; what was drawn in
 * an earlier build is taken from there. About 100 ms of one core, 5 ms where it is kept.
 */
export async function previewImage(card: PreviewCard): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawCard(card, await previewFonts());
  const digest = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG]))
    .update(svg)
    .digest('hex');
  const file = path.join(CACHE, digest.slice(0, 2), `${digest}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Uint8Array(kept);
  const png = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
  await keep(file, png).catch(() => {
    // Without a place to keep it the image is drawn again at the next build.
  });
  return new Uint8Array(png);
}

/** Writes a file whole or not at all: two builds may draw the same image. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}
