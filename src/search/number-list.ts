/** A list of numbers from 0 to 2³²−1 that grows, and takes four bytes a number. */
export class NumberList {
  #numbers = new Uint32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(2 * this.#length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers so far; a view that is right until the next is added. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
