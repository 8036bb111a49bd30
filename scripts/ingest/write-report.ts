import { writeWhole } from './write-file.ts';

/** Writes a report as JSON to a file, whole or not at all, or to standard output for '-'. */
export async function writeReport(file: string, report: unknown): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (file === '-') process.stdout.write(text);
  else await writeWhole(file, text);
}
