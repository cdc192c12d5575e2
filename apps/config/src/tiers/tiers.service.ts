import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { configCollections } from '../config.collections';
import { tierNotFound } from '../domain/refusals';
import { admitTier, type Tier } from '../domain/tier';
import { allOwned, findOwned, putOwned } from '../owned/owned-docs';

const { tiers } = configCollections;

/** The levels of cards of a bank. */
@Injectable()
export class TiersService {
  /** Creates a tier. Throws `tier.already.exists`. */
  create(call: Call, tenantId: string, draft: Tier): Promise<Tier> {
    const at = { tenantId, name: draft.tierName };
    return call.store.transaction(async (tx) => {
      const value = admitTier(draft, await findOwned(tx, tiers, at));
      return putOwned(tx, tiers, { ...at, value });
    });
  }

  list(call: Call, tenantId: string): Promise<readonly Tier[]> {
    return call.store.transaction((tx) => allOwned(tx, tiers, tenantId));
  }

  /** One tier. Throws `tier.not.found`. */
  async read(call: Call, tenantId: string, tierName: string): Promise<Tier> {
    const at = { tenantId, name: tierName };
    const tier = await call.store.transaction((tx) => findOwned(tx, tiers, at));
    if (tier === undefined) throw tierNotFound(tierName);
    return tier;
  }
}
