import { walletCatalog } from '@sadpath/catalog';
import type { FormFault } from '@sadpath/forms';
import { bodyGate, formGate, routeGate, type Gate, type ServiceDefinition } from '@sadpath/service';
import { roleGate, tenantGate, tokenGate } from './access/caller.gates';
import { slowSystemGate } from './access/slow-system.gate';
import { forcedFacts } from './access/forced-facts';
import { coldStartGate } from './access/cold-start.gate';
import { idempotencyGate } from './access/idempotency.gate';
import { accessOf, takesKey, takesTenant, type Access } from './access/marks';
import { rateGate, rateHeadersOf, showQuota } from './access/rate.gate';
import { strictBodyGate } from './access/strict-body.gate';
import { COLD_START } from './domain/dependency';
import { WALLET_JOBS } from './domain/due';
import { crossFieldFaultsOf } from './forms/cross-field';
import { ClockworkService } from './ledger/clockwork.service';
import { walletCollections } from './wallet.collections';
import { walletDocuments } from './wallet.documents';
import { walletMachines } from './wallet.machines';
import { idHeaders, makeRequestId, walletEnvelope } from './wallet.envelope';
import { walletError } from './wallet.errors';
import { walletExamples } from './wallet.examples';
import { tenantId } from './wallet.fixtures';
import { WalletModule } from './wallet.module';
import { walletRecipes } from './wallet.recipes';
import { walletConduct } from './wallet.conduct';
import { walletSettings } from './wallet.settings';
import { walletStates } from './wallet.states';
import { walletDue, walletFixtureJobs, walletSeed } from './wallet.seed';
import coldStart from './presets/cold-start.json';

const rules: Pick<ServiceDefinition, 'form' | 'refuseForm' | 'notFound'> = {
  form: { unknownFields: 'refuse', blankText: 'value' },
  refuseForm: (faults) => badRequest(faults),
  notFound: () =>
    walletError('ERR_WALLET_BAD_REQUEST', undefined, { details: { reason: 'ROUTE_NOT_FOUND', fields: [] } }),
};

/** The order of contract wallet §2.9, steps 1 to 8; the rest stands in the services. */
const gates: readonly Gate[] = [
  slowSystemGate,
  coldStartGate,
  bodyGate(rules),
  routeGate(rules),
  tokenGate,
  tenantGate,
  rateGate,
  roleGate,
  idempotencyGate,
  formGate({ ...rules, furtherFaults: crossFieldFaultsOf }),
  strictBodyGate,
];

/** The multi-tenant wallet service and its companion login (contract wallet). */
export const walletService: ServiceDefinition = {
  ...rules,
  name: 'wallet',
  title: 'Wallet Service',
  port: 4008,
  basePaths: ['/wallet/v1', '/auth/v1'],
  module: WalletModule,
  catalog: walletCatalog,
  recipes: walletRecipes,
  examples: walletExamples,
  states: walletStates,
  everywhere: ['ERR_WALLET_BAD_REQUEST', 'ERR_WALLET_INTERNAL_ERROR'],
  collections: Object.values(walletCollections),
  documents: walletDocuments,
  machines: walletMachines,
  presets: [coldStart],
  fixtures: walletSeed,
  conduct: walletConduct,
  fixtureJobs: walletFixtureJobs,
  due: walletDue,
  settings: walletSettings,
  dependencies: {
    coldStart: 'The function that runs the wallet service; slow ends by itself after ten seconds',
    db: "The wallet service's database",
    fx: 'The provider of exchange rates of the wallet service',
    verifier: 'The verifier of payment methods of the wallet service',
    gateway: 'The payment gateway of the wallet service',
  },
  slowFor: { coldStart: COLD_START },
  jobs: (resolve) => ({
    [WALLET_JOBS.resumeWallet]: (call, id) => resolve(ClockworkService).resumeWallet(call, id),
    [WALLET_JOBS.expireEscrow]: (call, id) => resolve(ClockworkService).expireEscrow(call, id),
    [WALLET_JOBS.lapseHold]: (call, id) => resolve(ClockworkService).lapseHold(call, id),
    [WALLET_JOBS.forgetKey]: (call, key) => resolve(ClockworkService).forgetKey(call, key),
  }),
  prepare: showQuota,
  tellOf: forcedFacts,
  gates,
  sections: {
    document: 'wallet',
    gates: {
      token: '2.3',
      tenant: '2.2',
      rate: '2.8',
      role: '2.1',
      idempotency: '2.7',
      slowSystem: '5.3',
      coldStart: '5.3',
    },
    order: '2.9',
    codes: '5.2',
  },
  native: walletEnvelope,
  internal: () => walletError('ERR_WALLET_INTERNAL_ERROR'),
  requestId: makeRequestId,
  headers: (exchange) => Object.assign(idHeaders(exchange), rateHeadersOf(exchange)),
  openApi: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      internalKey: { type: 'apiKey', in: 'header', name: 'x-internal-api-key' },
    },
    security: (operation) => SCHEMES[accessOf(operation)],
    headers: [
      {
        name: 'x-tenant-id',
        description: 'Needed when the token names no tenant',
        required: () => false,
        offered: takesTenant,
        example: () => tenantId(1),
      },
      {
        name: 'Idempotency-Key',
        description: 'One for each operation; lives for 24 hours',
        required: () => false,
        offered: takesKey,
        example: ({ name }) => `example-of-${name}`,
      },
    ],
  },
  credentials: ['user@wallet.test / Sandbox123!', 'admin@wallet.test / Sandbox123!'],
};

const SCHEMES: Readonly<Record<Access, readonly string[]>> = {
  open: [],
  'internal-key': ['internalKey'],
  token: ['token'],
};

/** Rules that a body breaks although it was read. */
const SHAPE_RULES: readonly string[] = ['isObject', 'isArray'];

/** Fields that break their form, each with its first fault; a body that could not be read has a reason of its own. */
function badRequest(faults: readonly FormFault[]) {
  const first = faults.filter(({ field }, i) => faults.findIndex((other) => other.field === field) === i);
  const fields = first.map(({ field, rule, message }) => ({ field, rule, message }));
  const isUnreadable = faults.some(
    ({ in: place, kind, rule }) => place === 'body' && kind === 'malformed' && !SHAPE_RULES.includes(rule),
  );
  const extras = isUnreadable ? { details: { reason: 'MALFORMED_JSON', fields } } : { fields };
  return walletError('ERR_WALLET_BAD_REQUEST', undefined, extras);
}
