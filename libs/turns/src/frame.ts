/** A text that is no JSON, or holds too much. */
export class UnreadableJson extends Error {
  constructor(reason = 'Malformed JSON') {
    super(reason);
    this.name = 'UnreadableJson';
  }
}

/** A value that was parsed by itself, and where it stands. */
interface Large {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/** A list or an object that has begun. Its small members are parsed many at a time, its large ones come parsed. */
export class Frame {
  colon = -1;
  /** What of it is parsed. */
  private readonly items: unknown[] = [];
  private readonly members: Record<string, unknown> = {};
  private isPartlyParsed = false;
  /** Where that begins which is not. */
  private from: number;
  private comma = -1;
  /** What was parsed last came parsed: only blanks may stand between it and the next comma. */
  private isAfterLarge = false;

  constructor(
    readonly isList: boolean,
    readonly start: number,
    private readonly parse: (text: string) => unknown,
  ) {
    this.from = start;
  }

  get isBegun(): boolean {
    return this.isPartlyParsed;
  }

  /** True where a value may begin, and no name. */
  get isAtValue(): boolean {
    return this.isList || this.colon > this.comma;
  }

  /** A comma: parses what is before it, once that is more than `most` characters. */
  pass(text: string, at: number, most: number): void {
    if (this.isAfterLarge) this.leaveLarge(text, at);
    else if (at - this.from > most) this.take(text, at);
    this.comma = at;
  }

  takeLarge(text: string, { start, end, value }: Large): void {
    if (this.isAfterLarge) throw new UnreadableJson();
    if (this.comma >= this.from) this.take(text, this.comma);
    const before = text.slice(this.from, start);
    if (!this.isList) this.set(this.nameIn(before), value);
    else if (before.trim() === '') this.items.push(value);
    else throw new UnreadableJson();
    this.isPartlyParsed = true;
    this.isAfterLarge = true;
    this.from = end;
  }

  /** What it is, once it ends. */
  end(text: string, at: number): unknown {
    const isBlank = (): boolean => text.slice(this.from, at).trim() === '';
    if (this.isAfterLarge) this.leaveLarge(text, at);
    else if (this.isPartlyParsed || this.comma >= 0 || !isBlank()) this.take(text, at);
    return this.isList ? this.items : this.members;
  }

  private leaveLarge(text: string, at: number): void {
    if (text.slice(this.from, at).trim() !== '') throw new UnreadableJson();
    this.isAfterLarge = false;
    this.from = at + 1;
  }

  private take(text: string, end: number): void {
    const members = text.slice(this.from, end);
    // No list and no object has nothing before a comma, or after it.
    if (members.trim() === '') throw new UnreadableJson();
    if (this.isList) for (const item of this.parse(`[${members}]`) as unknown[]) this.items.push(item);
    else for (const [name, value] of Object.entries(this.parse(`{${members}}`) as object)) this.set(name, value);
    this.isPartlyParsed = true;
    this.from = end + 1;
  }

  private nameIn(before: string): string {
    const [name, ...others] = Object.keys(this.parse(`{${before}0}`) as object);
    if (name === undefined || others.length > 0) throw new UnreadableJson();
    return name;
  }

  /** As `JSON.parse` does, which makes a member even of a name that means something else. */
  private set(name: string, value: unknown): void {
    if (name === '__proto__')
      Object.defineProperty(this.members, name, { value, enumerable: true, configurable: true, writable: true });
    else this.members[name] = value;
  }
}
