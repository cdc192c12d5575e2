import { customerCatalog } from '@sadpath/catalog';
import { debitService } from '@sadpath/dcms';
import { CardClockService } from './cards/card-clock.service';
import { KitReturnsService } from './cards/kit-returns.service';
import { customerCollections } from './customer.collections';
import { customerDocuments } from './customer.documents';
import { customerMachines } from './customer.machines';
import {
  EXPIRE_JOB,
  RELEASE_PIN_JOB,
  RETURN_KIT_JOB,
  RETURN_LOAD_JOB,
  RETURN_SWIPE_JOB,
  TAKE_BACK_JOB,
  TELL_JOB,
} from './customer.jobs';
import { customerExamples } from './customer.examples';
import { CustomerModule } from './customer.module';
import { customerRecipes } from './customer.recipes';
import { customerStates } from './customer.states';
import { customerDue } from './customer.due';
import { customerFixtureJobs, customerSeed } from './customer.seed';
import { ownFacts, ownRefusal } from './forced/own-refusal';
import { CustomerCopiesService } from './registration/customer-copies.service';
import { OpeningsService } from './registration/openings.service';
import { SwipeReturnsService } from './transactions/swipe-returns.service';
import { WalletLoadsService } from './wallet/wallet-loads.service';

/** The Customer Service of the debit platform (contracts/debit.md §3.3); its paths have no prefix of their own. */
export const customerService = debitService({
  name: 'customer',
  title: 'Customer Service',
  port: 4003,
  basePaths: ['/dcms', '/dcms/v1'],
  module: CustomerModule,
  catalog: customerCatalog,
  recipes: customerRecipes,
  examples: customerExamples,
  states: customerStates,
  conduct: { movesMoney: { loadWallet: { member: 'txnId' }, authorize: { member: 'txnId' } } },
  collections: Object.values(customerCollections),
  documents: customerDocuments,
  machines: customerMachines,
  fixtures: (start, { fixtures }) => (fixtures === 'none' ? [] : customerSeed(start)),
  fixtureJobs: customerFixtureJobs,
  due: customerDue,
  answersOnce: true,
  ownRefusal,
  ownFacts,
  dependencies: {},
  jobs: (resolve) => ({
    [EXPIRE_JOB]: (call, entity) => resolve(CardClockService).expire(call, entity),
    [RELEASE_PIN_JOB]: (call, entity) => resolve(CardClockService).releasePin(call, entity),
    [TAKE_BACK_JOB]: (call, key) => resolve(OpeningsService).takeBackLater(call, key),
    [TELL_JOB]: (call, key) => resolve(CustomerCopiesService).tellLater(call, key),
    [RETURN_KIT_JOB]: (call, key) => resolve(KitReturnsService).giveBackLater(call, key),
    [RETURN_LOAD_JOB]: (call, key) => resolve(WalletLoadsService).giveBack(call, key),
    [RETURN_SWIPE_JOB]: (call, key) => resolve(SwipeReturnsService).giveBack(call, key),
  }),
});
