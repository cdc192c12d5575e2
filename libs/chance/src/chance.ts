/** Where a stream stands, as JSON. */
export type ChanceState = readonly [number, number, number, number];

/**
 * A seeded stream of chance: the same seed gives the same draws in the same order.
 * Nothing here is fit for cryptography.
 */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: string | number) {
    const mix = seedMixer(String(seed));
    [this.a, this.b, this.c, this.d] = [mix(), mix(), mix(), mix()];
    for (let i = 0; i < 8; i++) this.next();
  }

  /** Where the stream stands. */
  state(): ChanceState {
    return [this.a, this.b, this.c, this.d];
  }

  /** Goes on from where a stream stood. */
  resume([a, b, c, d]: ChanceState): this {
    [this.a, this.b, this.c, this.d] = [a, b, c, d];
    return this;
  }

  /** A whole number in [0, 2^32), by sfc32. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return t >>> 0;
  }

  /** A fraction in [0, 1). */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number in [min, max], both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1));
  }

  /** `length` characters drawn from `alphabet`. */
  text(length: number, alphabet: string): string {
    let out = '';
    for (let i = 0; i < length; i++) out += alphabet.charAt(this.whole(0, alphabet.length - 1));
    return out;
  }

  digits(length: number): string {
    return this.text(length, '0123456789');
  }

  hex(length: number): string {
    return this.text(length, '0123456789abcdef');
  }

  /** A string in the form of a version 4 UUID. */
  uuid(): string {
    const [a, b, c, d] = [this.next(), this.next(), this.next(), this.next()];
    const versioned = (b & 0xffff_0fff) | 0x4000;
    const variant = (c & 0x3fff_ffff) | 0x8000_0000;
    return `${hex4(a >>> 16)}${hex4(a)}-${hex4(b >>> 16)}-${hex4(versioned)}-${hex4(variant >>> 16)}-${hex4(c)}${hex4(d >>> 16)}${hex4(d)}`;
  }

  /** A draw from a log-normal distribution with the given median and sigma. */
  lognormal(median: number, sigma: number): number {
    const u = 1 - this.fraction();
    const gauss = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.fraction());
    return median * Math.exp(sigma * gauss);
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lowest sixteen bits as four hexadecimal digits. */
function hex4(bits: number): string {
  return (BYTES[(bits >>> 8) & 0xff] ?? '') + (BYTES[bits & 0xff] ?? '');
}

function seedMixer(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}
