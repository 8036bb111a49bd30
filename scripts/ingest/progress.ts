/** A line on standard error that says how far long work is: nothing where no terminal shows it. */
export interface Progress {
  /** @param share of the work that is done, 0 to 1, where it is not done / all. */
  readonly show: (done: number, all: number | null, share?: number) => void;
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void;
  readonly close: () => void;
}

/** Often enough to be read. */
const EVERY_MS = 200;

const two = (value: number) => String(value).padStart(2, '0');

/** '1:05' for 65 seconds; hours only where there are any. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

const number = (value: number) => value.toLocaleString('en');

/** '120 of 10,000, 180 a second, 0:55 left'; `elapsed` in seconds. */
export function describeProgress(
  done: number,
  all: number | null,
  share: number,
  elapsed: number,
): string {
  const parts = [all === null ? number(done) : `${number(done)} of ${number(all)}`];
  if (elapsed >= 1 && done > 0) {
    const rate = done / elapsed;
    parts.push(`${rate >= 10 ? number(Math.round(rate)) : rate.toFixed(1)} a second`);
    if (share > 0 && share <= 1) parts.push(`${clockTime((elapsed * (1 - share)) / share)} left`);
  }
  return parts.join(', ');
}

/** Opens the progress line of a command. */
export function openProgress(): Progress {
  const quiet = !process.stderr.isTTY;
  const start = performance.now();
  let shown = 0;
  const clear = () => {
    if (!quiet && shown > 0) process.stderr.write('\r\u001B[K');
  };
  return {
    show(done, all, share = all ? done / all : 0) {
      const now = performance.now();
      if (quiet || now - shown < EVERY_MS) return;
      clear();
      shown = now;
      process.stderr.write(describeProgress(done, all, share, (now - start) / 1000));
    },
    clear,
    close: clear,
  };
}
