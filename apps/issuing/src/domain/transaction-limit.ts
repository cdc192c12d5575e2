import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';

/** The asked limit, or the one above when none is asked. Throws `transaction_limit_exceeded` (contract §5.6). */
export function transactionLimit(asked: number | undefined, ceiling: number): number {
  if (asked === undefined) return ceiling;
  if (asked <= ceiling) return asked;
  const fault = {
    field: 'transactionLimit',
    rule: 'limit',
    message: `transactionLimit must be at most ${ceiling}, in minor units`,
  };
  throw issuingError('transaction_limit_exceeded', undefined, {
    fields: [fault],
    ...comparing({ transactionLimit: asked }, { 'limit above it': ceiling }),
  });
}
