import { isEscaped, textPieceEnd } from './escapes';
import { Frame, UnreadableJson } from './frame';
import { Turn } from './turn';

/** How much a text of JSON may hold. */
export interface JsonMeasure {
  readonly levels: number;
  readonly values: number;
}

/** Characters that are parsed at once, about. */
const PIECE = 64 * 1024;
/** Steps between two looks at the clock, where nothing is parsed. */
const STEPS = 10_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
/** `[` and `{`, which differ in one bit; and so do `]` and `}`. */
const OPEN = 0x5b;
const CLOSE = 0x5d;
const EITHER = ~0x20;
const BRACE_BIT = 0x20;

/** What sees each piece that was parsed, and may refuse it. */
type Look = (piece: unknown) => void;

/**
 * Reads a long text of JSON in pieces, and lets others have their turns meanwhile. Throws `UnreadableJson`, and what `look`
 * throws.
 */
export async function readJson(text: string, most: JsonMeasure, look: Look = seeNothing): Promise<unknown> {
  const reader = new Reader(text, { most, look });
  const turn = new Turn();
  for (const _piece of reader.pieces()) if (turn.isOver) await turn.next();
  return reader.value;
}

class Reader {
  private at = 0;
  private values = 1;
  /** Steps since the last look at the clock. */
  private steps = 0;
  private readonly frames: [Frame, ...Frame[]];

  constructor(
    private readonly text: string,
    private readonly rules: { readonly most: JsonMeasure; readonly look: Look },
  ) {
    this.frames = [new Frame(true, 0, this.parse)];
  }

  /** Goes through the text, and stops after every piece of the way. */
  *pieces(): Generator<undefined, void, undefined> {
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const char = text.charCodeAt(this.at);
      if (char === QUOTE) yield* this.string();
      else if (char === COMMA) this.comma();
      else if (char === COLON) this.top.colon = this.at;
      else if ((char & EITHER) === OPEN) this.open((char & BRACE_BIT) === 0);
      else if ((char & EITHER) === CLOSE) this.close((char & BRACE_BIT) === 0);
      if (++this.steps < STEPS) continue;
      this.steps = 0;
      yield undefined;
    }
  }

  get value(): unknown {
    const [root, ...open] = this.frames;
    const values = root.end(this.text, this.text.length) as unknown[];
    if (open.length > 0 || values.length !== 1) throw new UnreadableJson();
    return values[0];
  }

  private get top(): Frame {
    return this.frames.at(-1) ?? this.frames[0];
  }

  /** From the quote that begins a text to the one that ends it. */
  private *string(): Generator<undefined, void, undefined> {
    const { text, at: start, top } = this;
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && isEscaped(text, end, start)) {
      end = text.indexOf('"', end + 1);
      if (++this.steps < STEPS) continue;
      this.steps = 0;
      yield undefined;
    }
    if (end < 0) throw new UnreadableJson();
    this.at = end;
    if (!top.isAtValue || end - start <= PIECE) return;
    let whole = '';
    for (let from = start + 1; from < end; yield undefined) {
      const to = Math.min(textPieceEnd(text, from, PIECE), end);
      whole += parseAlone(`"${text.slice(from, to)}"`) as string;
      from = to;
    }
    this.rules.look(whole);
    top.takeLarge(text, { start, end: end + 1, value: whole });
  }

  private open(isList: boolean): void {
    this.count();
    this.frames.push(new Frame(isList, this.at + 1, this.parse));
    if (this.frames.length - 1 > this.rules.most.levels) throw new UnreadableJson('JSON is nested too deep');
  }

  private close(isList: boolean): void {
    const { top, at } = this;
    if (this.frames.length === 1 || top.isList !== isList) throw new UnreadableJson();
    this.frames.pop();
    if (top.isBegun || at - top.start > PIECE)
      this.top.takeLarge(this.text, { start: top.start - 1, end: at + 1, value: top.end(this.text, at) });
  }

  private comma(): void {
    this.count();
    this.top.pass(this.text, this.at, PIECE);
  }

  private count(): void {
    if (++this.values > this.rules.most.values) throw new UnreadableJson('JSON has too many values');
  }

  private readonly parse = (text: string): unknown => {
    const value = parseAlone(text);
    this.rules.look(value);
    this.steps = STEPS;
    return value;
  };
}

function parseAlone(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableJson();
  }
}

function seeNothing(): void {
  // what is read is the reader's own
}
