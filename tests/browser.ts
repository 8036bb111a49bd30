import { existsSync } from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

/** A browser of this machine: `CHROME_PATH`, or one on the PATH; null where there is none. */
function installedBrowser(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Where Chromium is: the one that `CHROME_PATH` names, one on the PATH, or else the build that comes
 * with the development dependencies.
 */
export async function browserPath(): Promise<string> {
  return installedBrowser() ?? (await sparticuz.executablePath());
}

/** Starts Chromium; see {@link browserPath}. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  // Containers seldom allow the sandbox; the pages are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
