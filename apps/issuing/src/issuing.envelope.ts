import { Page, type Envelope } from '@sadpath/errors';
import type { Exchange } from '@sadpath/service';

/** The platform's own shape: `status` beside the fields, no code (contract §2.6). */
export const issuingEnvelope: Envelope<Exchange> = {
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
};
