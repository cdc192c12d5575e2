import type { ServiceError } from '@sadpath/errors';
import type { FormFault } from '@sadpath/forms';
import {
  formGate,
  routeGate,
  slowSystemsGate,
  type Exchange,
  type Gate,
  type ServiceDefinition,
} from '@sadpath/service';
import { TENANT, type Access } from './caller';
import { COMMON_CODES, dcmsError, everywhereIn, sparedBy } from './dcms-errors';
import { ForcedRequest } from './forced-request';
import { keepTenant, rateGate, roleGate, tenantGate, tokenGate } from './gates';
import { dcmsEnvelope } from './native-envelope';
import { debitConduct } from './debit-conduct';
import { dcmsDocuments } from './dcms.documents';
import { FORGET_REQUEST_JOB, forgetRequest, forgettingOf, knownRequests, type KnownRequest } from './once';
import { gatewayRates, REGISTER_SERVICE, registerAlone, tenantRegister } from './tenant-register';

type Shared =
  | 'gates'
  | 'native'
  | 'sections'
  | 'form'
  | 'refuseForm'
  | 'tokens'
  | 'notFound'
  | 'internal'
  | 'route'
  | 'headers'
  | 'raiserOf'
  | 'statusOf'
  | 'prepare'
  | 'everywhere'
  | 'spares'
  | 'openApi'
  | 'settings'
  | 'reads'
  | 'refusalOf'
  | 'tellOf';

/** Names in the header `x-dcms-service` by service (contracts/debit.md §2.2): an answer names whoever refused, in any process. */
const WIRE_NAMES = {
  auth: 'auth-service',
  config: 'config-service',
  customer: 'customer-service',
  cms: 'cms',
  'cbs-connector': 'cbs-connector',
  otp: 'otp-manager',
  'fee-posting': 'fee-posting',
};
type DebitServiceName = keyof typeof WIRE_NAMES;
const wireNames: ReadonlyMap<string, string> = new Map(Object.entries(WIRE_NAMES));

/** What a debit service says of itself; the rest is the platform's. */
export interface DebitService extends Omit<ServiceDefinition, Shared> {
  readonly name: DebitServiceName;
  /** True where operations take an id that a client may repeat: their answers are kept for a day (contracts/debit.md §2.8). */
  readonly answersOnce?: boolean;
  /** The refusal of its own makers for a code that is forced on a request; undefined where they have none that fits. */
  readonly ownRefusal?: (
    code: string,
    request: ForcedRequest,
  ) => Promise<ServiceError | undefined> | ServiceError | undefined;
  /** What its documents say of a request, by parameters of a code of another service that is forced on it. */
  readonly ownFacts?: (code: string, request: ForcedRequest) => Promise<Readonly<Record<string, string>>>;
  /** The code for a failed form, where it is not `invalid.input.request`. */
  readonly formError?: (fields: readonly FormFault[], exchange: Exchange) => ServiceError | undefined;
}

/** Completes the definition of a debit service with what all seven share: paths, gates in the order of §2.4, envelope, fallbacks. */
export function debitService(own: DebitService): ServiceDefinition {
  const { formError, ownRefusal, ownFacts, answersOnce = false, ...rest } = own;
  const shared: Required<Pick<ServiceDefinition, Exclude<Shared, 'gates'>>> = {
    everywhere: everywhereIn(own.name),
    spares: ({ marks }) => sparedBy((marks['access'] as Access | undefined) ?? 'write', own.name),
    native: dcmsEnvelope,
    sections: {
      document: 'debit',
      gates: { token: '2.3', tenant: '2.2', rate: '2.10' },
      order: '2.4',
      codes: '5',
      declines: '3.8',
    },
    tokens: { issuer: 'dcms', audience: 'dcms', platform: 'debit' },
    form: { unknownFields: 'ignore', blankText: 'missing' },
    refuseForm: (faults, exchange) => formError?.(faults, exchange) ?? invalidInput(faults),
    notFound: () => dcmsError('route.not.found'),
    internal: () => dcmsError('internal.error'),
    route: withoutVersion,
    headers: (exchange) => ({ 'x-dcms-service': wireNames.get(raiserOf(exchange)) ?? WIRE_NAMES[own.name] }),
    raiserOf,
    prepare: keepTenant,
    refusalOf: async (code, exchange) => unknownTenant(code, exchange) ?? (await ownRefusal?.(code, forced(exchange))),
    tellOf: async (code, exchange) => ownFacts?.(code, forced(exchange)),
    statusOf: (error, exchange) => wireStatus(error, exchange),
    openApi: OPEN_API,
    settings: {
      'dcms.rateLimit': {
        takes: 'whole',
        meaning: 'Requests of one bank that the debit services take of clients; nobody counts them unless it is set',
        unit: 'requests per second of the space',
        fallback: null,
      },
    },
    reads: { service: REGISTER_SERVICE, collections: [tenantRegister, gatewayRates], fixtures: registerAlone },
  };
  const conduct = { ...debitConduct, ...own.conduct };
  return { ...rest, conduct, ...(answersOnce ? remembering(own) : {}), ...shared, gates: gatesOf(shared) };
}

