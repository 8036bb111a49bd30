import type { z } from 'zod';

type Issue = z.ZodError['issues'][number];

/** What the person who wrote the value can do about it. */
function howToMend(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'remove it, or mend its name';
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? 'add the field (null or [] where there is nothing to say)'
        : 'write a value of that type';
    case 'invalid_union':
    case 'invalid_value':
      return 'use one of the values that the schema allows';
    default:
      return 'mend the value';
  }
}

/** Says every problem that a schema found, one line each: `field: what is wrong; how to mend it`. */
export function describeProblems(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.') || '(the whole record)';
    return `${field}: ${issue.message}; ${howToMend(issue)}`;
  });
}
