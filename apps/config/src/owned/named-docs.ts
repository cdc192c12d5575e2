import type { Call } from '@sadpath/service';
import type { Collection } from '@sadpath/store';
import type { Owned } from '../config.collections';
import { allOwned, findOwned, putOwned } from './owned-docs';

/** What a kind of document says of itself. */
export interface NamedKind<T, D> {
  readonly collection: Collection<Owned<T>>;
  /** Its name, which is its own within a bank. */
  readonly nameOf: (draft: D) => string;
  /** Admits one beside what is stored under its name. Throws its code when the name is taken. */
  readonly admit: (draft: D, stored: T | undefined) => T;
  readonly notFound: (name: string) => Error;
}

/** Documents of a bank that are created once under a name and never changed. */
export class NamedDocs<T, D = T> {
  constructor(private readonly kind: NamedKind<T, D>) {}

  /** Creates one. Throws its code when the name is taken. */
  create(call: Call, tenantId: string, draft: D): Promise<T> {
    const { collection, nameOf, admit } = this.kind;
    const at = { tenantId, name: nameOf(draft) };
    return call.store.transaction(async (tx) => {
      const value = admit(draft, await findOwned(tx, collection, at));
      return putOwned(tx, collection, { ...at, value });
    });
  }

  list(call: Call, tenantId: string): Promise<readonly T[]> {
    return call.store.transaction((tx) => allOwned(tx, this.kind.collection, tenantId));
  }

  /** The one of a name. Throws its code when there is none. */
  async read(call: Call, tenantId: string, name: string): Promise<T> {
    const found = await call.store.transaction((tx) => findOwned(tx, this.kind.collection, { tenantId, name }));
    if (found === undefined) throw this.kind.notFound(name);
    return found;
  }
}
