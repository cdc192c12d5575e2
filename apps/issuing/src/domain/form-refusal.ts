import type { FieldFault, ServiceError } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';

const CODE_OF_RULE = {
  required: 'field_required',
  minLength: 'field_too_short',
  maxLength: 'field_too_long',
  pattern: 'field_pattern',
  enum: 'field_enum',
  range: 'field_range',
  oneOf: 'otp_target_ambiguous',
  httpsUrl: 'webhook_url_invalid',
  decimal: 'simulation_amount_invalid',
} as const;

/** Rules that a request alone can break; `type` is the JSON type and answers 400, the others answer 422 (contract §2.7). */
export type FormRule = keyof typeof CODE_OF_RULE | 'type';

/** One broken rule of a request. */
export interface FormFault extends FieldFault {
  readonly rule: FormRule;
}

/**
 * The refusal of a request whose form is broken: with any type fault `wrong_field_type` (or `query_type_invalid`), listing
 * type faults only; else the 422 of the first fault, listing all. Undefined when there are no faults (contract §2.7).
 */
export function formRefusal(faults: readonly FormFault[], place: 'body' | 'query' = 'body'): ServiceError | undefined {
  const typeFaults = faults.filter(({ rule }) => rule === 'type');
  if (typeFaults.length > 0) {
    const code = place === 'body' ? 'wrong_field_type' : 'query_type_invalid';
    return issuingError(code, undefined, { fields: typeFaults });
  }
  const rule = faults[0]?.rule;
  return rule === undefined || rule === 'type'
    ? undefined
    : issuingError(CODE_OF_RULE[rule], undefined, { fields: faults });
}
