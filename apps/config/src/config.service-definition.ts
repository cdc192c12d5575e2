import { configCatalog } from '@sadpath/catalog';
import { debitService } from '@sadpath/dcms';
import { configCollections } from './config.collections';
import { configDocuments } from './config.documents';
import { configFixtures } from './config.fixtures';
import { configExamples } from './config.examples';
import { ConfigModule } from './config.module';
import { configRecipes } from './config.recipes';
import { ownRefusal } from './forced/own-refusal';

/** The Config Service of the debit platform (contracts/debit.md §3.2). */
export const configService = debitService({
  name: 'config',
  title: 'Config Service',
  port: 4002,
  basePaths: ['/dcms/config', '/dcms/v1/config'],
  module: ConfigModule,
  catalog: configCatalog,
  recipes: configRecipes,
  examples: configExamples,
  collections: Object.values(configCollections),
  documents: configDocuments,
  fixtures: () => configFixtures,
  ownRefusal,
  dependencies: {},
});
