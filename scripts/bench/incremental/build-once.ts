import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMeasured, type Measured } from '../measure/run-measured.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What is built where. */
export interface Site {
  readonly content: string;
  readonly out: string;
}

/** What a build cost, and how many units it made. */
export interface Built extends Measured {
  readonly made: number;
}

function environmentOf({ content, out }: Site): NodeJS.ProcessEnv {
  const own = { RASAD_CONTENT: content, RASAD_OUT: out, RASAD_SITE: 'https://example.org' };
  return { ...process.env, ...own };
}

const BUILD = ['--env-file=.astro.env', 'scripts/build.ts', '--json'];

/**
 * Builds a site.
 *
 * @throws {Error} with its output if it fails.
 */
export async function build(site: Site, ...given: string[]): Promise<Built> {
  const options = { cwd: ROOT, env: environmentOf(site) };
  const cost = await runMeasured(process.execPath, [...BUILD, ...given], options);
  const { made } = JSON.parse(cost.output.trim().split('\n').at(-1)!) as { made: number };
  return { ...cost, made };
}

/** Begins to build, and kills every process of it at once after so many seconds. */
export async function killedBuild(site: Site, seconds: number): Promise<void> {
  const child = spawn(process.execPath, BUILD, {
    cwd: ROOT,
    env: environmentOf(site),
    stdio: 'ignore',
    // A group of its own, so that no process of it outlives it.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([ended, sleep(seconds * 1000)]);
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It was quicker.
  }
  await ended;
}
