import type { Article, Version } from '../../src/archive/article.ts';
import { edtfOf } from '../../src/archive/publication-date.ts';
import type { Holding, Holdings } from './holdings.ts';
import { LEAST_RESEMBLANCE } from './near-duplicates.ts';
import { letterKey } from './shape.ts';

/**
 * From this resemblance on, what was held before and what is new are printings of one article. Below
 * it, two reports on one affair may share their background as well, so that a person decides (unless
 * both have one headline, or one address). Measured on 48,000 articles: docs/decisions/010.
 */
const CERTAIN = 0.8;

/** What two printings of an article are compared by, besides their text. */
export type Printing = Pick<Article, 'language' | 'publisher' | 'title' | 'date' | 'url'>;

/** The held article that a new one is, or may be, another printing of. */
export interface Likely {
  readonly holding: Holding;
  readonly basis: Version['basis'];
  readonly resemblance: number;
  /** They have one address, or the same letters: nothing else has to agree. */
  readonly certain: boolean;
}

const publisherKey = (publisher: Article['publisher']) =>
  publisher && (publisher.source ?? letterKey(publisher.text));

const titleKeyOf = ({ title }: Printing) => (title.by === 'unknown' ? null : letterKey(title.text));

/** Whether title, publisher and date of a text are those of a held one. */
export function saysTheSame(printing: Printing, held: Holding): boolean {
  return (
    titleKeyOf(printing) === held.titleKey &&
    publisherKey(printing.publisher) === publisherKey(held.publisher) &&
    edtfOf(printing.date) === held.date
  );
}

/**
 * The held article that a text belongs with: that of its address, else the one that reads most like
 * it, in the same language; null where there is none.
 *
 * @param twin the held article of the same letters, if any.
 */
export function likeliest(
  { language, url }: Printing,
  shingles: Uint32Array,
  twin: Holding | undefined,
  { near, byId, byUrl }: Holdings,
): Likely | null {
  const certainly = (holding: Holding, basis: Version['basis']): Likely => {
    const resemblance = near.compare(holding.id, shingles) ?? 0;
    return { holding, basis, resemblance, certain: true };
  };
  const atUrl = url === undefined ? undefined : byUrl.get(url);
  if (atUrl) return certainly(atUrl, 'address');
  if (twin) return certainly(twin, 'resemblance');
  const found = near.find(shingles);
  const holding = found ? byId.get(found.id) : undefined;
  if (!found || holding?.language !== language) return null;
  return { holding, basis: 'resemblance', resemblance: found.resemblance, certain: false };
}

/** How the one came of the other, as far as address and publishers say. */
function relationOf(printing: Printing, { basis, holding }: Likely): Version['relation'] {
  if (basis === 'address') return 'updated';
  const [own, other] = [publisherKey(printing.publisher), publisherKey(holding.publisher)];
  if (own === null || other === null) return 'unknown';
  return own === other ? 'updated' : 'republished';
}

/** The record's link to a held article, or null where it is not certain enough to be made. */
export function versionOf(printing: Printing, likely: Likely | null): Version | null {
  if (!likely) return null;
  const { holding, basis, resemblance, certain } = likely;
  const titleKey = titleKeyOf(printing);
  const sameTitle = titleKey !== null && titleKey === holding.titleKey;
  if (!certain && resemblance < (sameTitle ? LEAST_RESEMBLANCE : CERTAIN)) return null;
  return { article: holding.id, relation: relationOf(printing, likely), basis, resemblance };
}
