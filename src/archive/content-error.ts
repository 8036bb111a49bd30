/** One thing that is wrong with the content, for the person who keeps it. */
export interface ContentProblem {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** `field: what is wrong; how to mend it`, in one line. */
  readonly reason: string;
}

/** The content cannot be published as it is; `message` has one line a problem. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(({ file, reason }) => `content/${file}: ${reason}`).join('\n'));
    this.problems = problems;
    // Where in the code it was noticed is of no use to the person who mends the content.
    this.stack = this.message;
  }
}

/** The problems that a thrown error tells of: those of a {@link ContentError}, or each line of the message. */
export function problemsOf(file: string, error: unknown): ContentProblem[] {
  if (error instanceof ContentError) return [...error.problems];
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').map((reason) => ({ file, reason }));
}