/** The documents and the job of a service that may have to repeat its answers. */
function remembering({
  collections,
  documents,
  due,
  jobs,
}: DebitService): Pick<ServiceDefinition, 'collections' | 'documents' | 'due' | 'jobs'> {
  return {
    collections: [...collections, knownRequests],
    documents: { ...documents, ...dcmsDocuments },
    due: { ...due, [knownRequests.name]: (known: KnownRequest) => [forgettingOf(known)] },
    jobs: (resolve) => ({ ...jobs?.(resolve), [FORGET_REQUEST_JOB]: forgetRequest }),
  };
}

/** Every call but the login carries the tenant and a token. */
const OPEN_API: NonNullable<ServiceDefinition['openApi']> = {
  securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  security: ({ marks }) => (marks['access'] === 'public' ? [] : ['token']),
  success:
    'A bank with `businessErrorsAs200` has its refusals of 400 and 404 answered with this status, in the shape they have there.',
  headers: [{ name: 'tenant', description: 'The bank', required: ({ marks }) => marks['access'] !== 'public' }],
};

function gatesOf(rules: Pick<ServiceDefinition, 'notFound' | 'form' | 'refuseForm'>): readonly Gate[] {
  return [routeGate(rules), tenantGate, rateGate, tokenGate, roleGate, formGate(rules), slowSystemsGate];
}

function invalidInput(faults: readonly FormFault[]): ServiceError {
  const fields = faults.map(({ field, rule, message }) => ({ field, rule, message }));
  return dcmsError('invalid.input.request', undefined, { fields });
}

function forced(exchange: Exchange): ForcedRequest {
  return new ForcedRequest(exchange, exchange.find(TENANT)?.tenantId);
}

/** A tenant that is not known is that of the header, unless the path names one: never one of a body. */
function unknownTenant(code: string, exchange: Exchange): ServiceError | undefined {
  if (code !== 'tenant.not.found') return undefined;
  const named = [exchange.params['tenantId'], exchange.header('tenant')?.trim()].find(
    (each) => typeof each === 'string',
  );
  return named === undefined ? undefined : dcmsError('tenant.not.found', { tenantId: named });
}

/** Every path is served under `/dcms` and under `/dcms/v1`. */
function withoutVersion(path: string): string {
  return path.startsWith('/dcms/v1/') ? `/dcms/${path.slice('/dcms/v1/'.length)}` : path;
}

/** For both headers that name it, `x-dcms-service` and `x-sandbox-raised-by`. */
function raiserOf({ service, code, raisedBy }: Exchange): string {
  return code === undefined || raisedBy === undefined || COMMON_CODES.has(code) ? service : raisedBy;
}

/** A tenant may have its business refusals answered with 200 (contracts/debit.md §2.5). */
function wireStatus({ status }: ServiceError, exchange: Exchange): number {
  const isBusiness = status >= 400 && status < 500 && status !== 401 && status !== 403 && status !== 429;
  return isBusiness && exchange.find(TENANT)?.businessErrorsAs200 === true ? 200 : status;
}
