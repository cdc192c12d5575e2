/** An answer before its envelope: what a handler returns when status or headers are not the usual ones, and what a replay repeats. */
export class Answer {
  constructor(
    readonly value: unknown,
    readonly options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {}

  static of(value: unknown): Answer {
    return value instanceof Answer ? value : new Answer(value);
  }
}
