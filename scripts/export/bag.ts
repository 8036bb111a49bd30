import path from 'node:path';
import { listFiles } from '../../src/archive/content-folder.ts';
import { makeFolder, type Written } from './outgoing-folder.ts';

/** RFC 8493, 2.1.1. */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A line of a manifest; of a path, line ends and percent signs are encoded (RFC 8493, 2.1.3). */
function manifestLine({ sha256, path: file }: Written): string {
  const encoded = file.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
  return `${sha256}  ${encoded}\n`;
}

/** Hidden files are the machine's: a lock, what is not finished. */
const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'));

/**
 * Writes an archive as a bag (BagIt 1.0, RFC 8493): the content folder as it is, `data/content/`,
 * with SHA-256 of every file.
 *
 * @param root the content folder.
 * @param day of bagging, ISO 8601.
 * @param onFile is told how many files are written, of how many.
 */
export async function exportBag(
  root: string,
  out: string,
  day: string,
  onFile: (done: number, all: number) => void,
): Promise<{ files: number; bytes: number }> {
  const files = (await listFiles(root, '')).filter((file) => !isHidden(file));
  let bytes = 0;
  await makeFolder(out, async (folder) => {
    const payload: Written[] = [];
    for (const [index, file] of files.entries()) {
      const written = await folder.copy(path.join(root, file), `data/content/${file}`);
      bytes += written.bytes;
      payload.push(written);
      onFile(index + 1, files.length);
    }
    const info = [
      'External-Description: An archive of Arabic and Persian news: captures byte for byte, articles, and the vocabularies that they refer to',
      `Bagging-Date: ${day}`,
      'Bag-Software-Agent: Rasad (npm run export)',
      `Payload-Oxum: ${bytes}.${files.length}`,
      '',
    ].join('\n');
    const tags = [
      await folder.write('bagit.txt', BAG_DECLARATION),
      await folder.write('bag-info.txt', info),
      await folder.write('manifest-sha256.txt', payload.map(manifestLine).join('')),
    ];
    await folder.write('tagmanifest-sha256.txt', tags.map(manifestLine).join(''));
  });
  return { files: files.length, bytes };
}
