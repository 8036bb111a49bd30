/** The engine's own files: gzip, and in it this signature before the data. */
const PACKED = /\.(?:pagefind|pf_\w+)(?:\?|$)/u;
const SIGNATURE = 'pagefind_dcd';
const GZIP = [0x1f, 0x8b] as const;

type Fetch = typeof globalThis.fetch;

async function unpacked(response: Response): Promise<ArrayBuffer> {
  let bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  // Some hosts name the compression themselves, and the browser has undone it already.
  if (first === GZIP[0] && second === GZIP[1]) {
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = await new Response(plain).arrayBuffer();
  }
  const beginning = new TextDecoder().decode(bytes.slice(0, SIGNATURE.length));
  if (beginning !== SIGNATURE) throw new Error('not a file of the search index');
  return bytes;
}

/**
 * Wraps `fetch` for the engine, which writes a line to the console when a file is missing or broken,
 * and goes on without it: it then finds nothing, or waits for ever. Here every file must arrive
 * whole; compressed ones are unpacked, with the checksum of gzip.
 *
 * @param onArrival is called for each file that is there; `onFailure` for one that is not.
 */
export function checkedFetch(
  fetch: Fetch,
  onArrival: () => void,
  onFailure: (error: Error) => void,
): Fetch {
  return async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    try {
      const response = await fetch(input, init);
      if (!response.ok) throw new Error(`the host answers ${response.status}`);
      const whole = PACKED.test(address) ? new Response(await unpacked(response)) : response;
      onArrival();
      return whole;
    } catch (cause) {
      const error = new Error(`${address}: ${String(cause)}`, { cause });
      onFailure(error);
      throw error;
    }
  };
}
