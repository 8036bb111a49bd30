import type { Article, ArticleDate } from '../../../src/archive/article.ts';
import { readEdtf } from '../../../src/archive/edtf.ts';
import type { SourceRecord, TagRecord } from '../../../src/archive/vocabulary-files.ts';
import type { Likely } from '../versions.ts';
import { isolated, type Dialogue } from './dialogue.ts';
import {
  firstLines,
  namedSources,
  sourceEvidence,
  timeEvidence,
  type Evidence,
} from './evidence.ts';

/** An article that is gone through. */
export interface Case {
  readonly record: Article;
  /** The decoded capture, or what a reader sees of one that is not plain text. */
  readonly capture: string;
  /** Ids of tags that its text has wordings of. */
  readonly tags: readonly string[];
  /** The article that it may be another printing of. */
  readonly likely: Pick<Likely, 'holding' | 'resemblance'> | null;
}

/** What the archive has records of. */
export interface Vocabularies {
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly tags: ReadonlyMap<string, TagRecord>;
}

function show({ say }: Dialogue, evidence: readonly Evidence[]): void {
  for (const { line, text } of evidence) say(`    ${line}: ${isolated(text)}`);
}

/** Asks for an editor's title. */
export async function askTitle(
  { record, capture }: Case,
  dialogue: Dialogue,
): Promise<Article['title'] | null> {
  if (record.title.by !== 'unknown') return null;
  dialogue.say('  title: the capture has none; the text begins');
  show(dialogue, firstLines(capture));
  const text = await dialogue.ask("  Editor's title:");
  return text === null ? null : { by: 'editor', text };
}

function edtfProblem(answer: string): string | null {
  try {
    readEdtf(answer);
    return null;
  } catch (error) {
    return `${(error as Error).message}: 2021-04-09, 2021-04, 2021, with ? (uncertain) or ~ (about)`;
  }
}

/** Asks for the date, and for the words of the capture that state it or the reason to infer it. */
export async function askDate(
  { record, capture }: Case,
  dialogue: Dialogue,
): Promise<ArticleDate | null> {
  if (record.date.basis !== 'unknown') return null;
  dialogue.say('  date: not stated; lines that speak of time');
  show(dialogue, timeEvidence(capture));
  const edtf = await dialogue.ask('  Date (EDTF):', edtfProblem);
  if (edtf === null) return null;
  const said = await dialogue.ask(
    '  The words of the capture that state it, or, for the reader, why it is inferred:',
  );
  if (said === null) return null;
  return capture.includes(said)
    ? { basis: 'stated', edtf, text: said }
    : { basis: 'inferred', edtf, reason: said };
}

const spellingsOf = ({ label, also }: SourceRecord) => [
  ...new Set([...Object.values(label), ...also.ar, ...also.fa, ...also.en]),
];

/** Asks for the publisher: a source that has a record, or words of the capture. */
export async function askPublisher(
  { record: { publisher }, capture }: Case,
  { sources }: Vocabularies,
  dialogue: Dialogue,
): Promise<Article['publisher']> {
  if (publisher?.source) return null;
  const sourceNames = new Map([...sources].map(([id, source]) => [id, spellingsOf(source)]));
  const named = namedSources(capture, { sourceNames });
  dialogue.say(
    publisher
      ? `  publisher: ${isolated(publisher.text)} is not in content/sources`
      : '  publisher: not stated; lines that speak of a source',
  );
  if (!publisher) show(dialogue, sourceEvidence(capture));
  for (const [index, { id, text }] of named.entries()) {
    dialogue.say(`    [${index + 1}] ${id}, named ${isolated(text)}`);
  }
  const chosen = (answer: string) =>
    named[Number(answer) - 1] ?? named.find(({ id }) => id === answer);
  const answer = await dialogue.ask(
    publisher
      ? '  Number or id of the source that it is:'
      : '  Publisher (number, or words of the capture):',
    (given) => {
      if (chosen(given)) return null;
      if (publisher) return sources.has(given) ? null : `there is no content/sources/${given}.yaml`;
      return capture.includes(given) ? null : 'the capture does not say that';
    },
  );
  if (answer === null) return null;
  if (publisher) return { source: chosen(answer)?.id ?? answer, text: publisher.text };
  const source = chosen(answer);
  return source ? { source: source.id, text: source.text } : { source: null, text: answer };
}

/** Asks which subjects to add. */
export async function askTags(
  { record, tags: suggested }: Case,
  { tags }: Vocabularies,
  dialogue: Dialogue,
): Promise<Article['tags'] | null> {
  if (suggested.length === 0) return null;
  dialogue.say(`  tags: has ${record.tags.join(', ') || 'none'}; the text has wordings of`);
  for (const [index, id] of suggested.entries()) {
    dialogue.say(`    [${index + 1}] ${id}, ${isolated(tags.get(id)!.label[record.language])}`);
  }
  const read = (answer: string) =>
    answer.split(/[\s,،]+/u).map((part) => suggested[Number(part) - 1] ?? part);
  const answer = await dialogue.ask('  Tags to add (numbers or ids):', (given) => {
    const unknown = read(given).find((id) => !tags.has(id));
    return unknown === undefined ? null : `there is no content/tags/${unknown}.yaml`;
  });
  return answer === null ? null : [...new Set([...record.tags, ...read(answer)])];
}

const RELATIONS = { u: 'updated', r: 'republished' } as const;
const isRelation = (answer: string): answer is keyof typeof RELATIONS =>
  Object.hasOwn(RELATIONS, answer);

/** Asks how a printing came about, or whether an article is one. */
export async function askVersion(
  { record: { versionOf }, likely }: Case,
  dialogue: Dialogue,
): Promise<Article['versionOf'] | null> {
  if (versionOf ? versionOf.relation !== 'unknown' : !likely) return null;
  const { article, resemblance } = versionOf ?? {
    article: likely!.holding.id,
    resemblance: likely!.resemblance,
  };
  const share = `${Math.round(resemblance * 100)}% of the wording in common`;
  dialogue.say(
    versionOf
      ? `  version: of ${article} (${share}), but how it came about is not stated`
      : `  version: perhaps of ${article} (${share})`,
  );
  const answer = await dialogue.ask(
    '  u: updated by its publisher, r: republished by another:',
    (given) => (isRelation(given) ? null : 'u or r, or nothing'),
  );
  if (answer === null || !isRelation(answer)) return null;
  const basis = versionOf?.basis ?? 'resemblance';
  return { article, relation: RELATIONS[answer], basis, resemblance };
}
