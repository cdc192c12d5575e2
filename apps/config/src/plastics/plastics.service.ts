import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { configCollections } from '../config.collections';
import { plasticNotFound } from '../domain/refusals';
import { admitPlastic, type Plastic } from '../domain/plastic';
import { allOwned, findOwned, putOwned } from '../owned/owned-docs';

const { plastics } = configCollections;

/** The card bodies of a bank. */
@Injectable()
export class PlasticsService {
  /** Creates a plastic. Throws `plastic.already.exists`. */
  create(call: Call, tenantId: string, draft: Plastic): Promise<Plastic> {
    const at = { tenantId, name: draft.plasticCode };
    return call.store.transaction(async (tx) => {
      const value = admitPlastic(draft, await findOwned(tx, plastics, at));
      return putOwned(tx, plastics, { ...at, value });
    });
  }

  list(call: Call, tenantId: string): Promise<readonly Plastic[]> {
    return call.store.transaction((tx) => allOwned(tx, plastics, tenantId));
  }

  /** One plastic. Throws `plastic.not.found`. */
  async read(call: Call, tenantId: string, plasticCode: string): Promise<Plastic> {
    const at = { tenantId, name: plasticCode };
    const plastic = await call.store.transaction((tx) => findOwned(tx, plastics, at));
    if (plastic === undefined) throw plasticNotFound(plasticCode);
    return plastic;
  }
}
