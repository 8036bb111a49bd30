import { checkVersions } from '../../src/archive/article-checks.ts';
import { readArticle } from '../../src/archive/article-files.ts';
import type { Article } from '../../src/archive/article.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { likeness, textShingles } from '../ingest/near-duplicates.ts';
import type { Problem } from './problem.ts';

/** An article that is linked to another one, or may be linked to. */
export type Printing = Pick<Article, 'id' | 'language' | 'versionOf'> & {
  /** Path below the content folder. */
  readonly file: string;
  /** A person has edited the text: it may no longer be the one that was compared. */
  readonly edited: boolean;
};

/** How like the texts of two files are, as ingest tells it. */
async function resemblanceOf(root: string, files: readonly [string, string]): Promise<number> {
  const texts = await Promise.all(
    files.map(async (file) =>
      bodyBlocks((await readArticle(root, file)).body).map(({ text }) => text),
    ),
  );
  const [a, b] = texts as [string[], string[]];
  return likeness(textShingles(a), textShingles(b));
}

/** Says which links between printings lead nowhere or in a circle, cross languages, or give a false figure. */
export async function versionProblems(
  root: string,
  printings: readonly Printing[],
): Promise<Problem[]> {
  const found: Problem[] = checkVersions(printings).map(({ file, reason }) => ({
    file,
    problem: reason,
  }));
  const byId = new Map(printings.map((printing) => [printing.id, printing]));
  for (const { file, language, versionOf, edited } of printings) {
    const other = versionOf && byId.get(versionOf.article);
    if (!other) continue;
    if (other.language !== language) {
      found.push({ file, problem: `versionOf.article: ${other.id} is in another language` });
    }
    if (edited || other.edited) continue;
    const now = await resemblanceOf(root, [file, other.file]);
    if (now !== versionOf.resemblance) {
      const problem = `versionOf.resemblance: ${versionOf.resemblance} recorded, the texts say ${now}`;
      found.push({ file, problem });
    }
  }
  return found;
}
