import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What a command cost. */
export interface Measured {
  readonly seconds: number;
  /** Of all its processes. */
  readonly cpuSeconds: number;
  /** Most memory that its processes held together, as sampled ten times a second. */
  readonly peakBytes: number;
  readonly output: string;
}

/** Numbers of the processes below one, by `/proc`; none where there is no such folder. */
function processesBelow(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && parents.get(pid)! > 1 && isBelow(parents.get(pid)!));
  return [...parents.keys()].filter(isBelow);
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /^RssAnon:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kilobytes?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a command and measures it.
 *
 * @throws {Error} with its output if it fails.
 */
export function runMeasured(
  command: string,
  given: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Measured> {
  const started = performance.now();
  // The shell's own `time` counts the processor time of every process that was waited for.
  const timed = ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'measured', command, ...given];
  const child = spawn('bash', timed, { cwd, env });
  let output = '';
  let errors = '';
  let peakBytes = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const sampling = setInterval(() => {
    const sum = processesBelow(child.pid!).reduce((all, pid) => all + residentBytes(pid), 0);
    peakBytes = Math.max(peakBytes, sum);
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(sampling);
      if (code !== 0) return reject(new Error(`${command} ${given.join(' ')}: ${errors}${output}`));
      const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/u.exec(errors) ?? [];
      const seconds = (performance.now() - started) / 1000;
      return resolve({ seconds, cpuSeconds: Number(user) + Number(system), peakBytes, output });
    });
  });
}

/** The machine, for the heading of a table. */
export function describeMachine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} cores of ${cores[0]?.model ?? 'an unknown kind'}, ${memory} GiB, Node ${process.version}`;
}
