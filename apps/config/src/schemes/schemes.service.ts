import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { configCollections } from '../config.collections';
import { schemeNotFound } from '../domain/refusals';
import { admitScheme, type Scheme, type SchemeDraft } from '../domain/scheme';
import { allOwned, findOwned, putOwned } from '../owned/owned-docs';

const { schemes } = configCollections;

/** The account schemes of a bank. */
@Injectable()
export class SchemesService {
  /** Creates a scheme. Throws `scheme.already.exists`. */
  create(call: Call, tenantId: string, draft: SchemeDraft): Promise<Scheme> {
    const at = { tenantId, name: draft.schemeCode };
    return call.store.transaction(async (tx) => {
      const value = admitScheme(draft, await findOwned(tx, schemes, at));
      return putOwned(tx, schemes, { ...at, value });
    });
  }

  list(call: Call, tenantId: string): Promise<readonly Scheme[]> {
    return call.store.transaction((tx) => allOwned(tx, schemes, tenantId));
  }

  /** One scheme. Throws `scheme.not.found`. */
  async read(call: Call, tenantId: string, schemeCode: string): Promise<Scheme> {
    const at = { tenantId, name: schemeCode };
    const scheme = await call.store.transaction((tx) => findOwned(tx, schemes, at));
    if (scheme === undefined) throw schemeNotFound(schemeCode);
    return scheme;
  }
}
