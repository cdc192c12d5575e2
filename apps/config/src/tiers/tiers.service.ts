import { Injectable } from '@nestjs/common';
import { configCollections } from '../config.collections';
import { tierNotFound } from '../domain/refusals';
import { admitTier, type Tier } from '../domain/tier';
import { NamedDocs } from '../owned/named-docs';

/** The levels of cards of a bank: `tier.already.exists`, `tier.not.found`. */
@Injectable()
export class TiersService extends NamedDocs<Tier> {
  constructor() {
    super({
      collection: configCollections.tiers,
      nameOf: ({ tierName }) => tierName,
      admit: admitTier,
      notFound: tierNotFound,
    });
  }
}
