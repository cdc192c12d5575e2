import { fieldsOf } from '@sadpath/forms';
import { isComposite } from '@sadpath/json';
import type { Exchange } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';

/**
 * A request on which a refusal is forced: nothing of it has been checked, and nothing is changed by looking at it. Members that its
 * operation does not have are not seen, as they are not otherwise.
 */
export class ForcedRequest {
  constructor(
    private readonly exchange: Exchange,
    /** The tenant of its header; undefined where nobody knows that one. */
    readonly tenant: string | undefined,
  ) {}

  get operation(): string {
    return this.exchange.operation?.name ?? '';
  }

  /** The first of the members that says something, as text: `kitInfo.kitNo` is that of the first item which has one. */
  text(...paths: readonly string[]): string | undefined {
    return paths.flatMap((path) => this.texts(path))[0];
  }

  /** All texts of a member, in path, body and query. */
  texts(path: string): readonly string[] {
    return this.places(path).flatMap(([place, names]) => textsAt(place, names));
  }

  /** True where a member is there and does not say no. */
  has(path: string): boolean {
    return this.places(path).some(([place, names]) => names.reduce(memberOf, place) !== undefined);
  }

  private places(path: string): readonly (readonly [place: unknown, names: readonly string[]])[] {
    const { operation, params, query, body } = this.exchange;
    const names = path.split('.');
    const places = [
      [operation?.path, params],
      [operation?.body, body.kind === 'json' ? body.value : undefined],
      [operation?.query, query],
    ] as const;
    return places.flatMap(([form, place]) =>
      form !== undefined && fieldsOf(form).some(({ name }) => name === names[0]) ? [[place, names] as const] : [],
    );
  }

  /** Looks something up in the documents of the service. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { call, service } = this.exchange;
    return call.documentsOf(service).transaction(work);
  }
}

function textsAt(value: unknown, names: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsAt(item, names));
  const [name, ...rest] = names;
  if (name !== undefined) return textsAt(memberOf(value, name), rest);
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? [String(value)] : [];
}

function memberOf(value: unknown, name: string): unknown {
  if (!isComposite(value) || !Object.hasOwn(value, name)) return undefined;
  const member = (value as Readonly<Record<string, unknown>>)[name];
  return member === null || member === false ? undefined : member;
}
