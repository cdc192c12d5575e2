import { bankingCatalog } from '@sadpath/catalog';
import { standardEnvelope } from '@sadpath/errors';
import { type JobHandler, type Resolve, type ServiceDefinition, slowSystemsGate } from '@sadpath/service';
import { accessOf } from './access/bank-marks';
import { forcedFacts } from './access/forced-facts';
import { bankFormGate, refuseForm } from './access/form.gate';
import { forgetKey, idempotencyGate } from './access/idempotency.gate';
import { bankHeaders, rateGate, routeIsKnownGate, showQuota } from './access/rate.gate';
import { featureGate, sessionGate, permissionGate } from './access/session.gate';
import { tenantGate } from './access/tenant.gate';
import { TokensService } from './auth/tokens.service';
import { bankingCollections } from './banking.collections';
import { bankingDocuments } from './banking.documents';
import { bankingMachines } from './banking.machines';
import { bankingError } from './banking.errors';
import { bankingFixtures } from './banking.fixtures';
import { BANKING_JOBS } from './banking.jobs';
import { bankingExamples } from './banking.examples';
import { BankingModule } from './banking.module';
import { bankingRecipes } from './banking.recipes';
import { bankingStates } from './banking.states';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from './domain/session-token';
import { bankingDue } from './banking.due';
import { bankingSeed, bankingSeedJobs } from './banking.seed';
import { bankingSettings } from './banking.settings';
import { PaymentsService } from './bills/payments.service';
import { LoanApplicationsService } from './loans/loan-applications.service';
import { LoansService } from './loans/loans.service';
import { SavingsInterestService } from './savings/savings-interest.service';
import { TransfersService } from './transfers/transfers.service';
import { bankingConduct } from './banking.conduct';
import { bankingDeliveries } from './webhooks/banking.deliveries';
import { dependencyDown, notFound } from './domain/refusals';
import nibssAway from './presets/nibss-away-for-an-hour.json';
import webhookTwice from './presets/webhook-twice.json';

const CANONICAL = '/api/v1/banking';
const DOCUMENTED = '/api/v1';

const unknownRoute = () => notFound('Route');

/** The multi-tenant digital bank (contract banking). */
export const bankingService: ServiceDefinition = {
  name: 'banking',
  tokens: { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, platform: 'banking' },
  title: 'Digital banking',
  port: 4009,
  basePaths: [CANONICAL, DOCUMENTED],
  module: BankingModule,
  catalog: bankingCatalog,
  recipes: bankingRecipes,
  examples: bankingExamples,
  states: bankingStates,
  everywhere: ['INTERNAL_ERROR'],
  collections: Object.values(bankingCollections),
  documents: bankingDocuments,
  machines: bankingMachines,
  presets: [nibssAway, webhookTwice],
  fixtures: (start, { fixtures }) => bankingSeed(start, fixtures),
  fixtureJobs: bankingSeedJobs,
  due: bankingDue,
  conduct: bankingConduct,
  settings: bankingSettings,
  dependencies: {
    nibss: 'NIBSS: name enquiry and transfers between banks',
    interswitch: 'Interswitch Quickteller: the switch of bill payments',
    fraud: 'The fraud check in front of every transfer',
    ...Object.fromEntries(
      bankingFixtures.billerBook.billers.map(({ billerId, name }) => [`biller:${billerId}`, `The system of ${name}`]),
    ),
  },
  jobs: jobsOf,
  deliveries: bankingDeliveries,
  prepare: showQuota,
  tellOf: forcedFacts,
  sections: {
    document: 'banking',
    gates: { tenant: '2.7', session: '2.9', idempotency: '2.10', fields: '2.6', rate: '6' },
    order: '2.8',
    codes: '5',
  },
  gates: [
    routeIsKnownGate,
    tenantGate,
    rateGate,
    sessionGate,
    permissionGate,
    featureGate,
    bankFormGate,
    idempotencyGate,
    slowSystemsGate,
  ],
  native: standardEnvelope,
  form: { unknownFields: 'ignore', blankText: 'missing' },
  refuseForm,
  notFound: unknownRoute,
  internal: () => bankingError('INTERNAL_ERROR'),
  unavailable: () => dependencyDown('database'),
  route: canonicalPath,
  shownPath: documentedPath,
  headers: bankHeaders,
  openApi: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    security: (operation) => (accessOf(operation) === undefined ? ['token'] : []),
    headers: [
      {
        name: 'X-Tenant-ID',
        description: 'The bank: its UUID or short name',
        required: (operation) => accessOf(operation) !== 'open',
      },
      {
        name: 'Idempotency-Key',
        description: 'One for each operation; lives for 24 hours',
        required: () => false,
        offered: (_operation, method) => method === 'POST',
        example: ({ name }) => `example-of-${name}`,
      },
    ],
  },
  credentials: ['testuser@example.com / TestPass123! (X-Tenant-ID: fmfb)'],
};

function jobsOf(resolve: Resolve): Readonly<Record<string, JobHandler>> {
  return {
    [BANKING_JOBS.settleTransfer]: (call, id) => resolve(TransfersService).settle(call, id),
    [BANKING_JOBS.settlePayment]: (call, id) => resolve(PaymentsService).settle(call, id),
    [BANKING_JOBS.approveLoan]: (call, id) => resolve(LoanApplicationsService).approve(call, id),
    [BANKING_JOBS.disburseLoan]: (call, id) => resolve(LoanApplicationsService).disburse(call, id),
    [BANKING_JOBS.reviewLoan]: (call, id) => resolve(LoansService).review(call, id),
    [BANKING_JOBS.creditInterest]: (call, id) => resolve(SavingsInterestService).credit(call, id),
    [BANKING_JOBS.matureSavings]: (call, id) => resolve(SavingsInterestService).mature(call, id),
    [BANKING_JOBS.expireToken]: (call, jti) => resolve(TokensService).expire(call, jti),
    [BANKING_JOBS.forgetKey]: forgetKey,
  };
}

/** Every route is served with and without `/banking` (contract banking §2.1). */
function canonicalPath(path: string): string {
  const isCanonical = path === CANONICAL || path.startsWith(`${CANONICAL}/`);
  return !isCanonical && path.startsWith(`${DOCUMENTED}/`) ? CANONICAL + path.slice(DOCUMENTED.length) : path;
}

/** Errors show the documented path, whichever was called. */
function documentedPath(path: string): string {
  return path === CANONICAL || path.startsWith(`${CANONICAL}/`) ? DOCUMENTED + path.slice(CANONICAL.length) : path;
}
