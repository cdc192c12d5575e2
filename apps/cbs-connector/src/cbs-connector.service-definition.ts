import { cbsConnectorCatalog } from '@sadpath/catalog';
import { debitService, keyIn, type OfTenant } from '@sadpath/dcms';
import { cbsConnectorCollections } from './cbs-connector.collections';
import { cbsConnectorDocuments } from './cbs-connector.documents';
import { cbsConnectorMachines } from './cbs-connector.machines';
import { FORGET_TXN_JOB } from './cbs-connector.jobs';
import { CbsConnectorModule } from './cbs-connector.module';
import { cbsConnectorRecipes } from './cbs-connector.recipes';
import { cbsConnectorSeed } from './cbs-connector.seed';
import type { Posting } from './domain/posting';
import { memoryEnd } from './domain/remembers';
import { ownRefusal } from './forced/own-refusal';
import { PostingsService } from './postings/postings.service';
import slowCoreBank from './presets/slow-core-bank.json';

/** The CBS Connector of the debit platform (contracts/debit.md §3.5). */
export const cbsConnectorService = debitService({
  name: 'cbs-connector',
  title: 'CBS Connector',
  port: 4005,
  basePaths: ['/dcms/cbs', '/dcms/v1/cbs'],
  module: CbsConnectorModule,
  catalog: cbsConnectorCatalog,
  recipes: cbsConnectorRecipes,
  conduct: { movesMoney: { debit: { member: 'txnId' }, credit: { member: 'txnId' }, reversal: { member: 'txnId' } } },
  collections: Object.values(cbsConnectorCollections),
  documents: cbsConnectorDocuments,
  machines: cbsConnectorMachines,
  presets: [slowCoreBank],
  fixtures: (start, { fixtures }) => (fixtures === 'none' ? [] : cbsConnectorSeed(start)),
  due: {
    postings: (posting: OfTenant<Posting>) =>
      posting.forgottenAt === undefined
        ? [{ job: FORGET_TXN_JOB, entity: keyIn(posting.tenant, posting.txnId), at: memoryEnd(posting) }]
        : [],
  },
  jobs: (resolve) => ({ [FORGET_TXN_JOB]: (call, key) => resolve(PostingsService).forget(call, key) }),
  silence: { unreachable: 'cbs.connection.failed', timeout: 'cbs.timeout', garbled: 'cbs.invalid.response' },
  ownRefusal,
  dependencies: {
    'core-bank':
      'The core banking system of the bank: down posts nothing; slow and corrupt post, but the caller sees an error',
  },
});
