import { withoutNulls } from '@sadpath/forms';
import type { Gate } from '@sadpath/service';
import { invalidField } from '../domain/refusals';
import { marksOf } from './marks';

/**
 * The end of step 8 of contract wallet §2.9: fields in a body are unknown where an operation takes none, and a
 * field that is `null` counts as absent, except where an operation gives `null` a meaning.
 */
export const strictBodyGate: Gate = (exchange) => {
  const { body, operation, checkedBody } = exchange;
  if (operation?.body === undefined) {
    if (body.kind === 'json' && exchange.method !== 'GET') requireNothingIn(body.value);
    return;
  }
  if (marksOf(exchange.operation).takesNull !== true && checkedBody !== undefined) {
    exchange.checkedBody = withoutNulls(checkedBody as object);
  }
};

/** Lets the body of an operation pass that takes none: an object without fields, and nothing else. */
function requireNothingIn(value: unknown): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalidField('body', 'isObject', 'must be a JSON object');
  }
  const [field] = Object.keys(value);
  if (field !== undefined) throw invalidField(field, 'whitelistValidation', 'is not a field of this request');
}
