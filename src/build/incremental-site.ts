import type { AstroIntegration } from 'astro';
import { buildSeam } from '../archive/build-seam.ts';
import { answerTo, changedUnits } from './changed-units.ts';
import { renderUnit, type RenderedUnit } from './render-units.ts';
import { sitePathOf, unitsOf, type SitePath } from './site-paths.ts';
import { filesOf, StateBuilder, type SiteState } from './site-state.ts';

export interface IncrementalOptions {
  /** The folder that changed pages are written to. */
  readonly folder: string;
  /** What the last build left; null to make everything. */
  readonly before: SiteState | null;
  /** Called as units are made. */
  readonly progress: (made: number, all: number) => void;
}

/** What a build has made of the pages. */
export interface MadePages {
  readonly state: StateBuilder;
  /** Files of the state before that the site no longer has. */
  readonly vanished: readonly string[];
  readonly made: number;
  readonly units: number;
  /** Every page of the site, as addresses below its base. */
  readonly pages: readonly string[];
  /** Every file that was rendered, now or before, as paths below the output folder. */
  readonly files: readonly string[];
  /** Seconds, by stage. */
  readonly seconds: { readonly derive: number; readonly render: number };
}

const CONCURRENCY = 4;

/** Runs over the units, so many at a time; the order of the results is that of the units. */
async function renderAll(
  units: readonly string[],
  make: (unit: string) => Promise<RenderedUnit>,
  progress: (made: number) => void,
): Promise<RenderedUnit[]> {
  const rendered: RenderedUnit[] = [];
  let next = 0;
  let done = 0;
  const run = async () => {
    while (next < units.length) {
      const at = next++;
      rendered[at] = await make(units[at]!);
      progress(++done);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, run));
  return rendered;
}

/** Names of the facts that a kept unit has read. */
function factsOf(before: SiteState, unit: string): string[] {
  return before.units[unit]!.slice(1).map((number) => before.facts[number]!);
}

function vanishedFiles(
  before: SiteState,
  units: ReadonlyMap<string, readonly SitePath[]>,
): string[] {
  return Object.keys(before.units).flatMap((unit) => {
    const now = new Set(units.get(unit)?.map(({ file }) => file));
    return filesOf(before, unit).filter((file) => !now.has(file));
  });
}

/**
 * Takes the rendering of pages over from Astro, by its own hook for that (`setPrerenderer`): only the
 * pages that would come out otherwise than they stand in the output are rendered, and written to a
 * folder beside it.
 */
export function incrementalSite(
  options: IncrementalOptions,
  done: (made: MadePages) => void,
): AstroIntegration {
  let origin = new URL('http://localhost/');
  return {
    name: 'rasad-incremental-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = new URL(config.base.replace(/\/?$/u, '/'), config.site ?? 'http://localhost/');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'rasad',
          setup: () => astro.setup!(),
          // Astro is left nothing to render: what is to be is rendered here.
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            const render = async (request: Request, routeData: SitePath['route']) => {
              const rendered = await astro.render(request, { routeData });
              return rendered instanceof Response ? rendered : rendered.response;
            };
            const units = unitsOf(paths.map(({ pathname, route }) => sitePathOf(pathname, route)));
            done(await makeSite(units, { ...options, render, origin }));
            return [];
          },
        }));
      },
    },
  };
}

async function makeSite(
  units: ReadonlyMap<string, readonly SitePath[]>,
  options: IncrementalOptions & Omit<Parameters<typeof renderUnit>[2], 'folder'>,
): Promise<MadePages> {
  const { before, progress } = options;
  const started = performance.now();
  const archive = await buildSeam.archive!;
  await archive.relations();
  const made = before ? (await changedUnits(archive, units, before)).made : [...units.keys()];
  const derived = performance.now();
  const rendered = await renderAll(
    made,
    (unit) => renderUnit(unit, units.get(unit)!, options),
    (count) => progress(count, made.length),
  );
  const traces = new Map(rendered.map((trace) => [trace.unit, trace]));
  const facts = new Set<string>();
  for (const unit of units.keys()) {
    for (const fact of traces.get(unit)?.facts ?? factsOf(before!, unit)) facts.add(fact);
  }
  const answers = new Map<string, string>();
  for (const fact of facts) answers.set(fact, (await answerTo(archive, fact)) ?? '');
  const state = new StateBuilder();
  for (const [unit, paths] of units) {
    const files = paths.map(({ file }) => file.slice(unit.length));
    const trace = traces.get(unit) ?? { facts: factsOf(before!, unit), files };
    state.add(unit, trace, (fact) => answers.get(fact)!);
  }
  const finished = performance.now();
  return {
    state,
    vanished: before ? vanishedFiles(before, units) : [],
    made: made.length,
    units: units.size,
    pages: [...units.values()]
      .flat()
      .filter(({ route, file }) => route.type === 'page' && file.endsWith('index.html'))
      .map(({ address }) => address.slice(1)),
    files: [...units.values()].flatMap((paths) => paths.map(({ file }) => file)),
    seconds: { derive: (derived - started) / 1000, render: (finished - derived) / 1000 },
  };
}
