import { objectSchema, Page, type DescribedEnvelope, type EnvelopeSchemas, type JsonSchema } from '@sadpath/errors';
import type { Exchange } from '@sadpath/service';

const TEXT: JsonSchema = { type: 'string' };
const SUCCESS: JsonSchema = { type: 'string', const: 'success' };
const ERROR: JsonSchema = { type: 'string', const: 'error' };
const FAULTS: JsonSchema = { type: 'array', items: objectSchema({ field: TEXT, rule: TEXT, message: TEXT }, ['rule']) };

const schemas: EnvelopeSchemas = {
  success: ({ object: { properties, required } }) => ({
    type: 'object',
    properties: { status: SUCCESS, ...properties },
    required: ['status', ...required],
  }),
  page: ({ items, pagination: { object } }) =>
    objectSchema({ status: SUCCESS, items: { type: 'array', items }, ...object.properties }),
  // Without codes, the status alone tells one answer from another.
  failure: ({ statuses }) =>
    statuses.some((status) => status === 400 || status === 422)
      ? { name: 'FieldsRefused', schema: objectSchema({ status: ERROR, message: TEXT, errors: FAULTS }) }
      : { name: 'Refused', schema: objectSchema({ status: ERROR, message: TEXT }) },
};

/** The platform's own shape: `status` beside the fields, no code (contract §2.6). */
export const issuingEnvelope: DescribedEnvelope<Exchange> = {
  success: (value) =>
    value instanceof Page
      ? { status: 'success', items: value.items, ...value.pagination }
      : { status: 'success', ...(value as object) },
  failure: ({ message, status, fields }) => ({
    status: 'error',
    message,
    ...(status === 400 || status === 422
      ? { errors: fields.map(({ field, rule, message }) => ({ field, rule, message })) }
      : {}),
  }),
  schemas,
};
