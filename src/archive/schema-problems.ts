import type { z } from 'zod';

/** Says every problem that a schema found, one line each: `field: what is wrong`. */
export function describeProblems(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.') || '(the whole record)';
    return `${field}: ${issue.message}`;
  });
}
