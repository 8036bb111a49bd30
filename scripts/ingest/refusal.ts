/** A capture that cannot be taken in: the message says what is wrong and how to mend it, in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
