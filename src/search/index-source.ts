import { createHash } from 'node:crypto';
import type { PeriodMember } from '../archive/periods.ts';
import { dayRange } from './day-range.ts';
import type { IndexDocument } from './index-document.ts';
import type { DayRange } from './manifest.ts';

/** What is known of an article before it is read. */
export interface IndexMember extends PeriodMember {
  /** Where the source has it: a file, say. */
  readonly place: string;
  /** The days that its date can mean. */
  readonly days: DayRange;
  /** Changes when anything changes that the index keeps of the article. */
  readonly digest: string;
}

/** Where the index has its articles from. */
export interface IndexSource {
  /** All of them, in any order. */
  readonly members: () => Promise<readonly IndexMember[]>;
  /** Reads those at some places, in the order given. */
  readonly read: (places: readonly string[]) => AsyncIterable<IndexDocument>;
}

/** What is known of an article, from its EDTF date. */
export function indexMember(
  { id, date }: { readonly id: string; readonly date: string | null },
  place: string,
  digest: string,
): IndexMember {
  const days = dayRange(date);
  return { id, place, day: days?.[0] ?? null, days, digest };
}

/** Articles that are at hand, as a source: they are held in memory. */
export async function sourceOf(
  documents: Iterable<IndexDocument> | AsyncIterable<IndexDocument>,
): Promise<IndexSource> {
  const byId = new Map<string, IndexDocument>();
  for await (const document of documents) byId.set(document.id, document);
  return {
    members: () =>
      Promise.resolve(
        [...byId.values()].map((document) => {
          const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex');
          return indexMember(document, document.id, digest);
        }),
      ),
    async *read(places) {
      for (const id of places) yield byId.get(id)!;
    },
  };
}
