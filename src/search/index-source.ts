import { createHash } from 'node:crypto';
import { dayRange } from './day-range.ts';
import type { IndexDocument } from './index-document.ts';
import type { DayRange } from './manifest.ts';
import type { VolumeMember } from './volumes.ts';

/** What is known of an article before it is read. */
export interface IndexMember extends VolumeMember {
  /** The days that its date can mean. */
  readonly days: DayRange;
  /** Changes when anything changes that the index keeps of the article. */
  readonly digest: string;
}

/** Where the index has its articles from. */
export interface IndexSource {
  /** All of them, in any order. */
  readonly members: () => Promise<readonly IndexMember[]>;
  /** Reads some of them, in the order given. */
  readonly read: (members: readonly IndexMember[]) => AsyncIterable<IndexDocument>;
}

/** What is known of an article, from its EDTF date. */
export function indexMember(id: string, date: string | null, digest: string): IndexMember {
  const days = dayRange(date);
  return { id, day: days?.[0] ?? null, days, digest };
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
          return indexMember(document.id, document.date, digest);
        }),
      ),
    async *read(members) {
      for (const { id } of members) yield byId.get(id)!;
    },
  };
}
