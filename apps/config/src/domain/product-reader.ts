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

  /** The value of a field; what is held when it is absent; `blank` and a problem when nothing is held. */
  required<T>(field: Field<T>, held: T | undefined, blank: T): T {
    if (held === undefined && this.isAbsent(field.name)) this.note(field.name, 'is required');
    return this.optional(field, held) ?? blank;
  }

  /** The value of a field, or what is held when it is absent; a malformed value is a problem. */
  optional<T>(field: Field<NoInfer<T>>, held: T): T {
    if (this.isAbsent(field.name)) return held;
    const read = field.read(this.body[field.name]);
    if (read === undefined) this.note(field.name, field.rule);
    return read ?? held;
  }

  private isAbsent(name: string): boolean {
    return this.body[name] === undefined || this.body[name] === null;
  }

  private note(field: string, rule: string): void {
    this.problems.push({ field, message: `${field} ${rule}` });
  }
}
