import { words } from '../text/words.ts';
import type { ContentProblem } from './content-error.ts';
import { bareWord } from './mentions/name-index.ts';
import { nameRecords, type NameRecord, type Wording } from './names.ts';
import type { EntityRecord, TagRecord } from './vocabulary-files.ts';

/** Where a record is, below the content folder. */
export function fileOfName({ id, kind }: NameRecord, entities: ReadonlyMap<string, EntityRecord>) {
  return kind === 'tag' ? `tags/${id}.yaml` : `entities/${entities.get(id)!.kind}/${id}.yaml`;
}

/** What two wordings have in common that a text cannot tell apart: language and folded words. */
export function wordingKey({ text, language }: Wording): string {
  return `${language} ${words(text)
    .map((word) => bareWord(word.text))
    .join(' ')}`;
}

/** A wording that means its name wherever it stands. */
export function countsEverywhere({ role }: Wording): boolean {
  return role === 'spelling' || role === 'demonym';
}

interface Claim {
  readonly name: NameRecord;
  readonly everywhere: boolean;
}

/** How to tell two claims to one wording apart; null where the records do already. */
function mendOf(claim: Claim, other: Claim): string | null {
  if (claim.name === other.name) return null;
  if (claim.name.kind !== other.name.kind)
    return 'a name is no subject: remove it from one of them';
  const certain = claim.everywhere && other.everywhere && claim.name.kind === 'entity';
  return certain ? 'move it to short or inContext in one of them' : null;
}

/**
 * Says which wordings two records claim for themselves everywhere: two entities need `short` or
 * `inContext` to be told apart, and what is a name is no subject.
 */
export function checkSpellings(
  entities: readonly EntityRecord[],
  tags: readonly TagRecord[],
): ContentProblem[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const claims = new Map<string, Claim>();
  const problems: ContentProblem[] = [];
  for (const name of nameRecords(entities, tags)) {
    for (const wording of name.wordings) {
      const claim = { name, everywhere: countsEverywhere(wording) };
      if (!claim.everywhere && wording.role !== 'short') continue;
      const key = wordingKey(wording);
      const other = claims.get(key);
      const mend = other && mendOf(claim, other);
      if (mend) {
        const reason = `'${wording.text}' is also a spelling of ${fileOfName(other.name, byId)}; ${mend}`;
        problems.push({ file: fileOfName(name, byId), reason });
      }
      if (!other || (claim.everywhere && !other.everywhere)) claims.set(key, claim);
    }
  }
  return problems;
}
