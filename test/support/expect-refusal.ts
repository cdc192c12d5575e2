import { suiteFacts } from './suite';

/** The envelopes a client can ask for. */
export const ENVELOPES = ['standard', 'native'] as const;
export type EnvelopeName = (typeof ENVELOPES)[number];

/** What a refusal must be. */
export interface Refusal {
  /** The service that answers. */
  readonly service: string;
  readonly envelope: EnvelopeName;
  readonly code: string;
}

const TEXT: unknown = expect.stringMatching(/\S/);
const ISO_SECONDS: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const ISO_MILLIS: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** What the standard envelope says for a code of a service: the code, unless its platform has none. */
export function wireOf(service: string, code: string): string {
  return suiteFacts().errors.find((known) => known.service === service && known.code === code)?.wire ?? code;
}

/** Expects a body to have exactly the members of a refusal in its envelope, and its code where the envelope shows one. */
export function expectRefusal(body: unknown, { service, envelope, code }: Refusal): void {
  const shape = envelope === 'standard' ? standard : NATIVE[familyOf(service)];
  if (shape === undefined) throw new Error(`the native envelope of ${service} is not described here`);
  shape(body, code, service);
}

type ShapeOf = (body: unknown, code: string, service: string) => void;

/** One shape for all services (design §3). */
const standard: ShapeOf = (body, code, service) => {
  expect(body).toEqual({
    success: false,
    error: TEXT,
    code: wireOf(service, code),
    details: detailsOf(service, code),
    timestamp: ISO_SECONDS,
    path: expect.stringMatching(/^\//),
    method: expect.stringMatching(/^[A-Z]+$/),
  });
};

/** The bank's page has a list everywhere, but for the one code whose example shows an object. */
function detailsOf(service: string, code: string): unknown {
  if (service !== 'banking') return expect.any(Object);
  return code === 'INSUFFICIENT_FUNDS'
    ? { required: expect.any(Number), available: expect.any(Number) }
    : expect.any(Array);
}

/** The documented shapes: contracts/debit.md §2.5, wallet.md §2.4, banking.md §2.5, issuing.md §2.6. */
const NATIVE: Readonly<Record<string, ShapeOf>> = {
  dcms: (body, code) => {
    const exception = {
      errorCode: code,
      shortMessage: TEXT,
      detailMessage: TEXT,
      errorMessage: TEXT,
      httpStatus: expect.stringMatching(/^[A-Z_]+$/),
      fieldError: expect.any(Array),
      languageCode: 'en',
    };
    expect(body).toEqual({ result: null, exception, pagination: null });
  },
  wallet: (body, code) => {
    const { details, ...error } = (body as { readonly error: { readonly details: unknown } }).error;
    expect({ ...(body as object), error }).toEqual({
      data: null,
      error: { code, message: TEXT, traceId: TEXT },
      meta: { requestId: TEXT, traceId: TEXT, timestamp: ISO_MILLIS },
    });
    if (details !== null) expect(details).toEqual(expect.objectContaining({ reason: TEXT }));
  },
  banking: standard,
  // No code is on the wire; failing fields are told where the form was refused.
  issuing: (body) => {
    const { errors = [], ...rest } = body as { readonly errors?: readonly unknown[] };
    expect(rest).toEqual({ status: 'error', message: TEXT });
    expect(errors).toEqual(errors.map(() => ({ field: TEXT, rule: TEXT, message: TEXT })));
  },
};

/** The debit services share one envelope and the prefix of their paths. */
function familyOf(service: string): string {
  const facts = suiteFacts().services.find(({ name }) => name === service);
  return facts?.basePaths[0]?.startsWith('/dcms') === true ? 'dcms' : service;
}
