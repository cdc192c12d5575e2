import type { Problem, ProductBody } from './product';
import type { Read } from './read-value';

/** One field of a product: how it is read and what it must be. */
export interface Field<T> {
  readonly name: string;
  readonly read: Read<T>;
  readonly rule: string;
}

/** Reads the fields of a product one by one and gathers what is wrong with them. */
export class ProductReader {
  readonly problems: Problem[] = [];

  constructor(private readonly body: ProductBody) {}

  /** The value of a field, or what is held when it is not named; `blank` and a problem when nothing is held, or null takes it away. */
  required<T>(field: Field<T>, held: T | undefined, blank: T): T {
    const value = this.body[field.name];
    if (value === null || (value === undefined && held === undefined)) this.note(field.name, 'is required');
    return this.optional(field, held, undefined) ?? blank;
  }

  /** The value of a field; what is held when it is not named, `unset` when null takes it away; a malformed value is a problem. */
  optional<T>(field: Field<NoInfer<T>>, held: T, unset: NoInfer<T>): T {
    const value = this.body[field.name];
    if (value === undefined) return held;
    if (value === null) return unset;
    const read = field.read(value);
    if (read === undefined) this.note(field.name, field.rule);
    return read ?? held;
  }

  private note(field: string, rule: string): void {
    this.problems.push({ field, message: `${field} ${rule}` });
  }
}
