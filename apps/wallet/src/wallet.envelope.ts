import { Chance } from '@sadpath/chance';
import { isoMillis, unixSeconds, type Instant } from '@sadpath/clock';
import {
  objectSchema,
  Page,
  type DescribedEnvelope,
  type EnvelopeSchemas,
  type JsonSchema,
  type ServiceError,
} from '@sadpath/errors';
import { keyOf, type Exchange } from '@sadpath/service';

const TRACE = keyOf<string>('trace');
const TRACE_FORM = /^[A-Za-z0-9_-]{1,64}$/;
const REQUEST_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

const TEXT: JsonSchema = { type: 'string' };
const NULL: JsonSchema = { type: 'null' };
const META = { requestId: TEXT, traceId: TEXT, timestamp: { type: 'string', format: 'date-time' } };
const FAULTS = objectSchema({
  reason: { type: 'string', const: 'VALIDATION_FAILED' },
  fields: { type: 'array', items: objectSchema({ field: TEXT, message: TEXT, rule: TEXT }, ['rule']) },
});

const schemas: EnvelopeSchemas = {
  success: ({ schema }) => objectSchema({ data: schema, error: NULL, meta: objectSchema(META) }),
  page: ({ items, pagination: { object } }) =>
    objectSchema({
      data: { type: 'array', items },
      error: NULL,
      meta: objectSchema({ ...META, ...object.properties }),
    }),
  failure: ({ wire, details, mayHaveFields }) => ({
    name: `Error_${wire}`,
    schema: objectSchema({
      data: NULL,
      error: objectSchema({
        code: { type: 'string', const: wire },
        message: TEXT,
        details:
          details === undefined
            ? { anyOf: [FAULTS, NULL] }
            : mayHaveFields
              ? { anyOf: [details, FAULTS, NULL] }
              : details,
        traceId: TEXT,
      }),
      meta: objectSchema(META),
    }),
  }),
};

/** The wallet's own shape: data, error, meta (contract wallet §2.4). */
export const walletEnvelope: DescribedEnvelope<Exchange> = {
  success: (value, exchange) => {
    if (!(value instanceof Page)) return { data: value ?? null, error: null, meta: metaOf(exchange) };
    return { data: value.items, error: null, meta: { ...metaOf(exchange), ...value.pagination } };
  },
  failure: (error, exchange) => ({
    data: null,
    error: { code: error.code, message: error.message, details: detailsOf(error), traceId: traceOf(exchange) },
    meta: metaOf(exchange),
  }),
  schemas,
};

/** Request and trace id as headers of every answer. */
export function idHeaders(exchange: Exchange): Record<string, string> {
  return { 'x-request-id': exchange.requestId, 'x-trace-id': traceOf(exchange) };
}

/** An id of the form `req_<unix seconds>_<7 characters>`. */
export function makeRequestId({ now, chance }: { readonly now: Instant; readonly chance: Chance }): string {
  return `req_${unixSeconds(now)}_${chance.text(7, REQUEST_ALPHABET)}`;
}

function metaOf(exchange: Exchange): Readonly<Record<string, unknown>> {
  return { requestId: exchange.requestId, traceId: traceOf(exchange), timestamp: isoMillis(exchange.now) };
}

/** The trace of an exchange: the caller's, or one made once per exchange. */
function traceOf(exchange: Exchange): string {
  const known = exchange.find(TRACE);
  if (known !== undefined) return known;
  const given = exchange.header('x-trace-id');
  const trace = given !== undefined && TRACE_FORM.test(given) ? given : makeTrace(exchange);
  exchange.keep(TRACE, trace);
  return trace;
}

/** The same request id leads to the same trace, so that a replayed run traces alike. */
function makeTrace({ space, requestId }: Exchange): string {
  const chance = new Chance(`${space.seed}/wallet/trace/${requestId}`);
  return `${chance.hex(6)}-${chance.hex(6)}`;
}

/** Null or an object that has a reason. */
function detailsOf({ details, fields }: ServiceError): unknown {
  if (details !== undefined) return details;
  return fields.length === 0 ? null : { reason: 'VALIDATION_FAILED', fields };
}
