import type { Received, Problem } from './inputs/received.ts';
import { takeIn, type Archive, type Outcome } from './take-in.ts';

/** So many captures are on their way to the disk while the next is read: writing waits, reading works. */
const IN_FLIGHT = 12;

/** Larger captures go one at a time: what is in flight is in memory. */
const LARGE = 1_000_000;

interface Taken<T> {
  readonly received: T;
  readonly outcome: Outcome;
}

type Settled = { readonly outcome: Outcome } | { readonly error: unknown };

/**
 * Takes captures into the archive, several at a time, and gives what became of them in the order in
 * which they were received.
 *
 * @throws {WriteError} where nothing can be written any more; by then nothing is in flight.
 */
export async function* takeInOrder<T extends Received | Problem>(
  received: AsyncIterable<T>,
  archive: Archive,
): AsyncGenerator<Taken<T>> {
  const inFlight: { readonly received: T; readonly settled: Promise<Settled> }[] = [];
  const settle = async function* (most: number): AsyncGenerator<Taken<T>> {
    const errors: unknown[] = [];
    while (inFlight.length > (errors.length > 0 ? 0 : most)) {
      const { received: first, settled } = inFlight.shift()!;
      const result = await settled;
      if ('outcome' in result) yield { received: first, outcome: result.outcome };
      else errors.push(result.error);
    }
    if (errors.length > 0) throw errors[0];
  };
  for await (const one of received) {
    const settled = takeIn(one, archive).then(
      (outcome): Settled => ({ outcome }),
      (error: unknown): Settled => ({ error }),
    );
    inFlight.push({ received: one, settled });
    const isLarge = 'bytes' in one && one.bytes.length > LARGE;
    yield* settle(isLarge ? 0 : IN_FLIGHT);
  }
  yield* settle(0);
}
