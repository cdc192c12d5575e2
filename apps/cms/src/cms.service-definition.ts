import { cmsCatalog } from '@sadpath/catalog';
import { debitService, HSM } from '@sadpath/dcms';
import { cmsCollections } from './cms.collections';
import { cmsDocuments } from './cms.documents';
import { cmsMachines } from './cms.machines';
import { cmsError } from './cms.errors';
import { cmsDue, cmsFixtureJobs, EXPIRE_KITS_JOB } from './cms.jobs';
import { cmsExamples } from './cms.examples';
import { CmsModule } from './cms.module';
import { cmsRecipes } from './cms.recipes';
import { cmsSeed } from './cms.seed';
import { KitsService } from './stock/kits.service';

/** The card management system of the debit platform (contracts/debit.md §3.4). */
export const cmsService = debitService({
  name: 'cms',
  title: 'CMS',
  port: 4004,
  basePaths: ['/dcms/cms', '/dcms/v1/cms'],
  module: CmsModule,
  catalog: cmsCatalog,
  recipes: cmsRecipes,
  examples: cmsExamples,
  collections: Object.values(cmsCollections),
  documents: cmsDocuments,
  machines: cmsMachines,
  fixtures: (start, { fixtures }) => (fixtures === 'none' ? [] : cmsSeed(start)),
  fixtureJobs: cmsFixtureJobs,
  due: cmsDue,
  answersOnce: true,
  jobs: (resolve) => ({ [EXPIRE_KITS_JOB]: (call, lastDayKey) => resolve(KitsService).expireAll(call, lastDayKey) }),
  silence: { unreachable: 'cms.processing.error', timeout: 'cms.timeout', garbled: 'cms.processing.error' },
  dependencies: {
    'cms-core': 'The card system behind card making and stock: slow times out, down and corrupt fail',
    embosser: 'The card vendor that makes personalized plastic',
    hsm: HSM,
  },
  formError: (fields, { operation }) =>
    operation?.raises.includes('cms.invalid.request') === true
      ? cmsError('cms.invalid.request', undefined, { fields })
      : undefined,
});
