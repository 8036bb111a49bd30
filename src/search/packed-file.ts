/** Stands before the data of each packed file. */
export const SIGNATURE = 'pagefind_dcd';

const GZIP = [0x1f, 0x8b] as const;

/**
 * Unpacks a file of the index, with the checksum of gzip.
 *
 * @throws {Error} if it is not one, or not whole.
 */
export async function unpack(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  let bytes = file;
  // Some hosts name the compression themselves, and the browser has undone it already.
  if (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) {
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  }
  const beginning = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (beginning !== SIGNATURE) throw new Error('not a file of the search index');
  return bytes.subarray(SIGNATURE.length);
}
