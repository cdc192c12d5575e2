import { customerCatalog, type ErrorStatus } from '@sadpath/catalog';
import {
  objectSchema,
  Page,
  type DescribedEnvelope,
  type EnvelopeSchemas,
  type JsonSchema,
  type ServiceError,
} from '@sadpath/errors';
import type { Exchange } from '@sadpath/service';

/** Spring's names of the statuses that a code may have. */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
} satisfies Readonly<Record<ErrorStatus, string>>;

const INVALID_INPUT: keyof typeof customerCatalog.errors = 'invalid.input.request';

const TEXT: JsonSchema = { type: 'string' };
const NULL: JsonSchema = { type: 'null' };

/** The exception of a refusal; one of a certain code unless it is left out. */
export function exceptionSchema(codes?: readonly string[]): JsonSchema {
  return objectSchema({
    errorCode: codes === undefined ? TEXT : { type: 'string', enum: codes },
    shortMessage: TEXT,
    detailMessage: TEXT,
    errorMessage: TEXT,
    httpStatus: { type: 'string', description: "Spring's name of the status" },
    fieldError: { type: 'array', items: TEXT },
    languageCode: TEXT,
  });
}

const schemas: EnvelopeSchemas = {
  success: ({ schema }) => objectSchema({ result: schema, exception: NULL, pagination: NULL }),
  page: ({ items, pagination, native }) =>
    native === undefined
      ? objectSchema({ result: { type: 'array', items }, exception: NULL, pagination: pagination.schema })
      : objectSchema({ result: native, exception: NULL, pagination: NULL }),
  failure: ({ wire, codes, details, mayHaveFields }) => ({
    name: `Error_${wire}`,
    schema: objectSchema({
      result: details === undefined ? NULL : mayHaveFields ? { anyOf: [details, NULL] } : details,
      exception: exceptionSchema(codes),
      pagination: NULL,
    }),
  }),
};

/** The debit platform's own shape: result, exception, pagination (contracts/debit.md §2.5). */
export const dcmsEnvelope: DescribedEnvelope<Exchange> = {
  success: (value) => {
    if (!(value instanceof Page)) return { result: value ?? null, exception: null, pagination: null };
    if (value.native !== undefined) return { result: value.native, exception: null, pagination: null };
    return { result: value.items, exception: null, pagination: value.pagination };
  },
  // A refusal may have done a part all the same (contracts/debit.md §3.3.9): its details are the result.
  failure: (error) => ({ result: error.details ?? null, exception: exceptionOf(error), pagination: null }),
  schemas,
};

/** The superset of the documented exception members. */
export function exceptionOf(error: ServiceError): Record<string, unknown> {
  const message = messageOf(error);
  return {
    errorCode: error.code,
    shortMessage: shortMessageOf(error.code),
    detailMessage: message,
    errorMessage: message,
    httpStatus: STATUS_NAMES[error.status] ?? String(error.status),
    fieldError: error.fields.map(({ field }) => field),
    languageCode: 'en',
  };
}

/** What a request that breaks its form is told: the sentence of each broken rule, for the envelope has no other place for it. */
function messageOf({ code, message, fields }: ServiceError): string {
  const isOfForm = code === INVALID_INPUT || fields.some(({ rule }) => rule !== undefined);
  return isOfForm && fields.length > 0 ? fields.map((fault) => fault.message).join('; ') : message;
}

function shortMessageOf(code: string): string {
  const words = code.replaceAll('.', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
