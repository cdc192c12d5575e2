/** Draws that a text decides: the same text gives the same draws. */
export class Chance {
  #state;

  constructor(seed) {
    let hash = 2_166_136_261;
    for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0), 16_777_619);
    this.#state = hash >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** True in so many cases of one. */
  maybe(share) {
    return this.next() < share;
  }
}
