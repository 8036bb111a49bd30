const NativeResponse = Response;
type Body = string | Uint8Array<ArrayBuffer>;
const bodies = new WeakMap<Response, Body>();

/**
 * A response that keeps its text or bytes as they were given: to have them back from a stream takes a
 * tenth of the time of making a page.
 */
class KeptResponse extends NativeResponse {
  /** `Response.json()` gives a native one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof NativeResponse;
  }

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const kept = typeof body === 'string' || body instanceof Uint8Array ? (body as Body) : null;
    super(kept === null ? body : null, init);
    if (kept !== null) bodies.set(this, kept);
  }

  override get body() {
    const kept = bodies.get(this);
    return kept === undefined ? super.body : new NativeResponse(kept).body;
  }
}

/** Has pages answer with responses of which the body can be had at once; before they are loaded. */
export function keepResponseBodies(): void {
  globalThis.Response = KeptResponse;
}

/** What a response says. */
export async function bodyOf(response: Response): Promise<string | Uint8Array> {
  return bodies.get(response) ?? new Uint8Array(await response.arrayBuffer());
}
