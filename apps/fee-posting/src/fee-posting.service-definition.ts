import { feePostingCatalog } from '@sadpath/catalog';
import { debitService } from '@sadpath/dcms';
import { feePostingCollections } from './fee-posting.collections';
import { feePostingDue } from './fee-posting.due';
import { feePostingDocuments } from './fee-posting.documents';
import { feePostingMachines } from './fee-posting.machines';
import { FeePostingModule } from './fee-posting.module';
import { feePostingRecipes } from './fee-posting.recipes';
import { SETTLE_FEE_JOB } from './fee-posting.jobs';
import { feePostingSeed } from './fee-posting.seed';
import { InDoubtService } from './fees/in-doubt.service';

/** Fee Posting of the debit platform (contracts/debit.md §3.7). */
export const feePostingService = debitService({
  name: 'fee-posting',
  title: 'Fee Posting',
  port: 4007,
  basePaths: ['/dcms/fee-posting', '/dcms/v1/fee-posting'],
  module: FeePostingModule,
  catalog: feePostingCatalog,
  recipes: feePostingRecipes,
  conduct: {
    movesMoney: { postFee: { member: 'requestId' }, reverseFee: { member: 'requestId' } },
    toldBy: { postFee: ['feeRef'], reverseFee: 'path' },
  },
  collections: Object.values(feePostingCollections),
  documents: feePostingDocuments,
  machines: feePostingMachines,
  fixtures: (start, { fixtures }) => (fixtures === 'none' ? [] : feePostingSeed(start)),
  dependencies: {},
  answersOnce: true,
  due: feePostingDue,
  jobs: (resolve) => ({ [SETTLE_FEE_JOB]: (call, key) => resolve(InDoubtService).settle(call, key) }),
});
