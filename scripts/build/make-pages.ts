import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerTo, changedUnits } from './changed-units.ts';
import type { RoutedPath } from './route-paths.ts';
import { renderUnit, type RenderedUnit, type RenderOptions } from './render-units.ts';
import { unitsOf, type SitePath } from './site-paths.ts';
import { factsOf, filesOf, StateBuilder, type PagesState } from './site-state.ts';

/** Where the states of the parts lie, before and after. */
export interface MakeOptions extends RenderOptions {
  /** The archive, unwatched. */
  readonly archive: object;
  /** The folder of the states that the last build left; null to make everything. */
  readonly before: string | null;
  readonly after: string;
  /** Called as units are made, with how many more. */
  readonly progress: (made: number) => void;
}

/** What became of one part of the pages. */
export interface MadePages {
  readonly units: number;
  readonly made: number;
  /** Files of the state before that the site no longer has. */
  readonly vanished: readonly string[];
  /** Addresses below the site's base, of pages. */
  readonly pages: readonly string[];
  /** Every file, as paths below the output folder; null where they are many. */
  readonly files: readonly string[] | null;
}

const CONCURRENCY = 4;
/** What looks at every file of a site is for small ones: the names of more are not worth the telling. */
const MANY_FILES = 10_000;

/** Runs over the units, so many at a time; the order of the results is that of the units. */
async function renderAll(
  units: readonly string[],
  make: (unit: string) => Promise<RenderedUnit>,
  progress: (made: number) => void,
): Promise<RenderedUnit[]> {
  const rendered: RenderedUnit[] = [];
  let next = 0;
  const run = async () => {
    while (next < units.length) {
      const at = next++;
      rendered[at] = await make(units[at]!);
      progress(1);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, run));
  return rendered;
}

function vanishedFiles(
  before: PagesState,
  units: ReadonlyMap<string, readonly SitePath[]>,
): string[] {
  return Object.keys(before.units).flatMap((unit) => {
    const now = new Set(units.get(unit)?.map(({ file }) => file));
    return filesOf(before, unit).filter((file) => !now.has(file));
  });
}

/** The state of a part as it is now, from what was made and what was kept. */
async function stateNow(
  archive: object,
  units: ReadonlyMap<string, readonly SitePath[]>,
  rendered: readonly RenderedUnit[],
  before: PagesState | null,
): Promise<PagesState> {
  const traces = new Map(rendered.map((trace) => [trace.unit, trace]));
  const traceOf = (unit: string, paths: readonly SitePath[]) =>
    traces.get(unit) ?? {
      facts: factsOf(before!, unit),
      files: paths.map(({ file }) => file.slice(unit.length)),
    };
  // What was kept has read nothing that changed: only what was made need be asked for.
  const answers = new Map(before?.facts.map((fact, number) => [fact, before.answers[number]!]));
  for (const { facts } of rendered) for (const fact of facts) answers.delete(fact);
  for (const { facts } of rendered) {
    for (const fact of facts) {
      if (!answers.has(fact)) answers.set(fact, (await answerTo(archive, fact)) ?? '');
    }
  }
  const state = new StateBuilder();
  for (const [unit, paths] of units) {
    state.add(unit, traceOf(unit, paths), (fact) => answers.get(fact)!);
  }
  return state.finish();
}

/**
 * Makes one part of the pages: renders those that would come out otherwise than they stand in the
 * output, and writes down what they have read.
 *
 * @throws {Error} naming the page that failed.
 */
export async function makePages(
  part: number,
  paths: readonly RoutedPath[],
  options: MakeOptions,
): Promise<MadePages> {
  const { archive, progress } = options;
  const file = `pages-${part}.json`;
  const before = options.before
    ? (JSON.parse(readFileSync(path.join(options.before, file), 'utf8')) as PagesState)
    : null;
  const units = unitsOf(paths);
  const made = before ? await changedUnits(archive, units, before) : [...units.keys()];
  const vanished = before ? vanishedFiles(before, units) : [];
  mkdirSync(options.after, { recursive: true });
  if (before && made.length === 0 && vanished.length === 0) {
    linkSync(path.join(options.before!, file), path.join(options.after, file));
  } else {
    const rendered = await renderAll(
      made,
      (unit) => renderUnit(unit, units.get(unit)!, options),
      progress,
    );
    const state = await stateNow(archive, units, rendered, before);
    writeFileSync(path.join(options.after, file), JSON.stringify(state), { flush: true });
  }
  const outputs = [...units.values()].flat();
  return {
    units: units.size,
    made: made.length,
    vanished,
    pages: outputs
      .filter(({ route, file: written }) => route.type === 'page' && written.endsWith('index.html'))
      .map(({ address }) => address.slice(1)),
    files: outputs.length > MANY_FILES ? null : outputs.map((output) => output.file),
  };
}
