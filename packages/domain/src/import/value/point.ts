/** Three digits behind a point and at most three before it may as well be thousands: `1.234`. */
const either = /^-?\d{1,3}\.\d{3}$/;

/**
 * Whether the points of a file, of which nobody said what they are, may be there to part thousands: there are some, and
 * no amount shows one that cannot. Amounts are exact text, as they were read.
 */
export class PointsOfFile {
  #doubtful = false;
  #decimal = false;

  add(amount: string): void {
    if (this.#decimal || !amount.includes('.')) return;
    if (either.test(amount)) this.#doubtful = true;
    else this.#decimal = true;
  }

  mayPartThousands(): boolean {
    return this.#doubtful && !this.#decimal;
  }
}
