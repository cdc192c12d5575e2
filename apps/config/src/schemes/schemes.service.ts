import { Injectable } from '@nestjs/common';
import { configCollections } from '../config.collections';
import { schemeNotFound } from '../domain/refusals';
import { admitScheme, type Scheme, type SchemeDraft } from '../domain/scheme';
import { NamedDocs } from '../owned/named-docs';

/** The account schemes of a bank: `scheme.already.exists`, `scheme.not.found`. */
@Injectable()
export class SchemesService extends NamedDocs<Scheme, SchemeDraft> {
  constructor() {
    super({
      collection: configCollections.schemes,
      nameOf: ({ schemeCode }) => schemeCode,
      admit: admitScheme,
      notFound: schemeNotFound,
    });
  }
}
