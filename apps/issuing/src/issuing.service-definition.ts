import { issuingCatalog } from '@sadpath/catalog';
import { formGate, type ServiceDefinition } from '@sadpath/service';
import {
  bodyPresenceGate,
  certificateGate,
  edgeGate,
  keyGate,
  networkGate,
  nullsGate,
  operationGate,
  staged,
} from './access/gates';
import { issuingDeliveries } from './callbacks/issuing.deliveries';
import { RemindersService } from './callbacks/reminders.service';
import { BankRegistrationsService } from './cardholders/bank-registrations.service';
import { VerificationService } from './cardholders/verification.service';
import { credentialsControl } from './control/credentials.control';
import { networkControl } from './control/network.control';
import { officeControl } from './control/office.control';
import { DepositsService } from './deposits/deposits.service';
import { networkSentence } from './domain/network-check';
import { waitSecondsOf } from './domain/rate-window';
import { refuseForm } from './forms/refuse-form';
import { issuingConduct } from './issuing.conduct';
import { issuingCollections } from './issuing.collections';
import { issuingDocuments } from './issuing.documents';
import { issuingMachines } from './issuing.machines';
import { issuingEnvelope } from './issuing.envelope';
import { ISSUING_VARIABLES } from './issuing.config';
import { issuingError } from './issuing.errors';
import { JOBS } from './issuing.jobs';
import { issuingExamples } from './issuing.examples';
import { IssuingModule } from './issuing.module';
import { issuingRecipes } from './issuing.recipes';
import { issuingStates } from './issuing.states';
import { issuingDue } from './issuing.due';
import { issuingSeed, issuingSeedJobs } from './issuing.seed';
import { issuingSettings, settingsOf, type IssuingSettings } from './issuing.settings';
import { OtpService } from './otp/otp.service';
import { listenTls } from './tls/listen-tls';

/** Unknown fields are ignored, because the platform adds fields without a new version (contract §2.7). */
const FORM = { unknownFields: 'ignore', blankText: 'value' } as const;
/** 100 kB (contract §2.7). */
const BODY_LIMIT = 100_000;

/** What a refusal says in headers, where the space wants it: its name, and how long to wait (contract §2.1, §2.6). */
function refusalHeaders(code: string, { explainHeader, sendRetryAfter }: IssuingSettings): Record<string, string> {
  const wait = sendRetryAfter ? waitSecondsOf(code) : undefined;
  return {
    ...(explainHeader ? { 'x-sandbox-scenario': code } : {}),
    ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
  };
}

/** The card-issuing platform (contracts/issuing.md). */
export const issuingService: ServiceDefinition = {
  name: 'issuing',
  title: 'Card issuing',
  port: 4010,
  basePaths: ['/v2'],
  module: IssuingModule,
  catalog: issuingCatalog,
  recipes: issuingRecipes,
  examples: issuingExamples,
  states: issuingStates,
  conduct: issuingConduct,
  everywhere: [
    'tls_client_certificate_missing',
    'tls_issuer_untrusted',
    'tls_certificate_expired',
    'tls_certificate_revoked',
    'csr_wildcard_refused',
    'ip_not_allowlisted',
    'fcrdns_forward_failed',
    'fcrdns_reverse_failed',
    'fcrdns_resolver_unavailable',
    'edge_bad_gateway',
    'edge_unavailable',
    'api_key_missing',
    'api_key_invalid',
    'api_key_revoked',
    'api_key_wrong_program',
    'api_key_wrong_environment',
    'rate_limited',
    'upstream_timeout',
  ],
  collections: issuingCollections,
  documents: issuingDocuments,
  machines: issuingMachines,
  fixtures: issuingSeed,
  fixtureJobs: issuingSeedJobs,
  due: issuingDue,
  settings: issuingSettings,
  dependencies: {
    gateway: 'The edge of the card-issuing platform, in front of every operation',
    dns: 'The name service that confirms calling addresses',
    ledger: 'The books of the card-issuing platform',
    kyc: 'The verification of cardholders',
    processor: 'The processor of cards',
    bank: 'The bank that takes deposits for cards and wallets',
    sms: 'The SMS gateway that asks cardholders to confirm bank accounts',
    otp: 'The 3-D Secure system that passes on one-time passcodes',
  },
  jobs: (resolve) => ({
    [JOBS.beginReview]: (call, id) => resolve(VerificationService).begin(call, id),
    [JOBS.decideReview]: (call, id) => resolve(VerificationService).decide(call, id),
    [JOBS.expireRegistration]: (call, id) => resolve(BankRegistrationsService).expire(call, id),
    [JOBS.clearDeposit]: (call, id) => resolve(DepositsService).clear(call, id),
    [JOBS.ageOtpListener]: (call, token) => resolve(OtpService).age(call, token),
    [JOBS.remindCertificate]: (call, entity) => resolve(RemindersService).remind(call, entity),
  }),
  deliveries: issuingDeliveries,
  sections: {
    document: 'issuing',
    gates: { certificate: '2.3', network: '2.4', fields: '2.7' },
    order: '2.2',
    codes: '5',
  },
  sentenceOf: (code, { call }) => networkSentence(code, settingsOf(call.space)),
  gates: [
    staged('P0', certificateGate),
    staged('P1/P2', networkGate),
    staged('P3', edgeGate),
    staged('P4-P6', keyGate),
    staged('P7', operationGate),
    staged('P8', bodyPresenceGate),
    staged('P8/P9', formGate({ form: FORM, refuseForm })),
    nullsGate,
  ],
  native: issuingEnvelope,
  form: FORM,
  refuseForm,
  notFound: () => issuingError('route_not_found'),
  internal: () => issuingError('internal_error'),
  bodyLimit: BODY_LIMIT,
  sandboxHeaders: ['x-sandbox-client-cert', 'x-sandbox-client-ip'],
  variables: ISSUING_VARIABLES,
  headers: ({ requestId, code, space }) => ({
    'x-request-id': requestId,
    ...(code === undefined ? {} : refusalHeaders(code, settingsOf(space))),
  }),
  control: [...networkControl, ...credentialsControl, ...officeControl],
  listen: listenTls,
  openApi: {
    securitySchemes: {
      clientCertificate: { type: 'mutualTLS' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    },
    security: () => ['clientCertificate', 'apiKey'],
  },
  credentials: ['X-API-Key: iss_stg_p1_primary (certificate C1)'],
};
