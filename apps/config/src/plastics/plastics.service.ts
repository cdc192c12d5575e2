import { Injectable } from '@nestjs/common';
import { configCollections } from '../config.collections';
import { plasticNotFound } from '../domain/refusals';
import { admitPlastic, type Plastic } from '../domain/plastic';
import { NamedDocs } from '../owned/named-docs';

/** The card bodies of a bank: `plastic.already.exists`, `plastic.not.found`. */
@Injectable()
export class PlasticsService extends NamedDocs<Plastic> {
  constructor() {
    super({
      collection: configCollections.plastics,
      nameOf: ({ plasticCode }) => plasticCode,
      admit: admitPlastic,
      notFound: plasticNotFound,
    });
  }
}
